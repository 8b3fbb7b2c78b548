# Los pendientes de quienes deciden.

queue-mine =
    { $count ->
        [one] Te espera un caso:
       *[other] Te esperan { $count } casos:
    }

    { $cases }{ $more ->
        [0] { "" }
       *[other] { "" }
            … y { $more } más.
    }
queue-mine-none = No te espera nada. ¡Gracias!
queue-all =
    { $count ->
        [one] Hay un caso abierto:
       *[other] Hay { $count } casos abiertos:
    }

    { $cases }{ $more ->
        [0] { "" }
       *[other] { "" }
            … y { $more } más.
    }
queue-all-none = No hay ningún caso abierto.
queue-overdue =
    { $count ->
        [one] Hay un caso con recordatorio:
       *[other] Hay { $count } casos con recordatorio:
    }

    { $cases }{ $more ->
        [0] { "" }
       *[other] { "" }
            … y { $more } más.
    }
queue-overdue-none = No hay nada atrasado.
queue-row = { $number }: { $name }, { $country }, { $window } – { $state }
queue-row-undated = { $number }: { $name }, { $country } – { $state }
queue-row-named = { $number }: { $name } – { $state }
queue-row-bare = { $number } – { $state }
queue-not-yours = Aquí no hay lista de pendientes para ti.
queue-state-requested = con la persona responsable
queue-state-asked = pregunta a quien viaja
queue-state-recommended = faltan los datos
queue-state-given = por aprobar
queue-state-seeking = se buscan anfitriones
queue-state-hold = a punto de salir
queue-state-sent = correo enviado
queue-state-bounced = la dirección no funcionó
queue-state-introduced = presentación hecha
queue-state-declined = solicitud rechazada
queue-state-withdrawn = solicitud retirada
queue-state-expired = fuera de plazo
queue-state-closed = presentación terminada

button-mine = Para mí
button-all = Todos
button-overdue = Atrasados

queue-state-hostless = sin anfitriones
queue-state-requested-all = aún sin recomendar
queue-state-requested-mine = contigo
button-next = Siguientes
