# Una persona en varias apps.

linking-code =
    Para escribir conmigo también desde otra app, envíame esto desde ella en los próximos { $minutes } minutos:

    /start { $code }

    Aquí, quien lo envíe pasa por ti: por favor, no lo enseñes a nadie.
linking-over = Esta conversación está cerrada: hay otra nueva. Si no fuiste tú, por favor llama a quien te invitó.
linking-anew = Aquí estás de nuevo: sé que eres tú. Desde ahora solo escribo aquí. La conversación de antes ya no la conozco y no recibe noticias.
linking-done = Listo: esta app está enlazada y sé que eres tú. Lo que empieces en una app sigue en la otra.
linking-where = ¿Dónde prefieres que te escriba?
linking-here = A partir de ahora te escribo primero aquí.
linking-before = De acuerdo, te escribo donde antes.
linking-warning = Se acaba de enlazar contigo otra app. ¿No has sido tú? Toca «Deshacer» y se quita.
linking-undone = Listo: esa app ya no está enlazada contigo y no le envío nada más. Lo que se dijo desde ella no se ha deshecho; escribe «estado» para ver cómo van las cosas.
linking-same = Ese código es para otra app. Envíalo desde ella, por favor.
linking-second = Tú decides sobre viajes y no puedo llegar a ti por ninguna otra app para comprobar que eres tú. Por favor, pide una invitación nueva al Departamento.
linking-taken = Esta app es de alguien a quien ya conozco, así que no puede enlazarse con nadie más. No ha cambiado nada.

button-link = Otra app
button-here = Escríbeme aquí
button-as-before = Como antes
