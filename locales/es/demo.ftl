# La página de la demostración: lo que rodea a los teléfonos y al buzón.

demo-title = Presentaciones
demo-about = Una demostración con el motor de verdad. Las personas son inventadas y nada sale de este ordenador.
demo-parts = Teléfonos y buzón
demo-controls = Lo que puedes hacer con la demostración

demo-role-member = Militante
demo-role-organizer = Organización
demo-role-deputy = Organización
demo-role-league = Organización
demo-role-department = Departamento
demo-mailbox = Buzón
demo-mails = Correos de los anfitriones y de quien viaja
demo-no-mail = Aún no hay correos. Cuando el Departamento apruebe y pasen los dos minutos para deshacer, la presentación llegará aquí.
demo-to = Para
demo-copy = La copia de quien viaja
demo-letter = La carta
demo-open-letter = Abrir { $file }
demo-new-tab = se abre en otra pestaña

demo-chat = Chat de { $name }
demo-write = Escribe como { $name }
demo-send = Enviar
demo-file = Enviar un archivo como { $name }
demo-fill = Rellenar por mí
demo-nothing = Aquí nadie espera nada.
demo-changed = cambiado
demo-unread = sin leer
demo-buttons = Respuestas
demo-whose-phone = El teléfono de quién
demo-phone-language = Idioma del teléfono de { $name }
demo-page-language = Idioma de esta página

demo-next = Ir al próximo aviso
demo-no-timer = No hay ningún aviso pendiente.
demo-now = En la demostración es { $when }.
demo-quiet = En la demostración es { $when }. No se ha escrito a nadie.
demo-due = Próximo aviso: { $when }.
demo-no-due = No hay ningún aviso pendiente.
demo-restart = Reiniciar el motor
demo-restarting = El motor y su servidor se están reiniciando …
demo-restarted = El motor ha arrancado de nuevo con los mismos datos. No se ha perdido nada.
demo-save = Guardar como relato
demo-new-mail = Ha llegado un correo para { $to }.
demo-more = Más

# WhatsApp: lo que admite, y durante cuánto tiempo.

demo-app = Aplicación de { $name }
demo-app-browser = Telegram
demo-app-whatsapp = WhatsApp
demo-linked = { $name } pidió un código en { $before } y lo envió desde { $after }.
demo-day = + 24 horas
demo-window = Ventana abierta: quedan { $hours } h { $minutes } min
demo-window-last = Ventana abierta: quedan { $minutes } min
demo-window-shut = Ventana cerrada: solo se puede enviar una plantilla aprobada
demo-template = Plantilla aprobada
demo-rows = Lo que se puede elegir

demo-lost = La demostración no responde. Lo intento otra vez …
demo-back = Conexión recuperada.
demo-failed = No ha funcionado. La demostración sigue; lo que falló está en la terminal.
demo-close = Cerrar

demo-example-request-why = Me gustaría aprender cómo se organiza allí la militancia en los centros de trabajo.
demo-example-details-other = Leo un poco el idioma y ayudo con gusto donde haga falta.
demo-example-ask-question = ¿Quieres conocer al sindicato de allí, o también a la juventud?
demo-example-answer-answer = Sobre todo me gustaría conocer al sindicato, y a la juventud si da tiempo.
demo-example-decline-words = En estas semanas viaja mucha gente y nuestros anfitriones no pueden recibir a todos. Vuelve a pedirlo en primavera.
demo-example-decline-note = Los anfitriones escribieron que no tienen sitio hasta fin de mes.

demo-stories = Historias
demo-stories-about = Elige una y pulsa «Siguiente paso» para ver quién hace qué. Puedes tomar el mando cuando quieras y pulsar o escribir otra cosa.
demo-cases = Cuando las cosas salen de otra manera
demo-sentences = El procedimiento, frase por frase
demo-onward = Siguiente paso
demo-again = Desde el principio
demo-leave = Salir de la historia
demo-strayed = La historia no puede seguir desde aquí, porque antes se hizo otra cosa. «Desde el principio» la cuenta otra vez.
demo-step-press = Sigue: { $who } pulsa [{ $text }].
demo-step-say = Sigue: { $who } escribe «{ $text }».
demo-step-waited = Sigue: pasa un tiempo.
demo-step-stood = Sigue: pasa un tiempo.
demo-step-restarted = Sigue: el motor se detiene y arranca de nuevo.
demo-step-other = Sigue: algo ocurre fuera del chat.
demo-story-over = Esa fue la historia. Continúa por tu cuenta, si quieres.
demo-example-reply-words = Gracias por preguntar. Ya les hemos escrito y tendrás noticias nuestras en una semana.
demo-example-change-why = Voy a una conferencia y me gustaría conocer a jóvenes trabajadores.
demo-example-remark-words = Cancelaron mi tren y aún no sé cuándo llego.
demo-example-revoke-words = Ya lo hemos hablado. Llámame cuando quieras.
