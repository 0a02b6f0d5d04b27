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
        | Văn bản không số                                      |
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
      Biết văn thư Tỉnh ủy Kiên Giang đã có "công văn Kiên Giang" trong kho, ghi là "Văn bản không số"
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
