# language: vi
Tính năng: Một ngày ở sở chỉ huy, từ tệp kết quả buổi sáng đến trang công văn sáng hôm sau

  @KG-26
  Quy tắc: KG-26 – Tin của một ngày đi hết vòng: xét nghiệm, truy vết, chốt số, quyết định màu, cam kết lỡ, công văn đôn đốc, báo cáo, trang cho dân; sáng hôm sau Văn phòng thấy việc nào đã chuyển

    Tình huống: Một F0 ở xã Đại Phúc, người tiếp xúc ở xã An Trường A
      Biết một cuộc diễn tập riêng bắt đầu lúc "2021-09-12T17:30"
      Và văn thư Tỉnh ủy Trà Vinh đã có "202-CV/TU" trong kho, ghi là "202-CV/TU"
      Và Ban Chỉ đạo tỉnh Trà Vinh đề xuất "29293" mức "Xanh", lý do "14 ngày không có ca cộng đồng"
      Và Chủ tịch UBND huyện Càng Long đồng ý với đề xuất về "29293"
      Và Chủ tịch UBND tỉnh Trà Vinh quyết định "29293" như đề xuất, số "1801/QĐ-UBND", có hiệu lực ngay
      Và Bí thư Huyện ủy Càng Long ghi cam kết giữ xanh "29293" từ ngày "2021-09-12", xem lại mỗi "7" ngày, cơ quan "Đảng ủy xã Đại Phúc"

      # buổi sáng: tệp kết quả, F0, truy vết, xã gọi điện
      Khi diễn tập sang lúc "2021-09-13T07:30"
      Và cán bộ xét nghiệm tỉnh Trà Vinh nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Số điện thoại,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct,Nơi phát hiện
        CDC Trà Vinh,NGAY-1,PCR,Thạch Văn Sớm,1980,Nam,0918990001,29293,12/09/2021 20:00,13/09/2021 06:30,Dương tính,18.0,Cộng đồng
        CDC Trà Vinh,NGAY-2,PCR,Lâm Thị Âm,1985,Nữ,0918990009,29293,12/09/2021 20:00,13/09/2021 06:30,Âm tính,,Cộng đồng
        """
      Và cán bộ dịch tễ tỉnh Trà Vinh nạp tệp "Nơi đến":
        """
        Mã nơi đến,Tên nơi đến,Loại nơi đến,Xã/phường
        NGAY-LO,Lò gạch Đại Phúc,Nơi làm việc,29293
        """
      Và cán bộ dịch tễ tỉnh Trà Vinh nạp tệp "Lượt đến nơi":
        """
        Họ và tên,Năm sinh,Số điện thoại,Xã/phường,Nơi đến,Xã/phường của nơi đến,Giờ vào,Giờ ra,Nguồn
        Thạch Văn Sớm,1980,0918990001,29293,NGAY-LO,29293,11/09/2021 07:00,11/09/2021 11:00,QR
        Kim Thị Mai,1983,0918990002,29272,NGAY-LO,29293,11/09/2021 08:00,11/09/2021 11:00,QR
        """
      Và cán bộ dịch tễ tỉnh Trà Vinh mở ca mới nhất ở "29293"
      Thì cán bộ dịch tễ tỉnh Trà Vinh thấy ở đề xuất truy vết ca ấy của "29293":
        | K… Th… Mai       |
        | Lò gạch Đại Phúc |
      Khi cán bộ dịch tễ tỉnh Trà Vinh xác nhận danh sách truy vết ca ấy của "29293"
      Và cán bộ xã An Trường A dùng điện thoại
      Thì cán bộ xã An Trường A thấy ở trang Danh sách liên lạc:
        | K… Th… Mai         |
        | Trang này cần mạng |
      Khi cán bộ xã An Trường A ghi "Đã liên lạc" cho "K… Th… Mai" ở danh sách liên lạc
      Và Bí thư Huyện ủy Càng Long báo tiến độ 60% việc của "Huyện ủy Càng Long" theo "202-CV/TU": "Đã truy vết xong ca ở Đại Phúc trong ngày"

      # giờ chốt: số liệu, đề xuất, hai quyết định, cam kết lỡ, công văn, báo cáo, trang cho dân
      Khi diễn tập sang lúc "2021-09-13T17:10"
      Và văn thư Tỉnh ủy Trà Vinh chốt ngày "2021-09-13" của "Tỉnh Trà Vinh"
      Thì Phó Bí thư Thường trực Tỉnh ủy Trà Vinh thấy ở báo cáo mới nhất:
        | 13/09/2021 |
      Khi Ban Chỉ đạo tỉnh Trà Vinh đề xuất "29293" mức "Vàng", lý do "một F0 ở lò gạch"
      Và Chủ tịch UBND huyện Càng Long đồng ý với đề xuất về "29293"
      Và Chủ tịch UBND tỉnh Trà Vinh quyết định "29293" như đề xuất, số "1802/QĐ-UBND", ký ngày "2021-09-13", hiệu lực ngay
      Và Chủ tịch UBND tỉnh Trà Vinh công bố quyết định "1802/QĐ-UBND" ở "29293"
      Và Ban Chỉ đạo tỉnh Trà Vinh đề xuất "29296" mức "Xanh", lý do "không có ca"
      Và Chủ tịch UBND huyện Càng Long đồng ý với đề xuất về "29296"
      Và Chủ tịch UBND tỉnh Trà Vinh quyết định "29296" như đề xuất, số "1803/QĐ-UBND", có hiệu lực ngay
      Thì trong 5 giây người dân thấy ở trang công khai "29293":
        | 1802/QĐ-UBND |
        | Vàng         |
      Và Phó Bí thư Thường trực Tỉnh ủy Trà Vinh thấy ở bảng cam kết "84":
        | Bị nâng lên vàng theo 1802/QĐ-UBND |
        | Đã lỡ                              |
      Khi chuyên viên theo dõi Tỉnh ủy Trà Vinh soạn công văn đôn đốc "công văn đôn đốc" về cam kết "Giữ xanh" của "29293"
      Và văn thư Tỉnh ủy Trà Vinh kiểm tra "công văn đôn đốc"
      Và văn thư Tỉnh ủy Trà Vinh ghi "Chánh Văn phòng Tỉnh ủy" ký "công văn đôn đốc"
      Và văn thư Tỉnh ủy Trà Vinh lấy số "công văn đôn đốc"
      Và văn thư Tỉnh ủy Trà Vinh gửi "công văn đôn đốc"
      Thì Phó Bí thư Thường trực Tỉnh ủy Trà Vinh thấy trên "công văn đôn đốc":
        | Đã gửi              |
        | Đảng ủy xã Đại Phúc |

      # sáng hôm sau: Văn phòng mở trang của công văn
      Khi diễn tập sang lúc "2021-09-14T07:15"
      Thì chuyên viên theo dõi Tỉnh ủy Trà Vinh thấy việc của "Huyện ủy Càng Long" theo "202-CV/TU": "60 %"
      Và chuyên viên theo dõi Tỉnh ủy Trà Vinh thấy việc của "Huyện ủy Càng Long" theo "202-CV/TU": "Đang làm"
