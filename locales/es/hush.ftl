# Viajes discretos: lo que se dice donde otras personas pueden leer un teléfono.

# Comienzos de palabras que no aparecen en ningún mensaje de un viaje discreto, y lo que esas frases no reciben.
hush-words = palabras
    .synonyms = organiz, departament, partido, partidos, camarada, compañer, fratern, miembro, militan, carta, presentad, presentac, presentar, presenta a, recomend, embajad, comunis, socialis, juventud, sindicat, delegad, delegac, portavo
    .arguments = organization, department, partner, address, press
hush-unsaid = Hay algo nuevo sobre tu visita que no escribo aquí. Por favor, pregunta en la oficina.
hush-label = Seguir
hush-typed = (no lo escribo aquí; pregunta en la oficina)
hush-advice = Para este país escribo desde ahora con palabras sencillas y no mando ningún papel por aquí. { $advice }
hush-on = Desde ahora escribo con palabras sencillas y no mando ningún papel por aquí. Lo que escribí antes sigue en esta conversación: escribe «borrar» para quitarlo.
hush-which = ¿De cuál de tus visitas se trata?
hush-is-on = Ya escribo con palabras sencillas. ¿Sigo así?
hush-off = De acuerdo, vuelvo a escribir como siempre.
hush-stays = Mientras esta visita esté por venir o en marcha, sigo con palabras sencillas.

button-hush-off = Escribir como antes
button-hush-on = Con discreción
card-quiet = Un viaje discreto: el correo va solo al departamento anfitrión{ $has_word ->
        [yes] , con la palabra «{ $word }» por la que se reconocen
       *[no] { "" }
    }. Por favor, escribe también a quien viaja con palabras sencillas.
