# La guía para militantes: breve en el chat, completa en papel.

guidelines-short =
    Guía para militantes{ $has_version ->
        [yes] , versión del { $version }
       *[no] { "" }
    }.

    En pocas palabras: habla primero con tu responsable; el Departamento te presenta; hasta entonces, no te presentes como militante en el extranjero. Nada de embajadas, nada de prensa, nada de hablar en nombre del Partido. Después, cuéntanos cómo te fue.

    Va adjunto el texto completo.
    .quiet = En pocas palabras: pregunta primero, espera el sí y no cuentes antes nada de ti allí. Nada de medios; al consulado, solo si pierdes los papeles o corres peligro. Cuéntanos después cómo te fue.
guidelines-title = Guía para militantes que viajan
guidelines-why = Muchas personas de nuestra organización viajan al extranjero, por trabajo o a título personal, y quieren conocer allí a partidos hermanos. { $organization } se alegra de ello. Para que nuestros anfitriones puedan confiar en quien reciben, y para que nadie confunda una opinión personal con una posición del Partido, seguimos siempre el mismo camino.
guidelines-steps = Cómo se hace tu presentación
guidelines-step-1 = Pide una recomendación a la persona responsable de tu distrito. Di a dónde vas, cuándo y por qué.
guidelines-step-2 = Si tu responsable está de acuerdo, da los datos: los días en que buscas contacto, lo que te gustaría hacer, el país y la ciudad, tu correo electrónico, un número de WhatsApp si lo tienes y cualquier otra cosa útil.
guidelines-step-3 = Si nuestro { $department } está de acuerdo, escribe al departamento internacional del partido hermano de ese país. Recibes una copia con tu carta.
guidelines-step-4 = De ahí en adelante, tú y el contacto que indiquen tus anfitriones se escriben directamente. Agradecemos una copia a { $address }.
guidelines-rules = Cinco reglas
guidelines-rule-1 = En el extranjero, solo se identifica como militante quien tiene una presentación, de departamento a departamento, y solo en los días de esa presentación.
guidelines-rule-2 = Te presentamos como militante de visita. No des la impresión de que representas al Partido o hablas en su nombre, salvo que se te haya encargado.
guidelines-rule-3 = Solo las personas con autorización para hablar por el Partido atienden a los medios internacionales, y solo quienes tienen autorización escriben a las publicaciones y direcciones de otros partidos. Envía las preguntas de la prensa a { $press }.
guidelines-rule-4 = Nadie pasa por embajadas ni misiones. El consulado de tu país está para la pérdida de papeles y los peligros, no para los contactos del Partido.
guidelines-rule-5 = Todo esto vale también para la liga juvenil.
guidelines-after = Después, cuéntanos cómo te fue: por escrito, de viva voz, con fotos, en la forma que quieras. Quien va a un congreso o encuentro como parte de una delegación siempre informa.
guidelines-visitors = Cuando alguien del extranjero te escriba directamente, a ti o a tu club, responde con cortesía y pide que escriba a { $address } por medio de su propio departamento internacional. Quienes nos visitan siguen el mismo camino que nuestra gente.
guidelines-safety = No lleves listas de militantes, no escribas nombres de otras personas en los chats y recuerda que pueden revisarte el teléfono al cruzar una frontera.
guidelines-version = { $has_version ->
        [yes] Versión del { $version }
       *[no] { "" }
    }
