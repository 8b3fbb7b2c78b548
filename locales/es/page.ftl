# Páginas web: el marco que todas comparten y la página de lo que ya no está.

page-gone-title = Aquí no hay nada
page-gone = Esta página ya no sirve o nunca existió. Si te enviaron un enlace, responde al correo en el que venía.
page-home-title = Buenos días
page-home = Esta dirección atiende los enlaces de nuestros correos. Si te enviaron uno, ábrelo desde allí. Aquí no hay nada más que ver.
page-link-elsewhere = (el enlace está solo en el correo)
page-foot = Abrir esta página no cambia nada. Solo cuenta pulsar un botón.
page-languages = Idiomas
page-wrong = Todavía no se ha enviado nada. Mira lo que está marcado más abajo.
page-moved = Algo ha cambiado desde que se abrió esta página. Así están las cosas ahora.
page-later = No ha funcionado en este momento y no se ha enviado nada. Inténtalo de nuevo dentro de unos minutos.
page-busy = Han sido demasiadas veces por ahora. Inténtalo de nuevo dentro de una hora.
page-optional = opcional
page-from = Primer día
page-to = Último día
page-largest = { $max } MB como máximo
page-need = Falta rellenar esto.
page-long = Son { $count } caracteres y caben { $max }. Hace falta acortarlo.
page-pick = Elige una de estas opciones.
page-mail = Esto no parece una dirección de correo. Se escribe así: nombre@example.org.
page-near = ¿Querías decir { $meant }? Si está bien como está, envíalo otra vez.
page-phone = Escribe el número con el prefijo del país, por ejemplo +351 912 345 678.
page-days = Elige el primer día y el último, en este orden.
page-past = Esos días ya pasaron. Elige días que estén por venir.
page-far = Falta más de un año y medio. Elige días de los próximos 18 meses.
page-big = Este archivo es demasiado grande. Caben { $max } MB como máximo.
page-kind = Este tipo de archivo no se puede recibir. Sí se reciben fotos, sonido, vídeo, PDF y texto sin formato.
