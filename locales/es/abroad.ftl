# Lo que leen los partidos hermanos sobre sus visitas, y la guía para ellos.

mail-visit-queried =
    A la atención de: { $partner }

    Estimados camaradas, estimadas camaradas:

    Gracias por anunciarnos su visita: { $people }; { $city }, { $window }. Antes de seguir, permítannos preguntar:

    { $question }

    Les rogamos que respondan a este mensaje.

    Con saludos fraternales,
    { $department }
    { $organization }
    { $address }
    .subject = Visita { $number }
mail-visit-regretted =
    A la atención de: { $partner }

    Estimados camaradas, estimadas camaradas:

    Gracias por anunciarnos su visita: { $people }; { $city }, { $window }. Lamentamos no poder recibirla en esos días.

    { $words }

    Con saludos fraternales,
    { $department }
    { $organization }
    { $address }
    .subject = Visita { $number }
mail-visit-missed =
    A la atención de: { $partner }

    Estimados camaradas, estimadas camaradas:

    Nos anunciaron una visita: { $people }; { $city }, { $window }. Esos días han pasado y no les respondimos a tiempo. Lo lamentamos.

    { $words }

    Con saludos fraternales,
    { $department }
    { $organization }
    { $address }
    .subject = Visita { $number }
mail-visit-hosted =
    A la atención de: { $partner }

    Estimados camaradas, estimadas camaradas:

    Damos la bienvenida a su visita: { $people }; { $city }, { $window }.

    A quién pueden llamar: { $contact }
    { $has_words ->
        [yes] { $words }
       *[no] { "" }
    }

    Desde ahora pueden escribirse directamente; una copia a { $address } es bienvenida. El viaje, la cama y la comida corren por cuenta de la visita, y nada pasa por embajadas ni misiones.{ $minors ->
        [yes] { "" } Como viene alguien menor de 18 años, no ofrecemos casas particulares.
       *[no] { "" }
    }

    Con saludos fraternales,
    { $department }
    { $organization }
    { $address }
    .subject = Visita { $number }
mail-announce =
    A la atención de: { $partner }

    Estimados camaradas, estimadas camaradas:

    Cuando viajen a nuestro país miembros de su partido, pueden anunciar la visita en esta página, que es solo para su departamento:

    { $link }

    Buscamos un club que pueda recibir la visita y les contestamos a quién llamar. También pueden responder a este mensaje y contarnos quién viene, cuándo, a qué ciudad y qué les gustaría hacer.

    Con saludos fraternales,
    { $department }
    { $organization }
    { $address }
    .subject = Para anunciar visitas
mail-partners =
    A la atención de: { $partner }

    Estimados camaradas, estimadas camaradas:

    Adjuntamos nuestra guía para partidos hermanos: cómo llegan a ustedes nuestros miembros, cómo les pedimos que los reconozcan y cómo llegan los suyos a nosotros.

    Con saludos fraternales,
    { $department }
    { $organization }
    { $address }
    .subject = Guía para partidos hermanos

visit-page-title = Anunciar una visita
visit-page-text = Para { $partner }. Lo que escriban aquí llega al { $department } de { $organization } y a nadie más. Un club se entera de la visita solo cuando nuestro departamento está de acuerdo.
visit-page-people = ¿Quiénes vienen? Nombres, y cuántas personas
visit-page-window = ¿Qué días estarán aquí?
visit-page-city = ¿En qué ciudad?
visit-page-hopes = ¿Qué les gustaría hacer?
visit-page-languages = ¿Qué idiomas hablan?
visit-page-contact = ¿A quién podemos escribir? Nombre, y correo o número
visit-page-minors = ¿Hay alguien menor de 18 años?
visit-page-minors-no = No
visit-page-minors-yes = Sí
visit-page-send = Anunciar
visit-page-done = Gracias. Ya lo tiene nuestro departamento, que les contesta por correo. También pueden escribir a { $address }.

partners-title = Guía para partidos hermanos
partners-why = Miembros de { $organization } viajan al extranjero, por trabajo o por su cuenta, y se alegran de conocerles. Para que puedan confiar en la persona que reciben, y para que nadie tome una opinión privada por una posición de nuestro Partido, les pedimos lo siguiente.
partners-steps = Cómo llegan a ustedes nuestros miembros
partners-step-1 = Nuestro { $department } escribe a su departamento internacional: una carta con número para cada persona, con los días y con lo que se desea.
partners-step-2 = Si pueden recibirla, dígannos o díganle con quién puede ponerse en contacto. Si no pueden, basta una palabra.
partners-step-3 = Desde entonces se escriben directamente. Una copia a { $address } es bienvenida.
partners-rules = Lo que les pedimos
partners-rule-1 = Acepten como venidas de nuestra parte solo a las personas que nuestro departamento haya presentado al suyo.
partners-rule-2 = Otras personas pueden decir que son de los nuestros. Sin una carta así no vienen de nuestra parte, digan lo que digan. En caso de duda, pregunten: { $address }
partners-rule-3 = Una carta vale solo para sus días. Se puede comprobar por su número; no damos otra información sobre nadie.
partners-rule-4 = Las personas presentadas vienen como miembros de visita y no hablan en nombre de nuestro Partido, salvo que la carta lo diga.
partners-rule-5 = No pasen por embajadas ni misiones, y borren los datos personales después de la visita.
partners-visits-heading = Cómo llegan sus miembros a nosotros
partners-visits = Pidan a su departamento internacional que escriba al nuestro: { $address }. Dígannos quién viene, cuándo, a qué ciudad y qué le gustaría hacer. Buscamos un club que pueda recibir la visita y contestamos a quién llamar. Nuestros miembros y clubes que reciban un mensaje directo les pedirán, con amabilidad, que vengan por este camino. Cada visita paga sus gastos; los clubes no pagan nada.
partners-version = { $has_version ->
        [yes] Versión del { $version }
       *[no] { "" }
    }
