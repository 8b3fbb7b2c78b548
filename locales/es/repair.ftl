# Cuando alguien se pierde.

repair-help =
    Te acompaño para conocer a partidos hermanos en el extranjero: tú lo pides, tu responsable te recomienda y el Departamento te presenta.

    Puedes escribir en cualquier momento:

    estado – cómo va tu viaje
    carta – la guía
    idioma – elegir tu idioma
    persona – pedir ayuda a una persona
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
repair-human-nobody = En este momento no encuentro a nadie por aquí. Por favor, escribe a { $address }. Lo que me has contado queda guardado.
repair-human-wanted = { $name } te pide que te pongas en contacto, por favor.
repair-nothing-open = No hay nada abierto que puedas descartar.
repair-cancel = ¿Descarto lo que me has contado? No se ha enviado nada de eso.
repair-cancelled = De acuerdo, lo he borrado. Escribe «empezar» cuando quieras comenzar otra vez.
repair-resume =
    Hola de nuevo. Esto es lo que me has contado hasta ahora:

    { $answers }

    ¿Seguimos?
repair-resume-empty = Hola de nuevo. Habías empezado algo aquí. ¿Seguimos?
repair-start-over = ¿De verdad empezamos de nuevo? Se borrará lo que me has contado hasta ahora.

button-human-yes = Sí, por favor
button-human-no = No, gracias
button-cancel-yes = Sí, descartar
button-cancel-no = No, seguir
button-start-over-yes = Sí, empezar de nuevo
