# language: vi
Tính năng: Công văn 202-CV/TU của Tỉnh ủy Trà Vinh, từ phần đầu văn bản đến từng chi bộ

  @TV-01
  Quy tắc: TV-01 – Phần đầu văn bản được đọc đúng; không có thì nói không có

    Tình huống: Bí thư xã tìm công văn theo số và thấy đúng số, ngày, nơi, trích yếu
      Biết văn thư Tỉnh ủy Trà Vinh đã có "202-CV/TU" trong kho, ghi là "202-CV/TU"
      Thì Bí thư Đảng ủy xã An Trường A thấy ở "202-CV/TU", mục Thông tin:
        | 202-CV/TU                                           |
        | 10/09/2021                                          |
        | TỈNH ỦY TRÀ VINH                                    |
        | tiếp tục tập trung phòng, chống dịch Covid-19       |
      Và Bí thư Đảng ủy xã An Trường A tìm "211-CV/TU" ở Chỉ đạo thì thấy 0 văn bản
      Khi văn thư Tỉnh ủy Trà Vinh vào sổ và xác nhận "công văn 211" với nội dung:
        """
        TỈNH ỦY TRÀ VINH
        *
        Số 211-CV/TU
        V/v trực phòng, chống dịch dịp cuối tuần

        ĐẢNG CỘNG SẢN VIỆT NAM
        Trà Vinh, ngày 11 tháng 9 năm 2021

        Kính gửi: - Bí thư các xã, phường, thị trấn

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy, thị ủy, thành ủy phân công trực 24/24 giờ.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Kim Ngọc Thái
        """
      Thì Bí thư Đảng ủy xã An Trường A tìm "211-cv/tu" ở Chỉ đạo thì thấy 1 văn bản
      Và Bí thư Đảng ủy xã An Trường A thấy ở "công văn 211", mục Thông tin:
        | 211-CV/TU                                |
        | 11/09/2021                               |
        | TỈNH ỦY TRÀ VINH                         |
        | Trà Vinh                                 |
        | trực phòng, chống dịch dịp cuối tuần     |
      Và Bí thư Đảng ủy phường Vĩnh Thanh Vân tìm "211-CV/TU" ở Chỉ đạo thì thấy 0 văn bản

    Tình huống: Văn bản không có phần đầu thì không đoán số, ngày
      Khi văn thư Tỉnh ủy Trà Vinh vào sổ và xác nhận "tờ không đầu" với nội dung:
        """
        Kính gửi: - Bí thư các xã, phường, thị trấn

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy, thị ủy, thành ủy kiểm tra các chợ đầu mối.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Kim Ngọc Thái
        """
      Thì Bí thư Đảng ủy xã An Trường A thấy ở "tờ không đầu", mục Thông tin:
        | Số, ký hiệu chưa rõ       |
        | Ngày ban hành chưa rõ     |
        | Không có số văn bản       |

  @TV-02
  Quy tắc: TV-02 – Gửi thẳng tới bí thư của 106 xã, phường, thị trấn; nhân dân là công chúng

    Tình huống: 106 bí thư, mỗi người một bản; cán bộ xã không phải người nhận
      Khi văn thư Tỉnh ủy Trà Vinh vào sổ và xác nhận "công văn gửi bí thư xã" với nội dung:
        """
        TỈNH ỦY TRÀ VINH
        *
        Số 212-CV/TU
        V/v nêu gương trong phòng, chống dịch

        ĐẢNG CỘNG SẢN VIỆT NAM
        Trà Vinh, ngày 11 tháng 9 năm 2021

        Kính gửi: - Bí thư các xã, phường, thị trấn,
        - Cán bộ, đảng viên và nhân dân

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy, thị ủy, thành ủy nêu gương trong phòng, chống dịch.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Kim Ngọc Thái
        """
      Thì chuyên viên theo dõi Tỉnh ủy Trà Vinh thấy "công văn gửi bí thư xã" có 106 nơi nhận, 0 đã mở, 0 đã báo nhận
      Và chuyên viên theo dõi Tỉnh ủy Trà Vinh thấy ở "công văn gửi bí thư xã", mục Nơi nhận:
        | nhóm: 106 nơi |
        | toàn dân      |
      Và Bí thư Đảng ủy xã An Trường A thấy "công văn gửi bí thư xã" ở văn bản mới chờ báo nhận
      Khi Bí thư Đảng ủy xã An Trường A báo đã nhận "công văn gửi bí thư xã"
      Thì chuyên viên theo dõi Tỉnh ủy Trà Vinh thấy "công văn gửi bí thư xã" có 106 nơi nhận, 1 đã mở, 1 đã báo nhận
      Nhưng cán bộ xã An Trường A không thấy "công văn gửi bí thư xã" ở văn bản mới chờ báo nhận
      Khi cán bộ xã An Trường A báo đã nhận "công văn gửi bí thư xã"
      Thì chuyên viên theo dõi Tỉnh ủy Trà Vinh thấy "công văn gửi bí thư xã" có 106 nơi nhận, 1 đã mở, 1 đã báo nhận
      Và Bí thư Đảng ủy phường Vĩnh Thanh Vân không tìm thấy "công văn gửi bí thư xã"

  @TV-03
  Quy tắc: TV-03 – Nhiều văn bản trong một kho: trùng lặp bị giữ lại cho người đối chiếu

    Tình huống: Cùng số khác ngày không lặng lẽ thành hai văn bản
      Khi văn thư Tỉnh ủy Trà Vinh vào sổ và xác nhận "công văn 213" với nội dung:
        """
        TỈNH ỦY TRÀ VINH
        *
        Số 213-CV/TU
        V/v kiểm tra các chốt

        ĐẢNG CỘNG SẢN VIỆT NAM
        Trà Vinh, ngày 10 tháng 9 năm 2021

        Kính gửi: - Các huyện ủy, thị ủy, thành ủy

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy, thị ủy, thành ủy kiểm tra các chốt.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Kim Ngọc Thái
        """
      Và văn thư Tỉnh ủy Trà Vinh vào sổ "bản ghi ngày khác" với nội dung:
        """
        TỈNH ỦY TRÀ VINH
        *
        Số 213-CV/TU
        V/v kiểm tra các chốt

        ĐẢNG CỘNG SẢN VIỆT NAM
        Trà Vinh, ngày 11 tháng 9 năm 2021

        Kính gửi: - Các huyện ủy, thị ủy, thành ủy

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy, thị ủy, thành ủy kiểm tra các chốt trên quốc lộ.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Kim Ngọc Thái
        """
      Và văn thư Tỉnh ủy Trà Vinh thử xác nhận "bản ghi ngày khác"
      Thì bị từ chối, mã "DIRECTIVES-007", vì "Trong sổ đã có văn bản số 213-CV/TU"
      Và Bí thư Huyện ủy Càng Long tìm "213-CV/TU" ở Chỉ đạo thì thấy 1 văn bản
      Và Bí thư Huyện ủy Càng Long có 1 việc theo "công văn 213" ở mục Cần làm
      Và Bí thư Huyện ủy Càng Long không có việc theo "bản ghi ngày khác" ở mục Cần làm
      Và chuyên viên theo dõi Tỉnh ủy Trà Vinh thấy ở trang Văn bản mâu thuẫn:
        | 213-CV/TU                 |
        | 10/09/2021                |
        | 11/09/2021                |
        | bị giữ lại, chờ đối chiếu |
      Nhưng Bí thư Huyện ủy Càng Long không thấy ở trang Văn bản mâu thuẫn:
        | 213-CV/TU |
      Khi văn thư Tỉnh ủy Trà Vinh xác nhận "bản ghi ngày khác" là văn bản khác cùng số
      Thì Bí thư Huyện ủy Càng Long tìm "213-CV/TU" ở Chỉ đạo thì thấy 2 văn bản
      Và Bí thư Huyện ủy Càng Long có 1 việc theo "bản ghi ngày khác" ở mục Cần làm
      Và Bí thư Huyện ủy Càng Long thấy ở trang Văn bản mâu thuẫn:
        | 213-CV/TU                            |
        | đã đối chiếu: hai văn bản khác nhau  |

    Tình huống: Văn bản mới thay văn bản cũ; việc còn mở của văn bản cũ chờ người quyết định, không tự mất
      Khi văn thư Tỉnh ủy Trà Vinh vào sổ và xác nhận "công văn 220" với nội dung:
        """
        TỈNH ỦY TRÀ VINH
        *
        Số 220-CV/TU
        V/v kiểm tra bến phà

        ĐẢNG CỘNG SẢN VIỆT NAM
        Trà Vinh, ngày 10 tháng 9 năm 2021

        Kính gửi: - Các huyện ủy, thị ủy, thành ủy

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy, thị ủy, thành ủy kiểm tra các bến phà.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Kim Ngọc Thái
        """
      Và văn thư Tỉnh ủy Trà Vinh vào sổ và xác nhận "công văn thay nhầm ngày" với nội dung:
        """
        TỈNH ỦY TRÀ VINH
        *
        Số 221-CV/TU
        V/v kiểm tra bến đò

        ĐẢNG CỘNG SẢN VIỆT NAM
        Trà Vinh, ngày 12 tháng 9 năm 2021

        Kính gửi: - Các huyện ủy, thị ủy, thành ủy

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy, thị ủy, thành ủy kiểm tra các bến đò.

        Công văn này thay thế Công văn số 220-CV/TU, ngày 10/8/2021 của Tỉnh ủy.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Kim Ngọc Thái
        """
      Thì Bí thư Huyện ủy Càng Long không thấy ở "công văn 220", mục Nhiệm vụ:
        | đã bị thay thế |
      Khi văn thư Tỉnh ủy Trà Vinh vào sổ và xác nhận "công văn 222" với nội dung:
        """
        TỈNH ỦY TRÀ VINH
        *
        Số 222-CV/TU
        V/v kiểm tra bến phà, bến đò

        ĐẢNG CỘNG SẢN VIỆT NAM
        Trà Vinh, ngày 12 tháng 9 năm 2021

        Kính gửi: - Các huyện ủy, thị ủy, thành ủy

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy, thị ủy, thành ủy kiểm tra các bến phà, bến đò.

        Công văn này thay thế Công văn số 220-CV/TU, ngày 10/9/2021 của Tỉnh ủy.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Kim Ngọc Thái
        """
      Thì Bí thư Huyện ủy Càng Long thấy ở "công văn 220", mục Nhiệm vụ:
        | Văn bản này đã bị thay thế |
      Và Bí thư Huyện ủy Càng Long có 1 việc theo "công văn 220" ở mục Cần làm
      Và chuyên viên theo dõi Tỉnh ủy Trà Vinh thấy 9 việc chờ quyết định của "công văn 220"
      Và chuyên viên theo dõi Tỉnh ủy Trà Vinh thấy ở trang Văn bản mâu thuẫn:
        | 220-CV/TU 10/09/2021 222-CV/TU 9 |
      Và Bí thư Huyện ủy Càng Long thấy ở trang Văn bản mâu thuẫn:
        | 220-CV/TU 10/09/2021 222-CV/TU 1 |
      Khi chuyên viên theo dõi Tỉnh ủy Trà Vinh cho thôi mọi việc còn mở của "công văn 220" vì "Đã có công văn 222-CV/TU thay thế"
      Thì Bí thư Huyện ủy Càng Long không có việc theo "công văn 220" ở mục Cần làm
      Và Bí thư Huyện ủy Càng Long có 1 việc theo "công văn 222" ở mục Cần làm
      Và Bí thư Huyện ủy Càng Long không thấy ở trang Văn bản mâu thuẫn:
        | 220-CV/TU |

    Tình huống: Hai văn bản ấn định hạn trái nhau được nêu ra; cùng nơi chủ trì mà khác lĩnh vực thì không; tỉnh khác không thấy
      Khi văn thư Tỉnh ủy Trà Vinh vào sổ và xác nhận "công văn 224" với nội dung:
        """
        TỈNH ỦY TRÀ VINH
        *
        Số 224-CV/TU
        V/v xét nghiệm sàng lọc

        ĐẢNG CỘNG SẢN VIỆT NAM
        Trà Vinh, ngày 10 tháng 9 năm 2021

        Kính gửi: - Các huyện ủy, thị ủy, thành ủy

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy, thị ủy, thành ủy tổ chức xét nghiệm sàng lọc ngư dân trước ngày 18/9/2021.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Kim Ngọc Thái
        """
      Thì Bí thư Huyện ủy Càng Long không thấy ở trang Văn bản mâu thuẫn:
        | 224-CV/TU |
      Khi văn thư Tỉnh ủy Trà Vinh vào sổ và xác nhận "công văn 225" với nội dung:
        """
        TỈNH ỦY TRÀ VINH
        *
        Số 225-CV/TU
        V/v tuyên truyền

        ĐẢNG CỘNG SẢN VIỆT NAM
        Trà Vinh, ngày 11 tháng 9 năm 2021

        Kính gửi: - Các huyện ủy, thị ủy, thành ủy

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy, thị ủy, thành ủy tuyên truyền thông điệp 5K trước ngày 20/9/2021.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Kim Ngọc Thái
        """
      Và văn thư Tỉnh ủy Trà Vinh vào sổ và xác nhận "công văn 226" với nội dung:
        """
        TỈNH ỦY TRÀ VINH
        *
        Số 226-CV/TU
        V/v xét nghiệm sàng lọc

        ĐẢNG CỘNG SẢN VIỆT NAM
        Trà Vinh, ngày 12 tháng 9 năm 2021

        Kính gửi: - Các huyện ủy, thị ủy, thành ủy

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy, thị ủy, thành ủy tổ chức xét nghiệm sàng lọc ngư dân trước ngày 25/9/2021.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Kim Ngọc Thái
        """
      Thì Bí thư Huyện ủy Càng Long thấy ở trang Văn bản mâu thuẫn:
        | hạn 18/09/2021 và 25/09/2021 |
        | 224-CV/TU                    |
        | 226-CV/TU                    |
      Nhưng Bí thư Huyện ủy Càng Long không thấy ở trang Văn bản mâu thuẫn:
        | 225-CV/TU |
      Và Bí thư Thành ủy Rạch Giá không thấy ở trang Văn bản mâu thuẫn:
        | 224-CV/TU |
      Khi văn thư Tỉnh ủy Trà Vinh vào sổ và xác nhận "công văn 227" với nội dung:
        """
        TỈNH ỦY TRÀ VINH
        *
        Số 227-CV/TU
        V/v thay công văn 224

        ĐẢNG CỘNG SẢN VIỆT NAM
        Trà Vinh, ngày 12 tháng 9 năm 2021

        Kính gửi: - Các huyện ủy, thị ủy, thành ủy

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy, thị ủy, thành ủy kiểm tra các tàu cá.

        Công văn này thay thế Công văn số 224-CV/TU, ngày 10/9/2021 của Tỉnh ủy.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Kim Ngọc Thái
        """
      Thì Bí thư Huyện ủy Càng Long không thấy ở trang Văn bản mâu thuẫn:
        | hạn 18/09/2021 và 25/09/2021 |

  @TV-10
  Quy tắc: TV-10 – Vùng đỏ theo Chỉ thị 16; mọi vùng khác, kể cả vùng xanh, theo Chỉ thị 15

    Tình huống: Xã xanh theo Chỉ thị 15; chỉ từ khi quyết định nâng lên đỏ có hiệu lực mới theo Chỉ thị 16
      Thì Bí thư Đảng ủy xã An Trường A thấy ở trang vùng "29272":
        | Xanh                 |
        | Thực hiện Chỉ thị 15 |
      Khi cán bộ dịch tễ tỉnh Trà Vinh nhận định "29272" có "có chùm ca F0 chưa rõ nguồn lây", minh chứng "Phiếu điều tra 12/9"
      Và Ban Chỉ đạo tỉnh Trà Vinh đề xuất "29272" mức "Đỏ", lý do "chùm ca chưa rõ nguồn"
      Thì Bí thư Đảng ủy xã An Trường A thấy ở trang vùng "29272":
        | Đề xuất chờ quyết định |
        | Thực hiện Chỉ thị 15   |
      Và Ban Chỉ đạo tỉnh Trà Vinh không có mẫu quyết định màu ở "29272"
      Khi cán bộ xã An Trường A đồng ý với đề xuất về "29272"
      Và Chủ tịch UBND tỉnh Trà Vinh quyết định "29272" như đề xuất, số "1791/QĐ-UBND", ký ngày "2021-09-11", hiệu lực "2021-09-13T06:00"
      Thì bị từ chối, mã "ZONES-007", vì "trước khi có đề xuất"
      Khi Chủ tịch UBND tỉnh Trà Vinh quyết định "29272" như đề xuất, số "1791/QĐ-UBND", ký ngày "2021-09-12", hiệu lực "2021-09-13T06:00"
      Và Chủ tịch UBND tỉnh Trà Vinh công bố quyết định "1791/QĐ-UBND" ở "29272"
      Thì Bí thư Đảng ủy xã An Trường A thấy ở trang vùng "29272":
        | Thực hiện Chỉ thị 15 |
      Và Bí thư Đảng ủy xã An Trường A thấy ở trang vùng "29272?ngay=2021-09-13":
        | Đỏ                   |
        | 1791/QĐ-UBND         |
        | Thực hiện Chỉ thị 16 |
      Và Chủ tịch UBND huyện Càng Long thấy ở trang vùng "29272?ngay=2021-09-13":
        | Thực hiện Chỉ thị 16 |

  @TV-11
  Quy tắc: TV-11 – Hai văn bản nói khác nhau thì biện pháp phòng dịch thắng biện pháp kinh tế, và chỗ mâu thuẫn được nêu ra

    Tình huống: Xã thành đỏ: Chỉ thị 16 cho nhà máy chạy, QĐ 2686 dừng sản xuất không thiết yếu; sản xuất hàng thiết yếu vẫn chạy
      Thì Chủ tịch UBND huyện Càng Long thấy "Sản xuất không thiết yếu" ở "29272" là "Được", theo "VN-CT15@2020-03-27 M08"
      Và Chủ tịch UBND huyện Càng Long thấy "Xe khách" ở "29272" là "Có điều kiện", theo "VN-CT15@2020-03-27 M09"
      Và Chủ tịch UBND huyện Càng Long thấy ở trang vùng "29275":
        | Chưa xác định được chỉ thị áp dụng |
      Khi Ban Chỉ đạo tỉnh Trà Vinh đề xuất "29275" mức "Đỏ", lý do "chùm ca chưa rõ nguồn ở chợ xã"
      Và Chủ tịch UBND huyện Càng Long đồng ý với đề xuất về "29275"
      Và Chủ tịch UBND tỉnh Trà Vinh quyết định "29275" như đề xuất, số "1795/QĐ-UBND", ký ngày "2021-09-12", hiệu lực "2021-09-13T06:00"
      Thì Chủ tịch UBND huyện Càng Long không thấy ở trang vùng "29275":
        | Được làm gì ở đây? |
      Và Chủ tịch UBND huyện Càng Long thấy "Sản xuất không thiết yếu" ở "29275?ngay=2021-09-13" là "Không được", theo "VN-2686-RED"
      Và Chủ tịch UBND huyện Càng Long thấy mâu thuẫn về "Sản xuất không thiết yếu" ở "29275?ngay=2021-09-13":
        | hai văn bản nói khác nhau                                                                                       |
        | “Có điều kiện” theo VN-CT16@2020-03-31 M10 (sản xuất, đời sống) không áp dụng                                   |
        | sức khỏe, tính mạng của người dân là trên hết, trước hết (VN-MEASURE-PRECEDENCE@2021 P04)                       |
      Và Chủ tịch UBND huyện Càng Long thấy "Sản xuất hàng thiết yếu" ở "29275?ngay=2021-09-13" là "Có điều kiện", theo "VN-CT16@2020-03-31 M10"
      Và Chủ tịch UBND huyện Càng Long không thấy mâu thuẫn về "Xe khách" ở "29275?ngay=2021-09-13"

  @TV-13
  Quy tắc: TV-13 – Công văn của Đảng buộc thực hiện văn bản của Nhà nước: thiếu thì báo, có thì nối

    Tình huống: Công văn 4021/UBND-KGVX vào sổ, việc của nó tới ủy ban nhân dân huyện
      Biết văn thư Tỉnh ủy Trà Vinh đã có "202-CV/TU" trong kho, ghi là "202-CV/TU"
      Thì Chủ tịch UBND huyện Càng Long thấy dẫn chiếu "4021/UBND-KGVX" của "202-CV/TU": "thực hiện chưa có trong kho"
      Khi văn thư Tỉnh ủy Trà Vinh vào sổ và xác nhận "bản 4021 sai ngày" với nội dung:
        """
        ỦY BAN NHÂN DÂN
        TỈNH TRÀ VINH
        Số: 4021/UBND-KGVX
        V/v tăng cường thực hiện các biện pháp phòng, chống dịch Covid-19

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Trà Vinh, ngày 19 tháng 9 năm 2020

        Kính gửi: Ủy ban nhân dân các huyện, thị xã, thành phố.

        Ủy ban nhân dân tỉnh yêu cầu Ủy ban nhân dân các huyện, thị xã, thành phố chuẩn bị năm học mới.

        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH

        Lê Văn Hẳn
        """
      Thì Chủ tịch UBND huyện Càng Long thấy dẫn chiếu "4021/UBND-KGVX" của "202-CV/TU": "thực hiện chưa có trong kho"
      Khi văn thư Tỉnh ủy Trà Vinh vào sổ "4021" với nội dung:
        """
        ỦY BAN NHÂN DÂN
        TỈNH TRÀ VINH
        Số: 4021/UBND-KGVX
        V/v tăng cường thực hiện các biện pháp phòng, chống dịch Covid-19

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Trà Vinh, ngày 09 tháng 9 năm 2021

        Kính gửi:
        - Các sở, ban, ngành tỉnh;
        - Ủy ban nhân dân các huyện, thị xã, thành phố.

        Ủy ban nhân dân tỉnh yêu cầu:

        1. Ủy ban nhân dân các huyện, thị xã, thành phố duy trì hoạt động của các chốt kiểm soát trước ngày 18/9/2021.

        Nơi nhận:
        - Như trên;
        - Lưu: VT, KGVX.

        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH

        Lê Văn Hẳn
        """
      Và văn thư Tỉnh ủy Trà Vinh xác nhận "4021" là văn bản khác cùng số
      Thì Chủ tịch UBND huyện Càng Long thấy dẫn chiếu "4021/UBND-KGVX" của "202-CV/TU": "thực hiện Mở"
      Và Chủ tịch UBND huyện Càng Long thấy việc của "Ủy ban nhân dân huyện Càng Long" theo "4021": "18/09/2021"
      Và Bí thư Huyện ủy Càng Long thấy ở "4021", mục Thông tin:
        | Được dẫn bởi 202-CV/TU thực hiện |

  @TV-26
  Quy tắc: TV-26 – Phổ biến là việc phải chứng minh ở từng xã; ai chưa chứng minh đứng trong danh sách

    Bối cảnh:
      Khi văn thư Tỉnh ủy Trà Vinh vào sổ và xác nhận "công văn phổ biến" với nội dung:
        """
        TỈNH ỦY TRÀ VINH
        *
        Số <số mới>-CV/TU
        V/v phổ biến các biện pháp phòng, chống dịch

        ĐẢNG CỘNG SẢN VIỆT NAM
        Trà Vinh, ngày 11 tháng 9 năm 2021

        Kính gửi: - Bí thư các xã, phường, thị trấn

        Công văn được phổ biến đến cán bộ, đảng viên và nhân dân.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Kim Ngọc Thái
        """

    Tình huống: Xã ghi minh chứng, huyện và tỉnh thấy số xã đã phổ biến tăng lên
      Thì chuyên viên theo dõi Tỉnh ủy Trà Vinh thấy 0 trong 106 đảng ủy cơ sở đã phổ biến "công văn phổ biến"
      Và Bí thư Huyện ủy Càng Long thấy "Đảng ủy xã An Trường A" về "công văn phổ biến": "chưa có minh chứng"
      Khi Bí thư Đảng ủy xã An Trường A ghi phổ biến "công văn phổ biến" ở "Đảng ủy xã An Trường A", "Chi bộ ấp 3", bằng "Họp chi bộ", 45 trong 50 người
      Thì Bí thư Huyện ủy Càng Long thấy 1 trong 14 đảng ủy cơ sở đã phổ biến "công văn phổ biến"
      Và Bí thư Huyện ủy Càng Long thấy "Đảng ủy xã An Trường A" về "công văn phổ biến": "45 / 50"
      Và chuyên viên theo dõi Tỉnh ủy Trà Vinh thấy 1 trong 106 đảng ủy cơ sở đã phổ biến "công văn phổ biến"
      Khi Bí thư Đảng ủy xã An Trường A ghi phổ biến "công văn phổ biến" ở "Đảng ủy xã An Trường A", "Chi bộ ấp 4", bằng "Họp chi bộ", 30 trong 32 người
      Thì chuyên viên theo dõi Tỉnh ủy Trà Vinh thấy 1 trong 106 đảng ủy cơ sở đã phổ biến "công văn phổ biến"
      Và Bí thư Huyện ủy Càng Long thấy "Đảng ủy xã An Trường A" về "công văn phổ biến": "75 / 82"

    Tình huống: Số người vượt danh sách, hoặc xã khác, thì không ghi được
      Khi Bí thư Đảng ủy xã An Trường A ghi phổ biến "công văn phổ biến" ở "Đảng ủy xã An Trường A", "Chi bộ ấp 3", bằng "Họp chi bộ", 60 trong 50 người
      Thì bị từ chối, mã "DIRECTIVES-014", vì "không thể lớn hơn số trong danh sách"
      Và Bí thư Huyện ủy Càng Long thấy 0 trong 14 đảng ủy cơ sở đã phổ biến "công văn phổ biến"
      Và Bí thư Đảng ủy xã An Trường A chỉ ghi phổ biến "công văn phổ biến" được cho "Đảng ủy xã An Trường A"
      Và Bí thư Đảng ủy phường Vĩnh Thanh Vân không tìm thấy "công văn phổ biến"

  @TV-27
  Quy tắc: TV-27 – Có tên hai lần chỉ nhận một bản; thiếu chữ ký thì báo

    Tình huống: Huyện ủy có ở Kính gửi và ở Nơi nhận; văn bản không có khối chữ ký
      Khi văn thư Tỉnh ủy Trà Vinh vào sổ và xác nhận "công văn trùng nơi nhận" với nội dung:
        """
        TỈNH ỦY TRÀ VINH
        *
        Số 215-CV/TU
        V/v kiểm tra khu cách ly

        ĐẢNG CỘNG SẢN VIỆT NAM
        Trà Vinh, ngày 11 tháng 9 năm 2021

        Kính gửi: - Các huyện ủy, thị ủy, thành ủy

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy, thị ủy, thành ủy kiểm tra các khu cách ly.

        Nơi nhận:
        - Như trên,
        - Các huyện ủy, thị ủy, thành ủy,
        - Lưu Văn phòng Tỉnh ủy.
        """
      Thì chuyên viên theo dõi Tỉnh ủy Trà Vinh thấy "công văn trùng nơi nhận" có 10 nơi nhận, 1 đã mở, 0 đã báo nhận
      Và Bí thư Huyện ủy Càng Long thấy ở "công văn trùng nơi nhận", mục Thông tin:
        | Không có chữ ký |
      Khi Bí thư Huyện ủy Càng Long báo đã nhận "công văn trùng nơi nhận"
      Thì chuyên viên theo dõi Tỉnh ủy Trà Vinh thấy nơi nhận "Huyện ủy Càng Long" của "công văn trùng nơi nhận" là "để thực hiện", "đã báo nhận"

    Tình huống: Văn bản đủ chữ ký thì không bị báo thiếu
      Khi văn thư Tỉnh ủy Trà Vinh vào sổ và xác nhận "công văn đủ chữ ký" với nội dung:
        """
        TỈNH ỦY TRÀ VINH
        *
        Số 216-CV/TU
        V/v kiểm tra bệnh viện dã chiến

        ĐẢNG CỘNG SẢN VIỆT NAM
        Trà Vinh, ngày 11 tháng 9 năm 2021

        Kính gửi: - Các huyện ủy, thị ủy, thành ủy

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy, thị ủy, thành ủy kiểm tra bệnh viện dã chiến.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Kim Ngọc Thái
        """
      Thì Bí thư Huyện ủy Càng Long không thấy ở "công văn đủ chữ ký", mục Thông tin:
        | Không có chữ ký |
      Và Bí thư Huyện ủy Càng Long thấy ở "công văn đủ chữ ký", mục Thông tin:
        | Kim Ngọc Thái |

  @TV-05
  Quy tắc: TV-05 – Xét nghiệm nhanh để tách F0 ra khỏi cộng đồng: test nhanh dương tính là nghi ngờ, tách ngay, chờ PCR

    Tình huống: Test nhanh dương tính mở nghi ngờ, PCR dương tính thành F0; thời gian đến lúc tách ra được ghi
      Biết cán bộ dịch tễ tỉnh Trà Vinh đếm "nghi ngờ" ở "29272"
      Và cán bộ dịch tễ tỉnh Trà Vinh đếm "F0" ở "29272"
      Khi cán bộ xét nghiệm tỉnh Trà Vinh nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Nơi phát hiện
        TYT An Trường A,TV05-1,Test nhanh,Kim Thị Nhanh,1979,Nữ,29272,12/09/2021 08:00,12/09/2021 08:30,Dương tính,Cộng đồng
        """
      Thì "nghi ngờ" ở "29272" mà cán bộ dịch tễ tỉnh Trà Vinh thấy tăng thêm 1
      Và "F0" ở "29272" mà cán bộ dịch tễ tỉnh Trà Vinh thấy tăng thêm 0
      Khi cán bộ xã An Trường A mở ca mới nhất ở "29272"
      Và cán bộ xã An Trường A ghi mốc "Đưa đi cách ly, điều trị" của ca ấy ở "29272" lúc "2021-09-12T10:00"
      Và cán bộ xét nghiệm tỉnh Trà Vinh nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct
        CDC Trà Vinh,TV05-2,PCR,Kim Thị Nhanh,1979,Nữ,29272,12/09/2021 09:00,12/09/2021 16:00,Dương tính,21.0
        """
      Thì "F0" ở "29272" mà cán bộ dịch tễ tỉnh Trà Vinh thấy tăng thêm 1
      Và cán bộ dịch tễ tỉnh Trà Vinh thấy ở ca ấy của "29272":
        | Đưa đi cách ly, điều trị |

    Tình huống: Test nhanh dương tính nhưng PCR âm tính: được ra, không thành F0; Bí thư không xem được tên người bệnh
      Biết cán bộ dịch tễ tỉnh Trà Vinh đếm "nghi ngờ" ở "29269"
      Và cán bộ dịch tễ tỉnh Trà Vinh đếm "F0" ở "29269"
      Khi cán bộ xét nghiệm tỉnh Trà Vinh nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả
        TYT Mỹ Cẩm,TV05-3,Test nhanh,Sơn Văn Nhầm,1981,Nam,29269,12/09/2021 08:00,12/09/2021 08:30,Dương tính
        CDC Trà Vinh,TV05-4,PCR,Sơn Văn Nhầm,1981,Nam,29269,12/09/2021 09:00,12/09/2021 16:00,Âm tính
        """
      Thì "nghi ngờ" ở "29269" mà cán bộ dịch tễ tỉnh Trà Vinh thấy tăng thêm 0
      Và "F0" ở "29269" mà cán bộ dịch tễ tỉnh Trà Vinh thấy tăng thêm 0

    Tình huống: Nhóm hộ được phong tỏa bằng quyết định, đếm hộ và người; không phong tỏa hai lần; gỡ thì còn trong lịch sử
      Biết Ban Chỉ đạo tỉnh Trà Vinh đếm "Người bị phong tỏa" ở "29272"
      Và cán bộ xã An Trường A nạp tệp "Danh sách người dân":
        """
        full_name,birth,sex,phone,unit,household
        Kim Thị Rào,1980,Nữ,0918050501,29272,TV05A
        Kim Văn Giậu,2015,Nam,,29272,TV05A
        """
      Khi cán bộ xã An Trường A phong tỏa nhóm hộ "Hẻm TV05" ở "29272", các hộ "TV05A"
      Thì Bí thư Huyện ủy Càng Long thấy ở trang Vùng phong tỏa:
        | Hẻm TV05       |
        | Xã An Trường A |
      Và "Người bị phong tỏa" ở "29272" mà Ban Chỉ đạo tỉnh Trà Vinh thấy tăng thêm 2
      Và Bí thư Huyện ủy Càng Long thấy "Xã An Trường A" ở sổ giãn cách ngày "2021-09-12":
        | Hẻm TV05      |
        | 1 hộ, 2 người |
      Khi cán bộ xã An Trường A phong tỏa nhóm hộ "Hẻm khác" ở "29272", các hộ "TV05A"
      Thì bị từ chối, mã "QUARANTINE-023", vì "Hẻm TV05"
      Khi cán bộ xã An Trường A gỡ phong tỏa "Hẻm TV05" từ "2021-09-13T17:00"
      Thì Bí thư Huyện ủy Càng Long không thấy ở trang Vùng phong tỏa:
        | Hẻm TV05 |
      Và Bí thư Huyện ủy Càng Long thấy ở trang Vùng đã gỡ:
        | Hẻm TV05 |
      Và Bí thư Huyện ủy Càng Long thấy "Xã An Trường A" ở sổ giãn cách ngày "2021-09-13", không có:
        | Hẻm TV05 |

    Tình huống: Sổ giãn cách đổi khi quyết định có hiệu lực, không phải khi đề xuất; chỉ thị trước thành lịch sử; tỉnh khác không thấy
      Khi Ban Chỉ đạo tỉnh Trà Vinh đề xuất "29305" mức "Vàng", lý do "chùm ca ở chợ đã rõ nguồn lây"
      Thì Bí thư Huyện ủy Càng Long thấy "Xã Đức Mỹ" ở sổ giãn cách ngày "2021-09-13":
        | Chỉ thị 16 từ |
        | 12/09/2021    |
        | T01           |
      Khi Chủ tịch UBND huyện Càng Long đồng ý với đề xuất về "29305"
      Và Chủ tịch UBND tỉnh Trà Vinh quyết định "29305" như đề xuất, số "1807/QĐ-UBND", ký ngày "2021-09-12", hiệu lực "2021-09-13T06:00"
      Thì Bí thư Huyện ủy Càng Long thấy "Xã Đức Mỹ" ở sổ giãn cách ngày "2021-09-12", không có:
        | 1807/QĐ-UBND |
        | Chỉ thị 15   |
      Và Bí thư Huyện ủy Càng Long thấy "Xã Đức Mỹ" ở sổ giãn cách ngày "2021-09-13":
        | Chỉ thị 15 từ 06:00 13/09/2021                 |
        | 1807/QĐ-UBND                                   |
        | T02                                            |
        | Trước đây (1)                                  |
        | 12/09/2021 – 06:00 13/09/2021 |
      Và cán bộ dịch tễ tỉnh Trà Vinh lọc sổ giãn cách ngày "2021-09-12" theo "Chỉ thị 16" thì thấy "Xã Đức Mỹ"
      Nhưng cán bộ dịch tễ tỉnh Trà Vinh lọc sổ giãn cách ngày "2021-09-13" theo "Chỉ thị 16" thì không thấy "Xã Đức Mỹ"
      Và Bí thư Thành ủy Rạch Giá không thấy "Xã Đức Mỹ" ở sổ giãn cách ngày "2021-09-13"
      Khi Chủ tịch UBND huyện Càng Long đề nghị ở "29305" việc "Tụ tập ngoài công sở" là "Không được", lý do "chợ còn người qua lại"
      Thì Bí thư Huyện ủy Càng Long thấy "Xã Đức Mỹ" ở sổ giãn cách ngày "2021-09-12", không có:
        | Khác chỉ thị |
      Khi Chủ tịch UBND tỉnh Trà Vinh duyệt biện pháp của "29305", số "1808/QĐ-UBND"
      Thì Bí thư Huyện ủy Càng Long thấy "Xã Đức Mỹ" ở sổ giãn cách ngày "2021-09-12":
        | Khác chỉ thị  |
        | 1808/QĐ-UBND  |

  @TV-14
  Quy tắc: TV-14 – Nắm chắc tình hình: số ca bất thường và xã chưa báo cáo tự hiện ở tổng quan; một ca lẻ không phải là cảnh báo

    Tình huống: Ba F0 một ngày ở xã yên thành cảnh báo cho huyện, một ca thì không
      Khi cán bộ xét nghiệm tỉnh Trà Vinh nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct,Nơi phát hiện
        CDC Trà Vinh,TV14-1,PCR,Kim Văn Một,1981,Nam,29287,12/09/2021 06:00,12/09/2021 10:00,Dương tính,21.0,Khu cách ly
        CDC Trà Vinh,TV14-2,PCR,Kim Văn Hai,1982,Nam,29287,12/09/2021 06:00,12/09/2021 10:00,Dương tính,22.0,Khu cách ly
        CDC Trà Vinh,TV14-3,PCR,Kim Văn Ba,1983,Nam,29287,12/09/2021 06:00,12/09/2021 10:00,Dương tính,23.0,Khu cách ly
        CDC Trà Vinh,TV14-4,PCR,Kim Văn Tư,1984,Nam,29290,12/09/2021 06:00,12/09/2021 10:00,Dương tính,23.0,Khu cách ly
        """
      Thì Bí thư Huyện ủy Càng Long mở địa chỉ "/tong-quan" thì trong 5 giây thấy:
        | Cảnh báo sớm                   |
        | Số ca bất thường: Xã Bình Phú  |
      Và Bí thư Huyện ủy Càng Long mở địa chỉ "/tong-quan" thì không thấy:
        | Số ca bất thường: Xã Phương Thạnh |

    Tình huống: Xã im lặng bị nêu tên; người trực ghi thay thì tính từ lúc báo, phường tự xác nhận; thiếu người báo, giờ chưa đến thì không ghi được
      Biết Phó Bí thư Thường trực Tỉnh ủy Kiên Giang mở địa chỉ "/tong-quan" thì thấy:
        | xã chưa báo cáo |
      Và Phó Bí thư Thường trực Tỉnh ủy Kiên Giang mở địa chỉ "/tinh-hinh?don-vi=912&ngay=2021-09-12" thì thấy:
        | Tin gần nhất              |
        | Xã Hòn Tre chưa báo cáo   |
      Khi cán bộ dịch tễ tỉnh Kiên Giang ghi "31108" đã báo cáo ngày "2021-09-12" qua "điện thoại", người báo "", lúc "2021-09-12T16:40"
      Thì bị từ chối, mã "SITUATION-005", vì "phải ghi ai báo"
      Khi cán bộ dịch tễ tỉnh Kiên Giang ghi "31108" đã báo cáo ngày "2021-09-12" qua "điện thoại", người báo "Trạm trưởng y tế", lúc "2021-09-12T19:40"
      Thì bị từ chối, mã "SITUATION-006", vì "Sửa giờ báo"
      Khi cán bộ dịch tễ tỉnh Kiên Giang ghi "31108" đã báo cáo ngày "2021-09-12" qua "điện thoại", người báo "Trạm trưởng y tế", lúc "2021-09-12T16:40"
      Thì Phó Bí thư Thường trực Tỉnh ủy Kiên Giang mở địa chỉ "/tinh-hinh?don-vi=912&ngay=2021-09-12" thì không thấy:
        | Xã Hòn Tre chưa báo cáo |
      Và Phó Bí thư Thường trực Tỉnh ủy Kiên Giang mở địa chỉ "/tinh-hinh?don-vi=31108&ngay=2021-09-12" thì thấy:
        | 16:40 12/09/2021               |
        | Trạm trưởng y tế               |
        | ghi thay, chờ đơn vị xác nhận  |
      Khi cán bộ dịch tễ tỉnh Kiên Giang ghi "30730" đã báo cáo ngày "2021-09-11" qua "tin nhắn", người báo "Phó Chủ tịch phường", lúc "2021-09-11T16:00"
      Và cán bộ phường Vĩnh Thanh Vân xác nhận báo cáo ghi thay của "30730" ngày "2021-09-11"
      Thì Phó Bí thư Thường trực Tỉnh ủy Kiên Giang mở địa chỉ "/tinh-hinh?don-vi=30730&ngay=2021-09-11" thì thấy:
        | đơn vị xác nhận lúc |

  @TV-18
  Quy tắc: TV-18 – Năm chỉ tiêu có đồng hồ; ai chậm thì nêu tên xã, chưa đến hạn thì chưa chậm

    Tình huống: F0 hai ngày chưa lập danh sách F1: xã đứng tên ở trang của huyện và tỉnh; lập rồi thì hết chờ, vẫn là chậm
      Khi cán bộ dịch tễ tỉnh Trà Vinh nạp tệp "Danh sách người dân":
        """
        full_name,birth,sex,phone,unit,household
        Thạch Văn Muộn,1980,Nam,0918180001,29284,TV18A
        Thạch Thị Nhà,1982,Nữ,0918180002,29284,TV18A
        """
      Và cán bộ xét nghiệm tỉnh Trà Vinh nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Điện thoại,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct,Nơi phát hiện
        CDC Trà Vinh,TV18-1,PCR,Thạch Văn Muộn,1980,Nam,0918180001,29284,10/09/2021 08:00,10/09/2021 15:00,Dương tính,21.0,Khu cách ly
        """
      Thì Bí thư Huyện ủy Càng Long mở địa chỉ "/chi-tieu?don-vi=29284" thì thấy:
        | F0 lập xong danh sách F1 đúng hạn |
        | 1 chậm, trong đó 1 còn chờ        |
        | chưa đạt                          |
      Và Phó Bí thư Thường trực Tỉnh ủy Trà Vinh mở địa chỉ "/chi-tieu" thì thấy:
        | Xã Tân Bình |
      Và Phó Bí thư Thường trực Tỉnh ủy Trà Vinh mở địa chỉ "/tong-quan" thì thấy:
        | Năm chỉ tiêu |
        | Khoanh vùng  |
      Khi cán bộ dịch tễ tỉnh Trà Vinh mở ca mới nhất ở "29284"
      Và cán bộ dịch tễ tỉnh Trà Vinh xác nhận danh sách truy vết ca ấy của "29284"
      Thì Bí thư Huyện ủy Càng Long mở địa chỉ "/chi-tieu?don-vi=29284" thì thấy:
        | 1 chậm, trong đó 0 còn chờ |

    Tình huống: F0 vừa có kết quả chưa bị tính là chậm; ngày chưa đến và huyện khác thì không có chỉ tiêu
      Khi cán bộ xét nghiệm tỉnh Trà Vinh nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct,Nơi phát hiện
        CDC Trà Vinh,TV18-2,PCR,Kim Thị Mới,1979,Nữ,29281,12/09/2021 09:00,12/09/2021 16:30,Dương tính,21.0,Cộng đồng
        """
      Thì Chủ tịch UBND huyện Càng Long mở địa chỉ "/chi-tieu?don-vi=29281" thì thấy:
        | F0 lập xong danh sách F1 đúng hạn — chưa có gì để tính |
      Và Chủ tịch UBND huyện Càng Long mở địa chỉ "/chi-tieu?don-vi=29281" thì không thấy:
        | Huyện Càng Long F0 lập xong danh sách F1 đúng hạn |
      Và Chủ tịch UBND huyện Càng Long mở địa chỉ "/chi-tieu?don-vi=29281&ngay=2021-10-01" thì bị từ chối, mã "COMMAND-004"
      Và Chủ tịch UBND huyện Càng Long mở địa chỉ "/chi-tieu?don-vi=842" thì bị từ chối, mã "COMMAND-003"

  @TV-20
  Quy tắc: TV-20 – Ủy viên được phân công địa bàn phải đến; điều chỉ đạo tại chỗ thành nhiệm vụ có hạn của cơ sở

    Tình huống: Địa bàn lâu chưa đến bị nêu tên; đến, chỉ đạo thì Đảng ủy xã thấy nhiệm vụ; ngoài địa bàn, ngày chưa đến, ghi hộ chỉ đạo đều bị từ chối
      Khi văn thư Tỉnh ủy Trà Vinh phân công "Phó Bí thư Thường trực Tỉnh ủy" phụ trách "844" từ "2021-09-01", theo "Thông báo 251-TB/TU ngày 01/9/2021"
      Thì Bí thư Đảng ủy xã An Trường A mở địa chỉ "/di-co-so" thì thấy:
        | Huyện Càng Long   |
        | 11 ngày chưa đến  |
      Khi văn thư Tỉnh ủy Trà Vinh phân công "Phó Bí thư Thường trực Tỉnh ủy" phụ trách "844" từ "2021-09-01", theo "Thông báo 251-TB/TU ngày 01/9/2021"
      Thì bị từ chối, mã "COMMAND-007", vì "phụ trách Huyện Càng Long rồi"
      Khi Phó Bí thư Thường trực Tỉnh ủy Trà Vinh ghi ở địa bàn "Huyện Càng Long" chuyến đi "842" ngày "2021-09-12", thấy "chợ đóng cửa"
      Thì bị từ chối, mã "COMMAND-009", vì "không nằm trong địa bàn được phân công"
      Khi Phó Bí thư Thường trực Tỉnh ủy Trà Vinh ghi ở địa bàn "Huyện Càng Long" chuyến đi "29272" ngày "2021-09-20", thấy "chốt đủ người"
      Thì bị từ chối, mã "COMMAND-010", vì "chưa đến"
      Khi văn thư Tỉnh ủy Trà Vinh ghi ở địa bàn "Huyện Càng Long" chuyến đi "29272" ngày "2021-09-12", thấy "chốt vắng người", chỉ đạo "Lập thêm chốt", hạn "2021-09-15"
      Thì bị từ chối, mã "COMMAND-014", vì "mới giao chỉ đạo"
      Và Bí thư Đảng ủy xã An Trường A mở địa chỉ "/viec" thì không thấy:
        | Lập thêm chốt |
      Khi Phó Bí thư Thường trực Tỉnh ủy Trà Vinh ghi ở địa bàn "Huyện Càng Long" chuyến đi "29272" ngày "2021-09-12", thấy "chốt ấp 7A vắng người ban đêm", chỉ đạo "Bố trí đủ người trực đêm ở chốt ấp 7A", hạn "2021-09-15"
      Thì Bí thư Đảng ủy xã An Trường A mở địa chỉ "/viec" thì thấy:
        | Bố trí đủ người trực đêm ở chốt ấp 7A |
      Và Bí thư Huyện ủy Càng Long mở địa chỉ "/di-co-so" thì thấy:
        | chốt ấp 7A vắng người ban đêm |
      Và Bí thư Huyện ủy Càng Long mở địa chỉ "/di-co-so" thì không thấy:
        | 11 ngày chưa đến |

  @TV-22
  Quy tắc: TV-22 – Người dân không cần đăng nhập mà biết xã mình màu gì, theo quyết định nào, từ bao giờ, được làm gì

    Tình huống: Chưa có quyết định thì nói là chưa; quyết định chưa công bố thì dân chưa thấy; công bố rồi thì thấy trong 5 giây, thu hồi thì mất
      Biết người dân mở trang chủ và tìm "dai phuc", thấy "Xã Đại Phúc, Huyện Càng Long"
      Thì người dân thấy ở trang công khai "29293":
        | Chưa có quyết định nào được công bố về nơi này |
        | Chưa có quyết định không phải là xanh          |
      Và người dân không thấy ở trang công khai "29293":
        | Được làm gì ở đây? |
      Khi Ban Chỉ đạo tỉnh Trà Vinh đề xuất "29293" mức "Vàng", lý do "hai hộ có F0 rõ nguồn"
      Và Chủ tịch UBND huyện Càng Long đồng ý với đề xuất về "29293"
      Và Chủ tịch UBND tỉnh Trà Vinh quyết định "29293" như đề xuất, số "1796/QĐ-UBND", ký ngày "2021-09-12", hiệu lực ngay
      Thì người dân không thấy ở trang công khai "29293":
        | 1796/QĐ-UBND |
      Khi Chủ tịch UBND tỉnh Trà Vinh công bố quyết định "1796/QĐ-UBND" ở "29293"
      Thì trong 5 giây người dân thấy ở trang công khai "29293":
        | 1796/QĐ-UBND                                      |
        | Vàng                                              |
        | Thực hiện Chỉ thị 15                              |
        | Sản xuất hàng thiết yếu                           |
        | không quá 9 người ngoài công sở                   |
        | Dịch vụ không thiết yếu                           |
      Và người dân không thấy ở trang công khai "29293":
        | hai hộ có F0 rõ nguồn |
        | Chưa có quyết định    |
      Khi Chủ tịch UBND tỉnh Trà Vinh thu hồi quyết định "1796/QĐ-UBND" ở "29293" theo "1799/QĐ-UBND", lý do "nhầm xã"
      Thì trong 5 giây người dân thấy ở trang công khai "29293":
        | Chưa có quyết định nào được công bố về nơi này |
      Và Chủ tịch UBND huyện Càng Long thấy ở trang vùng "29293":
        | đã thu hồi        |
        | nhầm xã           |
        | Theo văn bản 1799 |

    Tình huống: Mã lạ được trả lời rõ; trang nội bộ vẫn đóng
      Thì người dân mở "/xa/99999" thì được trả lời 404: "Không có nơi nào mã 99999"
      Và người dân bị đưa tới trang đăng nhập khi mở "/vung/29293"
      Và người dân bị đưa tới trang đăng nhập khi mở "/ca"

  @TV-08
  Quy tắc: TV-08 – “Đang dần kiểm soát được dịch” phải tính được: từng tiêu chí của QĐ 3979, thiếu gì thì nêu, thiếu không phải là đạt

    Tình huống: Xã An Trường A: tiêu chí tính từ số liệu và tiêu chí chờ nhận định; một chuỗi lây mới là chưa kiểm soát
      Thì Bí thư Đảng ủy xã An Trường A thấy ở trang vùng "29272":
        | Đã kiểm soát được dịch chưa? |
        | thiếu số liệu                |
        | VN-3979@2021-08-18           |
      Và Bí thư Đảng ủy xã An Trường A không thấy ở trang vùng "29272":
        | Đã kiểm soát: đạt mọi tiêu chí |
      Khi cán bộ dịch tễ tỉnh Trà Vinh nhận định "29272" là "chuỗi lây, ổ dịch mới trong 7 ngày" = "1", minh chứng "Phiếu điều tra 11/9"
      Thì Bí thư Đảng ủy xã An Trường A thấy ở trang vùng "29272":
        | Chưa kiểm soát |
        | tiêu chí 3     |

  @TV-15
  Quy tắc: TV-15 – Địa phương được làm khác khi có người ký duyệt bằng tên; nới biện pháp phòng dịch thì bị từ chối

    Tình huống: Xã siết hội họp: chờ duyệt thì chưa áp dụng, Chủ tịch tỉnh ký thì áp dụng và hiện cả văn bản bị thay; nới tụ tập thì không được
      Khi cán bộ xã An Trường A đề nghị ở "29272" việc "Tụ tập ngoài công sở" là "Được", lý do "đám giỗ"
      Thì bị từ chối, mã "ZONES-021", vì "không nới được biện pháp phòng dịch"
      Khi cán bộ xã An Trường A đề nghị ở "29272" việc "Hội họp, sự kiện" là "Không được", lý do "giáp ổ dịch chợ"
      Thì Chủ tịch UBND tỉnh Trà Vinh thấy ở trang vùng "29272":
        | chờ duyệt       |
        | giáp ổ dịch chợ |
      Và Chủ tịch UBND huyện Càng Long thấy "Hội họp, sự kiện" ở "29272" là "Có điều kiện", theo "VN-CT15@2020-03-27 M02"
      Khi cán bộ xã An Trường A thử duyệt biện pháp của "29272" mà Chủ tịch UBND tỉnh Trà Vinh thấy, bằng địa chỉ trực tiếp
      Thì bị từ chối vì không có quyền
      Khi Chủ tịch UBND tỉnh Trà Vinh duyệt biện pháp của "29272", số "1797/UBND-KGVX"
      Thì Chủ tịch UBND huyện Càng Long thấy "Hội họp, sự kiện" ở "29272" là "Không được", theo "1797/UBND-KGVX"
      Và Chủ tịch UBND huyện Càng Long thấy mâu thuẫn về "Hội họp, sự kiện" ở "29272":
        | “Có điều kiện” theo VN-CT15@2020-03-27 M02 |

  @TV-17
  Quy tắc: TV-17 – Xã là pháo đài, người dân là trung tâm phục vụ: mọi việc xã đang nợ và đang có hôm nay ở một trang, mỗi con số mở đúng danh sách của nó

    Tình huống: Người dân cần gạo, xét nghiệm tìm ra F0 của xã: con số trên trang chỉ huy của xã đổi; Bí thư thấy việc, không thấy người; xã khác không mở được
      Biết cán bộ xã An Trường A nhớ con số "tin của người dân chưa xong" ở chỉ huy xã "29272"
      Và cán bộ xã An Trường A nhớ con số "F0 đang điều trị" ở chỉ huy xã "29272"
      Khi người dân báo "Cần lương thực" ở "29272", lời "Bốn người hết gạo từ hôm qua"
      Và cán bộ xét nghiệm tỉnh Trà Vinh nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Số điện thoại,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct,Nơi phát hiện
        CDC Trà Vinh,TV17-1,PCR,Thạch Thị Xuyến,1979,Nữ,0918171701,29272,11/09/2021 09:00,12/09/2021 08:00,Dương tính,22.0,Cộng đồng
        """
      Thì "tin của người dân chưa xong" ở chỉ huy xã "29272" mà cán bộ xã An Trường A thấy tăng thêm 1
      Và "F0 đang điều trị" ở chỉ huy xã "29272" mà cán bộ xã An Trường A thấy tăng thêm 1
      Và Bí thư Huyện ủy Càng Long thấy ở chỉ huy xã "29272":
        | Đã có F0            |
        | Việc đang nợ        |
        | việc đang làm       |
        | Tổ COVID cộng đồng  |
        | F0 cộng đồng sống ở |
      Và Bí thư Huyện ủy Càng Long không thấy ở chỉ huy xã "29272":
        | người tiếp xúc cần gọi      |
        | tin của người dân chưa xong |
        | Xuyến                       |
      Và mỗi con số ở chỉ huy xã "29272" mà cán bộ xã An Trường A thấy mở ra một trang
      Và cán bộ phường Vĩnh Thanh Vân không mở được chỉ huy xã "29272"
  @TV-24
  Quy tắc: TV-24 – Bản tin khách quan, chính xác, kịp thời: số đã chốt, ba người, đính chính công khai; tin đồn phải có nguồn và trả lời

    Tình huống: Số gõ tay, tự kiểm tra, chưa kiểm tra mà phát đều bị từ chối; kết quả muộn vào sau khi phát thì phải đính chính, đài đã nhận số cũ được nêu tên
      Khi văn thư Tỉnh ủy Trà Vinh chốt ngày "2021-09-10" của "Trà Vinh"
      Và văn thư Tỉnh ủy Trà Vinh soạn bản tin ngày "10/09/2021"
      Và văn thư Tỉnh ủy Trà Vinh ghi lời mở bản tin ấy "Toàn tỉnh có 0 ca mới, đã hết dịch."
      Thì bị từ chối, mã "BULLETINS-006", vì "không gõ tay"
      Khi văn thư Tỉnh ủy Trà Vinh ghi lời mở bản tin ấy "Có {cong-dong} ca mới ở cộng đồng."
      Và văn thư Tỉnh ủy Trà Vinh kiểm tra bản tin ấy
      Thì bị từ chối, mã "BULLETINS-009", vì "người khác phải kiểm tra"
      Khi Phó Bí thư Thường trực Tỉnh ủy Trà Vinh ký phát bản tin ấy
      Thì bị từ chối, mã "BULLETINS-010", vì "chưa được kiểm tra"
      Khi Ban Chỉ đạo tỉnh Trà Vinh kiểm tra bản tin ấy
      Và Phó Bí thư Thường trực Tỉnh ủy Trà Vinh ký phát bản tin ấy
      Thì Bí thư Đảng ủy xã An Trường A thấy ở trang bản tin ấy:
        | đã phát                    |
        | ca mới ở cộng đồng         |
        | quá hạn phát               |
      Và Bí thư Huyện ủy Càng Long mở địa chỉ "/ban-tin" thì thấy:
        | Phó Bí thư Thường trực Tỉnh ủy |
        | quá hạn phát                   |
      Và trong 5 giây người dân đọc ở "/tin":
        | ngày 10/09/2021       |
        | Ca mới trong cộng đồng |
      Khi văn thư Tỉnh ủy Trà Vinh ghi đã gửi bản tin ấy cho "Đài Phát thanh Càng Long"
      Và cán bộ xét nghiệm tỉnh Trà Vinh nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct,Nơi phát hiện
        CDC Trà Vinh,TV24-1,PCR,Kim Văn Muộn Tin,1977,Nam,29302,10/09/2021 06:00,10/09/2021 10:00,Dương tính,21.0,Cộng đồng
        """
      Và văn thư Tỉnh ủy Trà Vinh chốt ngày "2021-09-10" của "Trà Vinh"
      Thì Bí thư Đảng ủy xã An Trường A thấy ở trang bản tin ấy:
        | Số liệu đã chốt lại lần |
      Và trong 5 giây người dân đọc ở "/tin":
        | đang soạn bản đính chính |
      Khi văn thư Tỉnh ủy Trà Vinh soạn bản tin ngày "10/09/2021"
      Và Ban Chỉ đạo tỉnh Trà Vinh kiểm tra bản tin ấy
      Và Phó Bí thư Thường trực Tỉnh ủy Trà Vinh ký phát bản tin ấy
      Thì văn thư Tỉnh ủy Trà Vinh thấy ở trang bản tin ấy:
        | Đính chính bản tin                     |
        | Đã nhận số cũ, chưa được gửi đính chính |
        | Đài Phát thanh Càng Long               |
      Và trong 5 giây người dân đọc ở "/tin":
        | Đã có bản đính chính |

    Tình huống: Tin đồn ở chợ: chưa có nguồn thì không kết luận được, chưa kết luận thì không trả lời được; xã thấy đã trả lời
      Khi cán bộ xã An Trường A ghi tin đồn "Chợ đóng cửa một tháng, hỏi 0977123456" ở "29272"
      Thì bị từ chối, mã "BULLETINS-024", vì "không ghi thông tin cá nhân"
      Khi cán bộ xã An Trường A ghi tin đồn "Chợ An Trường A đóng cửa một tháng" ở "29272"
      Thì Ban Chỉ đạo tỉnh Trà Vinh mở địa chỉ "/tin-don" thì thấy:
        | Chợ An Trường A đóng cửa một tháng |
        | chờ kiểm chứng                     |
      Khi Ban Chỉ đạo tỉnh Trà Vinh kết luận tin đồn "Chợ An Trường A" là "Sai", nguồn "  "
      Thì bị từ chối, mã "BULLETINS-025", vì "nguồn đã đối chiếu"
      Khi Ban Chỉ đạo tỉnh Trà Vinh kết luận tin đồn "Chợ An Trường A" là "Sai", nguồn "Thông báo 12/TB-UBND ngày 12/9"
      Và Ban Chỉ đạo tỉnh Trà Vinh trả lời tin đồn "Chợ An Trường A" bằng phát ngôn "Chợ mở theo phiên" ở "Loa xã"
      Thì cán bộ xã An Trường A mở địa chỉ "/tin-don" thì thấy:
        | đã trả lời |
      Và cán bộ chốt tỉnh Trà Vinh mở địa chỉ "/tin-don" thì bị từ chối, mã "403"

  @TV-16
  Quy tắc: TV-16 – Vừa chống dịch vừa bảo đảm đời sống: nhu cầu trong vùng phong tỏa có đồng hồ, chỉ hết khi người nhận nói đã nhận

    Tình huống: Hộ trong hẻm phong tỏa báo thiếu thuốc; xã ghi MTTQ đã giao mà tự xác nhận thì không được; MTTQ hỏi người nhận rồi mới hết
      Khi cán bộ xã An Trường A nạp tệp "Danh sách người dân":
        """
        Họ và tên,Ngày sinh,Giới tính,Số điện thoại,Xã/phường,Số hộ
        Thạch Thị Đời,1958,Nữ,0916230001,29272,TV16A
        """
      Và cán bộ xã An Trường A ghi nhu cầu "Thuốc", 30, của "Lê Văn Ngoài" ở "29272"
      Và cán bộ xã An Trường A phong tỏa nhóm hộ "Hẻm TV16" ở "29272", các hộ "TV16A"
      Và cán bộ xã An Trường A ghi nhu cầu "Lương thực", 10, của hộ số "TV16A" ở "29272"
      Thì Chủ tịch MTTQ tỉnh Trà Vinh thấy ở "29272" nhu cầu của "TV16A" đứng trước nhu cầu của "Lê Văn Ngoài"
      Và Phó Bí thư Thường trực Tỉnh ủy Trà Vinh thấy ở "29272" nhu cầu của "TV16A": "Lương thực", "trong vùng phong tỏa"
      Và Phó Bí thư Thường trực Tỉnh ủy Trà Vinh thấy ở Chăm lo đời sống của "29272":
        | Hẻm TV16 |
        | đang thiếu |
      Khi cán bộ xã An Trường A ghi nhu cầu "Lương thực", 5, của hộ số "TV16A" ở "29272"
      Thì bị từ chối, mã "WELFARE-016", vì "đã được ghi và chưa ai đáp ứng"
      Khi cán bộ xã An Trường A mở lại nhu cầu lương thực của hộ "TV16A" ở "29272"
      Và cán bộ xã An Trường A ghi "Mặt trận" đã giao 10 cho nhu cầu của "TV16A", minh chứng "Danh sách ký nhận số 3"
      Và cán bộ xã An Trường A thử tự xác nhận nhu cầu của "TV16A" bằng địa chỉ trực tiếp, như Chủ tịch MTTQ tỉnh Trà Vinh thấy
      Thì bị từ chối, mã "WELFARE-022", vì "không được tự xác nhận"
      Và Chủ tịch MTTQ tỉnh Trà Vinh thấy ở nhu cầu của "TV16A":
        | Đã giao, chờ người nhận xác nhận |
      Khi Chủ tịch MTTQ tỉnh Trà Vinh hỏi người nhận ở nhu cầu của "TV16A": đã nhận
      Thì cán bộ xã An Trường A thấy ở nhu cầu của "TV16A":
        | Người nhận đã nhận đủ |
      Và Phó Bí thư Thường trực Tỉnh ủy Trà Vinh thấy ở "29272" nhu cầu của "TV16A" không còn chờ
      Và Chủ tịch MTTQ tỉnh Trà Vinh thấy ở "29272" nhu cầu của "Lê Văn Ngoài": "Thuốc", "Chưa ai đáp ứng"
      Khi cán bộ xã An Trường A gỡ phong tỏa "Hẻm TV16" từ "2021-09-13T17:00"

  @TV-21
  Quy tắc: TV-21 – Lực lượng tuyến đầu bảo đảm an toàn: từng người, từng ngày; ca thiếu nghỉ phải có lý do; phơi nhiễm thì rời lịch trực và được truy vết

    Tình huống: Công an ở chốt chỉ an toàn khi đủ liều, có mẫu còn hạn và kho còn phương tiện; ca thiếu nghỉ không lý do bị từ chối
      Biết Phó Bí thư Thường trực Tỉnh ủy Trà Vinh đếm tuyến đầu ở "29278"
      Khi cán bộ dịch tễ tỉnh Trà Vinh nạp tệp "Lực lượng tuyến đầu":
        """
        Họ và tên,Năm sinh,Lực lượng,Đơn vị phục vụ,Loại vị trí,Vị trí,Từ ngày
        Thạch Văn Gác,1990,Công an,29278,Chốt kiểm soát,Chốt TV21 A,01/09/2021
        Thạch Văn Gác,1990,Lực lượng lạ,29278,Chốt kiểm soát,Chốt TV21 A,01/09/2021
        """
      Thì tệp được nhận 1 dòng mới, 0 dòng đã có, trả lại 1 dòng
      Và tuyến đầu ở "29278" mà Phó Bí thư Thường trực Tỉnh ủy Trà Vinh thấy tăng thêm 1 người, 1 chưa an toàn
      Khi cán bộ dịch tễ tỉnh Trà Vinh nạp tệp "Mũi tiêm vắc xin":
        """
        Họ và tên,Năm sinh,Xã/phường,Mũi,Loại vắc xin,Ngày tiêm
        Thạch Văn Gác,1990,29278,1,AstraZeneca,01/06/2021
        """
      Và cán bộ xét nghiệm tỉnh Trà Vinh nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả
        CDC Trà Vinh,TV21-1,PCR,Thạch Văn Gác,1990,29278,12/09/2021 07:00,12/09/2021 12:00,Âm tính
        """
      Và cán bộ dịch tễ tỉnh Trà Vinh đối chiếu kho bảo hộ ở "29278": "Khẩu trang N95, Găng tay, Tấm che mặt" còn 40
      Và cán bộ chốt tỉnh Trà Vinh mở người trực "Chốt TV21 A" ở "29278"
      Thì cán bộ chốt tỉnh Trà Vinh thấy ở người trực "Chốt TV21 A":
        | 1/2 liều vắc xin |
      Khi cán bộ dịch tễ tỉnh Trà Vinh nạp tệp "Mũi tiêm vắc xin":
        """
        Họ và tên,Năm sinh,Xã/phường,Mũi,Loại vắc xin,Ngày tiêm
        Thạch Văn Gác,1990,29278,2,AstraZeneca,25/08/2021
        """
      Thì tuyến đầu ở "29278" mà Phó Bí thư Thường trực Tỉnh ủy Trà Vinh thấy tăng thêm 1 người, 0 chưa an toàn
      Khi cán bộ dịch tễ tỉnh Trà Vinh ghi "Cấp, dùng" ở kho bảo hộ "29278": "Găng tay", 41
      Thì bị từ chối, mã "FRONTLINE-016", vì "Kho chỉ còn 40"
      Khi cán bộ dịch tễ tỉnh Trà Vinh ghi "Cấp, dùng" ở kho bảo hộ "29278": "Găng tay", 35
      Thì Phó Bí thư Thường trực Tỉnh ủy Trà Vinh thấy kho bảo hộ "29278": "Găng tay" "Thiếu"
      Khi cán bộ chốt tỉnh Trà Vinh xếp người trực "Chốt TV21 A" từ "2021-09-13T07:00" đến "2021-09-13T15:00", lý do ""
      Và cán bộ chốt tỉnh Trà Vinh xếp người trực "Chốt TV21 A" từ "2021-09-13T20:00" đến "2021-09-13T23:00", lý do ""
      Thì bị từ chối, mã "FRONTLINE-012", vì "trái quy định nghỉ"
      Khi cán bộ chốt tỉnh Trà Vinh xếp người trực "Chốt TV21 A" từ "2021-09-13T20:00" đến "2021-09-13T23:00", lý do "hai người nghỉ ốm"
      Thì cán bộ dịch tễ tỉnh Trà Vinh thấy lịch trực "29278" ngày "2021-09-13":
        | Nghỉ dưới 12 giờ giữa hai ca       |
        | Lý do vẫn xếp: hai người nghỉ ốm |
      Và Phó Bí thư Thường trực Tỉnh ủy Trà Vinh không được mở danh sách tuyến đầu

    Tình huống: Nhân viên y tế tiếp xúc F0 rời lịch trực, vào danh sách truy vết của ca; người ghi không tự cho trở lại
      Khi cán bộ dịch tễ tỉnh Trà Vinh nạp tệp "Lực lượng tuyến đầu":
        """
        Họ và tên,Năm sinh,Lực lượng,Đơn vị phục vụ,Loại vị trí,Vị trí,Từ ngày
        Lâm Thị Trực Đêm,1992,Y tế,29296,Đội lấy mẫu,Đội TV21 B,01/09/2021
        """
      Và cán bộ xét nghiệm tỉnh Trà Vinh nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct,Nơi phát hiện
        CDC Trà Vinh,TV21-2,PCR,Kim Văn Nguồn,1971,Nam,29296,12/09/2021 06:00,12/09/2021 12:00,Dương tính,21.0,Cộng đồng
        """
      Và cán bộ dịch tễ tỉnh Trà Vinh mở ca mới nhất ở "29296"
      Và cán bộ dịch tễ tỉnh Trà Vinh mở người trực "Đội TV21 B" ở "29296"
      Và cán bộ dịch tễ tỉnh Trà Vinh xếp người trực "Đội TV21 B" từ "2021-09-13T07:00" đến "2021-09-13T15:00", lý do ""
      Thì cán bộ chốt tỉnh Trà Vinh thấy lịch trực "29296" ngày "2021-09-13":
        | Đội TV21 B |
      Khi cán bộ dịch tễ tỉnh Trà Vinh ghi phơi nhiễm của người trực "Đội TV21 B": "Tiếp xúc F0" lúc "2021-09-12T05:00", ca ấy của "29296"
      Thì cán bộ dịch tễ tỉnh Trà Vinh thấy ở đề xuất truy vết ca ấy của "29296":
        | Đêm      |
        | cùng làm |
      Và cán bộ chốt tỉnh Trà Vinh không thấy ca nào của "Đội TV21 B" trong lịch trực "29296" ngày "2021-09-13"
      Khi cán bộ chốt tỉnh Trà Vinh thử xếp người trực "Đội TV21 B" bằng địa chỉ trực tiếp, từ "2021-09-14T07:00" đến "2021-09-14T15:00"
      Thì bị từ chối, mã "FRONTLINE-013", vì "tạm rời lịch trực"
      Khi cán bộ dịch tễ tỉnh Trà Vinh thử cho người trực "Đội TV21 B" trở lại bằng địa chỉ trực tiếp, như cán bộ Bệnh viện Đa khoa tỉnh Trà Vinh thấy
      Thì bị từ chối, mã "FRONTLINE-023", vì "không được tự cho trở lại"
      Khi cán bộ Bệnh viện Đa khoa tỉnh Trà Vinh cho người trực "Đội TV21 B" trở lại, căn cứ "PCR âm tính hai lần"
      Thì cán bộ chốt tỉnh Trà Vinh thấy ở người trực "Đội TV21 B":
        | PCR âm tính hai lần |

  @TV-23
  Quy tắc: TV-23 – Mười một nhóm có tên trong sổ; kịp thời, thực chất, hiệu quả là số; báo đã giao mà người nhận chưa nhận thì chưa tính

    Tình huống: Sở nạp danh sách người khuyết tật; xã ghi đã giao nhưng người nhận nói chưa thì tỷ lệ không tăng; nhận rồi mới tăng
      Biết Bí thư Huyện ủy Càng Long đếm nhóm "Người khuyết tật" của "29299"
      Khi cán bộ Sở Lao động tỉnh Trà Vinh nạp tệp "Nhóm cần chăm lo":
        """
        Họ và tên,Năm sinh,Xã/phường,Nhóm,Từ ngày,Căn cứ
        Sơn Thị Sa Khone,1961,29299,Người khuyết tật,01/09/2021,Sổ bảo trợ xã hội 2021
        Sơn Văn Ni,1961,29299,Nhóm lạ,01/09/2021,Sổ bảo trợ xã hội 2021
        """
      Thì tệp được nhận 1 dòng mới, 0 dòng đã có, trả lại 1 dòng
      Và nhóm "Người khuyết tật" của "29299" mà Bí thư Huyện ủy Càng Long thấy tăng thêm 1 người, 0 đã nhận hỗ trợ
      Khi cán bộ Sở Lao động tỉnh Trà Vinh mở sổ nhóm "Người khuyết tật" ở "29299", ghi nhu cầu "Tiền mặt", 500000, của "Sơn Thị Sa Khone"
      Và cán bộ Sở Lao động tỉnh Trà Vinh ghi "Sở Lao động" đã giao 500000 cho nhu cầu của "Sơn Thị Sa Khone", minh chứng "Phiếu chi 12"
      Và Chủ tịch MTTQ tỉnh Trà Vinh hỏi người nhận ở nhu cầu của "Sơn Thị Sa Khone": chưa nhận, vì "giao nhầm nhà"
      Thì nhóm "Người khuyết tật" của "29299" mà Bí thư Huyện ủy Càng Long thấy tăng thêm 1 người, 0 đã nhận hỗ trợ
      Và Bí thư Huyện ủy Càng Long không thấy ở Chăm lo đời sống của "29299":
        | Sa Khone |
      Khi cán bộ Sở Lao động tỉnh Trà Vinh ghi "Sở Lao động" đã giao 500000 cho nhu cầu của "Sơn Thị Sa Khone", minh chứng "Phiếu chi 13"
      Và Chủ tịch MTTQ tỉnh Trà Vinh hỏi người nhận ở nhu cầu của "Sơn Thị Sa Khone": đã nhận
      Thì nhóm "Người khuyết tật" của "29299" mà Bí thư Huyện ủy Càng Long thấy tăng thêm 1 người, 1 đã nhận hỗ trợ
      Và thực chất của "29299" mà Bí thư Huyện ủy Càng Long thấy tăng thêm 1 đã nhận trên 2 đã hỏi
      Và Bí thư Huyện ủy Càng Long không được mở sổ nhóm cần chăm lo

  @TV-04
  Quy tắc: TV-04 – Chính sách của Trung ương, địa phương hỗ trợ người dân, doanh nghiệp: ai cũng biết mức, nộp và tra được; mức của tỉnh theo quyết định của tỉnh

    Tình huống: Người dân nộp hồ sơ không cần tài khoản; chưa có quyết định của tỉnh thì không thẩm định được; nhập quyết định rồi thì có mức, trang công khai nói mức ấy và hồ sơ đi tiếp
      Khi người dân nộp hồ sơ hỗ trợ "P12" ở "29290":
        | ten                    | Thạch Thị Sà Rây |
        | namSinh                | 1972             |
        | dienThoai              | 12               |
        | f.in_provincial_list   | có               |
        | f.lost_income          | có               |
      Thì người dân được trả lời "RELIEF-035" và những gì đã ghi vẫn còn
      Khi người dân nộp hồ sơ hỗ trợ "P12" ở "29290":
        | ten                    | Thạch Thị Sà Rây |
        | namSinh                | 1972             |
        | dienThoai              | 0912040004       |
        | f.in_provincial_list   | có               |
        | f.lost_income          | có               |
      Thì người dân tra mã hồ sơ hỗ trợ thấy:
        | Đã nhận                                          |
        | Bảo hiểm xã hội hoặc UBND xã xác nhận            |
        | Tỉnh chưa có quyết định mức nào                  |
      Và người dân tra mã hồ sơ hỗ trợ không thấy:
        | Sà Rây     |
        | 0912040004 |
      Và cán bộ xã An Trường A không thấy hồ sơ ấy trong danh sách chờ xã kiểm tra
      Khi cán bộ Sở Lao động tỉnh Trà Vinh mở hồ sơ ấy từ danh sách chờ xã kiểm tra, gọi là "hồ sơ Sà Rây"
      Và cán bộ Sở Lao động tỉnh Trà Vinh xác nhận hồ sơ "hồ sơ Sà Rây" ngày "2021-09-12"
      Và cán bộ Sở Lao động tỉnh Trà Vinh thẩm định hồ sơ "hồ sơ Sà Rây" ngày "2021-09-12"
      Thì trang báo lại, mã "RELIEF-011", vì "chưa có mức của tỉnh"
      Khi cán bộ xã An Trường A thử nhập mức của tỉnh bằng địa chỉ trực tiếp
      Thì bị từ chối vì không có quyền
      Khi cán bộ Sở Lao động tỉnh Trà Vinh nhập mức của tỉnh "84" một lần 1200000, số "1904/QĐ-UBND", nguồn "Chủ tịch UBND tỉnh ký"
      Thì trang báo lại, mã "RELIEF-026", vì "không thấp hơn 1.500.000 đồng"
      Khi cán bộ Sở Lao động tỉnh Trà Vinh nhập mức của tỉnh "84" một lần 1700000, số "1904/QĐ-UBND", nguồn "Chủ tịch UBND tỉnh ký"
      Và cán bộ Sở Lao động tỉnh Trà Vinh thẩm định hồ sơ "hồ sơ Sà Rây" ngày "2021-09-12"
      Thì Chủ tịch UBND tỉnh Trà Vinh thấy ở hồ sơ hỗ trợ "hồ sơ Sà Rây":
        | trang người dân     |
        | 1.700.000 đồng      |
        | 1904/QĐ-UBND        |
        | Đã thẩm định        |
      Và người dân tra mã hồ sơ hỗ trợ thấy:
        | Đã thẩm định                              |
        | Chủ tịch UBND tỉnh quyết định             |
        | Tỉnh Trà Vinh: 1.700.000 đồng một lần     |
      Và Chủ tịch UBND tỉnh Trà Vinh thấy ở Mức hỗ trợ của tỉnh:
        | 1.700.000 đồng một lần |
        | 1904/QĐ-UBND           |
        | đang áp dụng           |
