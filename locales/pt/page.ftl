# Páginas na web: a moldura que todas têm e a página do que já não está.

page-gone-title = Aqui não há nada
page-gone = Esta página já não serve ou nunca existiu. Se recebeu uma ligação, responda por favor à mensagem em que ela vinha.
page-home-title = Bom dia
page-home = Este endereço serve as ligações das nossas mensagens. Se recebeu uma, abra-a a partir daí. Aqui não há mais nada para ver.
page-link-elsewhere = (a ligação está apenas na própria mensagem)
page-foot = Abrir esta página não altera nada. Só conta carregar num botão.
page-languages = Línguas
page-wrong = Ainda nada foi enviado. Por favor, veja o que está assinalado abaixo.
page-moved = Algo mudou desde que esta página foi aberta. É assim que as coisas estão agora.
page-later = Não funcionou neste momento e nada foi enviado. Tente de novo daqui a alguns minutos, por favor.
page-busy = Foram demasiadas vezes por agora. Tente de novo daqui a uma hora, por favor.
page-optional = opcional
page-from = Primeiro dia
page-to = Último dia
page-largest = no máximo { $max } MB
page-need = Por favor, preencha este campo.
page-long = São { $count } caracteres e cabem { $max }. Por favor, encurte o texto.
page-pick = Por favor, escolha uma destas opções.
page-mail = Isto não parece um endereço de correio eletrónico. Escreve-se assim: nome@example.org.
page-near = Queria dizer { $meant }? Se está certo como está, envie outra vez, por favor.
page-phone = Escreva o número com o indicativo do país, por exemplo +351 912 345 678.
page-days = Escolha o primeiro dia e o último, por esta ordem.
page-past = Esses dias já passaram. Escolha dias que ainda estejam para vir.
page-far = Falta mais de um ano e meio. Escolha dias dentro dos próximos 18 meses.
page-big = Este ficheiro é demasiado grande. Podemos receber no máximo { $max } MB.
page-kind = Não podemos receber este tipo de ficheiro. Recebemos fotografias, som, vídeo, PDF e texto simples.
