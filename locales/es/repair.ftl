# Cuando alguien se pierde.

repair-help =
    Te acompaño para conocer a partidos hermanos en el extranjero: tú lo pides, tu responsable te recomienda y el Departamento te presenta.

    Puedes escribir en cualquier momento:

    estado – cómo va tu viaje
    carta – la guía
    retirar – retirar tu solicitud
    cancelar – descartar lo que aún no se ha enviado
    idioma – elegir tu idioma
    enlazar – usar también otra app
    persona – pedir ayuda a una persona
    emergencia – problemas en el extranjero
    parar – dejo de escribirte
    .quiet =
        Te acompaño en una visita al extranjero. Puedes escribir en cualquier momento:

        estado – cómo va tu viaje
        retirar – retiras tu solicitud
        cancelar – dejas lo que no se ha enviado
        idioma – eliges tu idioma
        persona – pides que te ayude alguien
        emergencia – problemas en el extranjero
        borrar – borras esta conversación
        parar – dejo de escribirte
repair-help-officer =
    Las solicitudes te llegan como tarjetas y decides con un toque. También puedes planear un viaje propio.

    Puedes escribir en cualquier momento:

    pendientes – lo que te espera
    estado – cómo va tu propio viaje
    carta – la guía
    retirar – retirar tu propia solicitud
    cancelar – descartar lo que aún no se ha enviado
    idioma – elegir tu idioma
    enlazar – usar también otra app
    persona – pedir ayuda a una persona
    emergencia – problemas en el extranjero
    parar – dejo de escribirte
repair-help-form =
    Solo escribe tu respuesta o toca un botón. También puedes escribir:

    atrás – la pregunta anterior
    estado – cómo van las cosas
    idioma – elegir tu idioma
    persona – pedir ayuda a una persona
    cancelar – descartar lo que aún no se ha enviado
repair-language = ¿En qué idioma te escribo?
repair-language-now = A partir de ahora te escribo en español.
repair-human = ¿Le pido a alguien de tu distrito que se ponga en contacto contigo?
repair-human-called = Listo. He pedido a alguien que se ponga en contacto contigo. Lo que me has contado queda guardado.
repair-human-nameless = Listo. He pedido a alguien que se ponga en contacto contigo. No he podido darle un nombre, porque no sé el tuyo: si sabes a quién acudir, escríbele tú también. Lo que me has contado queda guardado.
repair-human-already = Ya se lo pedí a alguien hace menos de una hora. Dale un poco de tiempo, por favor. Lo que me has contado queda guardado.
repair-human-nobody = En este momento no encuentro a nadie por aquí. Por favor, escribe a { $address }. Lo que me has contado queda guardado.
    .quiet = En este momento no encuentro a nadie por aquí. Por favor, pregunta en la oficina por la vía que conoces. Lo que me has contado queda guardado.
repair-human-wanted =
    { $has_name ->
        [yes] { $name }
       *[no] Una persona que todavía no me ha dicho su nombre
    }{ $has_unit ->
        [yes] {" "}({ $unit })
       *[no] {""}
    } te pide que te pongas en contacto, por favor. No puedo pasar mensajes, así que usa la vía por la que se conocen.
repair-nothing-open = No hay nada abierto que puedas descartar.
repair-cancel = ¿Descarto lo que me has contado? No se ha enviado nada de eso.
repair-cancelled-other = De acuerdo, lo he borrado. No se ha enviado nada de eso, y nada más ha cambiado.
repair-cancelled = De acuerdo, lo he borrado. Escribe «empezar» cuando quieras comenzar otra vez.
repair-resume =
    Hola de nuevo. Esto es lo que me has contado hasta ahora:

    { $answers }

    ¿Seguimos?
repair-resume-empty = Hola de nuevo. Habías empezado algo aquí. ¿Seguimos?
repair-for-whom =
    Entretanto { $who } te ha preguntado algo sobre { $country }. ¿Para qué es esto?

    { $text }
repair-kept =
    He guardado lo que escribiste:

    { $text }
repair-held-meant =
    Entretanto escribiste esto:

    { $text }

    ¿Es tu respuesta a esta pregunta? { $question }
repair-held =
    Entretanto escribiste esto, y no responde a esta pregunta, así que no he hecho nada con ello:

    { $text }
repair-draft-over = Lo que habías empezado aquí ya no hace falta, así que lo he dejado a un lado.
repair-request-open = Ya estás escribiendo otra solicitud. ¿Seguimos con esa, o la descartamos y empezamos de nuevo con el viaje anterior?
repair-withdraw-which = ¿Qué viaje quieres retirar?
repair-change-which = ¿Qué viaje quieres cambiar?
repair-change-none = Ahora no se puede cambiar ninguno de tus viajes.
repair-change-later = Puedes cambiar cada respuesta antes de enviar nada. Para la pregunta anterior, escribe «atrás».
repair-answer-which = Hay más de una pregunta esperándote. ¿Para qué viaje es esta respuesta?
repair-start-over = ¿De verdad empezamos de nuevo? Se borrará lo que me has contado hasta ahora.

button-for-form = Para el formulario
button-human-yes = Sí, por favor
button-human-no = No, gracias
button-cancel-yes = Sí, descartar
button-cancel-no = No, seguir
button-start-over-yes = Sí, empezar de nuevo
