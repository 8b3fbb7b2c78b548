# Lo que necesita toda conversación: botones, palabras que se pueden escribir y qué decir cuando
# algo no se entiende. Los sinónimos van separados por comas; las mayúsculas no importan.

## Botones: 20 caracteres como máximo

button-yes = Sí
button-no = No
button-skip = Omitir
button-back = Atrás
button-cancel = Cancelar
button-send = Enviar
button-change = Cambiar
button-done = Listo
button-help = Ayuda
button-continue = Continuar
button-start-over = Empezar de nuevo
button-more = Más
button-human = Hablar con alguien

## Respuestas como se ven en una ficha

shared-yes = sí
    .synonyms = sí, si, s, claro, vale, ok, correcto, de acuerdo
shared-no = no
    .synonyms = no, n, ahora no
shared-none = ninguno
    .synonyms = ninguno, ninguna, no tengo, nada
shared-picked = ✓ { $label }

## Palabras que se pueden escribir en cualquier momento

command-start = empezar
    .synonyms = empezar, comenzar, inicio, hola, nuevo, start
    .about = Empezar o ver dónde estás
command-help = ayuda
    .synonyms = ayuda, ?, qué puedes hacer, necesito ayuda, help
    .about = Qué puedes hacer aquí
command-status = estado
    .synonyms = estado, cómo va, como va, novedades, status
    .about = Cómo van las cosas
command-language = idioma
    .synonyms = idioma, idiomas, lengua, language
    .about = Elegir tu idioma
command-human = persona
    .synonyms = persona, una persona, humano, hablar con alguien, human
    .about = Pedir ayuda a una persona
command-back = atrás
    .synonyms = atrás, atras, volver, anterior, back
    .about = Volver a la pregunta anterior
command-cancel = cancelar
    .synonyms = cancelar, cancela, dejarlo, salir, cancel
    .about = Descartar lo que aún no se ha enviado
command-skip = omitir
    .synonyms = omitir, saltar, ninguno, ninguna, nada, skip
    .about = Dejar esta pregunta sin respuesta
command-done = listo
    .synonyms = listo, lista, terminado, terminé, eso es todo, ya está, done
    .about = Terminar una respuesta larga
command-queue = pendientes
    .synonyms = pendientes, lista de pendientes, cola, abiertos, queue
    .about = Lo que te espera
command-withdraw = retirar
    .synonyms = retirar, retirarlo, retirar la solicitud, withdraw
    .about = Retirar tu solicitud
command-letter = carta
    .synonyms = carta, guía, guia, normas, reglas, letter
    .about = La guía, para leerla o guardarla

## Los idiomas, cada uno con su propio nombre

language-en = English
    .synonyms = english, en, inglés, ingles
language-es = Español
    .synonyms = español, espanol, spanish, castellano, es

shared-language = ¿En qué idioma te escribo?
shared-language-set = A partir de ahora te escribo en español.

## Ayuda y personas

shared-help =
    Puedes escribir en cualquier momento:

    atrás – la pregunta anterior
    estado – cómo van las cosas
    idioma – elegir tu idioma
    persona – pedir ayuda a una persona
    cancelar – descartar lo que aún no se ha enviado
shared-offer-person = Sigo sin entenderlo, lo siento. ¿Le pido a una persona que te ayude?
shared-person-asked = He pedido a una persona que te escriba. Lo que me has contado hasta ahora queda guardado.

## Cuando algo no se entiende

shared-not-understood = Perdona, no lo he entendido.
shared-empty = No me ha llegado ningún texto.
shared-numbered-list =
    Toca una respuesta o escribe su número:

    { $list }
shared-did-you-mean = ¿Querías decir alguna de estas?
shared-example = Por ejemplo: { $example }
shared-too-long = Son { $count } caracteres, de un máximo de { $max }. Acórtalo, por favor; no he guardado nada.
shared-joined = Lo tengo. Envía más o toca «Listo».
shared-too-fast = Eso ha sido mucho de golpe. Dame un momento y vuelve a enviar lo último.
shared-unreadable = No he podido leer ese mensaje. Escríbelo otra vez, por favor.
shared-old-button = Ese botón es de antes, así que lo he dejado todo como está.
shared-nothing-open = Ahora mismo no hay nada abierto.
shared-trouble = Algo ha fallado por mi parte. No se ha perdido nada de lo que me has contado; inténtalo de nuevo en un momento.

## Lo que no es texto: ni se abre ni se guarda

shared-file-voice = No puedo escuchar mensajes de voz. ¿Me lo escribes, por favor?
shared-file-photo = No puedo ver imágenes y no la he guardado. ¿Me lo escribes, por favor?
shared-file-sticker = ¡Bonito sticker! Pero solo puedo leer texto. ¿Me lo escribes, por favor?
shared-file-location = No puedo leer ubicaciones y no la he guardado. ¿Me escribes el lugar, por favor?
shared-file-contact = No puedo usar esa tarjeta de contacto y no la he guardado. ¿Me lo escribes, por favor?
shared-file-document = No puedo abrir archivos y no lo he guardado. ¿Me lo escribes, por favor?
shared-file-video = No puedo ver vídeos y no lo he guardado. ¿Me lo escribes, por favor?
shared-file-other = Solo puedo leer texto. ¿Me lo escribes, por favor?
shared-file-edited = He visto que has cambiado un mensaje anterior, pero no puedo volver a él. ¿Me lo escribes otra vez, por favor?

## Cancelar y volver

shared-cancel-ask = ¿Descarto lo que me has contado? No se ha enviado nada.
shared-cancelled = De acuerdo, lo he descartado. Escribe «empezar» cuando quieras comenzar otra vez.
shared-not-cancelled = Bien, seguimos.
shared-first-question = Esta es la primera pregunta.
shared-no-skip = Esta necesita una respuesta.
shared-welcome-back = Hola de nuevo. Esto es lo que me has contado hasta ahora:
shared-review = Esto es lo que tengo. ¿Está bien?
shared-changed =
    Lo he cambiado:

    { $answer }
shared-use-buttons = Usa los botones de este mensaje, por favor.
shared-change-which = ¿Qué quieres cambiar?
