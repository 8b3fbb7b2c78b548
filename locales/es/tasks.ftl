# Tareas del Departamento: lo que hay que hacer y en qué quedó.

task-settled = Hecho: { $who } se ocupó, { $when }.
    { $facts }
task-replied = Gracias. Tu respuesta va en camino y esto queda hecho.
task-unreached = Tu respuesta no salió: { $name } me pidió silencio y no dejó correo. Esto sigue abierto; por favor, busca otra forma de hablarle y luego toca «Hecho».
task-answer = { $who }, del Departamento, responde: «{ $words }»
    .quiet = { $who } responde: «{ $words }»
task-reminder = Un recordatorio: esto aún espera a alguien de ustedes.
task-fact-name = De
task-fact-country = País
task-fact-days = Días
task-fact-words = En sus palabras
task-fact-number = Número
button-task-done = Hecho
button-task-reply = Responder
reply-words = { $nameless ->
    [yes] ¿Qué debe saber quien preguntó?
   *[other] ¿Qué debe saber { $name }?
 } Lo leerá tal como lo escribas.
queue-state-task = por hacer
queue-state-settled = hecho
case-outcome-task = Esto aún está por hacer.
case-outcome-settled = { $who } ya se ocupó de esto, { $when }.
