# Lo que se puede contestar a quien escribe desde el extranjero a alguien de nosotros o a su club: amable, breve e igual
# para todos.

reply-text =
    Estimados amigos y estimadas amigas:

    Muchas gracias por escribirnos; nos alegra tener noticias suyas. Para que podamos encontrarnos como es debido, les rogamos que el Departamento Internacional de su partido se ponga en contacto con el nuestro:

    { $department }, { $organization }
    { $address }

    Es el camino que seguimos todos. En cuanto los dos departamentos estén al tanto, será una alegría conocernos.

    Saludos cordiales
reply-check =
    Estimados camaradas, estimadas camaradas:

    Gracias por preguntar. Les rogamos que reciban como personas de nuestra organización solo a quienes nuestro departamento haya presentado al suyo con una carta propia. Quien llega sin esa carta no viene de nuestra parte, diga lo que diga de sí. No damos información sobre si una persona es o no miembro.

    Para comprobar una carta, envíennos por favor su número:

    { $department }, { $organization }
    { $address }

    Saludos fraternales
reply-threats = te vas a arrepentir, se van a arrepentir, sabemos dónde vive, sabemos dónde viven, chantaje, atente a las consecuencias, aténganse a las consecuencias, último aviso, vas a pagar, van a pagar por
reply-money = western union, moneygram, bitcoin, usdt, cripto, transferencia, cuenta bancaria, datos bancarios, enviar dinero, envíen dinero, donativo, donaci, dinero, tarjeta regalo, préstamo, inversión, paypal, dólares, euros, herencia
reply-members = lista de miembros, lista de sus miembros, lista de militantes, lista de afiliados, nombres de sus miembros, nombres de los miembros, nombres y direcciones, números de teléfono de, cuántos miembros, quiénes son sus miembros
