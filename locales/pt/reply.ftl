# O que se pode responder a quem escreve do estrangeiro: cortês, breve e igual para todos.

reply-text =
    Caros amigos e caras amigas,

    Agradecemos muito que nos tenham escrito; ficamos contentes com a vossa mensagem. Para que nos possamos encontrar como deve ser, pedimos que o Departamento Internacional do vosso partido entre em contacto com o nosso:

    { $department }, { $organization }
    { $address }

    É o caminho que todos seguimos. Logo que os dois departamentos estejam a par, teremos muito gosto em conhecer-vos.

    Saudações cordiais
reply-check =
    Caros e caras camaradas,

    Agradecemos a pergunta. Pedimos que recebam como pessoas da nossa organização apenas quem o nosso departamento tenha apresentado ao vosso por carta própria. Quem chega sem essa carta não vem da nossa parte, diga o que disser de si. Não damos informações sobre se uma pessoa é ou não membro.

    Para verificar uma carta, enviem-nos por favor o seu número:

    { $department }, { $organization }
    { $address }

    Saudações fraternais
reply-threats = vais arrepender, vai se arrepender, vão arrepender, sabemos onde mora, sabemos onde vive, chantagem, último aviso, vais pagar, vão pagar por
reply-money = western union, moneygram, bitcoin, usdt, cripto, transferência, conta bancária, dados bancários, enviar dinheiro, enviem dinheiro, donativo, doaç, dinheiro, cartão presente, empréstimo, investimento, paypal, dólares, euros, herança, pix
reply-members = lista de membros, lista dos membros, lista dos seus membros, lista de militantes, nomes dos membros, nomes dos seus membros, nomes e endereços, nomes e moradas, números de telefone, quantos membros, quem são os membros
