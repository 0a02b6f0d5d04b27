# language: vi
Tính năng: Công văn của Ban Thường vụ Tỉnh ủy Kiên Giang, từ lúc tới văn thư đến minh chứng đã làm

  @KG-00
  Quy tắc: KG-00 – Văn bản thiếu phần đầu vẫn vào sổ được, chỗ thiếu được nêu ra, rồi được bổ sung

    Tình huống: Văn thư nhận bản chụp mất phần đầu, bổ sung số và ngày khi tìm được bản chính
      Khi văn thư Tỉnh ủy Kiên Giang vào sổ và xác nhận "bản mất đầu" với nội dung:
        """
        Kính gửi: - Các huyện, thành ủy, đảng ủy trực thuộc

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện, thành ủy, đảng ủy trực thuộc thực hiện tốt nội dung sau:

        - Rà soát, bổ sung phương án trực chỉ huy phòng, chống dịch của địa phương, đơn vị.

        Nơi nhận:
        - Như trên (để thực hiện),
        - Lưu Văn phòng Tỉnh ủy.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Mai Văn Huỳnh
        """
      Thì Bí thư Thành ủy Rạch Giá thấy ở "bản mất đầu", mục Thông tin:
        | (không số) – Tỉnh ủy Kiên Giang                       |
        | Không có số văn bản                                   |
        | Không có ngày ban hành                                |
        | Không có tên cơ quan ban hành ở đầu văn bản           |
        | Ban Thường vụ Tỉnh ủy                                 |
        | căn cứ: người ký thay mặt BAN THƯỜNG VỤ               |
      Và Bí thư Thành ủy Rạch Giá tìm "512-CV/TU" ở Chỉ đạo thì thấy 0 văn bản
      Khi văn thư Tỉnh ủy Kiên Giang bổ sung "Số, ký hiệu" của "bản mất đầu" là "512-CV/TU"
      Và văn thư Tỉnh ủy Kiên Giang bổ sung "Ngày ban hành" của "bản mất đầu" là "2021-08-30"
      Thì Bí thư Thành ủy Rạch Giá tìm "512-CV/TU" ở Chỉ đạo thì thấy 1 văn bản
      Và Bí thư Thành ủy Rạch Giá thấy ở "bản mất đầu", mục Thông tin:
        | 512-CV/TU  |
        | 30/08/2021 |
      Và Bí thư Thành ủy Rạch Giá không thấy ở "bản mất đầu", mục Thông tin:
        | Không có số văn bản    |
        | Không có ngày ban hành |
      Và Bí thư Thành ủy Rạch Giá thấy ở "bản mất đầu", mục Lịch sử:
        | — → 512-CV/TU |

    Tình huống: Người nhận và người ngoài tỉnh không sửa được
      Khi văn thư Tỉnh ủy Kiên Giang vào sổ và xác nhận "bản mất đầu khác" với nội dung:
        """
        Kính gửi: - Các huyện, thành ủy, đảng ủy trực thuộc

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện, thành ủy, đảng ủy trực thuộc kiểm tra các khu phong tỏa.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Mai Văn Huỳnh
        """
      Và Bí thư Thành ủy Rạch Giá thử bổ sung mục CODE của "bản mất đầu khác" là "999-CV/TU"
      Thì bị từ chối vì không có quyền
      Khi văn thư Tỉnh ủy Trà Vinh thử bổ sung mục CODE của "bản mất đầu khác" là "999-CV/TU"
      Thì bị từ chối, mã "DIRECTIVES-001", vì "nằm ngoài địa bàn bạn phụ trách"
      Và văn thư Tỉnh ủy Kiên Giang không thấy ở "bản mất đầu khác", mục Thông tin:
        | 999-CV/TU |

  @KG-01
  Quy tắc: KG-01 – Kính gửi được mở ra thành cơ quan và người; biết ai đã mở, ai đã báo nhận

    Tình huống: Năm dòng Kính gửi thành từng nơi nhận; Bí thư Thành ủy Rạch Giá báo nhận
      Biết văn thư Tỉnh ủy Kiên Giang đã có "công văn Kiên Giang" trong kho, ghi là "(không số) – Tỉnh ủy Kiên Giang"
      Thì chuyên viên theo dõi Tỉnh ủy Kiên Giang thấy ở "công văn Kiên Giang", mục Nơi nhận:
        | Các đồng chí Tỉnh ủy viên                  |
        | Ban cán sự đảng Ủy ban nhân dân tỉnh       |
        | Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh |
        | Các sở, ban, ngành, đoàn thể cấp tỉnh      |
        | Các huyện, thành ủy, đảng ủy trực thuộc    |
      Và chuyên viên theo dõi Tỉnh ủy Kiên Giang không thấy ở "công văn Kiên Giang", mục Nơi nhận:
        | chưa khớp với danh bạ |

    Tình huống: Mở và báo nhận làm số đếm đổi ở văn thư; người không có tên thì không
      Khi văn thư Tỉnh ủy Kiên Giang vào sổ và xác nhận "công văn gửi huyện" với nội dung:
        """
        TỈNH ỦY KIÊN GIANG
        *
        Số 513-CV/TU
        V/v kiểm tra khu cách ly

        ĐẢNG CỘNG SẢN VIỆT NAM
        Kiên Giang, ngày 11 tháng 9 năm 2021

        Kính gửi: - Các huyện, thành ủy

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện, thành ủy kiểm tra các khu cách ly tập trung.

        Nơi nhận:
        - Như trên (để thực hiện).

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Mai Văn Huỳnh
        """
      Thì chuyên viên theo dõi Tỉnh ủy Kiên Giang thấy "công văn gửi huyện" có 15 nơi nhận, 0 đã mở, 0 đã báo nhận
      Và Bí thư Thành ủy Rạch Giá thấy "công văn gửi huyện" ở văn bản mới chờ báo nhận
      Khi Bí thư Thành ủy Rạch Giá mở "công văn gửi huyện"
      Thì chuyên viên theo dõi Tỉnh ủy Kiên Giang thấy "công văn gửi huyện" có 15 nơi nhận, 1 đã mở, 0 đã báo nhận
      Khi Bí thư Thành ủy Rạch Giá báo đã nhận "công văn gửi huyện"
      Thì chuyên viên theo dõi Tỉnh ủy Kiên Giang thấy "công văn gửi huyện" có 15 nơi nhận, 1 đã mở, 1 đã báo nhận
      Và chuyên viên theo dõi Tỉnh ủy Kiên Giang thấy nơi nhận "Thành ủy Rạch Giá" của "công văn gửi huyện" là "để thực hiện", "đã báo nhận"
      Và Bí thư Thành ủy Rạch Giá không thấy "công văn gửi huyện" ở văn bản mới chờ báo nhận
      Khi Bí thư Đảng ủy phường Vĩnh Thanh Vân báo đã nhận "công văn gửi huyện"
      Thì chuyên viên theo dõi Tỉnh ủy Kiên Giang thấy "công văn gửi huyện" có 15 nơi nhận, 1 đã mở, 1 đã báo nhận
      Và Bí thư Huyện ủy Càng Long không tìm thấy "công văn gửi huyện"

  @KG-05
  Quy tắc: KG-05 – Mỗi xã, nhà máy, cơ quan, doanh nghiệp là một pháo đài: có người đứng đầu, phương án, tự kiểm tra hằng tuần có thể không đạt; có F0 thì người đứng đầu thấy ngay

    Tình huống: Cán bộ phường ghi xưởng vào sổ; tự kiểm tra không đạt rồi đạt; lượt đến của một F0 đổi tình trạng; nơi không có người đứng đầu, tuần chưa tới, phường khác đều bị từ chối
      Khi cán bộ phường Vĩnh Thanh Vân ghi pháo đài "Xưởng nước mắm KG05" loại "Nhà máy" ở "30730", người đứng đầu "", 80 người
      Thì bị từ chối, mã "FORTRESSES-008", vì "Pháo đài nào cũng có người chịu trách nhiệm"
      Khi cán bộ phường Vĩnh Thanh Vân ghi pháo đài "Xưởng nước mắm KG05" loại "Nhà máy" ở "30730", người đứng đầu "Danh Văn Chủ", 80 người
      Thì Bí thư Thành ủy Rạch Giá thấy ở pháo đài "Xưởng nước mắm KG05":
        | Chưa tự kiểm tra    |
        | Chưa có phương án   |
        | D… V… Chủ, Giám đốc |
      Khi cán bộ phường Vĩnh Thanh Vân ghi phương án của "Xưởng nước mắm KG05": "Giữ người cùng ca, gọi trạm y tế phường"
      Và cán bộ phường Vĩnh Thanh Vân ghi tự kiểm tra của "Xưởng nước mắm KG05", không đạt "Có phòng cách ly tạm thời": "đang sửa kho"
      Thì Bí thư Thành ủy Rạch Giá thấy ở pháo đài "Xưởng nước mắm KG05":
        | Có lỗ hổng   |
        | đang sửa kho |
      Khi cán bộ phường Vĩnh Thanh Vân thử ghi tự kiểm tra của "Xưởng nước mắm KG05" cho tuần "2021-09-20" bằng địa chỉ trực tiếp
      Thì bị từ chối, mã "FORTRESSES-014", vì "chưa tới"
      Khi Bí thư Thành ủy Rạch Giá thử ghi tự kiểm tra của "Xưởng nước mắm KG05" cho tuần "2021-09-06" bằng địa chỉ trực tiếp
      Thì bị từ chối, mã "FORTRESSES-016", vì "Trả lời mọi mục"
      Khi cán bộ phường Vĩnh Thanh Vân ghi tự kiểm tra của "Xưởng nước mắm KG05", đạt mọi mục
      Thì Bí thư Thành ủy Rạch Giá thấy ở sổ pháo đài "30730" tình trạng "Vững": "Xưởng nước mắm KG05"
      Khi cán bộ xét nghiệm tỉnh Kiên Giang nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Số điện thoại,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct,Nơi phát hiện
        CDC Kiên Giang,KG05-1,PCR,Thị Kim Muối,1988,Nữ,0918050501,30733,11/09/2021 09:00,12/09/2021 08:00,Dương tính,21.0,Cộng đồng
        """
      Và cán bộ dịch tễ tỉnh Kiên Giang nạp tệp "Nơi đến":
        """
        Mã nơi đến,Tên nơi đến,Loại nơi đến,Xã/phường
        KG05-NM,Xưởng nước mắm KG05,Nơi làm việc,30730
        """
      Và cán bộ dịch tễ tỉnh Kiên Giang nạp tệp "Lượt đến nơi":
        """
        Họ và tên,Năm sinh,Số điện thoại,Xã/phường,Nơi đến,Xã/phường của nơi đến,Giờ vào,Giờ ra,Nguồn
        Thị Kim Muối,1988,0918050501,30733,KG05-NM,30730,09/09/2021 07:00,09/09/2021 16:00,QR
        """
      Thì Bí thư Thành ủy Rạch Giá thấy ở sổ pháo đài "30730" tình trạng "Đã có F0": "Xưởng nước mắm KG05"
      Và Bí thư Thành ủy Rạch Giá thấy ở pháo đài "Xưởng nước mắm KG05":
        | 1 F0, gần nhất 12/09/2021 |
        | F0 đã ở đây               |
      Và Bí thư Thành ủy Rạch Giá không thấy ở pháo đài "Xưởng nước mắm KG05":
        | Muối |
      Và cán bộ xã An Trường A không mở được pháo đài "Xưởng nước mắm KG05"

    Tình huống: Danh sách doanh nghiệp nạp từ tệp: dòng thiếu người đứng đầu, mã xã lạ, trùng mã số thuế trả lại, dòng đúng vào sổ
      Khi cán bộ phường Vĩnh Thanh Vân nạp tệp "Pháo đài: cơ sở, doanh nghiệp, cơ quan":
        """
        Tên cơ sở,Loại,Xã/phường,Mã số thuế,Người đứng đầu,Chức danh,Số người
        Doanh nghiệp KG05 Một,Doanh nghiệp,30730,1700500501,Trần Văn Nhất,Giám đốc,25
        Doanh nghiệp KG05 Hai,Doanh nghiệp,30730,1700500501,Trần Văn Nhì,Giám đốc,30
        Doanh nghiệp KG05 Ba,Doanh nghiệp,99999,,Trần Văn Tam,Giám đốc,30
        Doanh nghiệp KG05 Tư,Doanh nghiệp,30730,,,,30
        """
      Thì tệp được nhận 1 dòng mới, 0 dòng đã có, trả lại 3 dòng
      Và Bí thư Thành ủy Rạch Giá thấy ở sổ pháo đài "30730" tình trạng "Chưa tự kiểm tra": "Doanh nghiệp KG05 Một"

  @KG-06
  Quy tắc: KG-06 – Mỗi người dân là một chiến sĩ: báo tin không cần tài khoản, tổ COVID cộng đồng nhận, người báo xem được kết quả

    Tình huống: Người dân báo có người sốt; phường lập tổ, giao tổ, ghi kết quả; người báo xem bằng mã; một người không ở hai tổ; không biết phường thì bị từ chối và giữ nguyên lời
      Khi cán bộ phường Vĩnh Thanh Vân lập tổ "Tổ 5 KG06" ở "30730", 60 hộ
      Và cán bộ phường Vĩnh Thanh Vân thêm "Danh Thị Chiến", "0918060601" vào tổ "Tổ 5 KG06" ở "30730"
      Thì Bí thư Thành ủy Rạch Giá thấy ở các tổ của "30730":
        | Tổ 5 KG06          |
        | 60 hộ, 1 người     |
        | thiếu người: cần 4 |
      Và Bí thư Thành ủy Rạch Giá không thấy ở các tổ của "30730":
        | 0918060601 |
        | D… Th…     |
      Khi cán bộ phường Vĩnh Thanh Vân lập tổ "Tổ 6 KG06" ở "30730", 50 hộ
      Và cán bộ phường Vĩnh Thanh Vân thêm "Danh Thị Chiến", "0918060601" vào tổ "Tổ 6 KG06" ở "30730"
      Thì bị từ chối, mã "FORTRESSES-024", vì "một người chỉ ở một tổ"
      Khi người dân báo "Có người sốt" ở "Phường Không Có", lời "Hẻm 12 có hai người sốt"
      Thì người dân được báo lại "FORTRESSES-029" và lời vẫn còn
      Khi người dân báo "Có người sốt" ở "30730", lời "Hẻm 12 có hai người sốt"
      Thì người dân tra mã thấy:
        | Đã nhận |
      Và người dân tra mã không thấy:
        | Hẻm 12 |
      Và cán bộ phường Vĩnh Thanh Vân thấy ở chỉ huy xã "30730" con số "tin của người dân chưa xong" là "1"
      Khi cán bộ phường Vĩnh Thanh Vân giao tin mới nhất ở "30730" cho "Tổ 5 KG06"
      Và cán bộ phường Vĩnh Thanh Vân ghi kết quả tin ấy "Đúng, đã xử lý": "Đã test nhanh hai người"
      Thì người dân tra mã thấy:
        | Đúng, đã xử lý |
      Và Bí thư Thành ủy Rạch Giá không có quyền mở tin của người dân

  @KG-07
  Quy tắc: KG-07 – Cấp ủy, chính quyền các cấp cùng nợ việc; cấp trên giao tiếp, hạn đi theo

    Bối cảnh:
      Khi văn thư Tỉnh ủy Kiên Giang vào sổ và xác nhận "công văn rà soát" với nội dung:
        """
        TỈNH ỦY KIÊN GIANG
        *
        Số <số mới>-CV/TU
        V/v rà soát hộ khó khăn

        ĐẢNG CỘNG SẢN VIỆT NAM
        Kiên Giang, ngày 11 tháng 9 năm 2021

        Kính gửi: - Các huyện, thành ủy, đảng ủy trực thuộc

        Ban Thường vụ Tỉnh ủy yêu cầu cấp ủy, chính quyền các cấp hoàn thành việc rà soát các hộ khó khăn trước ngày 25/9/2021.

        Nơi nhận:
        - Như trên (để thực hiện).

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Mai Văn Huỳnh
        """

    Tình huống: Thành ủy giao tiếp cho phường; phường thấy đúng hạn của cấp trên, kể cả khi hạn dời
      Thì Bí thư Đảng ủy phường Vĩnh Thanh Vân không có việc theo "công văn rà soát" ở mục Cần làm
      Và Bí thư Thành ủy Rạch Giá thấy việc của "Thành ủy Rạch Giá" theo "công văn rà soát": "25/09/2021"
      Khi Bí thư Thành ủy Rạch Giá giao tiếp việc của "Thành ủy Rạch Giá" theo "công văn rà soát" cho tất cả cấp ủy cấp dưới
      Thì Bí thư Đảng ủy phường Vĩnh Thanh Vân có 1 việc theo "công văn rà soát" ở mục Cần làm
      Và Bí thư Đảng ủy phường Vĩnh Thanh Vân thấy việc của "Đảng ủy phường Vĩnh Thanh Vân" theo "công văn rà soát": "25/09/2021"
      Và chuyên viên theo dõi Tỉnh ủy Kiên Giang thấy việc của "Thành ủy Rạch Giá" theo "công văn rà soát": "Đã giao tiếp (12)"
      Khi chuyên viên theo dõi Tỉnh ủy Kiên Giang ấn định hạn việc của "Thành ủy Rạch Giá" theo "công văn rà soát" là "2021-09-28"
      Thì Bí thư Đảng ủy phường Vĩnh Thanh Vân thấy việc của "Đảng ủy phường Vĩnh Thanh Vân" theo "công văn rà soát": "28/09/2021"
      Khi Bí thư Thành ủy Rạch Giá giao tiếp việc của "Thành ủy Rạch Giá" theo "công văn rà soát" cho tất cả cấp ủy cấp dưới
      Thì Bí thư Đảng ủy phường Vĩnh Thanh Vân có 1 việc theo "công văn rà soát" ở mục Cần làm

    Tình huống: Cấp cơ sở không còn cấp dưới; hạn đã qua và người ngoài địa bàn đều bị từ chối
      Khi Bí thư Thành ủy Rạch Giá giao tiếp việc của "Thành ủy Rạch Giá" theo "công văn rà soát" cho tất cả cấp ủy cấp dưới
      Và Bí thư Đảng ủy phường Vĩnh Thanh Vân thử giao tiếp việc của "Đảng ủy phường Vĩnh Thanh Vân" theo "công văn rà soát" cho tất cả cấp ủy cấp dưới
      Thì bị từ chối, mã "DIRECTIVES-011", vì "Không có cơ quan cấp dưới nào"
      Khi chuyên viên theo dõi Tỉnh ủy Kiên Giang thử ấn định hạn việc của "Thành ủy Rạch Giá" theo "công văn rà soát" là "2021-09-11"
      Thì bị từ chối, mã "DIRECTIVES-009", vì "không sau thời điểm hiện tại"
      Và Bí thư Huyện ủy Càng Long không mở được việc của "Thành ủy Rạch Giá" theo "công văn rà soát"
      Và Bí thư Đảng ủy phường Vĩnh Thanh Vân thấy việc của "Đảng ủy phường Vĩnh Thanh Vân" theo "công văn rà soát": "25/09/2021"

  @KG-08
  Quy tắc: KG-08 – Văn bản được dẫn mà chưa có trong kho bị đánh dấu, đến khi đúng văn bản ấy vào sổ

    Tình huống: Thông báo 368-TB/TU vào sổ sau công văn dẫn nó; số đúng mà ngày sai thì không tính
      Biết văn thư Tỉnh ủy Kiên Giang đã có "công văn Kiên Giang" trong kho, ghi là "(không số) – Tỉnh ủy Kiên Giang"
      Thì Bí thư Thành ủy Rạch Giá thấy dẫn chiếu "368-TB/TU" của "công văn Kiên Giang": "tiếp tục thực hiện chưa có trong kho"
      Khi văn thư Tỉnh ủy Kiên Giang vào sổ và xác nhận "thông báo năm trước" với nội dung:
        """
        TỈNH ỦY KIÊN GIANG
        *
        Số 368-TB/TU

        ĐẢNG CỘNG SẢN VIỆT NAM
        Kiên Giang, ngày 13 tháng 8 năm 2020

        THÔNG BÁO
        ý kiến của Ban Thường vụ Tỉnh ủy về công tác tổ chức đại hội

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện, thành ủy tổng kết đại hội.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ

        Nguyễn Thanh Nhàn
        """
      Thì Bí thư Thành ủy Rạch Giá thấy dẫn chiếu "368-TB/TU" của "công văn Kiên Giang": "tiếp tục thực hiện chưa có trong kho"
      Khi văn thư Tỉnh ủy Kiên Giang vào sổ "thông báo 368" với nội dung:
        """
        TỈNH ỦY KIÊN GIANG
        *
        Số 368-TB/TU

        ĐẢNG CỘNG SẢN VIỆT NAM
        Kiên Giang, ngày 13 tháng 8 năm 2021

        THÔNG BÁO
        ý kiến của Ban Thường vụ Tỉnh ủy về công tác phòng, chống dịch Covid-19 trên địa bàn tỉnh

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện, thành ủy kiểm tra việc thực hiện giãn cách xã hội tại các chợ.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ

        Nguyễn Thanh Nhàn
        """
      Và văn thư Tỉnh ủy Kiên Giang thử xác nhận "thông báo 368"
      Thì bị từ chối, mã "DIRECTIVES-007", vì "Trong sổ đã có văn bản số 368-TB/TU"
      Và Bí thư Thành ủy Rạch Giá thấy dẫn chiếu "368-TB/TU" của "công văn Kiên Giang": "tiếp tục thực hiện chưa có trong kho"
      Khi văn thư Tỉnh ủy Kiên Giang xác nhận "thông báo 368" là văn bản khác cùng số
      Thì Bí thư Thành ủy Rạch Giá thấy dẫn chiếu "368-TB/TU" của "công văn Kiên Giang": "tiếp tục thực hiện Mở"
      Và Bí thư Thành ủy Rạch Giá có 1 việc theo "thông báo 368" ở mục Cần làm

  @KG-26
  Quy tắc: KG-26 – Văn phòng Tỉnh ủy theo dõi: ai trễ, ai chờ thẩm định, ai đã xong

    Bối cảnh:
      Khi văn thư Tỉnh ủy Kiên Giang vào sổ và xác nhận "công văn đến trễ" với nội dung:
        """
        TỈNH ỦY KIÊN GIANG
        *
        Số <số mới>-CV/TU
        V/v báo cáo các khu phong tỏa

        ĐẢNG CỘNG SẢN VIỆT NAM
        Kiên Giang, ngày 08 tháng 9 năm 2021

        Kính gửi: - Thành ủy Rạch Giá

        Ban Thường vụ Tỉnh ủy yêu cầu Thành ủy Rạch Giá báo cáo số hộ trong các khu phong tỏa trước ngày 11/9/2021.

        Nơi nhận:
        - Như trên (để thực hiện).

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Mai Văn Huỳnh
        """

    Tình huống: Việc quá hạn hiện ở bảng theo dõi cho tới khi minh chứng được chấp nhận
      Thì chuyên viên theo dõi Tỉnh ủy Kiên Giang có 1 việc theo "công văn đến trễ" ở mục Quá hạn
      Khi Bí thư Thành ủy Rạch Giá báo hoàn thành việc của "Thành ủy Rạch Giá" theo "công văn đến trễ", minh chứng "Báo cáo số 45-BC/TU ngày 12/9/2021"
      Thì chuyên viên theo dõi Tỉnh ủy Kiên Giang có 1 việc theo "công văn đến trễ" ở mục Chờ thẩm định
      Khi chuyên viên theo dõi Tỉnh ủy Kiên Giang trả lại việc của "Thành ủy Rạch Giá" theo "công văn đến trễ" vì "Thiếu số liệu của hai phường An Hòa, An Bình"
      Thì Bí thư Thành ủy Rạch Giá thấy việc của "Thành ủy Rạch Giá" theo "công văn đến trễ": "Thiếu số liệu của hai phường An Hòa, An Bình"
      Và Bí thư Thành ủy Rạch Giá có 1 việc theo "công văn đến trễ" ở mục Quá hạn
      Khi Bí thư Thành ủy Rạch Giá báo hoàn thành việc của "Thành ủy Rạch Giá" theo "công văn đến trễ", minh chứng "Báo cáo số 46-BC/TU ngày 12/9/2021"
      Và chuyên viên theo dõi Tỉnh ủy Kiên Giang chấp nhận việc của "Thành ủy Rạch Giá" theo "công văn đến trễ"
      Thì chuyên viên theo dõi Tỉnh ủy Kiên Giang không có việc theo "công văn đến trễ" ở mục Quá hạn
      Và Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy ở "công văn đến trễ", mục Nhiệm vụ:
        | 1/1 cơ quan đã xong |

    Tình huống: Thiếu minh chứng thì không xong; tự mình không thẩm định được việc của mình
      Khi Bí thư Thành ủy Rạch Giá thử báo hoàn thành việc của "Thành ủy Rạch Giá" theo "công văn đến trễ" không có minh chứng
      Thì bị từ chối, mã "DIRECTIVES-004", vì "Chưa có minh chứng"
      Và chuyên viên theo dõi Tỉnh ủy Kiên Giang có 1 việc theo "công văn đến trễ" ở mục Quá hạn
      Khi Bí thư Thành ủy Rạch Giá báo hoàn thành việc của "Thành ủy Rạch Giá" theo "công văn đến trễ", minh chứng "Báo cáo số 47-BC/TU ngày 12/9/2021"
      Và Bí thư Thành ủy Rạch Giá thử chấp nhận việc của "Thành ủy Rạch Giá" theo "công văn đến trễ" bằng địa chỉ trực tiếp
      Thì bị từ chối, mã "DIRECTIVES-005", vì "không tự thẩm định"
      Và chuyên viên theo dõi Tỉnh ủy Kiên Giang có 1 việc theo "công văn đến trễ" ở mục Chờ thẩm định

    Tình huống: Xin gia hạn có lý do, được đồng ý thì không còn quá hạn
      Khi Bí thư Thành ủy Rạch Giá xin gia hạn việc của "Thành ủy Rạch Giá" theo "công văn đến trễ" đến "2021-09-15" vì "Hai phường đang phong tỏa, chưa thống kê được"
      Thì chuyên viên theo dõi Tỉnh ủy Kiên Giang có 1 việc theo "công văn đến trễ" ở mục Quá hạn
      Khi chuyên viên theo dõi Tỉnh ủy Kiên Giang đồng ý gia hạn việc của "Thành ủy Rạch Giá" theo "công văn đến trễ"
      Thì chuyên viên theo dõi Tỉnh ủy Kiên Giang không có việc theo "công văn đến trễ" ở mục Quá hạn
      Và Bí thư Thành ủy Rạch Giá thấy việc của "Thành ủy Rạch Giá" theo "công văn đến trễ": "15/09/2021"

    Tình huống: Công văn nhắc được soạn, kiểm tra, ký, lấy số, gửi; nơi chậm thấy mình bị nhắc
      Khi chuyên viên theo dõi Tỉnh ủy Kiên Giang soạn công văn nhắc "công văn nhắc" theo "công văn đến trễ"
      Và chuyên viên theo dõi Tỉnh ủy Kiên Giang thử kiểm tra "công văn nhắc"
      Thì bị từ chối, mã "DIRECTIVES-023", vì "Người soạn không tự kiểm tra"
      Khi văn thư Tỉnh ủy Kiên Giang kiểm tra "công văn nhắc"
      Và văn thư Tỉnh ủy Kiên Giang thử gửi "công văn nhắc" khi chưa có số
      Thì bị từ chối, mã "DIRECTIVES-016", vì "chưa làm được bước này"
      Và Bí thư Thành ủy Rạch Giá không thấy việc của "Thành ủy Rạch Giá" theo "công văn đến trễ": "Được nhắc"
      Khi văn thư Tỉnh ủy Kiên Giang ghi "Chánh Văn phòng Tỉnh ủy" ký "công văn nhắc"
      Và văn thư Tỉnh ủy Kiên Giang lấy số "công văn nhắc"
      Và văn thư Tỉnh ủy Kiên Giang gửi "công văn nhắc"
      Thì Bí thư Thành ủy Rạch Giá thấy việc của "Thành ủy Rạch Giá" theo "công văn đến trễ": "Được nhắc"
      Và Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy trên "công văn nhắc":
        | Đã gửi            |
        | Thành ủy Rạch Giá |

    Tình huống: Báo cáo định kỳ gửi Ban Thường vụ mang số liệu của lúc soạn
      Khi chuyên viên theo dõi Tỉnh ủy Kiên Giang soạn báo cáo "báo cáo kỳ này" theo "công văn đến trễ"
      Thì Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy trên "báo cáo kỳ này":
        | Dự thảo           |
        | Ban Thường vụ     |
        | Thành ủy Rạch Giá |

  @KG-27
  Quy tắc: KG-27 – Nơi nhận mang mục đích: để thực hiện thì nợ việc, để biết thì không

    Tình huống: Thành ủy Rạch Giá chỉ được gửi để biết
      Khi văn thư Tỉnh ủy Kiên Giang vào sổ và xác nhận "công văn giao Kiên Lương" với nội dung:
        """
        TỈNH ỦY KIÊN GIANG
        *
        Số 517-CV/TU
        V/v kiểm soát tuyến biên giới

        ĐẢNG CỘNG SẢN VIỆT NAM
        Kiên Giang, ngày 11 tháng 9 năm 2021

        Kính gửi: - Huyện ủy Kiên Lương

        Ban Thường vụ Tỉnh ủy yêu cầu Huyện ủy Kiên Lương kiểm soát người qua lại tuyến biên giới trước ngày 15/9/2021.

        Nơi nhận:
        - Như trên (để thực hiện),
        - Thành ủy Rạch Giá (để biết),
        - Lưu Văn phòng Tỉnh ủy.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Mai Văn Huỳnh
        """
      Thì Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy nơi nhận "Huyện ủy Kiên Lương" của "công văn giao Kiên Lương" là "để thực hiện", "chưa"
      Và Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy nơi nhận "Thành ủy Rạch Giá" của "công văn giao Kiên Lương" là "để biết", "chưa"
      Và Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy nơi nhận "Văn phòng Tỉnh ủy" của "công văn giao Kiên Lương" là "lưu", "chưa"
      Và chuyên viên theo dõi Tỉnh ủy Kiên Giang có 1 việc theo "công văn giao Kiên Lương" ở mục Cần làm
      Và Bí thư Thành ủy Rạch Giá thấy "công văn giao Kiên Lương" ở văn bản mới chờ báo nhận
      Nhưng Bí thư Thành ủy Rạch Giá không có việc theo "công văn giao Kiên Lương" ở mục Cần làm

  @KG-28
  Quy tắc: KG-28 – Chỉ người có thẩm quyền ở ngày ký mới đứng tên ký

    Tình huống: Phó Bí thư Thường trực ký thay mặt Ban Thường vụ; văn thư không được chọn để ký
      Khi văn thư Tỉnh ủy Kiên Giang soạn "công văn của Tỉnh ủy" của "Tỉnh ủy Kiên Giang", ký hiệu "CV/TU", nội dung "Ban Thường vụ Tỉnh ủy yêu cầu các huyện, thành ủy kiểm tra các khu cách ly tập trung."
      Và chuyên viên theo dõi Tỉnh ủy Kiên Giang kiểm tra "công văn của Tỉnh ủy"
      Thì văn thư Tỉnh ủy Kiên Giang chọn được "Phó Bí thư Thường trực" ký "công văn của Tỉnh ủy", không chọn được "Văn thư"
      Khi văn thư Tỉnh ủy Kiên Giang thử ghi "Phó Bí thư Thường trực" ký "công văn của Tỉnh ủy" với thẩm quyền "T/L"
      Thì bị từ chối, mã "DIRECTIVES-015", vì "không có thẩm quyền ký “T/L”"
      Và Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy trên "công văn của Tỉnh ủy":
        | Đã kiểm tra |
        | chưa có số  |
      Khi văn thư Tỉnh ủy Kiên Giang ghi "Phó Bí thư Thường trực" ký "công văn của Tỉnh ủy"
      Và văn thư Tỉnh ủy Kiên Giang lấy số "công văn của Tỉnh ủy"
      Thì Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy trên "công văn của Tỉnh ủy":
        | Đã lấy số                 |
        | -CV/TU                    |
        | T/M                       |
        | PHÓ BÍ THƯ THƯỜNG TRỰC    |

    Tình huống: Văn bản đến do người chưa nhận chức ký được nêu ra cho nơi nhận, không chặn; ký đúng ngày thì không
      Khi quản trị tỉnh Kiên Giang ghi "Trần Quốc Toản" nhận chức "Chánh Văn phòng Tỉnh ủy" của "Văn phòng Tỉnh ủy Kiên Giang" từ ngày "2021-09-09"
      Và văn thư Tỉnh ủy Kiên Giang vào sổ và xác nhận "công văn ký trước ngày nhận chức" với nội dung:
        """
        TỈNH ỦY KIÊN GIANG
        *
        Số <số mới>-CV/TU
        V/v kiểm tra các chốt

        ĐẢNG CỘNG SẢN VIỆT NAM
        Kiên Giang, ngày 08 tháng 9 năm 2021

        Kính gửi: - Các huyện, thành ủy

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện, thành ủy kiểm tra các chốt.

        T/L BAN THƯỜNG VỤ
        CHÁNH VĂN PHÒNG

        Trần Quốc Toản
        """
      Thì Bí thư Thành ủy Rạch Giá thấy ở "công văn ký trước ngày nhận chức", mục Nhiệm vụ:
        | Chữ ký chưa khớp danh bạ ở ngày ký                               |
        | Ngày 08/09/2021, Trần Quốc Toản không giữ chức vụ                |
      Và Bí thư Thành ủy Rạch Giá thấy ở "công văn ký trước ngày nhận chức", mục Thông tin:
        | Người này không giữ chức vụ đó ở ngày ký                         |
        | Trần Quốc Toản – Chánh Văn phòng Tỉnh ủy (từ 09/09/2021)         |
      Và Bí thư Thành ủy Rạch Giá thấy ở danh sách Chỉ đạo:
        | chữ ký cần xem |
      Khi văn thư Tỉnh ủy Kiên Giang vào sổ và xác nhận "công văn ký đúng ngày" với nội dung:
        """
        TỈNH ỦY KIÊN GIANG
        *
        Số <số mới>-CV/TU
        V/v kiểm tra các chốt

        ĐẢNG CỘNG SẢN VIỆT NAM
        Kiên Giang, ngày 10 tháng 9 năm 2021

        Kính gửi: - Các huyện, thành ủy

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện, thành ủy kiểm tra các chốt.

        T/L BAN THƯỜNG VỤ
        CHÁNH VĂN PHÒNG

        Trần Quốc Toản
        """
      Thì Bí thư Thành ủy Rạch Giá thấy ở "công văn ký đúng ngày", mục Thông tin:
        | Khớp danh bạ                                                     |
        | ngày 10/09/2021 và được ký T/L                                   |
      Và Bí thư Thành ủy Rạch Giá không thấy ở "công văn ký đúng ngày", mục Nhiệm vụ:
        | Chữ ký chưa khớp danh bạ ở ngày ký |

    Tình huống: Chức danh có người khác giữ; cơ quan vào sổ xác minh rồi chấp nhận chữ ký, nơi nhận thì không được
      Khi văn thư Tỉnh ủy Kiên Giang vào sổ và xác nhận "công văn người lạ ký" với nội dung:
        """
        TỈNH ỦY KIÊN GIANG
        *
        Số <số mới>-CV/TU
        V/v kiểm tra các chốt

        ĐẢNG CỘNG SẢN VIỆT NAM
        Kiên Giang, ngày 10 tháng 9 năm 2021

        Kính gửi: - Các huyện, thành ủy

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện, thành ủy kiểm tra các chốt.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Lê Văn Tám
        """
      Thì Bí thư Thành ủy Rạch Giá thấy ở "công văn người lạ ký", mục Thông tin:
        | Chữ ký chưa khớp danh bạ ở ngày ký                               |
        | Chức danh có người khác giữ ở ngày ký                            |
        | Mai Văn Huỳnh – Phó Bí thư Thường trực Tỉnh ủy                   |
      Khi Bí thư Thành ủy Rạch Giá thử chấp nhận chữ ký của "công văn người lạ ký" bằng địa chỉ trực tiếp
      Thì bị từ chối vì không có quyền
      Khi văn thư Tỉnh ủy Kiên Giang chấp nhận chữ ký của "công văn người lạ ký" vì "Văn phòng Tỉnh ủy xác nhận đã phân công"
      Thì Bí thư Thành ủy Rạch Giá thấy ở "công văn người lạ ký", mục Thông tin:
        | Đã chấp nhận chữ ký                        |
        | Văn phòng Tỉnh ủy xác nhận đã phân công    |
      Và Bí thư Thành ủy Rạch Giá không thấy ở "công văn người lạ ký", mục Nhiệm vụ:
        | Chữ ký chưa khớp danh bạ ở ngày ký |

  @KG-29
  Quy tắc: KG-29 – Lỗi gõ được giữ nguyên trong nguyên văn; chỗ sửa đứng riêng, có lịch sử

    Tình huống: “không ché” còn nguyên ở nguyên văn, nhiệm vụ ghi “khống chế”
      Khi văn thư Tỉnh ủy Kiên Giang vào sổ "công văn gõ lỗi" với nội dung:
        """
        TỈNH ỦY KIÊN GIANG
        *
        Số 518-CV/TU
        V/v tập trung kiểm soát dịch

        ĐẢNG CỘNG SẢN VIỆT NAM
        Kiên Giang, ngày 11 tháng 9 năm 2021

        Kính gửi: - Các huyện, thành ủy

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện, thành ủy tập trung không ché dịch bệnh trên địa bàn. Giáo

        Nơi nhận:
        - Như trên (để thực hiện).

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Mai Văn Huỳnh
        """
      Và văn thư Tỉnh ủy Kiên Giang sửa nội dung nhiệm vụ 1 của "công văn gõ lỗi" thành "Các huyện, thành ủy tập trung khống chế dịch bệnh trên địa bàn"
      Và văn thư Tỉnh ủy Kiên Giang xác nhận "công văn gõ lỗi"
      Thì Bí thư Thành ủy Rạch Giá thấy ở "công văn gõ lỗi", mục Nhiệm vụ:
        | tập trung không ché dịch bệnh trên địa bàn |
        | . Giáo                                     |
        | tập trung khống chế dịch bệnh trên địa bàn |
      Và Bí thư Thành ủy Rạch Giá thấy ở "công văn gõ lỗi", mục Lịch sử:
        | không ché                                       |
        | → Các huyện, thành ủy tập trung khống chế       |
      Khi văn thư Tỉnh ủy Kiên Giang thử sửa nội dung nhiệm vụ 1 của "công văn gõ lỗi" bằng địa chỉ trực tiếp
      Thì bị từ chối, mã "DIRECTIVES-003", vì "Không làm được"
      Và Bí thư Thành ủy Rạch Giá không thấy ở "công văn gõ lỗi", mục Nhiệm vụ:
        | Sửa sau khi đã giao |

  @KG-02
  Quy tắc: KG-02 – Ổ dịch có tên và có ca; ca trong cộng đồng tách khỏi ca trong khu cách ly

    Tình huống: Phòng xét nghiệm báo ba người dương tính, CDC lập ổ dịch từ hai ca cộng đồng
      Biết cán bộ dịch tễ tỉnh Kiên Giang đếm "F0 cộng đồng" ở "30730"
      Và cán bộ dịch tễ tỉnh Kiên Giang đếm "F0 trong khu cách ly" ở "30730"
      Khi cán bộ xét nghiệm tỉnh Kiên Giang nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct,Nơi phát hiện
        CDC Kiên Giang,KG02-1,PCR,Danh Thị Bảy,1971,Nữ,30730,11/09/2021 08:00,12/09/2021 09:00,Dương tính,22.5,Cộng đồng
        CDC Kiên Giang,KG02-2,PCR,Trương Văn Tám,1965,Nam,30730,11/09/2021 08:10,12/09/2021 09:00,Dương tính,19.0,Cộng đồng
        CDC Kiên Giang,KG02-3,PCR,Lý Thị Chín,1990,Nữ,30730,11/09/2021 08:20,12/09/2021 09:00,Dương tính,28.4,Khu cách ly
        """
      Thì "F0 cộng đồng" ở "30730" mà cán bộ dịch tễ tỉnh Kiên Giang thấy tăng thêm 2
      Và "F0 trong khu cách ly" ở "30730" mà cán bộ dịch tễ tỉnh Kiên Giang thấy tăng thêm 1
      Khi cán bộ dịch tễ tỉnh Kiên Giang lập ổ dịch "Chợ Vĩnh Thanh Vân" ở "30730" với 2 ca cộng đồng mới nhất
      Thì cán bộ phường Vĩnh Thanh Vân thấy ổ dịch "Chợ Vĩnh Thanh Vân": "2"
      Và cán bộ dịch tễ tỉnh Trà Vinh không thấy ổ dịch "Chợ Vĩnh Thanh Vân"

    Tình huống: Ổ dịch còn ca mới thì chưa được kết thúc
      Khi cán bộ xét nghiệm tỉnh Kiên Giang nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct,Nơi phát hiện
        CDC Kiên Giang,KG02-4,PCR,Quách Thị Mười,1982,Nữ,30733,11/09/2021 08:00,12/09/2021 09:00,Dương tính,22.5,Cộng đồng
        """
      Và cán bộ dịch tễ tỉnh Kiên Giang lập ổ dịch "Hẻm 12" ở "30733" với 1 ca cộng đồng mới nhất
      Và cán bộ dịch tễ tỉnh Kiên Giang thử kết thúc ổ dịch "Hẻm 12"
      Thì bị từ chối, mã "CASES-", vì "QĐ 3638"

  @KG-03
  Quy tắc: KG-03 – Đợt sàng lọc có chỉ tiêu từng xã; đếm người, không đếm ống; một mẫu gộp dương tính không phải là một ca

    Tình huống: Một phường đạt chỉ tiêu bằng tệp kết quả, gửi lại thì không tính thêm
      Khi cán bộ dịch tễ tỉnh Kiên Giang lập đợt sàng lọc "Sàng lọc phường Vĩnh Quang" ở "30736", mẫu số "số theo kế hoạch", chỉ tiêu 100 %, từ "2021-09-10" đến "2021-09-12"
      Và cán bộ dịch tễ tỉnh Kiên Giang đặt mẫu số 2 người, chỉ tiêu 2 người cho "30736" trong đợt "Sàng lọc phường Vĩnh Quang"
      Và cán bộ xét nghiệm tỉnh Kiên Giang nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả
        CDC Kiên Giang,KG03-1,PCR,Tống Văn Một,1950,Nam,30736,11/09/2021 08:00,12/09/2021 09:00,Âm tính
        CDC Kiên Giang,KG03-2,PCR,Tống Văn Một,1950,Nam,30736,12/09/2021 08:00,12/09/2021 15:00,Âm tính
        """
      Thì Ban Chỉ đạo tỉnh Kiên Giang thấy đợt "Sàng lọc phường Vĩnh Quang": "50"
      Khi cán bộ xét nghiệm tỉnh Kiên Giang nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả
        CDC Kiên Giang,KG03-1,PCR,Tống Văn Một,1950,Nam,30736,11/09/2021 08:00,12/09/2021 09:00,Âm tính
        CDC Kiên Giang,KG03-3,PCR,Tống Thị Hai,1952,Nữ,30736,11/09/2021 08:00,12/09/2021 09:00,Âm tính
        """
      Thì tệp được nhận 1 dòng mới, 1 dòng đã có, trả lại 0 dòng
      Và Ban Chỉ đạo tỉnh Kiên Giang thấy đợt "Sàng lọc phường Vĩnh Quang": "Đã đạt chỉ tiêu"
      Và Ban Chỉ đạo tỉnh Trà Vinh không thấy đợt "Sàng lọc phường Vĩnh Quang"

    Tình huống: Mẫu gộp dương tính: cả ống là nghi ngờ, phải lấy lại mẫu, chưa ai là F0
      Biết cán bộ dịch tễ tỉnh Kiên Giang đếm "F0" ở "30739"
      Và cán bộ dịch tễ tỉnh Kiên Giang đếm "nghi ngờ" ở "30739"
      Khi cán bộ xét nghiệm tỉnh Kiên Giang nạp tệp "Danh sách lấy mẫu":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Xã/phường,Ngày giờ lấy mẫu,Mã mẫu gộp
        CDC Kiên Giang,KG03-11,PCR,Mã Văn Ba,1961,Nam,30739,11/09/2021 08:00,KG03-G1
        CDC Kiên Giang,KG03-12,PCR,Mã Thị Tư,1963,Nữ,30739,11/09/2021 08:00,KG03-G1
        """
      Và cán bộ xét nghiệm tỉnh Kiên Giang nạp tệp "Mẫu gộp":
        """
        Phòng xét nghiệm,Mã mẫu gộp,Phương pháp,Ngày giờ có kết quả,Kết quả
        CDC Kiên Giang,KG03-G1,PCR,12/09/2021 09:00,Dương tính
        """
      Thì "F0" ở "30739" mà cán bộ dịch tễ tỉnh Kiên Giang thấy tăng thêm 0
      Và "nghi ngờ" ở "30739" mà cán bộ dịch tễ tỉnh Kiên Giang thấy tăng thêm 2
      Và cán bộ dịch tễ tỉnh Kiên Giang thấy ở trang Phải lấy lại mẫu:
        | Mẫu gộp dương tính |
      Khi cán bộ xét nghiệm tỉnh Kiên Giang nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct
        CDC Kiên Giang,KG03-13,PCR,Mã Văn Ba,1961,Nam,30739,12/09/2021 10:00,12/09/2021 16:00,Dương tính,24
        CDC Kiên Giang,KG03-14,PCR,Mã Thị Tư,1963,Nữ,30739,12/09/2021 10:00,12/09/2021 16:00,Âm tính,
        """
      Thì "F0" ở "30739" mà cán bộ dịch tễ tỉnh Kiên Giang thấy tăng thêm 1
      Và "nghi ngờ" ở "30739" mà cán bộ dịch tễ tỉnh Kiên Giang thấy tăng thêm 0

    Tình huống: Cán bộ chốt không nạp được kết quả, Bí thư Tỉnh ủy thấy số liệu mà không thấy người
      Thì cán bộ chốt tỉnh Trà Vinh không có quyền nạp tệp "Kết quả xét nghiệm"

  @KG-04
  Quy tắc: KG-04 – Từ dương tính đến truy vết đến phân loại, mỗi chặng có giờ; người tiếp xúc về đúng phường nơi ở

    Bối cảnh:
      Biết cán bộ xét nghiệm tỉnh Kiên Giang nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Số điện thoại,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct,Nơi phát hiện
        CDC Kiên Giang,KG04-1,PCR,Huỳnh Văn Nguồn,1980,Nam,0918040401,30742,11/09/2021 20:00,12/09/2021 08:00,Dương tính,18.0,Cộng đồng
        """
      Và cán bộ dịch tễ tỉnh Kiên Giang nạp tệp "Nơi đến":
        """
        Mã nơi đến,Tên nơi đến,Loại nơi đến,Xã/phường
        KG04-XM,Xưởng may KG04,Nơi làm việc,30742
        KG04-QC,Quán cơm KG04,Quán ăn,30742
        """
      Và cán bộ dịch tễ tỉnh Kiên Giang nạp tệp "Lượt đến nơi":
        """
        Họ và tên,Năm sinh,Số điện thoại,Xã/phường,Nơi đến,Xã/phường của nơi đến,Giờ vào,Giờ ra,Nguồn
        Huỳnh Văn Nguồn,1980,0918040401,30742,KG04-XM,30742,09/09/2021 07:00,09/09/2021 11:00,QR
        Tạ Thị Gần,1981,0918040402,30730,KG04-XM,30742,09/09/2021 08:00,09/09/2021 11:00,QR
        Âu Văn Kề,1982,0918040403,30733,KG04-XM,30742,09/09/2021 10:00,09/09/2021 12:00,QR
        Ông Thị Trước,1983,0918040404,30730,KG04-XM,30742,09/09/2021 05:00,09/09/2021 06:50,QR
        Tạ Thị Gần,1981,0918040402,30730,KG04-QC,30742,11/09/2021 11:00,11/09/2021 12:00,QR
        Cù Văn Tiếp,1984,0918040405,30730,KG04-QC,30742,11/09/2021 11:15,11/09/2021 12:00,QR
        """
      Và cán bộ dịch tễ tỉnh Kiên Giang mở ca mới nhất ở "30742"

    Tình huống: F1 và F2 được đề xuất kèm nơi, giờ, lý do; xác nhận một lần thì về phường nơi ở và số liệu đổi
      Biết Ban Chỉ đạo tỉnh Kiên Giang đếm "F1 giao xã" ở "30730"
      Thì cán bộ dịch tễ tỉnh Kiên Giang thấy ở đề xuất truy vết ca ấy của "30742":
        | T… Th… Gần        |
        | Â… V… Kề          |
        | C… V… Tiếp        |
        | Xưởng may KG04    |
        | 180 phút          |
        | VN-TRACING@3638   |
        | qua F1 T… Th… Gần |
      Và cán bộ dịch tễ tỉnh Kiên Giang không thấy ở đề xuất truy vết ca ấy của "30742":
        | Trước |
      Khi cán bộ dịch tễ tỉnh Kiên Giang xác nhận danh sách truy vết ca ấy của "30742"
      Thì cán bộ phường Vĩnh Thanh Vân thấy ở trang Danh sách liên lạc:
        | T… Th… Gần |
        | C… V… Tiếp |
      Và cán bộ phường Vĩnh Thanh Vân không thấy ở trang Danh sách liên lạc:
        | Kề    |
        | Trước |
      Và "F1 giao xã" ở "30730" mà Ban Chỉ đạo tỉnh Kiên Giang thấy tăng thêm 1
      Khi cán bộ phường Vĩnh Thanh Vân ghi "Đã liên lạc" cho "T… Th… Gần" ở danh sách liên lạc
      Thì cán bộ phường Vĩnh Thanh Vân không thấy ở trang Danh sách liên lạc:
        | T… Th… Gần |
      Và cán bộ dịch tễ tỉnh Kiên Giang thấy ở phần Đã giao của ca ấy ở "30742":
        | đã liên lạc |
      Khi cán bộ Bệnh viện Đa khoa tỉnh Kiên Giang khám ca ấy của "30742": "spo2_percent = 98"
      Và cán bộ Bệnh viện Đa khoa tỉnh Kiên Giang phân loại ca ấy của "30742" vào nhóm "thấp", tầng 1
      Thì cán bộ dịch tễ tỉnh Kiên Giang thấy ở ca ấy của "30742":
        | Đã truy vết, giao danh sách |
        | Đã phân loại nguy cơ        |
      Và cán bộ dịch tễ tỉnh Kiên Giang thấy ở trang Thời gian từng chặng:
        | Truy vết (giờ)  |
        | Phân loại (giờ) |

    Tình huống: Người ở phường khác thì phường này không thấy, không đóng thay được; F1 dương tính thì tự thành F0
      Khi cán bộ dịch tễ tỉnh Kiên Giang xác nhận danh sách truy vết ca ấy của "30742" nếu còn người
      Và cán bộ phường Vĩnh Thanh Vân thử ghi đã liên lạc thay cho "Â… V… Kề" của ca ấy ở "30742" bằng địa chỉ trực tiếp
      Thì bị từ chối, mã "CONTACTS-017", vì "địa bàn"
      Khi cán bộ xét nghiệm tỉnh Kiên Giang nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Số điện thoại,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct,Nơi phát hiện
        CDC Kiên Giang,KG04-2,PCR,Âu Văn Kề,1982,Nam,0918040403,30733,12/09/2021 08:00,12/09/2021 16:00,Dương tính,21.0,Khu cách ly
        """
      Thì cán bộ dịch tễ tỉnh Kiên Giang thấy ở phần Đã giao của ca ấy ở "30742":
        | đã thành F0 |
      Và cán bộ dịch tễ tỉnh Kiên Giang thấy ở phần Chuỗi lây của ca ấy ở "30742":
        | 2 ca |

  @KG-09
  Quy tắc: KG-09 – Việc “sau khi hoàn thành xét nghiệm sàng lọc” mở ra khi đợt sàng lọc đạt chỉ tiêu, không sớm hơn

    Tình huống: Nhiệm vụ chờ; đợt đạt chỉ tiêu thì nhiệm vụ mở và người được giao thấy
      Khi văn thư Tỉnh ủy Kiên Giang vào sổ và xác nhận "công văn chờ sàng lọc" với nội dung:
        """
        TỈNH ỦY KIÊN GIANG
        *
        Số <số mới>-CV/TU

        ĐẢNG CỘNG SẢN VIỆT NAM
        Kiên Giang, ngày 08 tháng 9 năm 2021

        Kính gửi: Thành ủy Rạch Giá

        Ban Thường vụ Tỉnh ủy yêu cầu Thành ủy Rạch Giá thực hiện nội dung sau:

        - Sau khi hoàn thành việc xét nghiệm sàng lọc, rà soát lại các tổ COVID cộng đồng.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Mai Văn Huỳnh
        """
      Và cán bộ dịch tễ tỉnh Kiên Giang lập đợt sàng lọc "Sàng lọc phường An Hòa" ở "30748", mẫu số "số theo kế hoạch", chỉ tiêu 100 %, từ "2021-09-10" đến "2021-09-12"
      Và cán bộ dịch tễ tỉnh Kiên Giang đặt mẫu số 1 người, chỉ tiêu 1 người cho "30748" trong đợt "Sàng lọc phường An Hòa"
      Và cán bộ dịch tễ tỉnh Kiên Giang cho nhiệm vụ "rà soát lại các tổ COVID cộng đồng" chờ đợt "Sàng lọc phường An Hòa"
      Thì Bí thư Thành ủy Rạch Giá có 0 việc theo "công văn chờ sàng lọc" ở mục Chưa có hạn
      Khi cán bộ xét nghiệm tỉnh Kiên Giang nạp tệp "Danh sách lấy mẫu":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Xã/phường,Ngày giờ lấy mẫu
        CDC Kiên Giang,KG09-1,PCR,Ngũ Văn Chờ,1950,Nam,30748,11/09/2021 08:00
        """
      Thì Bí thư Thành ủy Rạch Giá có 0 việc theo "công văn chờ sàng lọc" ở mục Chưa có hạn
      Khi cán bộ xét nghiệm tỉnh Kiên Giang nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Ngày giờ có kết quả,Kết quả
        CDC Kiên Giang,KG09-1,PCR,12/09/2021 09:00,Âm tính
        """
      Thì Bí thư Thành ủy Rạch Giá có 1 việc theo "công văn chờ sàng lọc" ở mục Chưa có hạn

  @KG-10
  Quy tắc: KG-10 – F0 được phân loại theo quy tắc, bác sĩ quyết định, có giường đúng tầng

    Tình huống: Cụ 70 tuổi có bệnh nền, SpO₂ 93 %: quy tắc nêu cả hai dòng, bác sĩ ký, giường cuối cùng chỉ cấp một lần
      Khi cán bộ xét nghiệm tỉnh Kiên Giang nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Ngày sinh,Giới tính,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct,Nơi phát hiện
        CDC Kiên Giang,KG10-1,PCR,Trần Văn Cụ,02/03/1951,Nam,30751,11/09/2021 08:00,12/09/2021 09:00,Dương tính,18.0,Cộng đồng
        """
      Và cán bộ Bệnh viện Đa khoa tỉnh Kiên Giang lập "Bệnh viện dã chiến KG10" có 1 giường tầng 3 ở "30751"
      Và cán bộ Bệnh viện Đa khoa tỉnh Kiên Giang mở ca mới nhất ở "30751"
      Và cán bộ Bệnh viện Đa khoa tỉnh Kiên Giang khám ca ấy của "30751": "spo2_percent = 93"
      Thì cán bộ Bệnh viện Đa khoa tỉnh Kiên Giang thấy ở ca ấy của "30751":
        | QĐ 3646 |
      Khi cán bộ Bệnh viện Đa khoa tỉnh Kiên Giang phân loại ca ấy của "30751" vào nhóm "rất cao", tầng 3
      Và cán bộ Bệnh viện Đa khoa tỉnh Kiên Giang cấp giường "Bệnh viện dã chiến KG10" cho ca ấy của "30751"
      Thì cán bộ dịch tễ tỉnh Kiên Giang thấy ở ca ấy của "30751":
        | Bệnh viện dã chiến KG10 |
      Và cán bộ dịch tễ tỉnh Kiên Giang thấy "Bệnh viện dã chiến KG10" ở trang Giường: "hết giường"

    Tình huống: Cán bộ dịch tễ không tự phân loại thay bác sĩ
      Khi cán bộ xét nghiệm tỉnh Kiên Giang nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct,Nơi phát hiện
        CDC Kiên Giang,KG10-2,PCR,Đoàn Thị Trẻ,1995,Nữ,30754,11/09/2021 08:00,12/09/2021 09:00,Dương tính,30.0,Cộng đồng
        """
      Và cán bộ dịch tễ tỉnh Kiên Giang mở ca mới nhất ở "30754"
      Và cán bộ dịch tễ tỉnh Kiên Giang thử phân loại ca ấy của "30754" bằng địa chỉ trực tiếp
      Thì bị từ chối vì không có quyền

  @KG-11
  Quy tắc: KG-11 – F1 xác nhận xong là đề xuất cách ly; người có thẩm quyền quyết định; thành F0 thì lệnh tự kết thúc

    Bối cảnh:
      Biết cán bộ xét nghiệm tỉnh Kiên Giang nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Số điện thoại,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct,Nơi phát hiện
        CDC Kiên Giang,KG11-1,PCR,Huỳnh Văn Mối,1980,Nam,0918110401,30745,11/09/2021 20:00,12/09/2021 08:00,Dương tính,18.0,Cộng đồng
        """
      Và cán bộ dịch tễ tỉnh Kiên Giang nạp tệp "Nơi đến":
        """
        Mã nơi đến,Tên nơi đến,Loại nơi đến,Xã/phường
        KG11-XM,Xưởng may KG11,Nơi làm việc,30745
        """
      Và cán bộ dịch tễ tỉnh Kiên Giang nạp tệp "Lượt đến nơi":
        """
        Họ và tên,Năm sinh,Số điện thoại,Xã/phường,Nơi đến,Xã/phường của nơi đến,Giờ vào,Giờ ra,Nguồn
        Huỳnh Văn Mối,1980,0918110401,30745,KG11-XM,30745,09/09/2021 07:00,09/09/2021 11:00,QR
        Quách Thị Trúc,1981,0918110402,30730,KG11-XM,30745,09/09/2021 08:00,09/09/2021 11:00,QR
        Quách Văn Sậy,1982,0918110403,30730,KG11-XM,30745,09/09/2021 08:00,09/09/2021 11:00,QR
        Quách Văn Lác,1983,0918110404,30733,KG11-XM,30745,09/09/2021 08:00,09/09/2021 11:00,QR
        """
      Và cán bộ dịch tễ tỉnh Kiên Giang mở ca mới nhất ở "30745"
      Và cán bộ dịch tễ tỉnh Kiên Giang xác nhận danh sách truy vết ca ấy của "30745" nếu còn người

    Tình huống: Phường nơi ở thấy đề xuất kèm quy tắc; hết giường thì bị từ chối; ra lệnh thì có ngày, có mẫu phải lấy, số liệu đổi; thành F0 thì lệnh tự kết thúc
      Biết Ban Chỉ đạo tỉnh Kiên Giang đếm "Vào cách ly tập trung" ở "30730"
      Và Ban Chỉ đạo tỉnh Kiên Giang đếm "Hết cách ly" ở "30730"
      Thì cán bộ phường Vĩnh Thanh Vân thấy ở trang Danh sách cách ly:
        | Qu… Th… Trúc                        |
        | Qu… V… Sậy                         |
        | VN-QUARANTINE@5599 Q02             |
        | 14 ngày tập trung, 14 ngày tại nhà |
      Và cán bộ phường Vĩnh Thanh Vân không thấy ở trang Danh sách cách ly:
        | Lác |
      Khi cán bộ phường Vĩnh Thanh Vân lập cơ sở cách ly "Trường học KG11" ở "30730", phòng "P1: 1"
      Và cán bộ phường Vĩnh Thanh Vân ra lệnh cách ly ở "Trường học KG11" cho:
        | Qu… Th… Trúc |
        | Qu… V… Sậy  |
      Thì bị từ chối, mã "QUARANTINE-006", vì "hết giường"
      Khi cán bộ phường Vĩnh Thanh Vân ra lệnh cách ly ở "Trường học KG11" cho:
        | Qu… Th… Trúc |
      Và cán bộ phường Vĩnh Thanh Vân mở lệnh cách ly của "Qu… Th… Trúc"
      Thì cán bộ dịch tễ tỉnh Kiên Giang thấy ở lệnh cách ly của "Qu… Th… Trúc":
        | Trường học KG11, P1          |
        | 12/09/2021 – 09/10/2021      |
        | tập trung đến hết 25/09/2021 |
      Và cán bộ phường Vĩnh Thanh Vân thấy ở trang Phải lấy mẫu cách ly:
        | Qu… Th… Trúc |
      Và "Vào cách ly tập trung" ở "30730" mà Ban Chỉ đạo tỉnh Kiên Giang thấy tăng thêm 1
      Khi cán bộ phường Vĩnh Thanh Vân thử cho ra trước ngày "Qu… Th… Trúc" bằng địa chỉ trực tiếp
      Thì bị từ chối, mã "QUARANTINE-011", vì "chưa đủ điều kiện"
      Khi cán bộ xét nghiệm tỉnh Kiên Giang nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Số điện thoại,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct,Nơi phát hiện
        CDC Kiên Giang,KG11-2,PCR,Quách Thị Trúc,1981,Nữ,0918110402,30730,12/09/2021 08:00,12/09/2021 16:00,Dương tính,21.0,Khu cách ly
        """
      Thì cán bộ dịch tễ tỉnh Kiên Giang thấy ở lệnh cách ly của "Qu… Th… Trúc":
        | thành F0 |
      Và "Hết cách ly" ở "30730" mà Ban Chỉ đạo tỉnh Kiên Giang thấy tăng thêm 1

    Tình huống: Ở nhà đủ điều kiện thì 28 ngày; vắng mặt là vi phạm; Bí thư phường thấy số mà không thấy người
      Khi cán bộ phường Vĩnh Thanh Vân ra lệnh cách ly tại nhà, nơi ở đủ điều kiện, cho:
        | Qu… V… Sậy |
      Và cán bộ phường Vĩnh Thanh Vân mở lệnh cách ly của "Qu… V… Sậy"
      Và cán bộ phường Vĩnh Thanh Vân ghi kiểm tra người cách ly tại nhà: "Qu… V… Sậy" vắng
      Thì cán bộ dịch tễ tỉnh Kiên Giang thấy ở lệnh cách ly của "Qu… V… Sậy":
        | tại nhà 28 ngày       |
        | vắng mặt khi kiểm tra |
      Và Bí thư Đảng ủy phường Vĩnh Thanh Vân thấy ở trang Cách ly:
        | Phường Vĩnh Thanh Vân |
      Và Bí thư Đảng ủy phường Vĩnh Thanh Vân không thấy ở trang Cách ly:
        | Sậy |
      Và Bí thư Đảng ủy phường Vĩnh Thanh Vân không được mở danh sách cách ly

  @KG-13
  Quy tắc: KG-13 – Màu của một phường do hai bên xác định: Ban Chỉ đạo đề xuất, địa phương có ý kiến, người có thẩm quyền ký, rồi công bố

    Tình huống: Thành ủy không đồng ý; Chủ tịch quyết định mức khác thì phải nêu lý do; ai cũng thấy số quyết định, chưa đến giờ thì chưa có màu
      Thì Bí thư Đảng ủy phường Vĩnh Thanh Vân thấy ở trang vùng "30730":
        | Chưa có quyết định không phải là xanh |
      Khi Ban Chỉ đạo tỉnh Kiên Giang đề xuất "30730" mức "Cam", lý do ""
      Thì bị từ chối, mã "ZONES-004", vì "phải ghi lý do"
      Khi Ban Chỉ đạo tỉnh Kiên Giang đề xuất "30730" mức "Cam", lý do "giáp phường có chùm ca, theo hồ sơ ngày 12/9"
      Thì Bí thư Thành ủy Rạch Giá thấy ở trang vùng "30730":
        | Đề xuất chờ quyết định                       |
        | giáp phường có chùm ca, theo hồ sơ ngày 12/9 |
      Và Ban Chỉ đạo tỉnh Kiên Giang không có mẫu quyết định màu ở "30730"
      Khi Bí thư Thành ủy Rạch Giá không đồng ý với đề xuất về "30730", ý kiến ""
      Thì bị từ chối, mã "ZONES-012", vì "phải ghi ý kiến"
      Khi Bí thư Thành ủy Rạch Giá không đồng ý với đề xuất về "30730", ý kiến "chùm ca đã khoanh trong một hẻm"
      Thì Chủ tịch UBND tỉnh Kiên Giang thấy ở trang vùng "30730":
        | Không đồng ý chùm ca đã khoanh trong một hẻm |
      Khi Chủ tịch UBND tỉnh Kiên Giang quyết định "30730" mức "Vàng", lý do "", số "2011/QĐ-UBND", ký ngày "2021-09-12", hiệu lực "2021-09-13T06:00"
      Thì bị từ chối, mã "ZONES-004", vì "phải ghi lý do"
      Khi Chủ tịch UBND tỉnh Kiên Giang quyết định "30730" mức "Vàng", lý do "theo ý kiến của Thành ủy", số "2011/QĐ-UBND", ký ngày "2021-09-12", hiệu lực "2021-09-13T06:00"
      Thì Bí thư Đảng ủy phường Vĩnh Thanh Vân thấy ở trang vùng "30730":
        | Chưa có quyết định không phải là xanh |
      Và Bí thư Đảng ủy phường Vĩnh Thanh Vân thấy ở trang vùng "30730?ngay=2021-09-13":
        | Vàng                     |
        | 2011/QĐ-UBND             |
        | theo ý kiến của Thành ủy |
        | chưa công bố             |
      Khi Chủ tịch UBND tỉnh Kiên Giang công bố quyết định "2011/QĐ-UBND" ở "30730"
      Thì Bí thư Đảng ủy phường Vĩnh Thanh Vân không thấy ở trang vùng "30730?ngay=2021-09-13":
        | chưa công bố           |
        | Đề xuất chờ quyết định |

    Tình huống: Không ai quyết định thay: người đề xuất, địa phương và tỉnh khác đều bị từ chối; mỗi ngày chỉ một quyết định
      Khi Ban Chỉ đạo tỉnh Kiên Giang đề xuất "30748" mức "Vàng", lý do "có ca trong cộng đồng"
      Và Ban Chỉ đạo tỉnh Kiên Giang thử quyết định đề xuất về "30748" mà Chủ tịch UBND tỉnh Kiên Giang thấy, bằng địa chỉ trực tiếp
      Thì bị từ chối vì không có quyền
      Khi cán bộ phường Vĩnh Thanh Vân thử quyết định đề xuất về "30748" mà Chủ tịch UBND tỉnh Kiên Giang thấy, bằng địa chỉ trực tiếp
      Thì bị từ chối vì không có quyền
      Khi Chủ tịch UBND tỉnh Trà Vinh thử quyết định đề xuất về "30748" mà Chủ tịch UBND tỉnh Kiên Giang thấy, bằng địa chỉ trực tiếp
      Thì bị từ chối, mã "ZONES-001", vì "ngoài địa bàn của bạn"
      Và Chủ tịch UBND tỉnh Trà Vinh không mở được trang vùng "30748"
      Khi Chủ tịch UBND tỉnh Kiên Giang quyết định "30748" như đề xuất, số "2012/QĐ-UBND", ký ngày "2021-09-12", hiệu lực "2021-09-13T06:00"
      Thì bị từ chối, mã "ZONES-010", vì "địa phương chưa cho ý kiến"
      Khi Bí thư Thành ủy Rạch Giá đồng ý với đề xuất về "30748"
      Và Chủ tịch UBND tỉnh Kiên Giang quyết định "30748" như đề xuất, số "2012/QĐ-UBND", ký ngày "2021-09-12", hiệu lực "2021-09-13T06:00"
      Và Ban Chỉ đạo tỉnh Kiên Giang đề xuất "30748" mức "Xanh", lý do "rà lại hồ sơ"
      Và Bí thư Thành ủy Rạch Giá đồng ý với đề xuất về "30748"
      Và Chủ tịch UBND tỉnh Kiên Giang quyết định "30748" như đề xuất, số "2013/QĐ-UBND", ký ngày "2021-09-12", hiệu lực "2021-09-13T18:00"
      Thì bị từ chối, mã "ZONES-008", vì "Mỗi đơn vị mỗi ngày chỉ một quyết định"
      Và Chủ tịch UBND tỉnh Kiên Giang thấy ở trang vùng "30748?ngay=2021-09-13":
        | 2012/QĐ-UBND |

  @KG-16
  Quy tắc: KG-16 – Vùng đỏ được đo bằng xã, khu phong tỏa, hộ, người, diện tích; thu hẹp hay không là so với bảy ngày trước

    Tình huống: Một phường đỏ sáu ngày rồi xuống cam: thấy vùng đỏ rộng ra, rồi thu hẹp; số người là số dân của phường
      Thì Chủ tịch UBND tỉnh Kiên Giang thấy ở bảng vùng "900":
        | Không có xã đỏ và không có khu phong tỏa |
      Khi Ban Chỉ đạo tỉnh Kiên Giang đề xuất "30766" mức "Đỏ", lý do "chùm ca chưa rõ nguồn"
      Và Chủ tịch UBND tỉnh Kiên Giang quyết định "30766" như đề xuất dù chưa nghe, lý do "khẩn cấp", số "2026/QĐ-UBND", ký ngày "2021-09-12", hiệu lực "ngay"
      Thì Chủ tịch UBND tỉnh Kiên Giang thấy ở bảng vùng "900":
        | Vùng đỏ rộng hơn ngày 05/09/2021                   |
        | 1 xã, phường, thị trấn đỏ · 7 ngày trước 0         |
        | Diện tích ước lượng                                |
      Khi Ban Chỉ đạo tỉnh Kiên Giang đề xuất "30766" mức "Cam", lý do "đã khoanh chặt"
      Và Chủ tịch UBND tỉnh Kiên Giang quyết định "30766" như đề xuất dù chưa nghe, lý do "đã khoanh chặt", số "2027/QĐ-UBND", ký ngày "2021-09-12", hiệu lực "2021-09-18T06:00"
      Thì Chủ tịch UBND tỉnh Kiên Giang thấy ở bảng vùng "900&ngay=2021-09-20":
        | Vùng đỏ thu hẹp so với 13/09/2021          |
        | 0 xã, phường, thị trấn đỏ · 7 ngày trước 1 |
      Và Chủ tịch UBND tỉnh Kiên Giang thấy ở bảng vùng "900&ngay=2021-09-15":
        | 1 xã, phường, thị trấn đỏ |

  @KG-12
  Quy tắc: KG-12 – “Giữ sạch” địa bàn: một F0 cộng đồng là phá vỡ, F0 trong khu cách ly thì không, chưa báo cáo không phải là giữ được

    Tình huống: Đảng ủy phường được giao không để phát sinh F0; F0 trong khu cách ly không phá vỡ, F0 cộng đồng phá vỡ và người đứng đầu, Thành ủy đều thấy
      Khi văn thư Tỉnh ủy Kiên Giang vào sổ và xác nhận "công văn giữ sạch" với nội dung:
        """
        TỈNH ỦY KIÊN GIANG
        *
        Số <số mới>-CV/TU

        ĐẢNG CỘNG SẢN VIỆT NAM
        Kiên Giang, ngày 12 tháng 9 năm 2021

        Kính gửi: Đảng ủy phường Vĩnh Thanh Vân

        Ban Thường vụ Tỉnh ủy yêu cầu Đảng ủy phường Vĩnh Thanh Vân kiên quyết giữ sạch địa bàn, không để phát sinh các trường hợp F0.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ

        Mai Văn Huỳnh
        """
      Và cán bộ xét nghiệm tỉnh Kiên Giang nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct,Nơi phát hiện
        CDC Kiên Giang,KG12-1,PCR,Danh Văn Khu,1988,Nam,30730,12/09/2021 08:00,12/09/2021 17:10,Dương tính,24.0,Khu cách ly
        """
      Thì Bí thư Đảng ủy phường Vĩnh Thanh Vân thấy việc của "Đảng ủy phường Vĩnh Thanh Vân" theo "công văn giữ sạch": "đang là 0; từ khi giao chưa có ngày nào chốt nên chưa nói được là giữ được"
      Và Bí thư Thành ủy Rạch Giá mở địa chỉ "/tong-quan" thì không thấy:
        | Kết quả bị phá vỡ |
      Khi cán bộ xét nghiệm tỉnh Kiên Giang nạp tệp "Kết quả xét nghiệm":
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Giới tính,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct,Nơi phát hiện
        CDC Kiên Giang,KG12-2,PCR,Danh Thị Chợ,1990,Nữ,30730,12/09/2021 08:00,12/09/2021 17:15,Dương tính,22.0,Cộng đồng
        """
      Thì Bí thư Đảng ủy phường Vĩnh Thanh Vân thấy việc của "Đảng ủy phường Vĩnh Thanh Vân" theo "công văn giữ sạch": "đã bị phá vỡ"
      Và Bí thư Đảng ủy phường Vĩnh Thanh Vân mở địa chỉ "/tong-quan" thì thấy:
        | Kết quả bị phá vỡ              |
        | Đảng ủy phường Vĩnh Thanh Vân  |
      Và Bí thư Thành ủy Rạch Giá mở địa chỉ "/tong-quan" thì thấy:
        | Kết quả bị phá vỡ         |
        | 1 ca, mới nhất ngày 13/09/2021 |
      Và cán bộ xét nghiệm tỉnh Kiên Giang mở địa chỉ "/tong-quan" thì bị từ chối, mã "403"

  @KG-14
  Quy tắc: KG-14 – Vùng xanh có danh sách bảo vệ; mục chưa đạt hiện ở trang của phường và ở bảng vùng

    Tình huống: Phường thành xanh: bốn mục chưa kiểm tra; cán bộ phường ghi, mục nào chưa đạt vẫn hiện; phường khác không ghi thay được
      Khi cán bộ phường Vĩnh Thanh Vân thử ghi mục bảo vệ "GATES" của "30730" bằng địa chỉ trực tiếp
      Thì bị từ chối, mã "ZONES-019", vì "không phải vùng xanh"
      Khi Ban Chỉ đạo tỉnh Kiên Giang đề xuất "30745" mức "Xanh", lý do "14 ngày không có ca"
      Và Chủ tịch UBND tỉnh Kiên Giang quyết định "30745" như đề xuất dù chưa nghe, lý do "theo hồ sơ", số "2028/QĐ-UBND", ký ngày "2021-09-12", hiệu lực "ngay"
      Thì Bí thư Thành ủy Rạch Giá thấy ở trang vùng "30745":
        | Danh sách bảo vệ vùng xanh |
        | bảo vệ: thiếu 4 mục        |
        | chưa kiểm tra              |
      Khi cán bộ phường Vĩnh Thanh Vân thử ghi mục bảo vệ "GATES" của "30745" bằng địa chỉ trực tiếp
      Thì bị từ chối, mã "ZONES-001", vì "ngoài địa bàn của bạn"
      Khi Chủ tịch UBND tỉnh Kiên Giang ghi ở "30745" mục "Mọi lối vào có chốt" là "true", ghi chú ""
      Và Chủ tịch UBND tỉnh Kiên Giang ghi ở "30745" mục "Tổ COVID cộng đồng" là "false", ghi chú "tổ 3 chưa đi tuần"
      Thì Bí thư Thành ủy Rạch Giá thấy ở trang vùng "30745":
        | bảo vệ: thiếu 3 mục |
        | tổ 3 chưa đi tuần   |
      Và Chủ tịch UBND tỉnh Kiên Giang thấy ở bảng vùng "899":
        | bảo vệ: thiếu 3 mục |

  @KG-15
  Quy tắc: KG-15 – Vùng cam, vùng vàng có lộ trình cụ thể về xanh: từng bậc một ngày, biện pháp và mốc; “sớm nhất” không phải là một ngày

    Tình huống: Phường cam lập lộ trình hai bước; thiếu ngày, nhảy bậc, ngày ngược, thiếu biện pháp đều bị từ chối; bước sau chờ bước trước
      Khi Ban Chỉ đạo tỉnh Kiên Giang đề xuất "30739" mức "Cam", lý do "giáp phường có chùm ca"
      Và Bí thư Thành ủy Rạch Giá đồng ý với đề xuất về "30739"
      Và Chủ tịch UBND tỉnh Kiên Giang quyết định "30739" như đề xuất, số "2015/QĐ-UBND", có hiệu lực ngay
      Khi Bí thư Thành ủy Rạch Giá ghi lộ trình của "30739", cơ quan "Đảng ủy phường Vĩnh Hiệp", biện pháp "Xét nghiệm hai vòng":
        | vang |  |
        | xanh |  |
      Thì bị từ chối, mã "COMMITMENTS-008", vì "không phải là một ngày"
      Khi Bí thư Thành ủy Rạch Giá ghi lộ trình của "30739", cơ quan "Đảng ủy phường Vĩnh Hiệp", biện pháp "Xét nghiệm hai vòng":
        | xanh | 2021-09-30 |
      Thì bị từ chối, mã "COMMITMENTS-006", vì "đúng một bậc"
      Khi Bí thư Thành ủy Rạch Giá ghi lộ trình của "30739", cơ quan "Đảng ủy phường Vĩnh Hiệp", biện pháp "Xét nghiệm hai vòng":
        | vang | 2021-09-30 |
        | xanh | 2021-09-20 |
      Thì bị từ chối, mã "COMMITMENTS-014", vì "phải sau ngày đạt"
      Khi Bí thư Thành ủy Rạch Giá ghi lộ trình của "30739", cơ quan "Đảng ủy phường Vĩnh Hiệp", biện pháp " ":
        | vang | 2021-09-20 |
        | xanh | 2021-09-30 |
      Thì bị từ chối, mã "COMMITMENTS-015", vì "biện pháp cụ thể"
      Khi Bí thư Thành ủy Rạch Giá ghi lộ trình của "30739", cơ quan "Đảng ủy phường Vĩnh Hiệp", biện pháp "Xét nghiệm hai vòng, giữ ba chốt":
        | vang | 2021-09-20 |
        | xanh | 2021-09-30 |
      Và Bí thư Thành ủy Rạch Giá thêm mốc "Lấy mẫu vòng 1" ngày "2021-09-15", phụ trách "Trạm Y tế phường" vào cam kết "chậm nhất 20/09/2021" của "30739"
      Thì Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy ở bảng cam kết "91":
        | Phường Vĩnh Hiệp                                  |
        | Chuyển từ cam sang vàng chậm nhất 20/09/2021      |
        | Chuyển từ vàng sang xanh chậm nhất 30/09/2021     |
        | bước trước còn phải qua (cam)                     |
      Và Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy trong hồ sơ cam kết "chậm nhất 20/09/2021" của "30739":
        | Xét nghiệm hai vòng, giữ ba chốt |
        | Lấy mẫu vòng 1                   |
        | Trạm Y tế phường                 |
      Và Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy ở bảng cam kết "91&ngay=2021-09-21":
        | Hết ngày 20/09/2021 vẫn cam |
        | Đã lỡ                       |
      Và Bí thư Đảng ủy phường Vĩnh Thanh Vân không mở được bảng cam kết "30739"

  @KG-17
  Quy tắc: KG-17 – Từng đảng bộ và người đứng đầu cam kết giữ vững vùng xanh, và mất xanh thì thấy ngay

    Tình huống: Đảng ủy phường và Bí thư cùng đứng tên giữ xanh; thiếu kỳ xem lại hay chưa xanh thì không cam kết được; có quyết định nâng mức thì cam kết đã lỡ
      Khi Ban Chỉ đạo tỉnh Kiên Giang đề xuất "30733" mức "Xanh", lý do "14 ngày không có ca cộng đồng"
      Và Bí thư Thành ủy Rạch Giá đồng ý với đề xuất về "30733"
      Và Chủ tịch UBND tỉnh Kiên Giang quyết định "30733" như đề xuất, số "2016/QĐ-UBND", có hiệu lực ngay
      Khi Bí thư Thành ủy Rạch Giá ghi cam kết giữ xanh "30733" từ ngày "2021-09-12", xem lại mỗi "0" ngày, cơ quan "Đảng ủy phường Vĩnh Thanh"
      Thì bị từ chối, mã "COMMITMENTS-010", vì "kỳ xem lại"
      Khi Bí thư Thành ủy Rạch Giá ghi cam kết giữ xanh "30733" từ ngày "2021-09-12", xem lại mỗi "7" ngày, cơ quan "Đảng ủy phường Vĩnh Thanh"
      Thì Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy ở bảng cam kết "91":
        | Phường Vĩnh Thanh                             |
        | Giữ xanh từ 12/09/2021, xem lại mỗi 7 ngày    |
        | Bí thư Đảng ủy phường Vĩnh Thanh              |
      Và Phó Bí thư Thường trực Tỉnh ủy Kiên Giang không thấy ở bảng cam kết "30733":
        | Bị nâng lên |
      Khi Bí thư Thành ủy Rạch Giá ghi cam kết giữ xanh "30733" từ ngày "2021-09-13", xem lại mỗi "14" ngày, cơ quan "Đảng ủy phường Vĩnh Thanh"
      Thì bị từ chối, mã "COMMITMENTS-013", vì "còn hiệu lực trái với"
      Khi Ban Chỉ đạo tỉnh Kiên Giang đề xuất "30733" mức "Vàng", lý do "một F0 ở hẻm 12"
      Và Bí thư Thành ủy Rạch Giá đồng ý với đề xuất về "30733"
      Và Chủ tịch UBND tỉnh Kiên Giang quyết định "30733" như đề xuất, số "2017/QĐ-UBND", ký ngày "2021-09-12", hiệu lực "2021-09-13T06:00"
      Thì Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy ở bảng cam kết "91&ngay=2021-09-13":
        | Bị nâng lên vàng theo 2017/QĐ-UBND, từ 13/09/2021 |
        | Đã lỡ                                             |

    Tình huống: Khu phố dưới phường không có cơ quan riêng: Đảng ủy phường đứng tên giữ xanh; hôm sau còn giữ, có quyết định về chính khu phố thì đã lỡ
      Khi cán bộ phường Vĩnh Thanh Vân lập "Khu phố" "Cảng cá" ở "30730" từ ngày "2021-08-01", căn cứ "Tờ trình 11/TTr-UBND của phường"
      Và Ban Chỉ đạo tỉnh Kiên Giang đề xuất "30730-A1" mức "Xanh", lý do "14 ngày không có ca cộng đồng trong khu phố"
      Và Bí thư Thành ủy Rạch Giá đồng ý với đề xuất về "30730-A1"
      Và Chủ tịch UBND tỉnh Kiên Giang quyết định "30730-A1" như đề xuất, số "2041/QĐ-UBND", có hiệu lực ngay
      Khi Bí thư Đảng ủy phường Vĩnh Thanh Vân ghi cam kết giữ xanh "30730-A1" từ ngày "2021-09-12", xem lại mỗi "7" ngày, cơ quan "Đảng ủy phường Vĩnh Thanh Vân"
      Thì Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy ở bảng cam kết "30730-A1&ngay=2021-09-13":
        | Khu phố Cảng cá                            |
        | Giữ xanh từ 12/09/2021, xem lại mỗi 7 ngày |
        | Bí thư Đảng ủy phường Vĩnh Thanh Vân       |
      Và Phó Bí thư Thường trực Tỉnh ủy Kiên Giang không thấy ở bảng cam kết "30730-A1&ngay=2021-09-13":
        | Bị nâng lên |
      Khi Ban Chỉ đạo tỉnh Kiên Giang đề xuất "30730-A1" mức "Vàng", lý do "một F0 ở tổ 3"
      Và Bí thư Thành ủy Rạch Giá đồng ý với đề xuất về "30730-A1"
      Và Chủ tịch UBND tỉnh Kiên Giang quyết định "30730-A1" như đề xuất, số "2042/QĐ-UBND", ký ngày "2021-09-12", hiệu lực "2021-09-13T06:00"
      Thì Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy ở bảng cam kết "91&ngay=2021-09-13":
        | Khu phố Cảng cá                                   |
        | Bị nâng lên vàng theo 2042/QĐ-UBND, từ 13/09/2021 |
        | Đã lỡ                                             |

  @KG-18
  Quy tắc: KG-18 – Cam kết thời gian cụ thể chuyển vàng sang xanh, thu hẹp đỏ, khống chế dịch; đổi hạn thì cấp trên chấp thuận và lời hứa đầu còn đó

    Tình huống: Thành ủy thu hẹp đỏ, một phường về xanh, xin đổi hạn; người xin không tự chấp thuận; hạn cũ vẫn thấy
      Khi Ban Chỉ đạo tỉnh Kiên Giang đề xuất "30736" mức "Đỏ", lý do "chùm ca chưa rõ nguồn ở chợ"
      Và Bí thư Thành ủy Rạch Giá đồng ý với đề xuất về "30736"
      Và Chủ tịch UBND tỉnh Kiên Giang quyết định "30736" như đề xuất, số "2018/QĐ-UBND", có hiệu lực ngay
      Khi Bí thư Thành ủy Rạch Giá ghi cam kết thu hẹp "số xã mức rất cao" ở "899" còn "9" chậm nhất "2021-09-25", cơ quan "Thành ủy Rạch Giá"
      Thì bị từ chối, mã "COMMITMENTS-011", vì "xuống dưới mức hiện nay"
      Khi Bí thư Thành ủy Rạch Giá ghi cam kết thu hẹp "số xã mức rất cao" ở "899" còn "0" chậm nhất "2021-09-12", cơ quan "Thành ủy Rạch Giá"
      Thì bị từ chối, mã "COMMITMENTS-009", vì "phải sau ngày ký"
      Khi Bí thư Thành ủy Rạch Giá ghi cam kết thu hẹp "số xã mức rất cao" ở "899" còn "0" chậm nhất "2021-09-25", cơ quan "Thành ủy Rạch Giá"
      Và Bí thư Thành ủy Rạch Giá ghi cam kết kiểm soát dịch ở "899" chậm nhất "2021-09-30", cơ quan "Thành ủy Rạch Giá"
      Và Bí thư Thành ủy Rạch Giá ghi lộ trình của "30736", cơ quan "Đảng ủy phường Vĩnh Quang", biện pháp "Khoanh chợ, xét nghiệm ba vòng":
        | cam | 2021-09-20 |
      Thì Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy ở bảng cam kết "91":
        | Thu hẹp số xã mức rất cao: từ 1 còn 0, chậm nhất 25/09/2021 |
        | Kiểm soát được dịch chậm nhất 30/09/2021                    |
        | Chuyển từ đỏ sang cam chậm nhất 20/09/2021                  |
      Khi Bí thư Thành ủy Rạch Giá xin đổi hạn cam kết "chậm nhất 20/09/2021" của "30736" sang "2021-09-27", lý do "thêm chùm ca ở bến xe"
      Thì Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy ở bảng cam kết "30736":
        | Xin đổi hạn, chờ cấp trên (1)               |
        | Chuyển từ đỏ sang cam chậm nhất 20/09/2021  |
        | thêm chùm ca ở bến xe                       |
      Và Bí thư Thành ủy Rạch Giá không chấp thuận được cam kết mới của "30736" mà chính mình xin
      Và bị từ chối, mã "COMMITMENTS-018", vì "không được tự chấp thuận"
      Khi Phó Bí thư Thường trực Tỉnh ủy Kiên Giang chấp thuận cam kết mới của "30736"
      Thì Bí thư Thành ủy Rạch Giá thấy trong hồ sơ cam kết "chậm nhất 27/09/2021" của "30736":
        | Chuyển từ đỏ sang cam chậm nhất 20/09/2021 |
        | Đã được thay                               |
        | thêm chùm ca ở bến xe                      |

  @KG-22
  Quy tắc: KG-22 – Kế hoạch ứng phó đáp ứng từng cấp độ dịch; công bố đổi mức thì kế hoạch thành việc có hạn và thấy thiếu gì

    Tình huống: Phường soạn, tỉnh duyệt; chưa duyệt hay chưa công bố thì không chạy; công bố thì thành việc, tỉnh thấy còn thiếu; rút quyết định thì việc thôi
      Khi cán bộ phường Vĩnh Thanh Vân soạn kế hoạch mức "Đỏ" của "30730", chủ trì "", cần "TEST_KITS" 800
      Thì bị từ chối, mã "PLANS-003", vì "phải có cơ quan chủ trì"
      Khi cán bộ phường Vĩnh Thanh Vân soạn kế hoạch mức "Đỏ" của "30730", chủ trì "Ủy ban nhân dân phường Vĩnh Thanh Vân", cần "TEST_KITS" -800
      Thì bị từ chối, mã "PLANS-007", vì "không phải là số lượng"
      Khi cán bộ phường Vĩnh Thanh Vân soạn kế hoạch mức "Đỏ" của "30730", chủ trì "Ủy ban nhân dân phường Vĩnh Thanh Vân", cần "TEST_KITS" 800
      Và cán bộ phường Vĩnh Thanh Vân soạn kế hoạch mức "Đỏ" của "30730", chủ trì "Ủy ban nhân dân phường Vĩnh Thanh Vân", cần "TEST_KITS" 900
      Thì bị từ chối, mã "PLANS-008", vì "một lúc chỉ có một kế hoạch"
      Khi cán bộ phường Vĩnh Thanh Vân thử duyệt kế hoạch mức "Đỏ" của "30730", số "11/KH-UBND"
      Thì bị từ chối vì không có quyền
      Khi Ban Chỉ đạo tỉnh Kiên Giang đề xuất "30730" mức "Đỏ", lý do "chùm ca chưa rõ nguồn ở chợ Vĩnh Thanh Vân"
      Và Bí thư Thành ủy Rạch Giá đồng ý với đề xuất về "30730"
      Và Chủ tịch UBND tỉnh Kiên Giang quyết định "30730" như đề xuất, số "2022/QĐ-UBND", ký ngày "2021-09-12", hiệu lực "2021-09-14T06:00"
      Và Chủ tịch UBND tỉnh Kiên Giang công bố quyết định "2022/QĐ-UBND" ở "30730"
      Thì Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy ở kho kế hoạch "30730":
        | Chưa có kế hoạch cho mức đã công bố |
        | 2022/QĐ-UBND                        |
        | Đang chạy (0)                       |
      Và cán bộ phường Vĩnh Thanh Vân không thấy trong việc của mình "Phong tỏa ngay điểm dịch"
      Khi Chủ tịch UBND tỉnh Kiên Giang duyệt kế hoạch mức "Đỏ" của "30730", số "12/KH-UBND"
      Thì cán bộ phường Vĩnh Thanh Vân thấy trong việc của mình "Phong tỏa ngay điểm dịch", hạn "14/09/2021"
      Và cán bộ phường Vĩnh Thanh Vân thấy trong việc của mình "Xét nghiệm thần tốc toàn dân trong vùng", hạn "15/09/2021"
      Khi cán bộ phường Vĩnh Thanh Vân báo nguồn lực của "30730": "TEST_KITS" 300
      Thì Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy ở kho kế hoạch "91":
        | Đang chạy (1)                  |
        | Phường Vĩnh Thanh Vân          |
        | Bộ xét nghiệm nhanh: 500 bộ    |
        | 2022/QĐ-UBND                   |
      Khi cán bộ phường Vĩnh Thanh Vân soạn kế hoạch mức "Cam" của "30730", chủ trì "Ủy ban nhân dân phường Vĩnh Thanh Vân", cần "PEOPLE" 20
      Và Chủ tịch UBND tỉnh Kiên Giang duyệt kế hoạch mức "Cam" của "30730", số "13/KH-UBND"
      Và Ban Chỉ đạo tỉnh Kiên Giang đề xuất "30730" mức "Cam", lý do "đã khoanh được chợ"
      Và Bí thư Thành ủy Rạch Giá đồng ý với đề xuất về "30730"
      Và Chủ tịch UBND tỉnh Kiên Giang quyết định "30730" như đề xuất, số "2023/QĐ-UBND", ký ngày "2021-09-12", hiệu lực "2021-09-15T06:00"
      Thì cán bộ phường Vĩnh Thanh Vân không thấy trong việc của mình "Truy vết, đưa F1 vào cách ly"
      Khi Chủ tịch UBND tỉnh Kiên Giang công bố quyết định "2023/QĐ-UBND" ở "30730"
      Thì cán bộ phường Vĩnh Thanh Vân thấy trong việc của mình "Truy vết, đưa F1 vào cách ly", hạn "16/09/2021"
      Và cán bộ phường Vĩnh Thanh Vân không thấy trong việc của mình "Phong tỏa ngay điểm dịch"

  @KG-19
  Quy tắc: KG-19 – Phương tiện lưu thông được kiểm soát: chốt, ca, giấy đi đường ký và thu hồi được, mỗi lượt ghi kèm quy tắc; hàng hóa không bị trả lại

    Tình huống: Ban Chỉ đạo lập chốt, phường cấp giấy; xe có giấy qua, giấy thu hồi thì quy tắc trả lại, làm khác phải có lý do, và Ban Chỉ đạo thấy
      Khi Ban Chỉ đạo tỉnh Kiên Giang lập chốt "Chốt QL80 KG19" ở "30850", tuyến "QL80 từ Cần Thơ"
      Và cán bộ phường Vĩnh Thanh Vân cấp giấy đi đường cho xe "68C-190.01", đơn vị "30730", tuyến "Rạch Giá – Cần Thơ, đi về trong ngày"
      Và cán bộ chốt tỉnh Kiên Giang nhận ca ở chốt "Chốt QL80 KG19" từ "2021-09-12T17:00" đến "2021-09-12T23:00"
      Và cán bộ chốt tỉnh Kiên Giang ghi lượt qua chốt:
        | bien      | 68C-190.02       |
        | ten1      | Danh Văn Chở     |
        | nam1      | 1980             |
        | dt1       | 0918190001       |
        | tuMa      | 92               |
        | den       | 30730            |
        | lyDo      | GOODS            |
        | quyetDinh | TEST             |
      Thì Ban Chỉ đạo tỉnh Kiên Giang thấy xe "68C19002" ở lượt qua chốt: "KG-ENTRY@2021-08 E06"
      Khi cán bộ chốt tỉnh Kiên Giang ghi lượt qua chốt:
        | bien      | 68C-190.01       |
        | ten1      | Thị Hà Đi Làm    |
        | nam1      | 1990             |
        | dt1       | 0918190002       |
        | tuMa      | 92               |
        | den       | 30730            |
        | lyDo      | WORK             |
        | giay      | giấy 68C-190.01  |
        | xn        | PCR              |
        | layMau    | 2021-09-12T06:00 |
        | quyetDinh | MONITOR          |
      Thì Ban Chỉ đạo tỉnh Kiên Giang thấy xe "68C19001" ở lượt qua chốt: "giấy đi đường còn hiệu lực"
      Khi cán bộ phường Vĩnh Thanh Vân thu hồi giấy của xe "68C-190.01", lý do "Đi sai tuyến"
      Và cán bộ chốt tỉnh Kiên Giang ghi lượt qua chốt:
        | bien      | 68C-190.01       |
        | ten1      | Thị Hà Đi Làm    |
        | nam1      | 1990             |
        | dt1       | 0918190002       |
        | tuMa      | 92               |
        | den       | 30730            |
        | lyDo      | WORK             |
        | giay      | giấy 68C-190.01  |
        | xn        | PCR              |
        | layMau    | 2021-09-12T06:00 |
        | quyetDinh | MONITOR          |
      Thì bị từ chối, mã "CHECKPOINTS-019", vì "ghi lý do"
      Khi cán bộ chốt tỉnh Kiên Giang ghi lượt qua chốt:
        | bien      | 68C-190.01       |
        | ten1      | Thị Hà Đi Làm    |
        | nam1      | 1990             |
        | dt1       | 0918190002       |
        | tuMa      | 92               |
        | den       | 30730            |
        | lyDo      | WORK             |
        | giay      | giấy 68C-190.01  |
        | xn        | PCR              |
        | layMau    | 2021-09-12T06:00 |
        | quyetDinh | MONITOR          |
        | khac      | Công nhân trực điện, đã gọi xác minh |
      Thì Ban Chỉ đạo tỉnh Kiên Giang thấy ở trang Lượt khác quy tắc:
        | 68C19001                             |
        | Quy tắc đề xuất: Quay lại            |
        | KG-ENTRY@2021-08 E02                 |
        | Công nhân trực điện, đã gọi xác minh |
      Và Ban Chỉ đạo tỉnh Kiên Giang thấy ở trang Chốt kiểm soát:
        | Chốt QL80 KG19 |
      Và Ban Chỉ đạo tỉnh Trà Vinh không thấy xe "68C19001" ở lượt qua chốt
      Khi cán bộ chốt tỉnh Kiên Giang thử lập chốt bằng địa chỉ trực tiếp
      Thì bị từ chối vì không có quyền
      Khi cán bộ chốt tỉnh Kiên Giang giao ca

  @KG-20
  Quy tắc: KG-20 – Người từ nơi khác đến: xét theo nơi đi, giờ lấy mẫu, giấy; dương tính bị giữ và nơi đến biết ngay; từ vùng đỏ thì có đề xuất cách ly

    Tình huống: Người từ vùng đỏ có đề xuất cách ly ở phường; xe có người dương tính bị giữ, người đi cùng và phường nơi đến thấy ngay; giấy ghi giờ mai bị từ chối
      Khi Ban Chỉ đạo tỉnh Kiên Giang lập chốt "Chốt QL61 KG20" ở "30952", tuyến "QL61 từ Hậu Giang"
      Và cán bộ chốt tỉnh Kiên Giang nhận ca ở chốt "Chốt QL61 KG20" từ "2021-09-12T17:00" đến "2021-09-12T23:00"
      Và cán bộ chốt tỉnh Kiên Giang ghi lượt qua chốt:
        | bien      | 59A-200.01       |
        | ten1      | Quách Thị Hồi Hương |
        | nam1      | 1992             |
        | dt1       | 0918200001       |
        | tuMa      | 79               |
        | den       | 30730            |
        | lyDo      | RETURN           |
        | xn        | PCR              |
        | layMau    | 2021-09-14T06:00 |
        | quyetDinh | QUARANTINE       |
      Thì bị từ chối, mã "CHECKPOINTS-008", vì "sau giờ qua chốt"
      Khi cán bộ chốt tỉnh Kiên Giang ghi lượt qua chốt:
        | bien      | 59A-200.01       |
        | ten1      | Quách Thị Hồi Hương |
        | nam1      | 1992             |
        | dt1       | 0918200001       |
        | tuMa      | 79               |
        | den       | 30730            |
        | lyDo      | RETURN           |
        | xn        | PCR              |
        | layMau    | 2021-09-12T06:00 |
        | quyetDinh | QUARANTINE       |
      Thì cán bộ phường Vĩnh Thanh Vân thấy ở trang Danh sách cách ly:
        | Người đến                       |
        | Qu… Th… H… Hương                |
        | KG-ENTRY@2021-08 E05            |
      Khi cán bộ phường Vĩnh Thanh Vân ghi người đến "59A20001" là "MET"
      Thì cán bộ phường Vĩnh Thanh Vân thấy ở trang Người đến qua chốt:
        | Đã gặp |
      Khi cán bộ chốt tỉnh Kiên Giang ghi lượt qua chốt:
        | bien      | 68B-200.02       |
        | ten1      | Danh Thị Dương   |
        | nam1      | 1985             |
        | dt1       | 0918200002       |
        | ten2      | Danh Văn Bên     |
        | nam2      | 1983             |
        | dt2       | 0918200003       |
        | tuMa      | 92               |
        | den       | 30730            |
        | lyDo      | MEDICAL          |
        | xn        | RAPID            |
        | layMau    | 2021-09-12T17:20 |
        | ketQua    | POSITIVE         |
        | quyetDinh | ISOLATE          |
      Thì cán bộ phường Vĩnh Thanh Vân thấy ở trang Người đến qua chốt:
        | 68B20002                   |
        | Giữ lại, cách ly y tế      |
        | 91-21-                     |
      Và cán bộ dịch tễ tỉnh Kiên Giang thấy xe "68B20002" ở lượt qua chốt: "91-21-"
      Và Ban Chỉ đạo tỉnh Trà Vinh không thấy xe "68B20002" ở lượt qua chốt
      Khi cán bộ chốt tỉnh Kiên Giang giao ca

  @KG-21
  Quy tắc: KG-21 – Nghị quyết 68 kịp thời, chặt chẽ, đúng đối tượng: hồ sơ giấy ở phường đến lúc trả tiền, ba chỉ tiêu đếm được

    Tình huống: Hồ sơ đúng hạn được trả bằng đúng tệp đã duyệt; người ấy xin lần nữa ở phường khác bằng tên viết khác thì bị phát hiện; trễ hạn chính sách, sai người, tệp bị sửa đều bị từ chối
      Khi cán bộ Sở Lao động tỉnh Kiên Giang ghi văn bản dừng hoạt động "1921/QĐ-UBND" ở "899" từ "2021-07-19" đến "2021-09-12"
      Và cán bộ phường Vĩnh Thanh Vân nhận hồ sơ "P04" ở "30730":
        | nhan     | 2022-02-01        |
        | ten      | Danh Thị Kiều Oanh |
        | soNgay   | 30                |
      Thì trang báo lại, mã "RELIEF-004", vì "nhận hồ sơ đến hết ngày 31/01/2022"
      Khi cán bộ phường Vĩnh Thanh Vân nhận hồ sơ "P04" ở "30730", gọi là "hồ sơ Oanh":
        | nhan     | 2021-08-24         |
        | ten      | Danh Thị Kiều Oanh |
        | namSinh  | 1988               |
        | cccd     | 091188210001       |
        | tuNgay   | 2021-07-20         |
        | denNgay  | 2021-08-18         |
        | soNgay   | 30                 |
        | lenh     | 1921/QĐ-UBND       |
        | f.in_social_insurance | có    |
        | taiKhoan | 7100021000021      |
      Và cán bộ Sở Lao động tỉnh Kiên Giang nhận hồ sơ "P04" ở "30760", gọi là "hồ sơ lần hai":
        | nhan     | 2021-09-08         |
        | ten      | DANH THI KIEU OANH |
        | namSinh  | 1988               |
        | cccd     | 091188210001       |
        | tuNgay   | 2021-07-20         |
        | denNgay  | 2021-08-18         |
        | soNgay   | 30                 |
        | lenh     | 1921/QĐ-UBND       |
        | f.in_social_insurance | có    |
      Thì Chủ tịch UBND tỉnh Kiên Giang thấy ở hồ sơ hỗ trợ "hồ sơ lần hai":
        | Một người, một chính sách, trùng thời gian |
        | chưa kết luận                              |
      Và cán bộ phường Vĩnh Thanh Vân không mở được hồ sơ hỗ trợ "hồ sơ lần hai"
      Khi cán bộ phường Vĩnh Thanh Vân xác nhận hồ sơ "hồ sơ Oanh" ngày "2021-08-26"
      Và cán bộ Sở Lao động tỉnh Kiên Giang thẩm định hồ sơ "hồ sơ Oanh" ngày "2021-08-30"
      Thì Chủ tịch UBND tỉnh Kiên Giang thấy ở hồ sơ hỗ trợ "hồ sơ Oanh":
        | 3.710.000 đồng      |
        | NQ68-P04@2021-07 D5 |
      Khi Chủ tịch UBND tỉnh Kiên Giang duyệt hồ sơ "hồ sơ Oanh", số "2121/QĐ-UBND", ngày "2021-08-20"
      Thì trang báo lại, mã "RELIEF-036", vì "phải từ 30/08/2021"
      Khi Chủ tịch UBND tỉnh Kiên Giang duyệt hồ sơ "hồ sơ Oanh", số "2121/QĐ-UBND", ngày "2021-08-31"
      Và cán bộ Sở Lao động tỉnh Kiên Giang xác nhận rồi thẩm định hồ sơ "hồ sơ lần hai" ngày "2021-09-10"
      Và Chủ tịch UBND tỉnh Kiên Giang duyệt hồ sơ "hồ sơ lần hai", số "2122/QĐ-UBND", ngày "2021-09-12"
      Thì trang báo lại, mã "RELIEF-012", vì "2 phát hiện"
      Khi cán bộ Sở Lao động tỉnh Kiên Giang kết luận phát hiện "Một người, một chính sách" của "hồ sơ lần hai" là đúng, lý do "đã duyệt ở phường Vĩnh Thanh Vân"
      Và Chủ tịch UBND tỉnh Kiên Giang từ chối hồ sơ "hồ sơ lần hai", lý do "đã hưởng ở hồ sơ trước"
      Thì Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy chỉ tiêu "P04" ở "30760":
        | 1 | 0 0 đồng | 100 % 0 đang trễ | 2 1 chưa kết luận, 1 đúng | – 0 sai trong 0 |
      Khi cán bộ Sở Lao động tỉnh Kiên Giang lập danh sách chi trả "P04" ở "30730"
      Và Chủ tịch UBND tỉnh Kiên Giang duyệt danh sách chi trả ấy
      Và cán bộ Sở Lao động tỉnh Kiên Giang nộp lại tệp chi trả đã sửa "3710000" thành "9710000"
      Thì trang báo lại, mã "RELIEF-018", vì "có người sửa sau khi duyệt"
      Khi cán bộ Sở Lao động tỉnh Kiên Giang nộp lại tệp chi trả ấy
      Và kiểm toán viên tỉnh Kiên Giang rút 10 hồ sơ ở "30730" và thấy "hồ sơ Oanh" là đúng
      Thì Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy chỉ tiêu "P04" ở "30730":
        | 1 | 1 3.710.000 đồng | 100 % 0 đang trễ | 0 0 chưa kết luận, 0 đúng | 100 % 0 sai trong 1 |

    Tình huống: Chi sai bị thu hồi: kiểm tra mẫu thấy sai, người khác quyết định, nộp lại hai lần; nộp một phần thì vẫn loại trừ chính sách khác, nộp đủ thì không còn
      Khi cán bộ Sở Lao động tỉnh Kiên Giang ghi văn bản dừng hoạt động "1936/QĐ-UBND" ở "30736" từ "2021-07-19" đến "2021-09-12"
      Và cán bộ Sở Lao động tỉnh Kiên Giang nhận hồ sơ "P04" ở "30736", gọi là "hồ sơ Ngọc":
        | nhan     | 2021-08-24          |
        | ten      | Thị Bích Ngọc       |
        | namSinh  | 1990                |
        | cccd     | 091190210036        |
        | tuNgay   | 2021-07-20          |
        | denNgay  | 2021-08-18          |
        | soNgay   | 30                  |
        | lenh     | 1936/QĐ-UBND        |
        | f.in_social_insurance | có     |
        | taiKhoan | 7100021000036       |
      Và cán bộ Sở Lao động tỉnh Kiên Giang xác nhận hồ sơ "hồ sơ Ngọc" ngày "2021-08-26"
      Và cán bộ Sở Lao động tỉnh Kiên Giang thẩm định hồ sơ "hồ sơ Ngọc" ngày "2021-08-30"
      Và Chủ tịch UBND tỉnh Kiên Giang duyệt hồ sơ "hồ sơ Ngọc", số "2136/QĐ-UBND", ngày "2021-08-31"
      Và cán bộ Sở Lao động tỉnh Kiên Giang lập danh sách chi trả "P04" ở "30736"
      Và Chủ tịch UBND tỉnh Kiên Giang duyệt danh sách chi trả ấy
      Và cán bộ Sở Lao động tỉnh Kiên Giang nộp lại tệp chi trả ấy
      Và cán bộ Sở Lao động tỉnh Kiên Giang đề nghị thu hồi "3.710.000" đồng của "hồ sơ Ngọc" theo "Mẫu kiểm tra lại ghi sai", căn cứ "NQ 68", vì "vẫn đi làm đến hết tháng 7"
      Thì trang báo lại, mã "RELIEF-041", vì "Chưa có gì cho thấy"
      Khi kiểm toán viên tỉnh Kiên Giang rút 10 hồ sơ ở "30736" và thấy "hồ sơ Ngọc" sai, vì "bảng chấm công: vẫn đi làm đến hết tháng 7"
      Và cán bộ Sở Lao động tỉnh Kiên Giang đề nghị thu hồi "3.710.000" đồng của "hồ sơ Ngọc" theo "Mẫu kiểm tra lại ghi sai", căn cứ "NQ 68", vì "vẫn đi làm đến hết tháng 7"
      Và Chủ tịch UBND tỉnh Kiên Giang quyết định thu hồi "hồ sơ Ngọc", số "2236/QĐ-UBND"
      Và cán bộ Sở Lao động tỉnh Kiên Giang ghi "hồ sơ Ngọc" nộp lại "2.000.000" đồng, biên lai "BL 0101"
      Thì Chủ tịch UBND tỉnh Kiên Giang thấy ở Thu hồi của "30736", lọc "OPEN":
        | 1 khoản: phải thu 3.710.000 đồng, đã thu 2.000.000, miễn 0, còn 1.710.000 đồng |
      Khi cán bộ Sở Lao động tỉnh Kiên Giang nhận hồ sơ "P05" ở "30736", gọi là "hồ sơ ngừng việc":
        | nhan     | 2021-09-10          |
        | ten      | THI BICH NGOC       |
        | namSinh  | 1990                |
        | cccd     | 091190210036        |
        | tuNgay   | 2021-08-01          |
        | denNgay  | 2021-08-18          |
        | soNgay   | 18                  |
        | f.labour_code_99_3 | có        |
      Thì cán bộ Sở Lao động tỉnh Kiên Giang thấy kiểm soát của "hồ sơ ngừng việc" có "Hai chính sách loại trừ nhau cùng thời gian"
      Khi cán bộ Sở Lao động tỉnh Kiên Giang rút bỏ hồ sơ "hồ sơ ngừng việc", lý do "nộp lại khi đã trả đủ tiền của hồ sơ trước"
      Và cán bộ Sở Lao động tỉnh Kiên Giang ghi "hồ sơ Ngọc" nộp lại "1.710.001" đồng, biên lai "BL 0102"
      Thì trang báo lại, mã "RELIEF-045", vì "1.710.000"
      Khi cán bộ Sở Lao động tỉnh Kiên Giang ghi "hồ sơ Ngọc" nộp lại "1.710.000" đồng, biên lai "BL 0102"
      Thì Chủ tịch UBND tỉnh Kiên Giang thấy ở Thu hồi của "30736", lọc "CLOSED":
        | 1 khoản: phải thu 3.710.000 đồng, đã thu 3.710.000, miễn 0, còn 0 đồng |
      Và Phó Bí thư Thường trực Tỉnh ủy Kiên Giang thấy chỉ tiêu "P04" ở "30736":
        | 1 | 1 3.710.000 đồng | 100 % 0 đang trễ | 0 0 chưa kết luận, 0 đúng | 0 % 1 sai trong 1 1 hồ sơ chi sai phải thu hồi, còn 0 đồng |
      Khi cán bộ Sở Lao động tỉnh Kiên Giang nhận hồ sơ "P05" ở "30736", gọi là "hồ sơ nộp lại":
        | nhan     | 2021-09-12          |
        | ten      | Thị Bích Ngọc       |
        | namSinh  | 1990                |
        | cccd     | 091190210036        |
        | tuNgay   | 2021-08-01          |
        | denNgay  | 2021-08-18          |
        | soNgay   | 18                  |
        | f.labour_code_99_3 | có        |
      Thì cán bộ Sở Lao động tỉnh Kiên Giang thấy kiểm soát của "hồ sơ nộp lại" không còn "Hai chính sách loại trừ nhau cùng thời gian"
