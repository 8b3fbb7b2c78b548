# Viajes a varios países.

request-country2 = ¿Hay otro país en este viaje? Escribe su nombre o toca «No, eso es todo».
    .label = Siguiente país
    .none = No, eso es todo
    .none-synonyms = no, ninguno, ninguno más, nada, nada más, no nada más, no hay más, no hay otro, eso es todo, es todo, no es todo, no gracias, solo este, solo ese
    .out = Quitarlo
    .out-synonyms = quitar, dejarlo fuera
    .help = Busco contacto en cada país por separado: quien te recibe solo lee sobre los días en su propio país.
request-travel2 = ¿Qué días estarás en { $country }?
    .label = Días allí
request-stop = Solo pasas un día en { $country }. ¿Quieres encontrarte con alguien allí o es solo una escala?
    .label = Escala
    .contact = Quiero encontrarlos
    .stop = Solo una escala
error-stop = Toca uno de los botones, por favor: ¿quieres encontrarte con alguien o es solo una escala?
error-days-overlap = En esos días también estarías en { $country }, { $travel }. ¿Es correcto? Si no, escribe los días otra vez, por ejemplo: 15 oct
error-days-joined = Antes dijiste { $country }, { $travel }. Lo tomo como una sola visita: quienes te reciben allí reciben una sola carta.
    .quiet = Antes dijiste { $country }, { $travel }. Lo tomo como una sola visita.
error-stop-all = Si todo son escalas, no hay a quién preguntar. Dime al menos un país en el que quieras encontrarte con alguien.
