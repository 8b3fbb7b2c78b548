# El programa de intercambio entre miembros.

command-exchange = intercambio
    .synonyms = intercambio, programa de intercambio, hello comrade, exchange
    .about = Intercambio con otros miembros

button-exchange = Intercambio
button-wishes = Deseos: intercambio
button-wish-travel = Quiero viajar
button-wish-host = Puedo alojar
button-wish-write = Quiero escribirme
button-wish-not-now = Ahora no
button-wish-end = Retirarlo
button-wish-another = Otro deseo
button-match-yes = Sí, preséntanos
button-match-no = Mejor no

exchange-intro = ¿Te interesa { $programme }, nuestro intercambio entre miembros? Viajas, alojas o se escriben. Solo el Departamento ve de quién es cada deseo. Cuando encuentra a alguien con quien el tuyo pueda encajar, cada parte lee el deseo de la otra sin ningún nombre, y solo si las dos dicen que sí sabe cada una quién es la otra.
exchange-own = Tu deseo para { $programme }; solo el Departamento ve que es tuyo:
    { $wishes }
exchange-line = { $sort }; { $place }; { $country }; { $languages }
exchange-row = { $name }: { $wish }
exchange-anywhere = cualquier país
exchange-sort-travel = quiere viajar
exchange-sort-host = puede alojar
exchange-sort-write = quiere escribirse
exchange-fact-sort = Deseo
exchange-fact-place = Lugar
exchange-fact-country = País
exchange-fact-languages = Idiomas
exchange-fact-when = Cuándo

wish-sort = ¿Qué te gustaría?
    .label = Deseo
wish-country = ¿Con qué país? Omítelo si te da igual.
    .label = País
wish-place = ¿Dónde vives? Basta la ciudad o la región.
    .label = Vivo en
wish-languages = ¿Qué idiomas hablas?
    .label = Idiomas
wish-when = ¿Cuándo te vendría bien?
    .label = Cuándo
wish-words = ¿Quieres decir algo más? Solo lo lee el Departamento.
    .label = Además
wish-name = ¿Qué nombre debe leer la otra parte cuando las dos hayan dicho que sí?
    .label = Nombre (si hay acuerdo)
wish-contact = ¿Cómo pueden escribirte entonces? Un correo o un número. Nadie lo ve antes de que las dos partes digan que sí.
    .label = Contacto (con acuerdo)
wish-review = Este es tu deseo:
    { $answers }

    Lo ve el Departamento, menos tu contacto. Alguien con quien pueda encajar lee lo que te gustaría, dónde vives, tus idiomas y cuándo te vendría bien, sin tu nombre.
exchange-wished = Gracias. El Departamento busca a alguien con quien pueda encajar. Tu deseo queda hasta el { $until }; puedes retirarlo cuando quieras con la palabra «intercambio».
exchange-ended = Listo: tu deseo está retirado, y lo que decía ya no está en la lista.
exchange-lapsed = Tu deseo para { $programme } llevaba un año, y termina ahora. Puedes hacerlo de nuevo si quieres.

exchange-asked =
    Alguien podría encajar con tu deseo para { $programme }:
    { $other }

    ¿Hago la presentación? También se le pregunta a la otra parte. Solo si las dos dicen que sí, cada una recibe el nombre y el contacto de la otra.
exchange-waiting = Gracias. En cuanto la otra parte también diga que sí, sabrán una de la otra.
exchange-nothing = Esta vez no salió nada de la propuesta para { $programme }. Tu deseo queda, salvo que lo retires.
exchange-over = De esta propuesta no salió nada. Tu deseo queda, salvo que lo retires.
exchange-done = Esto ya está resuelto: mira un poco más arriba.
exchange-taken = A una de estas dos personas ya se le buscó pareja, así que no se pregunta de nuevo. Si no resulta, podrás unirlas entonces.
exchange-gone = Esto ya no está. Para un deseo tuyo, escribe «intercambio».
exchange-introduced =
    Las dos partes dijeron que sí. Para { $programme }, puedes escribir a { $name }: { $contact }
    { $other }

    Desde aquí deciden ustedes. Quien visita paga sus gastos, y nadie le debe nada a nadie.

exchange-wishes = Deseos para { $programme }: { $count }. Solo los ve el Departamento.
    { $wishes }
exchange-wishes-none = Aún no hay deseos para { $programme }.
exchange-wish = El deseo de { $name }:
    { $wish }
    { $has_words ->
        [yes] «{ $words }»
       *[no] { "" }
    }
    { $some ->
        [yes] ¿Con cuál podría encajar?
       *[no] Aún no hay otro deseo con el que pueda encajar.
    }
    { $others }
exchange-paired = Ya se pregunta a las dos partes, sin nombres. No hace falta que hagas nada más.

queue-state-wished = un deseo
queue-state-unwished = retirado
queue-state-matched = se pregunta a las dos
queue-state-paired = de acuerdo
queue-state-unmatched = no salió nada
case-outcome-wished = Este deseo sigue ahí.
case-outcome-unwished = Este deseo ya se retiró.
case-outcome-matched = Se está preguntando a las dos partes.
case-outcome-paired = Las dos partes dijeron que sí.
case-outcome-unmatched = De esta propuesta no salió nada.
