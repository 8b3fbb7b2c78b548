# Lo que sólo WhatsApp necesita: alrededor de las listas, donde no se puede pulsar nada, y para
# volver a entrar después de un día de silencio.

## Alrededor de una lista: lo que la abre, y las filas que pasan de página. 20 caracteres como mucho

button-whatsapp-list = Elegir
button-whatsapp-more = Más…
button-whatsapp-first = Volver al inicio

## Debajo de opciones escritas como líneas con número

whatsapp-answer-number = Responde con el número.

## Plantillas, que Meta revisa. No llevan nombre, ni asunto, ni nada que pueda estar mal, ni nada que
## parezca publicidad. Después de un cambio hay que subir la versión en el código

whatsapp-template-waiting = Hay algo aquí que espera tu respuesta. Toca el botón para verlo.
whatsapp-template-update = Hay una novedad sobre tu solicitud. Toca el botón para leerla.
button-whatsapp-open = Abrir
