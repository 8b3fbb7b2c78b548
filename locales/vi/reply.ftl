# Vietnamese: what may be answered to somebody abroad.

reply-text =
    Các bạn thân mến,

    Cảm ơn các bạn đã viết thư; chúng tôi rất vui khi nhận được tin. Để có thể gặp nhau một cách chính thức, xin các bạn nhờ ban đối ngoại của đảng mình liên hệ với ban đối ngoại của chúng tôi:

    { $department }, { $organization }
    { $address }

    Đó là cách mà tất cả chúng tôi đều làm theo. Khi hai ban đã biết việc này, chúng tôi rất mong được làm quen với các bạn.

    Thân ái
reply-check =
    Các đồng chí thân mến,

    Cảm ơn các đồng chí đã hỏi. Xin chỉ tiếp nhận như người của chúng tôi những ai đã được ban đối ngoại của chúng tôi giới thiệu với ban của các đồng chí bằng thư chính thức. Ai đến mà không có thư như vậy thì không đại diện cho chúng tôi, dù họ tự giới thiệu thế nào. Chúng tôi không cung cấp thông tin về việc một người có phải là đảng viên hay không.

    Để kiểm tra một bức thư, xin gửi cho chúng tôi số của thư:

    { $department }, { $organization }
    { $address }

    Lời chào đồng chí
reply-threats = sẽ phải hối hận, chúng tôi biết anh ở đâu, tống tiền, cảnh cáo lần cuối, phải trả giá
reply-money = western union, bitcoin, chuyển tiền, chuyển khoản, tài khoản ngân hàng, gửi tiền, quyên góp, vay tiền, đầu tư, đô la, euro, thừa kế
reply-members = danh sách đảng viên, danh sách thành viên, tên các thành viên, tên đảng viên, họ tên và địa chỉ, số điện thoại của, bao nhiêu đảng viên, bao nhiêu thành viên
