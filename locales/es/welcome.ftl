# La puerta: invitaciones, personas desconocidas, la primera pantalla.

welcome-home =
    ¿Vas a viajar? Te ayudo a conocer a partidos hermanos por el camino acordado: tu responsable te recomienda, el Departamento te presenta y tus anfitriones saben quién llega.

    ¿Qué te gustaría hacer?
    .quiet = ¿De viaje? ¿Qué te gustaría hacer?
welcome-home-officer = ¿Qué te gustaría hacer?
welcome-other = ¿En qué más te puedo ayudar?
welcome-member = ¡Te damos la bienvenida! Te han invitado como militante de { $unit }.
welcome-organizer =
    ¡Te damos la bienvenida! A partir de ahora eres responsable de { $unit } aquí. Cuando alguien pida una recomendación para un viaje, recibirás una tarjeta: con un toque puedes aceptar, preguntar o rechazar.
welcome-deputy =
    ¡Te damos la bienvenida! A partir de ahora eres suplente de la persona responsable de { $unit } aquí. Cuando esa persona no esté, las solicitudes te llegarán a ti.
welcome-department =
    ¡Te damos la bienvenida! A partir de ahora decides aquí por el Departamento de { $organization }. Recibirás una tarjeta por cada persona que viaje, con el correo y la carta tal como se enviarían.
welcome-privacy =
    Es bueno saberlo: este chat funciona por encargo de { $organization }. El servicio de chat puede leer lo que se escribe aquí y sabe que usas esta cuenta. Lo que nos cuentas lo guardamos cifrado y lo mostramos solo a quienes lo necesitan. Escribe «ayuda» en cualquier momento.
welcome-name = ¿Qué nombre debe ver la gente cuando decidas sobre su viaje?
welcome-named = Gracias, eso es todo lo que necesito.
welcome-stranger =
    Esta línea es para personas con invitación de su responsable; por favor, usa tu enlace de invitación.

    ¿Escribes desde otro país? Por favor, dirígete a nuestra organización por medio de tu propio departamento internacional: { $address }

    Prensa: { $press }

    Aquí no puedo responder a nada más.
welcome-invalid-code = Esta invitación ya no es válida. Por favor, pide otra a tu responsable.
    .quiet = Este enlace ya no vale. Por favor, pide uno nuevo.

button-plan = Planear un viaje
button-guidelines = Leer la guía
button-other = Otra cosa
button-queue = Mis pendientes
button-status = Cómo va
button-language = Idioma

# What the chat shows before the first message; neutral on purpose.
welcome-description = Una línea tranquila para quienes recibieron una invitación. Abre tu enlace de invitación para empezar. El servicio de chat puede leer lo que se escribe aquí.
welcome-short-description = Para quienes recibieron una invitación.
