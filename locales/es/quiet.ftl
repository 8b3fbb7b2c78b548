# Silencio: parar, volver a empezar y direcciones que se cierran.

quiet-stopped =
    { $decides ->
        [yes] De acuerdo, dejo de escribirte. A partir de ahora no te llegan tarjetas.
       *[no] De acuerdo, dejo de escribirte.
    }{ $open ->
        [mail] {" "}Tu solicitud sigue abierta; el Departamento usará el correo electrónico.
        [bare] {" "}Tu solicitud sigue abierta; pregunta a tu responsable cómo va.
       *[no] {""}
    }

    Envía START para que vuelva a escribirte.{ $open ->
        [no] {""}
       *[yes] {" "}Para retirar tu solicitud, envía RETIRAR.
    }
    .quiet =
        De acuerdo, dejo de escribirte. Lo que pediste sigue en marcha.

        Envía START para retomar, RETIRAR para retirarlo.
quiet-started = Vuelvo a escribirte. Si mientras tanto alguien te escribió aquí, no te llegó: escribe «persona» y se pondrá en contacto contigo.
quiet-still = Ya no te escribo, como pediste. Envía START para que vuelva a hacerlo.
quiet-moved-yours = Una de tus otras apps ha pasado a otra cuenta o a otro número, así que ya no te escribo ahí. Si sigue siendo tuya, escribe «enlazar» y enlázala de nuevo.
