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
button-share = Usar mi número
button-done = Listo
button-help = Ayuda
button-continue = Continuar
button-start-over = Empezar de nuevo
button-more = Más
button-human = Hablar con alguien

## Respuestas como se ven en una tarjeta

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
    .again = start, unstop, empezar
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
command-change = cambiar
    .synonyms = cambiar, cambio, cambiarlo, cambiar algo, cambiar mi viaje, cambiar el viaje, cambiar las fechas, cambiar mis respuestas, corregir, modificar, change
    .about = Cambiar un viaje o una respuesta
command-letter = carta
    .synonyms = carta, guía, guia, normas, reglas, letter
    .about = La guía, para leerla o guardarla
command-stop = parar
    .synonyms = parar, para, alto, baja, darme de baja, no me escribas, stop, unsubscribe, stop all, stopall, optout, opt out, revoke
    .about = Dejo de escribirte
command-link = enlazar
    .synonyms = enlazar, otra app, enlazar otra app, vincular, link
    .about = Usar también otra app
command-here = aquí
    .synonyms = aquí, aqui, escríbeme aquí, escribeme aqui, here
    .about = Escríbeme primero aquí

## Los idiomas, cada uno con su propio nombre

language-en = English
    .synonyms = english, en, inglés, ingles
language-es = Español
    .synonyms = español, espanol, spanish, castellano, es

## Personas

shared-offer-person = Sigo sin entenderlo, lo siento. ¿Le pido a una persona que te ayude?

## Cuando algo no se entiende

shared-not-understood = Perdona, no lo he entendido.
shared-empty = No me ha llegado ningún texto.
shared-numbered-list =
    Toca una respuesta, escribe su número o escríbela tú:

    { $list }
shared-joined = Lo tengo. Envía más o toca «Listo».
shared-trouble = Algo falló por nuestra parte con tu último mensaje. No se perdió nada más; inténtalo de nuevo.
shared-unreadable = No he podido leer ese mensaje. Escríbelo otra vez, por favor.
shared-missed = Puede que un mensaje tuyo no nos haya llegado. Envíalo otra vez, por favor.
shared-old-button = Ese botón es de antes, así que lo he dejado todo como está.

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

## Moverse por un formulario

shared-first-question = Esta es la primera pregunta.
shared-no-skip = Esta necesita una respuesta.
shared-changed =
    Lo he cambiado:

    { $answer }
shared-use-buttons = Usa los botones de este mensaje, por favor.
shared-which-buttons = Arriba hay varios mensajes con botones: toca el que quieres decir, por favor.
shared-change-which = ¿Qué quieres cambiar?

# Países que llevan artículo detrás de otra palabra: «a los Países Bajos», pero «Países Bajos» a solas.
-country-article = los
    .countries = AE, NL
