# Páginas web: el marco que todas comparten y la página de lo que ya no está.

page-gone-title = Aquí no hay nada
page-gone = Esta página ya no sirve o nunca existió. Si te enviaron un enlace, responde al correo en el que venía.
