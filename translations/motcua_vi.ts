<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
    <context>
        <name>DemoText</name>
        <message>
            <source>Read the papers and tell them apart</source>
            <translation>Đọc và phân loại giấy tờ</translation>
        </message>
        <message>
            <source>Log in</source>
            <translation>Đăng nhập</translation>
        </message>
        <message>
            <source>Read the identity card</source>
            <translation>Đọc thẻ căn cước</translation>
        </message>
        <message>
            <source>Find the procedure</source>
            <translation>Tìm thủ tục</translation>
        </message>
        <message>
            <source>Receive the dossier</source>
            <translation>Tiếp nhận hồ sơ</translation>
        </message>
        <message>
            <source>Print the receipt</source>
            <translation>In giấy tiếp nhận và hẹn trả</translation>
        </message>
        <message>
            <source>Digitize a paper and sign it</source>
            <translation>Số hóa và ký số giấy tờ</translation>
        </message>
        <message>
            <source>Transfer to the unit</source>
            <translation>Chuyển bộ phận chuyên môn</translation>
        </message>
        <message>
            <source>Synchronise with the province</source>
            <translation>Đồng bộ với hệ thống tỉnh</translation>
        </message>
        <message>
            <source>The network goes away</source>
            <translation>Mất mạng</translation>
        </message>
        <message>
            <source>Assign a handler</source>
            <translation>Phân công thụ lý</translation>
        </message>
        <message>
            <source>Appraise and draft the result</source>
            <translation>Thẩm định, dự thảo kết quả</translation>
        </message>
        <message>
            <source>Approve the draft</source>
            <translation>Duyệt dự thảo</translation>
        </message>
        <message>
            <source>The leader signs</source>
            <translation>Lãnh đạo ký số</translation>
        </message>
        <message>
            <source>The clerk applies the seal</source>
            <translation>Văn thư đóng dấu</translation>
        </message>
        <message>
            <source>The network is back</source>
            <translation>Có mạng trở lại</translation>
        </message>
        <message>
            <source>Add the owed timestamps</source>
            <translation>Bổ sung dấu thời gian</translation>
        </message>
        <message>
            <source>Send the result to the counter</source>
            <translation>Chuyển kết quả về Một cửa</translation>
        </message>
        <message>
            <source>Settle the fee</source>
            <translation>Thu phí, lệ phí</translation>
        </message>
        <message>
            <source>Hand over the result</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>Compare the desk with the province</source>
            <translation>Đối chiếu với hệ thống tỉnh</translation>
        </message>
    </context>
    <context>
        <name>DigitizeCommands</name>
        <message>
            <source>%1: %2 pages, %3 kB</source>
            <translation>%1: %2 trang, %3 kB</translation>
        </message>
        <message>
            <source>Opening file %1 of %2</source>
            <translation>Đang mở tệp %1 trên %2</translation>
        </message>
        <message>
            <source>Read %1 of %2 pages, about %3 s left</source>
            <translation>Đã đọc %1 trên %2 trang, còn khoảng %3 giây</translation>
        </message>
        <message>
            <source>Writing the PDF</source>
            <translation>Đang ghi tệp PDF</translation>
        </message>
    </context>
    <context>
        <name>DueText</name>
        <message>
            <source>Received on a day off: counted from {start}.</source>
            <translation>Nhận vào ngày nghỉ: tính từ {start}.</translation>
        </message>
        <message>
            <source>Received after office hours: counted from {start}.</source>
            <translation>Nhận ngoài giờ làm việc: tính từ {start}.</translation>
        </message>
        <message>
            <source>Received after the cut-off: counted from {start}.</source>
            <translation>Nhận sau giờ chốt trong ngày: tính từ {start}.</translation>
        </message>
        <message>
            <source>Settled within the day.</source>
            <translation>Giải quyết trong ngày.</translation>
        </message>
        <message>
            <source>Time limit {count} working hours.</source>
            <translation>Thời hạn {count} giờ làm việc.</translation>
        </message>
        <message>
            <source>Time limit {count} working days; the first day is not counted.</source>
            <translation>Thời hạn {count} ngày làm việc, không tính ngày nhận.</translation>
        </message>
        <message>
            <source>Time limit {count} days; the first day is not counted.</source>
            <translation>Thời hạn {count} ngày, không tính ngày nhận.</translation>
        </message>
        <message>
            <source>{date} is a day off ({name}).</source>
            <translation>{date} là ngày nghỉ ({name}).</translation>
        </message>
        <message>
            <source>{date} is a make-up working day ({name}).</source>
            <translation>{date} là ngày làm bù ({name}).</translation>
        </message>
        <message>
            <source>The last day {date} is a day off: moved to {moved}.</source>
            <translation>Ngày cuối {date} là ngày nghỉ: chuyển sang {moved}.</translation>
        </message>
        <message>
            <source>The clock stood still from {from} to {to}.</source>
            <translation>Tạm dừng tính thời hạn từ {from} đến {to}.</translation>
        </message>
        <message>
            <source>The days off of {year} are not announced yet: the date may still change.</source>
            <translation>Lịch nghỉ năm {year} chưa công bố: ngày hẹn có thể thay đổi.</translation>
        </message>
        <message>
            <source>No date set</source>
            <translation>Chưa có ngày hẹn</translation>
        </message>
        <message>
            <source>Overdue since %1</source>
            <translation>Quá hạn từ %1</translation>
        </message>
        <message numerus="yes">
            <source>Overdue by %n day(s)</source>
            <translation>
                <numerusform>Quá hạn %n ngày</numerusform>
            </translation>
        </message>
        <message>
            <source>Today %1</source>
            <translation>Hôm nay %1</translation>
        </message>
        <message>
            <source>Tomorrow %1</source>
            <translation>Ngày mai %1</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) left</source>
            <translation>
                <numerusform>Còn %n ngày</numerusform>
            </translation>
        </message>
        <message>
            <source>{first} to {last} are days off ({name}).</source>
            <translation>Từ {first} đến {last} là ngày nghỉ ({name}).</translation>
        </message>
        <message>
            <source>Time limit {count} working days; the day of receipt is the first.</source>
            <translation>Thời hạn {count} ngày làm việc, ngày nhận là ngày thứ nhất.</translation>
        </message>
        <message>
            <source>Time limit {count} working days, counted in working hours.</source>
            <translation>Thời hạn {count} ngày làm việc, tính theo giờ làm việc.</translation>
        </message>
        <message>
            <source>Time limit {count} days; the day of receipt is the first.</source>
            <translation>Thời hạn {count} ngày, ngày nhận là ngày thứ nhất.</translation>
        </message>
        <message>
            <source>{clock} is not office time on that day: moved to {to}.</source>
            <translation>{clock} không thuộc giờ làm việc của ngày đó: chuyển sang {to}.</translation>
        </message>
        <message>
            <source>The clock stood still from {from} to {to}: {count} days were added.</source>
            <translation>Thời hạn tạm dừng từ {from} đến {to}: cộng thêm {count} ngày.</translation>
        </message>
        <message>
            <source>The clock has stood still since {from}: the date moves when it goes on.</source>
            <translation>Thời hạn đang tạm dừng từ {from}: ngày hẹn trả sẽ được tính lại khi tiếp tục.</translation>
        </message>
        <message>
            <source>Supplemented at {from}: the whole limit was counted anew.</source>
            <translation>Hồ sơ được bổ sung lúc {from}: thời hạn được tính lại từ đầu.</translation>
        </message>
        <message>
            <source>The pause from {from} began when the dossier was overdue and moves nothing.</source>
            <translation>Tạm dừng từ {from} khi hồ sơ đã quá hạn nên không làm thay đổi ngày hẹn trả.</translation>
        </message>
        <message>
            <source>Extended by {count} working hours from {from}[. Reason: {reason}].</source>
            <translation>Gia hạn {count} giờ làm việc kể từ {from}[. Lý do: {reason}].</translation>
        </message>
        <message>
            <source>Extended by {count} working days from {from}[. Reason: {reason}].</source>
            <translation>Gia hạn {count} ngày làm việc kể từ {from}[. Lý do: {reason}].</translation>
        </message>
        <message>
            <source>Extended by {count} days from {from}[. Reason: {reason}].</source>
            <translation>Gia hạn {count} ngày kể từ {from}[. Lý do: {reason}].</translation>
        </message>
        <message>
            <source>Extended {count} times already; {allowed} is allowed.</source>
            <translation>Đã gia hạn {count} lần; chỉ được gia hạn {allowed} lần.</translation>
        </message>
        <message>
            <source>The apology was due by {latest}.</source>
            <translation>Văn bản xin lỗi phải có trước {latest}.</translation>
        </message>
        <message>
            <source>This step has {minutes} working minutes from {from}.</source>
            <translation>Bước này có {minutes} phút làm việc kể từ {from}.</translation>
        </message>
        <message>
            <source>The step ends with the whole limit at the latest.</source>
            <translation>Bước này kết thúc chậm nhất cùng thời hạn của cả hồ sơ.</translation>
        </message>
        <message>
            <source>An online dossier is answered within {count} working hours.</source>
            <translation>Hồ sơ trực tuyến được trả lời trong {count} giờ làm việc.</translation>
        </message>
        <message>
            <source>Transferred on the day of receipt.</source>
            <translation>Chuyển hồ sơ ngay trong ngày tiếp nhận.</translation>
        </message>
        <message>
            <source>Transferred at the opening of the next working day.</source>
            <translation>Chuyển hồ sơ vào đầu giờ ngày làm việc tiếp theo.</translation>
        </message>
        <message>
            <source>The date follows by notice.</source>
            <translation>Ngày hẹn trả được thông báo sau.</translation>
        </message>
        <message>
            <source>Warning: the calendar of {year} is missing. Only weekends were counted; load the calendar and look again.</source>
            <translation>Cảnh báo: thiếu lịch làm việc năm {year}. Chỉ mới trừ ngày nghỉ hằng tuần; hãy nạp lịch rồi tính lại.</translation>
        </message>
        <message>
            <source>Warning: the calendar names no day off and no make-up day at all.</source>
            <translation>Cảnh báo: lịch trống, không có ngày nghỉ hay ngày làm bù nào.</translation>
        </message>
        <message>
            <source>Warning: the working sessions {first} and {second} overlap; what overlaps counts once.</source>
            <translation>Cảnh báo: hai buổi làm việc {first} và {second} chồng lên nhau; phần chồng lên chỉ tính một lần.</translation>
        </message>
        <message>
            <source>Warning: {date} is both a day off and a make-up day; it was taken as a day off.</source>
            <translation>Cảnh báo: {date} vừa là ngày nghỉ vừa là ngày làm bù; tạm coi là ngày nghỉ.</translation>
        </message>
        <message>
            <source>Warning: the make-up day {date} does not fall on a weekly day of rest.</source>
            <translation>Cảnh báo: ngày làm bù {date} không rơi vào ngày nghỉ hằng tuần.</translation>
        </message>
        <message>
            <source>Warning: the day swapped with {date} is not in the calendar.</source>
            <translation>Cảnh báo: lịch không có ngày được hoán đổi với {date}.</translation>
        </message>
        <message>
            <source>Warning: {date} has a kind that is not known; it was taken as a day off.</source>
            <translation>Cảnh báo: không rõ {date} thuộc loại ngày nào; tạm coi là ngày nghỉ.</translation>
        </message>
        <message>
            <source>Due %1. %2</source>
            <translation>Hẹn trả %1. %2</translation>
        </message>
        <message>
            <source>Extended from {from} to {to}[. Reason: {reason}].</source>
            <translation>Gia hạn từ {from} đến {to}[. Lý do: {reason}].</translation>
        </message>
    </context>
    <context>
        <name>ErrorText</name>
        <message>
            <source>The program met a fault of its own. Your work up to the last step is saved. Try once more; if it happens again, tell the administrator what you were doing.</source>
            <translation>Chương trình gặp lỗi bên trong. Công việc đến bước gần nhất đã được lưu. Hãy thử lại một lần; nếu vẫn lỗi, báo quản trị đang làm dở việc gì.</translation>
        </message>
        <message>
            <source>Stopped at your request. Nothing was changed.</source>
            <translation>Đã dừng theo yêu cầu. Không có gì thay đổi.</translation>
        </message>
        <message>
            <source>The file[ “{file}”] is no longer there. Nothing was changed. Check the name and the folder, then choose it again.</source>
            <translation>Không tìm thấy tệp[ “{file}”]. Chưa có gì thay đổi. Hãy kiểm tra tên tệp, thư mục rồi chọn lại.</translation>
        </message>
        <message>
            <source>The file[ “{file}”] cannot be read. Nothing was changed. Close it in other programs or copy it to this computer, then try again.</source>
            <translation>Không đọc được tệp[ “{file}”]. Chưa có gì thay đổi. Hãy đóng tệp ở chương trình khác hoặc chép tệp về máy này rồi thử lại.</translation>
        </message>
        <message>
            <source>The file[ “{file}”] cannot be written. What was there before is unchanged. Choose a folder in which you may save, then try again.</source>
            <translation>Không ghi được tệp[ “{file}”]. Nội dung cũ vẫn giữ nguyên. Hãy chọn thư mục được phép lưu rồi thử lại.</translation>
        </message>
        <message>
            <source>The disk is full. Everything already received is safe; the last step was not saved. Free some space, then repeat that step.</source>
            <translation>Ổ đĩa đã đầy. Mọi hồ sơ đã tiếp nhận vẫn an toàn; riêng bước vừa làm chưa được lưu. Hãy giải phóng dung lượng rồi làm lại bước đó.</translation>
        </message>
        <message>
            <source>The command is not understood[: “{option}”]. Nothing was changed. Run “motcua-cli help” to see how it is written.</source>
            <translation>Câu lệnh chưa đúng[: “{option}”]. Chưa có gì thay đổi. Chạy “motcua-cli help” để xem cách viết.</translation>
        </message>
        <message>
            <source>The program part that scans, reads and signs is missing on this computer. Dossiers are safe. Ask the administrator to install motcua again.</source>
            <translation>Máy này thiếu thành phần quét, nhận dạng và ký số. Hồ sơ vẫn an toàn. Hãy đề nghị quản trị cài đặt lại motcua.</translation>
        </message>
        <message>
            <source>The device or file made the processing part stop. Nothing was lost and it has been started again. Check the device, then repeat the step.</source>
            <translation>Thiết bị hoặc tệp làm tiến trình xử lý bị dừng. Không mất dữ liệu, tiến trình đã được khởi động lại. Hãy kiểm tra thiết bị rồi làm lại bước này.</translation>
        </message>
        <message>
            <source>The device or file has not answered for too long and the step was stopped. Nothing was lost. Check cable and power, then repeat the step.</source>
            <translation>Thiết bị hoặc tệp không phản hồi quá lâu nên bước này đã được dừng. Không mất dữ liệu. Hãy kiểm tra cáp, nguồn điện rồi làm lại.</translation>
        </message>
        <message>
            <source>The parts of the program do not match each other. Nothing was changed. Ask the administrator to install motcua again.</source>
            <translation>Các thành phần của chương trình không cùng phiên bản. Chưa có gì thay đổi. Hãy đề nghị quản trị cài đặt lại motcua.</translation>
        </message>
        <message>
            <source>The data of this desk is in use by another program. Nothing was changed. Close the other motcua window, then try again.</source>
            <translation>Dữ liệu của quầy đang được chương trình khác sử dụng. Chưa có gì thay đổi. Hãy đóng cửa sổ motcua khác rồi thử lại.</translation>
        </message>
        <message>
            <source>The data was written by a newer version of motcua. It was not touched. Install the newer version on this computer.</source>
            <translation>Dữ liệu do phiên bản motcua mới hơn ghi. Chương trình không thay đổi gì. Hãy cài phiên bản mới hơn trên máy này.</translation>
        </message>
        <message>
            <source>The step could not be saved. What was there before is unchanged. Try once more; if it happens again, call the administrator before going on.</source>
            <translation>Chưa lưu được bước vừa làm. Dữ liệu trước đó vẫn giữ nguyên. Hãy thử lại một lần; nếu vẫn lỗi, báo quản trị trước khi làm tiếp.</translation>
        </message>
        <message>
            <source>The data of the desk may not lie in a network folder, where it could be damaged. Nothing was changed. Choose a folder on this computer.</source>
            <translation>Không đặt dữ liệu của quầy trong thư mục mạng vì dễ bị hỏng. Chưa có gì thay đổi. Hãy chọn thư mục trên máy này.</translation>
        </message>
        <message>
            <source>Nothing was found[ for “{id}”]. Check the number or type part of the name, with or without accents.</source>
            <translation>Không tìm thấy[ “{id}”]. Hãy kiểm tra lại mã số hoặc gõ một phần họ tên, có dấu hay không dấu đều được.</translation>
        </message>
        <message>
            <source>The recovery passphrase does not fit. Nothing was changed and the data is safe. Check capital letters and the typing method, then type it again.</source>
            <translation>Mật khẩu khôi phục không đúng. Không có gì thay đổi, dữ liệu vẫn an toàn. Hãy kiểm tra chữ hoa và kiểu gõ rồi nhập lại.</translation>
        </message>
        <message>
            <source>A protected file was changed or belongs to another profile; it is not opened. The other data is safe. Tell the administrator, who can bring it back from a backup.</source>
            <translation>Tệp được bảo vệ đã bị thay đổi hoặc thuộc hồ sơ máy khác nên không được mở. Dữ liệu khác vẫn an toàn. Hãy báo quản trị để lấy lại từ bản sao lưu.</translation>
        </message>
        <message>
            <source>The encryption part of the program did not work. Nothing was written in the clear and what is stored is safe. Start the program again; if it happens again, tell the administrator.</source>
            <translation>Bộ phận mã hóa của chương trình không chạy được. Không có gì bị ghi ra dạng rõ, dữ liệu đã lưu vẫn an toàn. Hãy mở lại chương trình; nếu vẫn lỗi, báo quản trị.</translation>
        </message>
        <message>
            <source>The stored file does not match its fingerprint and is not shown. The other papers are safe. Scan this paper again, or fetch it from the province.</source>
            <translation>Tệp lưu trên máy không khớp mã kiểm tra nên không được mở. Các giấy tờ khác vẫn an toàn. Hãy quét lại giấy tờ này hoặc tải lại từ hệ thống tỉnh.</translation>
        </message>
        <message>
            <source>The file of this paper is not on this computer yet. The dossier itself is complete. Wait for synchronisation (F5), or scan the paper again.</source>
            <translation>Tệp của giấy tờ này chưa có trên máy. Thông tin hồ sơ vẫn đầy đủ. Hãy chờ đồng bộ (F5) hoặc quét lại giấy tờ.</translation>
        </message>
        <message>
            <source>The record of actions has a gap[ at entry {seq}]. Keep working, but delete nothing. Tell the administrator today, so that the cause is found.</source>
            <translation>Nhật ký thao tác bị đứt quãng[ tại mục {seq}]. Có thể tiếp tục làm việc nhưng không xóa gì. Hãy báo quản trị trong ngày để làm rõ nguyên nhân.</translation>
        </message>
        <message>
            <source>The user name or the password is not right. Check Caps Lock and the typing mode (Unikey off), then enter them again.</source>
            <translation>Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra phím Caps Lock, tắt bộ gõ tiếng Việt rồi nhập lại.</translation>
        </message>
        <message>
            <source>The six-digit code is not right or has run out. Wait for the next code in the authenticator, then enter it.</source>
            <translation>Mã xác thực 6 số chưa đúng hoặc đã hết hạn. Hãy chờ mã mới trong ứng dụng xác thực rồi nhập lại.</translation>
        </message>
        <message>
            <source>This officer has not logged in on this desk before, and the province cannot be reached now. Log in once while the network is up; officers already known may go on.</source>
            <translation>Cán bộ này chưa từng đăng nhập tại quầy và hiện không kết nối được hệ thống tỉnh. Hãy đăng nhập một lần khi có mạng; cán bộ đã đăng nhập trước đây vẫn làm việc được.</translation>
        </message>
        <message>
            <source>The account is closed for now after too many wrong tries. Nothing else is affected. Try again[ in {minutes} minutes], or ask the administrator to open it.</source>
            <translation>Tài khoản tạm khóa do nhập sai nhiều lần. Công việc không bị ảnh hưởng. Hãy thử lại[ sau {minutes} phút] hoặc đề nghị quản trị mở khóa.</translation>
        </message>
        <message>
            <source>Nobody is logged in on this desk. What was typed is kept. Log in, then repeat the step.</source>
            <translation>Chưa có cán bộ đăng nhập tại quầy. Nội dung đã nhập vẫn được giữ. Hãy đăng nhập rồi làm lại bước này.</translation>
        </message>
        <message>
            <source>Your role does not include this step. Nothing was changed. Pass the dossier to the officer in charge, or log in with the right post.</source>
            <translation>Vai trò của anh/chị không có bước này. Chưa có gì thay đổi. Hãy chuyển người có thẩm quyền hoặc đăng nhập đúng chức danh.</translation>
        </message>
        <message>
            <source>The identity number is not valid: 12 digits are needed, with a known province code. Nothing was filled in. Scan again, or type it from the card.</source>
            <translation>Số căn cước không hợp lệ: phải đủ 12 chữ số và đúng mã tỉnh. Chưa điền gì vào hồ sơ. Hãy quét lại hoặc nhập theo thẻ.</translation>
        </message>
        <message>
            <source>The identity number does not agree with the date of birth or the sex on the card. Compare with the card before going on.</source>
            <translation>Số căn cước không khớp ngày sinh hoặc giới tính trên thẻ. Hãy đối chiếu thẻ gốc trước khi làm tiếp.</translation>
        </message>
        <message>
            <source>This is not a dossier number[: “{number}”]. A number looks like H19.101-261123-0017. Check it against the receipt.</source>
            <translation>Mã hồ sơ chưa đúng dạng[: “{number}”]. Mã có dạng H19.101-261123-0017. Hãy đối chiếu với giấy tiếp nhận.</translation>
        </message>
        <message>
            <source>The dossier is not complete yet[: {field}]. What was typed is kept. Fill in the marked fields, then press Ctrl+Enter.</source>
            <translation>Hồ sơ còn thiếu thông tin[: {field}]. Nội dung đã nhập vẫn được giữ. Hãy điền các ô được đánh dấu rồi nhấn Ctrl+Enter.</translation>
        </message>
        <message>
            <source>The working calendar[ of {year}] is not on this desk. The due date was not computed. Synchronise (F5), or ask the administrator to load the calendar.</source>
            <translation>Quầy chưa có lịch làm việc[ năm {year}]. Chưa tính được ngày hẹn trả. Hãy đồng bộ (F5) hoặc đề nghị quản trị nạp lịch.</translation>
        </message>
        <message>
            <source>The time limit of this procedure goes by plan or by case, so the due date cannot be computed. Enter the date that was agreed with the applicant.</source>
            <translation>Thời hạn của thủ tục này tính theo kế hoạch hoặc theo trường hợp nên không tự tính được. Hãy nhập ngày hẹn đã thống nhất với người nộp.</translation>
        </message>
        <message>
            <source>The dossier is not at a point where this step is possible. Nothing was changed. Look at the timeline to see what comes next.</source>
            <translation>Hồ sơ chưa đến hoặc đã qua bước này. Chưa có gì thay đổi. Hãy xem nhật ký hồ sơ để biết bước tiếp theo.</translation>
        </message>
        <message>
            <source>There is no draft of the result yet. Nothing was changed. Attach the result document first.</source>
            <translation>Hồ sơ chưa có dự thảo kết quả. Chưa có gì thay đổi. Hãy đính kèm văn bản kết quả trước.</translation>
        </message>
        <message>
            <source>The fee is not settled yet[: {amount}]. The result was not handed over. Record the payment or the exemption first.</source>
            <translation>Phí, lệ phí chưa thu xong[: {amount}]. Kết quả chưa được trả. Hãy ghi nhận thu tiền hoặc miễn, giảm trước.</translation>
        </message>
        <message>
            <source>A reason is needed for this step. Nothing was changed. Write one or two sentences that the next person can act on.</source>
            <translation>Bước này cần ghi lý do. Chưa có gì thay đổi. Hãy viết một, hai câu để người sau biết cần làm gì.</translation>
        </message>
        <message>
            <source>The dossier was changed by someone else in the meantime. Your step was not applied and nothing was overwritten. Read the new state, then decide again.</source>
            <translation>Hồ sơ vừa được người khác cập nhật. Bước của anh/chị chưa được ghi và không ghi đè lên ai. Hãy xem lại hồ sơ rồi quyết định.</translation>
        </message>
        <message>
            <source>No scanner is connected. Nothing was lost. Switch the scanner on, or drop picture files on this page.</source>
            <translation>Chưa có máy quét. Không mất dữ liệu. Hãy bật máy quét hoặc kéo thả tệp ảnh vào đây.</translation>
        </message>
        <message>
            <source>The scanner was disconnected. Pages scanned so far are kept. Check the cable, then go on scanning.</source>
            <translation>Máy quét bị ngắt kết nối. Các trang đã quét vẫn được giữ. Hãy kiểm tra cáp rồi quét tiếp.</translation>
        </message>
        <message>
            <source>The scanner is in use by another program or desk. Pages scanned so far are kept. Wait a moment, then scan again.</source>
            <translation>Máy quét đang được chương trình hoặc quầy khác dùng. Các trang đã quét vẫn được giữ. Hãy chờ giây lát rồi quét lại.</translation>
        </message>
        <message>
            <source>Paper is jammed in the scanner. Pages scanned so far are kept. Remove the sheet, put the rest back, then go on scanning.</source>
            <translation>Máy quét bị kẹt giấy. Các trang đã quét vẫn được giữ. Hãy lấy tờ bị kẹt ra, xếp lại phần còn lại rồi quét tiếp.</translation>
        </message>
        <message>
            <source>There is no paper in the feeder. Pages scanned so far are kept. Put the sheets in, then scan.</source>
            <translation>Khay nạp không có giấy. Các trang đã quét vẫn được giữ. Hãy đặt giấy vào khay rồi quét.</translation>
        </message>
        <message>
            <source>The scanner reported a fault. Pages scanned so far are kept. Switch it off and on, then scan again.</source>
            <translation>Máy quét báo lỗi. Các trang đã quét vẫn được giữ. Hãy tắt, bật lại máy quét rồi quét lại.</translation>
        </message>
        <message>
            <source>The file[ “{file}”] is empty (0 bytes). Nothing was attached. Scan that page again.</source>
            <translation>Tệp[ “{file}”] rỗng (0 byte). Chưa đính kèm gì. Hãy quét lại trang này.</translation>
        </message>
        <message>
            <source>The picture[ “{file}”] is damaged and cannot be read. The other pages are kept. Scan that page again.</source>
            <translation>Ảnh[ “{file}”] bị hỏng, không đọc được. Các trang khác vẫn được giữ. Hãy quét lại trang này.</translation>
        </message>
        <message>
            <source>The file[ “{file}”] is of a kind that cannot be taken in. Nothing was attached. Use PNG, JPEG, TIFF or PDF.</source>
            <translation>Tệp[ “{file}”] thuộc định dạng không nhận được. Chưa đính kèm gì. Hãy dùng PNG, JPEG, TIFF hoặc PDF.</translation>
        </message>
        <message>
            <source>The picture[ “{file}”] is too large. The other pages are kept. Scan it at 300 dpi, then add it again.</source>
            <translation>Ảnh[ “{file}”] quá lớn. Các trang khác vẫn được giữ. Hãy quét lại ở 300 dpi rồi thêm vào.</translation>
        </message>
        <message>
            <source>The PDF file[ “{file}”] is damaged. Nothing was attached. Open and save it again with the program that made it, or scan the paper.</source>
            <translation>Tệp PDF[ “{file}”] bị hỏng. Chưa đính kèm gì. Hãy mở và lưu lại bằng chương trình đã tạo tệp, hoặc quét lại giấy tờ.</translation>
        </message>
        <message>
            <source>The PDF file[ “{file}”] is protected by a password. Nothing was attached. Ask for a copy without a password.</source>
            <translation>Tệp PDF[ “{file}”] có mật khẩu bảo vệ. Chưa đính kèm gì. Hãy đề nghị người nộp gửi bản không đặt mật khẩu.</translation>
        </message>
        <message>
            <source>The PDF file[ “{file}”] has no page. Nothing was attached. Ask for the file again, or scan the paper.</source>
            <translation>Tệp PDF[ “{file}”] không có trang nào. Chưa đính kèm gì. Hãy xin lại tệp hoặc quét lại giấy tờ.</translation>
        </message>
        <message>
            <source>The Vietnamese reading data is not installed. The scanned pages are kept. Ask the administrator to install tesseract-ocr-vie.</source>
            <translation>Máy chưa cài dữ liệu nhận dạng tiếng Việt. Các trang đã quét vẫn được giữ. Hãy đề nghị quản trị cài gói tesseract-ocr-vie.</translation>
        </message>
        <message>
            <source>The words of this page could not be read. The page itself is kept and can be attached. Scan it more sharply, or type the fields.</source>
            <translation>Không nhận dạng được chữ trên trang này. Trang quét vẫn được giữ và đính kèm được. Hãy quét rõ hơn hoặc nhập tay các ô.</translation>
        </message>
        <message>
            <source>A font with all Vietnamese letters is missing. Nothing was printed. Ask the administrator to install fonts-noto-core.</source>
            <translation>Máy thiếu phông chữ tiếng Việt đầy đủ. Chưa in gì. Hãy đề nghị quản trị cài gói fonts-noto-core.</translation>
        </message>
        <message>
            <source>The signing token[ “{token}”] is not plugged in. Nothing was signed. Plug it in and wait for its light, then sign again.</source>
            <translation>Chưa cắm USB token[ “{token}”]. Chưa ký gì. Hãy cắm token, chờ đèn sáng rồi ký lại.</translation>
        </message>
        <message>
            <source>The token was pulled out or ended its session while signing. Documents already signed are valid and kept. Plug it in, then sign the rest.</source>
            <translation>Token bị rút ra hoặc ngắt phiên khi đang ký. Các văn bản đã ký xong vẫn hợp lệ và được giữ. Hãy cắm lại token rồi ký tiếp phần còn lại.</translation>
        </message>
        <message>
            <source>The token holds no certificate for signing. Nothing was signed. Check that it is your own token, or ask its issuer.</source>
            <translation>Token không có chứng thư số dùng để ký. Chưa ký gì. Hãy kiểm tra đúng token của mình hoặc liên hệ đơn vị cấp.</translation>
        </message>
        <message>
            <source>The PIN is not right. Nothing was signed. A token locks after a few wrong PINs: enter it again, slowly.</source>
            <translation>Mã PIN chưa đúng. Chưa ký gì. Token sẽ bị khóa sau vài lần nhập sai: hãy nhập lại thật cẩn thận.</translation>
        </message>
        <message>
            <source>The PIN was wrong, and only one try is left before the token locks. Nothing was signed. Ask its issuer if you are not certain of the PIN.</source>
            <translation>Mã PIN sai, chỉ còn một lần thử trước khi token bị khóa. Chưa ký gì. Nếu không chắc mã PIN, hãy hỏi đơn vị cấp trước khi thử.</translation>
        </message>
        <message>
            <source>The token is locked after too many wrong PINs. Nothing was signed. Ask its issuer to unlock it; other work goes on.</source>
            <translation>Token đã bị khóa do nhập sai PIN nhiều lần. Chưa ký gì. Hãy đề nghị đơn vị cấp mở khóa; các việc khác vẫn làm được.</translation>
        </message>
        <message>
            <source>The certificate file[ “{file}”] cannot be read. Nothing was signed. Choose the .p12 or .pfx file once more.</source>
            <translation>Không đọc được tệp chứng thư[ “{file}”]. Chưa ký gì. Hãy chọn lại tệp .p12 hoặc .pfx.</translation>
        </message>
        <message>
            <source>The password of the certificate file is not right. Nothing was signed. Enter it again.</source>
            <translation>Mật khẩu của tệp chứng thư chưa đúng. Chưa ký gì. Hãy nhập lại.</translation>
        </message>
        <message>
            <source>The certificate[ of {subject}] has expired. Nothing was signed. Ask for a renewal; another officer with a valid certificate may sign.</source>
            <translation>Chứng thư số[ của {subject}] đã hết hạn. Chưa ký gì. Hãy đề nghị gia hạn; người có thẩm quyền khác vẫn ký được.</translation>
        </message>
        <message>
            <source>The certificate[ of {subject}] is not valid yet. Nothing was signed. Check the date of this computer, then try again.</source>
            <translation>Chứng thư số[ của {subject}] chưa đến ngày hiệu lực. Chưa ký gì. Hãy kiểm tra ngày giờ của máy rồi thử lại.</translation>
        </message>
        <message>
            <source>The certificate[ of {subject}] has been revoked. Nothing was signed. Do not use this token any more and report it to the administrator.</source>
            <translation>Chứng thư số[ của {subject}] đã bị thu hồi. Chưa ký gì. Không dùng token này nữa và báo quản trị.</translation>
        </message>
        <message>
            <source>The certificate[ of {subject}] is not meant for signing documents. Nothing was signed. Choose the other certificate on the token.</source>
            <translation>Chứng thư số[ của {subject}] không dùng để ký văn bản. Chưa ký gì. Hãy chọn chứng thư khác trên token.</translation>
        </message>
        <message>
            <source>The issuer of the certificate[ of {subject}] is not in the list of trusted authorities. Nothing was changed. Ask the administrator to check the trust list.</source>
            <translation>Đơn vị cấp chứng thư số[ của {subject}] không có trong danh sách tin cậy. Chưa có gì thay đổi. Hãy đề nghị quản trị kiểm tra danh sách.</translation>
        </message>
        <message>
            <source>The document[ “{file}”] does not allow this signature: an earlier signer closed it. It was not changed. Ask for a version that is still open.</source>
            <translation>Văn bản[ “{file}”] không cho phép thêm chữ ký này do người ký trước đã khóa. Văn bản giữ nguyên. Hãy đề nghị bản chưa khóa.</translation>
        </message>
        <message>
            <source>The document[ “{file}”] could not be signed. It was not changed, and those signed before are kept. Try again; if it fails again, try another port for the token.</source>
            <translation>Chưa ký được văn bản[ “{file}”]. Văn bản giữ nguyên, các bản đã ký trước đó vẫn được giữ. Hãy ký lại; nếu vẫn lỗi, cắm token sang cổng khác.</translation>
        </message>
        <message>
            <source>The signature in the document[ “{file}”] is not valid: it was changed after signing or the certificate does not hold. Do not hand it over; ask for it to be signed again.</source>
            <translation>Chữ ký số trên văn bản[ “{file}”] không hợp lệ: nội dung đã bị sửa sau khi ký hoặc chứng thư không còn giá trị. Không phát hành; hãy đề nghị ký lại.</translation>
        </message>
        <message>
            <source>The timestamp service cannot be reached. The signature is kept and waits for its timestamp; you need not sign again. It is added when the network is back.</source>
            <translation>Chưa kết nối được dịch vụ cấp dấu thời gian. Chữ ký đã được giữ và chờ dấu thời gian, không cần ký lại. Dấu sẽ được bổ sung khi có mạng.</translation>
        </message>
        <message>
            <source>The timestamp that came back does not belong to this signature. The signature is kept and waits. Tell the administrator if it happens again.</source>
            <translation>Dấu thời gian nhận về không khớp chữ ký. Chữ ký vẫn được giữ và chờ cấp lại. Nếu lặp lại, hãy báo quản trị.</translation>
        </message>
        <message>
            <source>The service that says whether the certificate is still valid cannot be reached. The signature is kept; its proofs are added when the network is back.</source>
            <translation>Chưa liên lạc được dịch vụ kiểm tra trạng thái chứng thư số. Chữ ký vẫn được giữ; bằng chứng sẽ được bổ sung khi có mạng trở lại.</translation>
        </message>
        <message>
            <source>The province cannot be reached. Everything is saved on this desk and will be sent when the network is back. Go on working.</source>
            <translation>Chưa kết nối được hệ thống tỉnh. Mọi việc đã lưu tại quầy và sẽ tự gửi khi có mạng. Cứ tiếp tục làm việc.</translation>
        </message>
        <message>
            <source>The province answers too slowly. Everything is saved on this desk and will be sent again by itself. Go on working.</source>
            <translation>Hệ thống tỉnh phản hồi quá chậm. Mọi việc đã lưu tại quầy và sẽ tự gửi lại. Cứ tiếp tục làm việc.</translation>
        </message>
        <message>
            <source>The answer did not come from the provincial system (a login page or a proxy stands between). Nothing was changed. Check the network, or tell the administrator.</source>
            <translation>Câu trả lời không phải của hệ thống tỉnh (có trang đăng nhập mạng hoặc máy chủ trung gian chen vào). Chưa có gì thay đổi. Hãy kiểm tra mạng hoặc báo quản trị.</translation>
        </message>
        <message>
            <source>The session with the province has ended. Everything is saved on this desk. Log in again, and sending goes on.</source>
            <translation>Phiên làm việc với hệ thống tỉnh đã hết. Mọi việc đã lưu tại quầy. Hãy đăng nhập lại để tiếp tục gửi.</translation>
        </message>
        <message>
            <source>The province refuses this request for your account. Everything is saved on this desk. Ask the administrator to check your rights.</source>
            <translation>Hệ thống tỉnh từ chối yêu cầu của tài khoản này. Mọi việc đã lưu tại quầy. Hãy đề nghị quản trị kiểm tra quyền.</translation>
        </message>
        <message>
            <source>The province is busy. Everything is saved on this desk and will be sent again by itself. Go on working.</source>
            <translation>Hệ thống tỉnh đang bận. Mọi việc đã lưu tại quầy và sẽ tự gửi lại. Cứ tiếp tục làm việc.</translation>
        </message>
        <message>
            <source>The provincial system has a fault. Everything is saved on this desk and will be sent again by itself. Go on working.</source>
            <translation>Hệ thống tỉnh đang gặp sự cố. Mọi việc đã lưu tại quầy và sẽ tự gửi lại. Cứ tiếp tục làm việc.</translation>
        </message>
        <message>
            <source>The province did not accept the form of the request. Everything is saved on this desk and other dossiers go on. Tell the administrator.</source>
            <translation>Hệ thống tỉnh không nhận dạng yêu cầu này. Mọi việc đã lưu tại quầy, hồ sơ khác vẫn tiếp tục. Hãy báo quản trị.</translation>
        </message>
        <message>
            <source>The province did not accept this step[: {reason}]. The dossier is kept here and waits; other dossiers go on. Open it to correct it.</source>
            <translation>Hệ thống tỉnh không chấp nhận bước này[: {reason}]. Hồ sơ được giữ tại quầy và chờ xử lý; hồ sơ khác vẫn tiếp tục. Hãy mở hồ sơ để sửa.</translation>
        </message>
        <message>
            <source>The file arrived at the province damaged and will be sent again by itself. The original is safe on this desk.</source>
            <translation>Tệp gửi lên hệ thống tỉnh bị sai lệch và sẽ tự gửi lại. Bản gốc vẫn an toàn tại quầy.</translation>
        </message>
        <message>
            <source>The numbers given to this desk are used up. The dossier can be received with a provisional code, which stays valid for searching. The official number follows when the network is back.</source>
            <translation>Quầy đã dùng hết dải số được cấp. Vẫn tiếp nhận được bằng mã tạm, mã này tra cứu được mãi. Số chính thức sẽ có khi kết nối lại.</translation>
        </message>
        <message>
            <source>There is no form[ “{form}”] for this paper[ on {date}]. Nothing was printed; the dossier is saved. Tell the administrator: the set of forms needs an update.</source>
            <translation>Không có mẫu in[ “{form}”] cho giấy này[ vào ngày {date}]. Chưa in gì, hồ sơ đã được lưu. Hãy báo quản trị: bộ mẫu in cần được cập nhật.</translation>
        </message>
        <message>
            <source>The form template[ “{template}”] has a mistake. Nothing was printed; the dossier is saved. Tell the administrator and print later.</source>
            <translation>Mẫu in[ “{template}”] có lỗi. Chưa in gì, hồ sơ đã được lưu. Hãy báo quản trị và in lại sau.</translation>
        </message>
        <message>
            <source>The printer did not take the paper[: “{printer}”]. The dossier is saved. Check paper and power, then print again or save as PDF.</source>
            <translation>Máy in chưa in được[: “{printer}”]. Hồ sơ đã được lưu. Hãy kiểm tra giấy, nguồn điện rồi in lại hoặc lưu thành PDF.</translation>
        </message>
        <message>
            <source>The log-in server refused the log-in, or its answer could not be trusted. Nobody is logged in. Try once more; if it happens again, tell the administrator.</source>
            <translation>Máy chủ đăng nhập từ chối, hoặc câu trả lời của máy chủ không đáng tin. Chưa ai được đăng nhập. Hãy thử lại một lần; nếu vẫn vậy, báo quản trị viên.</translation>
        </message>
        <message>
            <source>The province wants to take many dossiers[ ({count})] off this desk at once. That may be its mistake, so nothing was hidden. Ask the administrator to check with the province, then let it through.</source>
            <translation>Hệ thống tỉnh muốn rút nhiều hồ sơ[ ({count})] khỏi quầy này cùng lúc. Đó có thể là nhầm lẫn, nên chưa hồ sơ nào bị ẩn. Đề nghị quản trị viên kiểm tra với tỉnh rồi mới cho thực hiện.</translation>
        </message>
        <message>
            <source>The procedure[ {code}] is no longer in force. Nothing was received. Choose the procedure that replaces it.</source>
            <translation>Thủ tục[ {code}] đã hết hiệu lực. Hồ sơ chưa được tiếp nhận. Hãy chọn thủ tục thay thế.</translation>
        </message>
        <message>
            <source>The time of receipt or the time limit is not valid. Nothing was changed. Enter it again.</source>
            <translation>Thời điểm nhận hoặc thời hạn chưa hợp lệ. Chưa có gì thay đổi. Hãy nhập lại.</translation>
        </message>
        <message>
            <source>Papers received at the counter still have to be scanned and signed[: {count}]. Nothing was changed. Scan them (F4), then repeat the step.</source>
            <translation>Còn giấy tờ đã nhận nhưng chưa số hóa và ký[: {count}]. Chưa có gì thay đổi. Hãy quét (F4) rồi làm lại bước này.</translation>
        </message>
        <message>
            <source>This step has left the desk and can no longer be undone. The dossier is unchanged. Correct it with a new step.</source>
            <translation>Bước này đã gửi đi nên không thể hoàn tác nữa. Hồ sơ không thay đổi. Hãy sửa bằng một bước mới.</translation>
        </message>
        <message>
            <source>The data is not in the expected form[ (item “{member}”)][ at line {line}][, column {column}]. Nothing was changed. Ask the sender for a correct file, then try again.</source>
            <translation>Dữ liệu không đúng cấu trúc[ (mục “{member}”)][ ở dòng {line}][, cột {column}]. Chưa có gì thay đổi. Hãy đề nghị nơi gửi cung cấp lại tệp đúng rồi thử lại.</translation>
        </message>
        <message>
            <source>The file holds an item that is not known: “{member}”[, line {line}]. Nothing was changed. Correct its name or take it out, then try again.</source>
            <translation>Tệp có mục không được biết đến: “{member}”[, dòng {line}]. Chưa có gì thay đổi. Hãy sửa tên mục hoặc bỏ mục này rồi thử lại.</translation>
        </message>
        <message>
            <source>The file lacks the item “{member}”. Nothing was changed. Add it, then try again.</source>
            <translation>Tệp thiếu mục “{member}”. Chưa có gì thay đổi. Hãy bổ sung rồi thử lại.</translation>
        </message>
        <message>
            <source>There is no desk in this folder[: {folder}]. Nothing was changed. Name the folder of the desk by --data, or make a desk by “motcua-cli init”.</source>
            <translation>Thư mục này chưa có bàn làm việc[: {folder}]. Chưa có gì thay đổi. Hãy chỉ đúng thư mục bằng --data, hoặc tạo bàn làm việc bằng “motcua-cli init”.</translation>
        </message>
        <message>
            <source>There is a desk in this folder already[: {folder}]. It stays as it is. Choose another folder for a new desk.</source>
            <translation>Thư mục này đã có bàn làm việc[: {folder}]. Bàn làm việc ấy được giữ nguyên. Hãy chọn thư mục khác cho bàn làm việc mới.</translation>
        </message>
        <message>
            <source>A test clock works only at a desk of the sandbox province. Nothing was changed. Leave out --now.</source>
            <translation>Đồng hồ thử chỉ dùng được ở bàn làm việc của tỉnh thử nghiệm. Chưa có gì thay đổi. Hãy bỏ --now.</translation>
        </message>
        <message>
            <source>The file[ “{file}”] holds no certificate in PEM form. Nothing was changed. Ask the province for the certificate of its authority.</source>
            <translation>Tệp[ “{file}”] không chứa chứng thư số dạng PEM. Chưa có gì thay đổi. Hãy xin tỉnh chứng thư của cơ quan chứng thực.</translation>
        </message>
        <message>
            <source>The setting[ “{name}”] cannot have this value[; it takes {expected}]. Nothing was changed. “motcua-cli config get” lists the settings.</source>
            <translation>Thiết lập[ “{name}”] không nhận giá trị này[; giá trị hợp lệ: {expected}]. Chưa có gì thay đổi. “motcua-cli config get” liệt kê các thiết lập.</translation>
        </message>
        <message>
            <source>Log-in without network is switched off for this name at this desk. Log in while the network is there, or ask the administrator.</source>
            <translation>Tên này đã bị ngừng đăng nhập khi mất mạng tại bàn này. Hãy đăng nhập khi có mạng, hoặc hỏi quản trị hệ thống.</translation>
        </message>
        <message>
            <source>The session has ended. What was done stays. Open a new one by “motcua-cli session open”.</source>
            <translation>Phiên làm việc đã kết thúc. Những việc đã làm vẫn được giữ. Hãy mở phiên mới bằng “motcua-cli session open”.</translation>
        </message>
        <message>
            <source>Another program is synchronising this desk just now. Nothing is lost. It sends what waits here, too; or try again in a moment.</source>
            <translation>Một chương trình khác đang đồng bộ bàn làm việc này. Không mất gì. Chương trình ấy gửi cả những gì đang chờ ở đây; hoặc thử lại sau ít phút.</translation>
        </message>
        <message>
            <source>The backup was written but did not pass its test, so it was not kept. The desk's data is unharmed. Try another folder or drive; if it happens again, call the administrator.</source>
            <translation>Bản sao lưu đã ghi nhưng không qua kiểm tra nên không được giữ lại. Dữ liệu của quầy vẫn nguyên vẹn. Hãy thử thư mục hoặc ổ đĩa khác; nếu vẫn lỗi, hãy báo quản trị.</translation>
        </message>
        <message>
            <source>There is no usable backup in this folder. Nothing was changed. Choose the folder that holds the file backup.json.</source>
            <translation>Thư mục này không có bản sao lưu dùng được. Chưa có gì thay đổi. Hãy chọn thư mục có tệp backup.json.</translation>
        </message>
        <message>
            <source>This passphrase would be too easy to guess. Nothing was changed. Take at least four words or sixteen characters that are not a pattern.</source>
            <translation>Cụm mật khẩu này quá dễ đoán. Chưa có gì thay đổi. Hãy dùng ít nhất bốn từ hoặc mười sáu ký tự không theo quy luật.</translation>
        </message>
        <message>
            <source>The disk has less than 100 MB left, so nothing new is taken in; drafts are kept and all that was received is safe. Free some space, then repeat the step.</source>
            <translation>Ổ đĩa còn dưới 100 MB nên tạm dừng tiếp nhận mới; bản nháp vẫn được lưu, hồ sơ đã nhận vẫn an toàn. Hãy giải phóng dung lượng rồi làm lại bước này.</translation>
        </message>
        <message>
            <source>This desk is already open in another motcua program on this computer. Nothing was changed. Go on in that window, or close it and start again.</source>
            <translation>Quầy này đang mở trong một chương trình motcua khác trên máy. Chưa có gì thay đổi. Hãy tiếp tục ở cửa sổ đó, hoặc đóng nó rồi mở lại.</translation>
        </message>
        <message>
            <source>The folder with the data of this desk cannot be written. The data is unharmed. Ask the administrator to give this account the right to write there.</source>
            <translation>Không ghi được vào thư mục dữ liệu của quầy. Dữ liệu vẫn nguyên vẹn. Hãy đề nghị quản trị cấp quyền ghi thư mục đó cho tài khoản này.</translation>
        </message>
        <message>
            <source>The province does not offer this look-up[ ({service})]. Nothing was sent. Choose another one, or ask the administrator for a newer list of services.</source>
            <translation>Hệ thống tỉnh không có dịch vụ tra cứu này[ ({service})]. Chưa gửi gì. Hãy chọn dịch vụ khác hoặc đề nghị quản trị cập nhật danh mục dịch vụ.</translation>
        </message>
        <message>
            <source>The list of connections to other systems is not signed by the province and is not used. Dossiers are safe; look-ups wait. Ask the administrator for the province’s own file.</source>
            <translation>Danh mục kết nối với các hệ thống khác không có chữ ký của tỉnh nên không được dùng. Hồ sơ vẫn an toàn; các yêu cầu tra cứu đang chờ. Hãy đề nghị quản trị lấy lại tệp do tỉnh phát hành.</translation>
        </message>
        <message>
            <source>The request needs data that the dossier does not have[ ({member})]. Nothing was sent. Complete the dossier, then ask again.</source>
            <translation>Yêu cầu cần dữ liệu mà hồ sơ chưa có[ ({member})]. Chưa gửi gì. Hãy bổ sung hồ sơ rồi gửi lại yêu cầu.</translation>
        </message>
        <message>
            <source>A look-up needs a purpose. Nothing was sent. Say what the data is needed for, then ask again.</source>
            <translation>Tra cứu dữ liệu phải có mục đích. Chưa gửi gì. Hãy ghi mục đích sử dụng dữ liệu rồi gửi lại.</translation>
        </message>
        <message>
            <source>The answer to this request is not there yet[ ({service})]; it counts as not checked. The dossier is safe. Wait for the network or check again.</source>
            <translation>Chưa có kết quả trả lời cho yêu cầu này[ ({service})], coi như chưa kiểm tra. Hồ sơ vẫn an toàn. Hãy chờ có mạng hoặc bấm kiểm tra lại.</translation>
        </message>
        <message>
            <source>The sum that was paid[ ({paid})] is not the fee[ ({expected})]. Nothing was settled. Clear it up with the payer, then check again.</source>
            <translation>Số tiền đã thanh toán[ ({paid})] khác mức phí, lệ phí[ ({expected})]. Chưa ghi nhận thu phí. Hãy làm rõ với người nộp rồi kiểm tra lại.</translation>
        </message>
        <message>
            <source>The applicant has not agreed to this kind of notice, or there is no address for it. Nothing was sent. Ask the applicant and note the phone number or e-mail.</source>
            <translation>Người nộp chưa đồng ý nhận thông báo theo hình thức này hoặc chưa có địa chỉ nhận. Chưa gửi gì. Hãy hỏi người nộp và ghi số điện thoại hoặc thư điện tử.</translation>
        </message>
        <message>
            <source>There is no notice text in force[ for {event}] on this day. Nothing was sent. Ask the administrator to update the list of texts.</source>
            <translation>Không có mẫu tin nhắn còn hiệu lực[ cho {event}] vào ngày này. Chưa gửi gì. Hãy đề nghị quản trị cập nhật danh mục mẫu tin.</translation>
        </message>
        <message>
            <source>The data file of this desk is damaged and was left untouched. What was synchronised is safe at the province. Close motcua and start it again: it goes on from the last backup.</source>
            <translation>Tệp dữ liệu của quầy bị hỏng và được giữ nguyên hiện trạng. Phần đã đồng bộ vẫn an toàn trên hệ thống tỉnh. Hãy đóng motcua rồi mở lại: chương trình sẽ tiếp tục từ bản sao lưu gần nhất.</translation>
        </message>
        <message>
            <source>The file is larger than the province takes[ (at most {limit})]. It is safe on this desk, and other files and dossiers go on. Scan it again at 300 dpi or in parts, or tell the administrator.</source>
            <translation>Tệp lớn hơn mức hệ thống tỉnh nhận[ (tối đa {limit})]. Tệp vẫn an toàn tại quầy; tệp và hồ sơ khác vẫn tiếp tục. Hãy quét lại ở 300 dpi hoặc tách thành nhiều phần, hoặc báo quản trị viên.</translation>
        </message>
        <message>
            <source>The key does not open the data of this desk. The data is unharmed. Log in to this computer with the usual account, or enter the office's recovery passphrase.</source>
            <translation>Khóa không mở được dữ liệu của quầy. Dữ liệu vẫn nguyên vẹn. Hãy đăng nhập máy bằng tài khoản thường dùng hoặc nhập cụm mật khẩu khôi phục của cơ quan.</translation>
        </message>
        <message>
            <source>The key of this desk's data is not in the key ring. The data is unharmed and no new key was made. Enter the office's recovery passphrase.</source>
            <translation>Không thấy khóa dữ liệu của quầy trong kho khóa của máy. Dữ liệu vẫn nguyên vẹn, chương trình không tạo khóa mới. Hãy nhập cụm mật khẩu khôi phục của cơ quan.</translation>
        </message>
        <message>
            <source>The keychain of this computer does not answer or is locked, so the stored data stays closed. All of it is safe. Unlock the keychain and start again, or open with the office's recovery passphrase.</source>
            <translation>Kho khóa của máy không trả lời hoặc đang khóa nên dữ liệu chưa mở được. Mọi dữ liệu vẫn an toàn. Hãy mở kho khóa rồi chạy lại, hoặc mở bằng mật khẩu khôi phục của cơ quan.</translation>
        </message>
        <message>
            <source>The card's code was not read whole. Nothing was filled in. Hold the card flat, clear of glare, and scan it again, or type the fields.</source>
            <translation>Mã QR của thẻ đọc chưa đủ thông tin. Chưa điền gì vào hồ sơ. Hãy đặt thẻ phẳng, tránh lóa và quét lại, hoặc nhập tay.</translation>
        </message>
        <message>
            <source>A date on the card's code is not valid. Nothing was filled in. Scan the card again, or type the date as day/month/year.</source>
            <translation>Ngày trong mã QR của thẻ không hợp lệ. Chưa điền gì vào hồ sơ. Hãy quét lại thẻ hoặc nhập ngày/tháng/năm.</translation>
        </message>
        <message>
            <source>The seal may be applied only after a valid signature of the agency's leader. Nothing was sealed. Send the result to the leader for signing.</source>
            <translation>Chỉ đóng dấu cơ quan khi đã có chữ ký số hợp lệ của lãnh đạo. Chưa đóng dấu gì. Hãy trình lãnh đạo ký trước.</translation>
        </message>
        <message>
            <source>The person who receives the result is not recorded. Nothing was handed over. Enter the receiver's name and document.</source>
            <translation>Chưa ghi người nhận kết quả. Hồ sơ chưa được trả. Hãy nhập họ tên và giấy tờ của người nhận.</translation>
        </message>
        <message>
            <source>The scanner's cover is open. Pages scanned so far are kept. Close the cover, then go on scanning.</source>
            <translation>Nắp máy quét đang mở. Các trang đã quét vẫn được giữ. Hãy đóng nắp rồi quét tiếp.</translation>
        </message>
        <message>
            <source>The driver of the signing token is not installed[ ({module})]. Nothing was signed. Ask the administrator to install the token's driver.</source>
            <translation>Máy chưa cài trình điều khiển của USB token[ ({module})]. Chưa ký gì. Hãy đề nghị quản trị cài trình điều khiển.</translation>
        </message>
        <message>
            <source>No PIN was entered. Nothing was signed. Enter the token's PIN, then sign.</source>
            <translation>Chưa nhập mã PIN. Chưa ký gì. Hãy nhập mã PIN của token rồi ký.</translation>
        </message>
        <message>
            <source>The server's certificate is not that of the province, so nothing was sent. Everything is saved on this desk. Tell the administrator.</source>
            <translation>Chứng thư máy chủ không phải của hệ thống tỉnh nên không gửi gì. Mọi việc đã lưu tại quầy. Hãy báo quản trị.</translation>
        </message>
        <message>
            <source>Someone else changed the same field[ ({field})]. Both versions are kept. Compare them, then choose yours or the province's.</source>
            <translation>Có người khác cũng sửa thông tin này[ ({field})]. Cả hai bản đều được giữ. Hãy so sánh rồi chọn bản của mình hoặc của hệ thống.</translation>
        </message>
        <message>
            <source>The procedure[ {code}] is not in this desk's catalogue. Nothing was changed. Synchronise (F5), then search for it by name.</source>
            <translation>Thủ tục[ {code}] không có trong danh mục của quầy. Chưa có gì thay đổi. Hãy đồng bộ (F5) rồi tìm theo tên thủ tục.</translation>
        </message>
        <message>
            <source>[{field}: ]fees, decisions and signed content are taken as a whole, yours or the province's. Nothing was changed. Choose one of the two.</source>
            <translation>[{field}: ]phí, lệ phí, quyết định và nội dung đã ký chỉ lấy nguyên bản, của bạn hoặc của hệ thống. Chưa có gì thay đổi. Hãy chọn một trong hai.</translation>
        </message>
        <message>
            <source>This computer's clock is[ {minutes} minutes] off the province's. Nothing was signed or printed with a wrong time; the dossier is saved. Set the clock, then try again.</source>
            <translation>Đồng hồ máy này lệch[ {minutes} phút] so với hệ thống của tỉnh. Chưa ký hay in gì với giờ sai; hồ sơ đã được lưu. Hãy chỉnh lại đồng hồ rồi thử lại.</translation>
        </message>
        <message>
            <source>The dossier does not yet fulfil what this step asks for[ ({guard})]. Nothing was changed. Look at the timeline to see what is missing.</source>
            <translation>Hồ sơ chưa đủ điều kiện cho bước này[ ({guard})]. Chưa có gì thay đổi. Xem lịch sử xử lý để biết còn thiếu gì.</translation>
        </message>
        <message>
            <source>This step needs one more entry[: {input}]. Nothing was changed. Enter it and repeat the step.</source>
            <translation>Bước này còn thiếu thông tin[: {input}]. Chưa có gì thay đổi. Nhập bổ sung rồi thực hiện lại.</translation>
        </message>
        <message>
            <source>The process file is not sound[: line {line}, column {column}][, {member}][ ({finding})]. Nothing was taken from it. Have the file corrected and import it again.</source>
            <translation>Tệp quy trình có lỗi[: dòng {line}, cột {column}][, {member}][ ({finding})]. Chưa nhập gì từ tệp. Đề nghị sửa tệp rồi nhập lại.</translation>
        </message>
        <message>
            <source>This desk does not know the process of the dossier[ ({code})]. The dossier can be seen, not moved. Wait for the next synchronisation.</source>
            <translation>Máy này chưa có quy trình của hồ sơ[ ({code})]. Chỉ xem được hồ sơ, chưa xử lý được. Chờ lần đồng bộ tiếp theo.</translation>
        </message>
        <message>
            <source>The process file is not signed by the province. Nothing was taken from it. Ask the province for the signed file.</source>
            <translation>Tệp quy trình không có chữ ký của tỉnh. Chưa nhập gì từ tệp. Đề nghị tỉnh cung cấp tệp đã ký.</translation>
        </message>
        <message>
            <source>This version of the process is published already and stays as it is[ ({code})]. Nothing was taken from the file. Give the changed process a new version.</source>
            <translation>Phiên bản quy trình này đã được ban hành và giữ nguyên[ ({code})]. Chưa nhập gì từ tệp. Quy trình sửa đổi phải mang số phiên bản mới.</translation>
        </message>
        <message>
            <source>Nothing that is saved calls for this paper yet. Nothing was printed. Receive the dossier (Ctrl+Enter) or take the step first, then print.</source>
            <translation>Chưa có thông tin đã lưu để lập giấy này. Chưa in gì. Hãy tiếp nhận hồ sơ (Ctrl+Enter) hoặc thực hiện bước tương ứng trước, rồi in.</translation>
        </message>
    </context>
    <context>
        <name>FieldText</name>
        <message>
            <source>Address</source>
            <translation>Địa chỉ</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>Ngày sinh</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>Họ và tên</translation>
        </message>
        <message>
            <source>Identity number</source>
            <translation>Số định danh</translation>
        </message>
        <message>
            <source>Issued by</source>
            <translation>Cơ quan cấp</translation>
        </message>
        <message>
            <source>Issued on</source>
            <translation>Ngày cấp</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Số, ký hiệu</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Tên giấy tờ</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Trích yếu</translation>
        </message>
        <message>
            <source>Valid for</source>
            <translation>Phạm vi hiệu lực</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Thời hạn hiệu lực</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Giới tính</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Điện thoại</translation>
        </message>
        <message>
            <source>Procedure</source>
            <translation>Thủ tục</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Trường hợp</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>Người nộp</translation>
        </message>
        <message>
            <source>Old identity number</source>
            <translation>Số CMND cũ</translation>
        </message>
        <message>
            <source>Identity card issued on</source>
            <translation>Ngày cấp căn cước</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Thư điện tử</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Giấy tờ</translation>
        </message>
        <message>
            <source>Fees</source>
            <translation>Phí, lệ phí</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Kết quả giải quyết</translation>
        </message>
        <message>
            <source>Hand-over</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>Due date</source>
            <translation>Ngày hẹn trả</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Ghi chú</translation>
        </message>
        <message>
            <source>Result is handed over</source>
            <translation>Nhận kết quả</translation>
        </message>
        <message>
            <source>Unit that handles it</source>
            <translation>Bộ phận giải quyết</translation>
        </message>
        <message>
            <source>Handler</source>
            <translation>Chuyên viên thụ lý</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Trạng thái</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Tên văn bản</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Nội dung</translation>
        </message>
        <message>
            <source>Digitized copy</source>
            <translation>Bản số hóa</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Dự thảo</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Người ký</translation>
        </message>
        <message>
            <source>Signed at</source>
            <translation>Thời điểm ký</translation>
        </message>
        <message>
            <source>Sealed by</source>
            <translation>Người đóng dấu</translation>
        </message>
        <message>
            <source>Sealed at</source>
            <translation>Thời điểm đóng dấu</translation>
        </message>
        <message>
            <source>Receiver</source>
            <translation>Người nhận</translation>
        </message>
        <message>
            <source>Way of hand-over</source>
            <translation>Hình thức trả</translation>
        </message>
        <message>
            <source>At</source>
            <translation>Thời điểm</translation>
        </message>
        <message>
            <source>Handed in</source>
            <translation>Đã nộp</translation>
        </message>
        <message>
            <source>Originals</source>
            <translation>Số bản chính</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>Số bản sao</translation>
        </message>
        <message>
            <source>Kind of copy</source>
            <translation>Loại bản</translation>
        </message>
        <message>
            <source>Kind of document</source>
            <translation>Loại giấy tờ</translation>
        </message>
        <message>
            <source>Data read from it</source>
            <translation>Dữ liệu bóc tách</translation>
        </message>
        <message>
            <source>Digitized by</source>
            <translation>Người số hóa</translation>
        </message>
        <message>
            <source>Digitized at</source>
            <translation>Thời điểm số hóa</translation>
        </message>
        <message>
            <source>Untouched scans</source>
            <translation>Ảnh quét gốc</translation>
        </message>
        <message>
            <source>Digitization</source>
            <translation>Tình trạng số hóa</translation>
        </message>
        <message>
            <source>Collected</source>
            <translation>Đã thu</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Số tiền</translation>
        </message>
        <message>
            <source>Sets of papers</source>
            <translation>Số bộ hồ sơ</translation>
        </message>
        <message>
            <source>Way of handing in</source>
            <translation>Hình thức nộp</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Mã</translation>
        </message>
        <message>
            <source>Notices by</source>
            <translation>Báo tin qua</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Họ tên, tên</translation>
        </message>
        <message>
            <source>Representative</source>
            <translation>Người đại diện</translation>
        </message>
        <message>
            <source>Land user</source>
            <translation>Người sử dụng đất</translation>
        </message>
        <message>
            <source>Receiver's identity number</source>
            <translation>Số định danh người nhận</translation>
        </message>
    </context>
    <context>
        <name>NetCommands</name>
        <message>
            <source>Logged in. You may close this page and go back to the program.</source>
            <translation>Đã đăng nhập. Có thể đóng trang này và quay lại chương trình.</translation>
        </message>
        <message>
            <source>Open the address above in a browser.</source>
            <translation>Hãy mở địa chỉ trên bằng trình duyệt.</translation>
        </message>
    </context>
    <context>
        <name>ScanCommands</name>
        <message>
            <source>%1 (feeder)</source>
            <translation>%1 (khay nạp giấy)</translation>
        </message>
        <message>
            <source>%1 (feeder, both sides)</source>
            <translation>%1 (khay nạp giấy, hai mặt)</translation>
        </message>
        <message>
            <source>Page %1: %2</source>
            <translation>Trang %1: %2</translation>
        </message>
        <message>
            <source>Stopped: %1</source>
            <translation>Đã dừng: %1</translation>
        </message>
    </context>
    <context>
        <name>SignCommands</name>
        <message>
            <source>covers the whole file</source>
            <translation>bao trùm toàn bộ tệp</translation>
        </message>
        <message>
            <source>time proven</source>
            <translation>thời điểm đã được chứng minh</translation>
        </message>
        <message>
            <source>time claimed</source>
            <translation>thời điểm tự khai</translation>
        </message>
    </context>
    <context>
        <name>SignatureText</name>
        <message>
            <source>The signature is valid</source>
            <translation>Chữ ký hợp lệ</translation>
        </message>
        <message>
            <source>It cannot be said for sure whether the signature is valid</source>
            <translation>Chưa đủ căn cứ kết luận chữ ký hợp lệ</translation>
        </message>
        <message>
            <source>The signature is not valid</source>
            <translation>Chữ ký không hợp lệ</translation>
        </message>
        <message>
            <source>Not started</source>
            <translation>Chưa ký</translation>
        </message>
        <message>
            <source>Not signed</source>
            <translation>Không ký được</translation>
        </message>
        <message>
            <source>Signed, waiting for its timestamp</source>
            <translation>Đã ký, chờ dấu thời gian</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Đã ký</translation>
        </message>
        <message>
            <source>The file carries no signature</source>
            <translation>Tệp chưa có chữ ký nào</translation>
        </message>
        <message>
            <source>The file is damaged or built in a way that readers may show differently</source>
            <translation>Tệp hỏng hoặc có cấu trúc mà mỗi phần mềm có thể hiển thị khác nhau</translation>
        </message>
        <message>
            <source>The file is locked with a password</source>
            <translation>Tệp bị khóa bằng mật khẩu</translation>
        </message>
        <message>
            <source>Unknown data was appended after the signature</source>
            <translation>Có dữ liệu lạ được chèn thêm sau chữ ký</translation>
        </message>
        <message>
            <source>The file was changed after signing</source>
            <translation>Tệp đã bị sửa sau khi ký</translation>
        </message>
        <message>
            <source>A signature was removed from the file</source>
            <translation>Có chữ ký đã bị gỡ khỏi tệp</translation>
        </message>
        <message>
            <source>The signature does not cover the file as it should</source>
            <translation>Chữ ký không bao trùm tệp đúng quy định</translation>
        </message>
        <message>
            <source>There are hidden data beside the signature</source>
            <translation>Có dữ liệu ẩn cạnh chữ ký</translation>
        </message>
        <message>
            <source>The signature uses a weak algorithm or key</source>
            <translation>Chữ ký dùng thuật toán hoặc khóa yếu</translation>
        </message>
        <message>
            <source>The signed content was altered</source>
            <translation>Nội dung đã ký bị thay đổi</translation>
        </message>
        <message>
            <source>The signature is bound to another certificate</source>
            <translation>Chữ ký gắn với chứng thư số khác</translation>
        </message>
        <message>
            <source>The signature is not bound to its certificate (older format)</source>
            <translation>Chữ ký không gắn chặt với chứng thư số (định dạng cũ)</translation>
        </message>
        <message>
            <source>No trusted root certificate was given</source>
            <translation>Chưa có chứng thư gốc tin cậy để đối chiếu</translation>
        </message>
        <message>
            <source>The certificate does not lead to a trusted root</source>
            <translation>Chứng thư số không thuộc hệ thống tin cậy</translation>
        </message>
        <message>
            <source>The certificate is not meant for signing</source>
            <translation>Chứng thư số không dùng để ký</translation>
        </message>
        <message>
            <source>The certificate is not valid now, and the time of signing is not proven</source>
            <translation>Chứng thư số hiện không còn hiệu lực và thời điểm ký chưa được chứng minh</translation>
        </message>
        <message>
            <source>The certificate is revoked, and the time of signing is not proven</source>
            <translation>Chứng thư số đã bị thu hồi và thời điểm ký chưa được chứng minh</translation>
        </message>
        <message>
            <source>The certificate was revoked before the file was signed</source>
            <translation>Chứng thư số đã bị thu hồi trước khi ký</translation>
        </message>
        <message>
            <source>It could not be asked whether the certificate is revoked</source>
            <translation>Chưa kiểm tra được tình trạng thu hồi chứng thư số</translation>
        </message>
        <message>
            <source>The certificate names no service that tells of its revocation</source>
            <translation>Chứng thư số không nêu dịch vụ kiểm tra thu hồi</translation>
        </message>
        <message>
            <source>The time of signing is only claimed, there is no timestamp</source>
            <translation>Thời điểm ký do người ký tự khai, chưa có dấu thời gian</translation>
        </message>
        <message>
            <source>The timestamp is not valid</source>
            <translation>Dấu thời gian không hợp lệ</translation>
        </message>
        <message>
            <source>The timestamp does not come from a trusted authority</source>
            <translation>Dấu thời gian không do tổ chức tin cậy cấp</translation>
        </message>
        <message>
            <source>The file was signed before its certificate became valid</source>
            <translation>Tệp được ký khi chứng thư số chưa có hiệu lực</translation>
        </message>
        <message>
            <source>The timestamp lies in the future</source>
            <translation>Dấu thời gian ghi thời điểm chưa đến</translation>
        </message>
        <message>
            <source>A later signature's picture could hide the text</source>
            <translation>Hình của chữ ký sau có thể che nội dung</translation>
        </message>
        <message>
            <source>The signature's data are missing or malformed</source>
            <translation>Dữ liệu chữ ký thiếu hoặc sai dạng</translation>
        </message>
        <message>
            <source>The signature's format is not accepted</source>
            <translation>Định dạng chữ ký không được chấp nhận</translation>
        </message>
        <message>
            <source>The signature's data cannot be read</source>
            <translation>Không đọc được dữ liệu chữ ký</translation>
        </message>
        <message>
            <source>The signature's data have a forbidden shape</source>
            <translation>Dữ liệu chữ ký có cấu trúc không được phép</translation>
        </message>
        <message>
            <source>The signature was not made with the certificate's key</source>
            <translation>Chữ ký không khớp với chứng thư số</translation>
        </message>
        <message>
            <source>The signer's certificate is missing</source>
            <translation>Thiếu chứng thư số của người ký</translation>
        </message>
        <message>
            <source>The file was signed outside the certificate's validity</source>
            <translation>Ký ngoài thời hạn hiệu lực của chứng thư số</translation>
        </message>
        <message>
            <source>It could not be asked whether the timestamp authority's certificate is revoked</source>
            <translation>Chưa kiểm tra được tình trạng thu hồi chứng thư của dịch vụ dấu thời gian</translation>
        </message>
    </context>
    <context>
        <name>StartProblem</name>
        <message>
            <source>The desk cannot be opened</source>
            <translation>Chưa mở được quầy</translation>
        </message>
        <message>
            <source>Recovery passphrase of the office:</source>
            <translation>Cụm mật khẩu khôi phục của cơ quan:</translation>
        </message>
        <message>
            <source>The desk is open</source>
            <translation>Quầy đã mở</translation>
        </message>
    </context>
    <context>
        <name>StateText</name>
        <message>
            <source>Add owed timestamp</source>
            <translation>Bổ sung dấu thời gian</translation>
        </message>
        <message>
            <source>Owed timestamp added</source>
            <translation>Đã bổ sung dấu thời gian</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Đã tiếp nhận</translation>
        </message>
        <message>
            <source>Waiting for assignment</source>
            <translation>Chờ phân công</translation>
        </message>
        <message>
            <source>In handling</source>
            <translation>Đang thụ lý</translation>
        </message>
        <message>
            <source>Waiting for approval</source>
            <translation>Chờ duyệt</translation>
        </message>
        <message>
            <source>Waiting for signature</source>
            <translation>Chờ ký</translation>
        </message>
        <message>
            <source>Waiting for seal</source>
            <translation>Chờ đóng dấu</translation>
        </message>
        <message>
            <source>Sealed</source>
            <translation>Đã đóng dấu</translation>
        </message>
        <message>
            <source>Waiting for hand-over</source>
            <translation>Chờ trả kết quả</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Đã trả kết quả</translation>
        </message>
        <message>
            <source>Digitize, transfer</source>
            <translation>Số hóa, chuyển xử lý</translation>
        </message>
        <message>
            <source>Assign a handler</source>
            <translation>Phân công thụ lý</translation>
        </message>
        <message>
            <source>Appraise, draft the result</source>
            <translation>Thẩm định, dự thảo kết quả</translation>
        </message>
        <message>
            <source>Approve the draft</source>
            <translation>Duyệt dự thảo</translation>
        </message>
        <message>
            <source>Leader signs</source>
            <translation>Lãnh đạo ký</translation>
        </message>
        <message>
            <source>Send to the counter</source>
            <translation>Chuyển về quầy</translation>
        </message>
        <message>
            <source>Hand over the result</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Đã xong</translation>
        </message>
        <message>
            <source>Receive</source>
            <translation>Tiếp nhận</translation>
        </message>
        <message>
            <source>Attach paper</source>
            <translation>Đính kèm giấy tờ</translation>
        </message>
        <message>
            <source>Correct fields</source>
            <translation>Sửa thông tin</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Chuyển xử lý</translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>Phân công</translation>
        </message>
        <message>
            <source>Submit draft result</source>
            <translation>Trình dự thảo kết quả</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Duyệt</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>Trả lại</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Ký số</translation>
        </message>
        <message>
            <source>Apply seal</source>
            <translation>Đóng dấu</translation>
        </message>
        <message>
            <source>Send result to counter</source>
            <translation>Chuyển kết quả về quầy</translation>
        </message>
        <message>
            <source>Settle fee</source>
            <translation>Thu phí, lệ phí</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>Dossier received</source>
            <translation>Đã tiếp nhận hồ sơ</translation>
        </message>
        <message>
            <source>Paper attached</source>
            <translation>Đã đính kèm giấy tờ</translation>
        </message>
        <message>
            <source>Fields corrected</source>
            <translation>Đã sửa thông tin</translation>
        </message>
        <message>
            <source>Transferred for handling</source>
            <translation>Đã chuyển xử lý</translation>
        </message>
        <message>
            <source>Handler assigned</source>
            <translation>Đã phân công thụ lý</translation>
        </message>
        <message>
            <source>Draft result submitted</source>
            <translation>Đã trình dự thảo kết quả</translation>
        </message>
        <message>
            <source>Draft approved</source>
            <translation>Đã duyệt dự thảo</translation>
        </message>
        <message>
            <source>Sent back</source>
            <translation>Đã trả lại</translation>
        </message>
        <message>
            <source>Result signed</source>
            <translation>Đã ký kết quả</translation>
        </message>
        <message>
            <source>Seal applied</source>
            <translation>Đã đóng dấu</translation>
        </message>
        <message>
            <source>Result sent to the counter</source>
            <translation>Đã chuyển kết quả về quầy</translation>
        </message>
        <message>
            <source>Fee settled</source>
            <translation>Đã thu phí, lệ phí</translation>
        </message>
        <message>
            <source>Result handed over</source>
            <translation>Đã trả kết quả</translation>
        </message>
        <message>
            <source>Reception officer</source>
            <translation>Công chức tiếp nhận</translation>
        </message>
        <message>
            <source>Result return officer</source>
            <translation>Công chức trả kết quả</translation>
        </message>
        <message>
            <source>Digitizing officer</source>
            <translation>Người số hóa</translation>
        </message>
        <message>
            <source>Case handler</source>
            <translation>Chuyên viên thụ lý</translation>
        </message>
        <message>
            <source>Head of division</source>
            <translation>Lãnh đạo phòng</translation>
        </message>
        <message>
            <source>Head of agency</source>
            <translation>Lãnh đạo cơ quan</translation>
        </message>
        <message>
            <source>Clerk</source>
            <translation>Văn thư</translation>
        </message>
        <message>
            <source>System administrator</source>
            <translation>Quản trị hệ thống</translation>
        </message>
        <message>
            <source>original</source>
            <translation>bản chính</translation>
        </message>
        <message>
            <source>certified copy</source>
            <translation>bản sao chứng thực</translation>
        </message>
        <message>
            <source>plain copy</source>
            <translation>bản sao thường</translation>
        </message>
        <message>
            <source>copy, original to compare</source>
            <translation>bản sao, kèm bản chính đối chiếu</translation>
        </message>
        <message>
            <source>original or certified copy</source>
            <translation>bản chính hoặc bản sao chứng thực</translation>
        </message>
        <message>
            <source>translation</source>
            <translation>bản dịch</translation>
        </message>
        <message>
            <source>electronic</source>
            <translation>bản điện tử</translation>
        </message>
        <message>
            <source>electronic form</source>
            <translation>biểu mẫu điện tử</translation>
        </message>
        <message>
            <source>At this counter</source>
            <translation>Trực tiếp tại nơi tiếp nhận</translation>
        </message>
        <message>
            <source>By public post</source>
            <translation>Bưu chính công ích</translation>
        </message>
        <message>
            <source>At home (mobile team)</source>
            <translation>Trả tại nhà (lưu động)</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Bỏ thao tác</translation>
        </message>
        <message>
            <source>Conflict settled</source>
            <translation>Đã xử lý khác biệt</translation>
        </message>
        <message>
            <source>Refused step sent once more</source>
            <translation>Đã gửi lại bước bị từ chối</translation>
        </message>
        <message>
            <source>Refused step given up</source>
            <translation>Đã bỏ bước bị từ chối</translation>
        </message>
        <message>
            <source>Step undone</source>
            <translation>Đã hoàn tác</translation>
        </message>
        <message>
            <source>Data request sent to the queue</source>
            <translation>Đã gửi yêu cầu dữ liệu vào hàng chờ</translation>
        </message>
        <message>
            <source>Data request answered</source>
            <translation>Yêu cầu dữ liệu đã có trả lời</translation>
        </message>
        <message>
            <source>Receipt and appointment</source>
            <translation>Giấy tiếp nhận hồ sơ và hẹn trả kết quả</translation>
        </message>
        <message>
            <source>Control sheet</source>
            <translation>Phiếu kiểm soát</translation>
        </message>
        <message>
            <source>Transfer slip</source>
            <translation>Phiếu bàn giao</translation>
        </message>
        <message>
            <source>Folder label</source>
            <translation>Nhãn hồ sơ</translation>
        </message>
        <message>
            <source>Request for papers</source>
            <translation>Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ</translation>
        </message>
        <message>
            <source>Refusal slip</source>
            <translation>Phiếu từ chối tiếp nhận giải quyết hồ sơ</translation>
        </message>
        <message>
            <source>Apology with a new date</source>
            <translation>Văn bản xin lỗi và đề nghị gia hạn</translation>
        </message>
        <message>
            <source>Notice that handling stops</source>
            <translation>Thông báo dừng giải quyết hồ sơ</translation>
        </message>
        <message>
            <source>Notice of a financial obligation</source>
            <translation>Thông báo thực hiện nghĩa vụ tài chính</translation>
        </message>
        <message>
            <source>Apply the agency's seal</source>
            <translation>Đóng dấu cơ quan</translation>
        </message>
        <message>
            <source>Online, into the owner's document store</source>
            <translation>Trực tuyến, vào kho dữ liệu của công dân</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>Chưa có gì</translation>
        </message>
        <message>
            <source>Being handled there</source>
            <translation>Nơi đó đang giải quyết</translation>
        </message>
        <message>
            <source>Result is there</source>
            <translation>Đã có kết quả</translation>
        </message>
        <message>
            <source>Ended without a result</source>
            <translation>Kết thúc, không có kết quả</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>đến %1</translation>
        </message>
        <message>
            <source>counts as overdue</source>
            <translation>tính là quá hạn</translation>
        </message>
    </context>
    <context>
        <name>SyncText</name>
        <message>
            <source>The provincial system does not give this officer the right for this step.</source>
            <translation>Hệ thống tỉnh không cho phép cán bộ này thực hiện bước này.</translation>
        </message>
        <message>
            <source>The provincial system has another dossier under this identity already.</source>
            <translation>Hệ thống tỉnh đã có hồ sơ khác mang mã này.</translation>
        </message>
        <message>
            <source>The provincial system does not know this dossier.</source>
            <translation>Hệ thống tỉnh chưa có hồ sơ này.</translation>
        </message>
        <message>
            <source>The provincial system does not know this procedure.</source>
            <translation>Hệ thống tỉnh không có thủ tục này.</translation>
        </message>
        <message>
            <source>The procedure is no longer in force.</source>
            <translation>Thủ tục này đã hết hiệu lực.</translation>
        </message>
        <message>
            <source>The number is outside the range given to this desk.</source>
            <translation>Số hồ sơ nằm ngoài dải số đã cấp cho quầy.</translation>
        </message>
        <message>
            <source>The number has been given to another dossier.</source>
            <translation>Số này đã được cấp cho hồ sơ khác.</translation>
        </message>
        <message>
            <source>The dossier has moved on meanwhile: this step is no longer possible.</source>
            <translation>Hồ sơ đã chuyển sang bước khác, không thực hiện bước này được nữa.</translation>
        </message>
        <message>
            <source>The provincial system does not accept this step. Tell the administrator.</source>
            <translation>Hệ thống tỉnh không chấp nhận bước này. Hãy báo quản trị.</translation>
        </message>
        <message>
            <source>Somebody else changed the same data: a person must choose what is right.</source>
            <translation>Nơi khác đã sửa cùng nội dung: cần cán bộ chọn nội dung đúng.</translation>
        </message>
        <message>
            <source>Sent; the provincial system has not answered yet.</source>
            <translation>Đã gửi, hệ thống tỉnh chưa trả lời.</translation>
        </message>
        <message>
            <source>Kept back for a few seconds so that it can be undone.</source>
            <translation>Được giữ lại vài giây để có thể hoàn tác.</translation>
        </message>
        <message>
            <source>Waits for an earlier step of the same dossier.</source>
            <translation>Chờ bước trước của cùng hồ sơ.</translation>
        </message>
        <message>
            <source>The provincial system asked to send it again later.</source>
            <translation>Hệ thống tỉnh đề nghị gửi lại sau.</translation>
        </message>
        <message>
            <source>Leaves with the next synchronisation.</source>
            <translation>Sẽ gửi ở lần đồng bộ kế tiếp.</translation>
        </message>
        <message>
            <source>At the province the dossier does not fulfil what this step asks for.</source>
            <translation>Tại tỉnh, hồ sơ chưa đủ điều kiện cho bước này.</translation>
        </message>
        <message>
            <source>The provincial system does not know the process of this dossier.</source>
            <translation>Hệ thống của tỉnh chưa có quy trình của hồ sơ này.</translation>
        </message>
    </context>
    <context>
        <name>SyncWords</name>
        <message>
            <source>%1 need a decision</source>
            <translation>%1 việc cần cán bộ quyết định</translation>
        </message>
        <message>
            <source>Synchronisation needs attention</source>
            <translation>Đồng bộ cần được xem lại</translation>
        </message>
        <message>
            <source>No network, work goes on</source>
            <translation>Ngoại tuyến, vẫn làm việc bình thường</translation>
        </message>
        <message>
            <source>Synchronising</source>
            <translation>Đang đồng bộ</translation>
        </message>
        <message>
            <source>Synchronised %1</source>
            <translation>Đã đồng bộ %1</translation>
        </message>
        <message>
            <source>Not synchronised yet</source>
            <translation>Chưa đồng bộ</translation>
        </message>
        <message>
            <source>%1 waiting to be sent</source>
            <translation>%1 việc chờ gửi</translation>
        </message>
        <message>
            <source>The provincial system cannot be reached. Everything you do is kept on this desk and sent by itself as soon as the line is back.</source>
            <translation>Chưa kết nối được hệ thống tỉnh. Mọi việc anh/chị làm vẫn được lưu tại quầy và tự gửi ngay khi có mạng.</translation>
        </message>
        <message>
            <source>Last synchronised at %1.</source>
            <translation>Đồng bộ gần nhất lúc %1.</translation>
        </message>
        <message>
            <source>Next try at %1.</source>
            <translation>Thử lại lúc %1.</translation>
        </message>
        <message>
            <source>%1 scanned files follow after the operations.</source>
            <translation>%1 tệp quét sẽ gửi tiếp theo.</translation>
        </message>
        <message>
            <source>%1 scanned files wait: the administrator has paused sending files.</source>
            <translation>%1 tệp quét đang chờ: quản trị viên đã tạm dừng việc gửi tệp.</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::ActionBar</name>
        <message>
            <source>Scan papers</source>
            <translation>Quét giấy tờ</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Để sau</translation>
        </message>
        <message>
            <source>Other steps (F9)</source>
            <translation>Bước khác (F9)</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::ApplicantForm</name>
        <message>
            <source>Male</source>
            <translation>Nam</translation>
        </message>
        <message>
            <source>Female</source>
            <translation>Nữ</translation>
        </message>
        <message>
            <source>day/month/year</source>
            <translation>ngày/tháng/năm</translation>
        </message>
        <message>
            <source>&amp;Full name</source>
            <translation>&amp;Họ và tên</translation>
        </message>
        <message>
            <source>&amp;Identity number</source>
            <translation>&amp;Số định danh</translation>
        </message>
        <message>
            <source>Date of &amp;birth</source>
            <translation>&amp;Ngày sinh</translation>
        </message>
        <message>
            <source>Se&amp;x</source>
            <translation>&amp;Giới tính</translation>
        </message>
        <message>
            <source>&amp;Address</source>
            <translation>Đ&amp;ịa chỉ</translation>
        </message>
        <message>
            <source>&amp;Phone</source>
            <translation>Điện th&amp;oại</translation>
        </message>
        <message>
            <source>&amp;E-mail</source>
            <translation>Thư điện &amp;tử</translation>
        </message>
        <message>
            <source>Agrees to notices by %1</source>
            <translation>Đồng ý nhận thông báo qua %1</translation>
        </message>
        <message>
            <source>Notices by</source>
            <translation>Báo tin qua</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::Banner</name>
        <message>
            <source>Close message</source>
            <translation>Đóng thông báo</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::Checklist</name>
        <message>
            <source>number: %1</source>
            <translation>số lượng: %1</translation>
        </message>
        <message>
            <source>needed</source>
            <translation>bắt buộc</translation>
        </message>
        <message>
            <source>Papers to be handed in</source>
            <translation>Thành phần hồ sơ cần nộp</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::DeviceStates</name>
        <message>
            <source>No scanner</source>
            <translation>Không có máy quét</translation>
        </message>
        <message>
            <source>Scanner ready</source>
            <translation>Máy quét sẵn sàng</translation>
        </message>
        <message>
            <source>No token</source>
            <translation>Chưa cắm token</translation>
        </message>
        <message>
            <source>Token: %1</source>
            <translation>Token: %1</translation>
        </message>
        <message>
            <source>No printer, saved as PDF</source>
            <translation>Không có máy in, lưu thành PDF</translation>
        </message>
        <message>
            <source>Being looked for…</source>
            <translation>Đang tìm…</translation>
        </message>
        <message>
            <source>None. Papers are saved as PDF in the folder “printed” of this desk.</source>
            <translation>Không có máy in. Giấy tờ được lưu thành PDF trong thư mục “printed” của quầy.</translation>
        </message>
        <message>
            <source>Ready: %1</source>
            <translation>Sẵn sàng: %1</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::DossierListView</name>
        <message>
            <source>Dossiers</source>
            <translation>Danh sách hồ sơ</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::DossierPanel</name>
        <message>
            <source>Details</source>
            <translation>Thông tin</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Giấy tờ</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Nhật ký</translation>
        </message>
        <message>
            <source>Identity number</source>
            <translation>Số định danh</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>Ngày sinh</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Giới tính</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Địa chỉ</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Điện thoại</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Đã tiếp nhận</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Hẹn trả</translation>
        </message>
        <message>
            <source>Why this date</source>
            <translation>Cách tính</translation>
        </message>
        <message>
            <source>Fees</source>
            <translation>Phí, lệ phí</translation>
        </message>
        <message>
            <source>settled</source>
            <translation>đã thu</translation>
        </message>
        <message>
            <source>open</source>
            <translation>chưa thu</translation>
        </message>
        <message>
            <source>Handler</source>
            <translation>Người thụ lý</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Người ký</translation>
        </message>
        <message>
            <source>Sealed by</source>
            <translation>Người đóng dấu</translation>
        </message>
        <message>
            <source>Handed to</source>
            <translation>Người nhận kết quả</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Ghi chú</translation>
        </message>
        <message>
            <source>&amp;Print</source>
            <translation>&amp;In</translation>
        </message>
        <message>
            <source>The corrections are saved.</source>
            <translation>Đã lưu phần sửa.</translation>
        </message>
        <message>
            <source>A step of this dossier did not reach the provincial system: somebody must decide. What you did is kept on this desk.</source>
            <translation>Một bước của hồ sơ này chưa vào được hệ thống tỉnh, cần cán bộ quyết định. Việc anh/chị đã làm vẫn được lưu tại quầy.</translation>
        </message>
        <message>
            <source>Look and decide (F11)</source>
            <translation>Xem và quyết định (F11)</translation>
        </message>
        <message>
            <source>Look at a form and print it (Ctrl+P)</source>
            <translation>Xem và in biểu mẫu (Ctrl+P)</translation>
        </message>
        <message>
            <source>%1, as it will be printed.</source>
            <translation>%1: bản xem trước khi in.</translation>
        </message>
        <message>
            <source>Print it</source>
            <translation>In ra</translation>
        </message>
        <message>
            <source>%1 – printed: %2</source>
            <translation>%1 – đã in: %2</translation>
        </message>
        <message>
            <source>This step until</source>
            <translation>Hạn của bước này</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::FieldTable</name>
        <message>
            <source>Data read from the paper</source>
            <translation>Thông tin đọc được từ giấy tờ</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Mục</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Nội dung</translation>
        </message>
        <message>
            <source>Certainty</source>
            <translation>Độ chắc</translation>
        </message>
        <message>
            <source>Compare with the paper</source>
            <translation>Hãy đối chiếu với giấy tờ</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::IntakePage</name>
        <message>
            <source>No fee</source>
            <translation>Không thu phí</translation>
        </message>
        <message>
            <source>Scan the QR of the identity card at any time: the fields fill themselves.</source>
            <translation>Quét mã QR trên thẻ căn cước bất cứ lúc nào, các ô tự điền.</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>Người nộp</translation>
        </message>
        <message>
            <source>Procedure and papers</source>
            <translation>Thủ tục và thành phần hồ sơ</translation>
        </message>
        <message>
            <source>Receive and print</source>
            <translation>Tiếp nhận và in</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Hồ sơ mới</translation>
        </message>
        <message>
            <source>Appointment</source>
            <translation>Hẹn trả kết quả</translation>
        </message>
        <message>
            <source>Result due</source>
            <translation>Thời điểm hẹn trả</translation>
        </message>
        <message>
            <source>Fees</source>
            <translation>Phí, lệ phí</translation>
        </message>
        <message>
            <source>Result is handed over</source>
            <translation>Nhận kết quả</translation>
        </message>
        <message>
            <source>Next number (from the range given to this desk)</source>
            <translation>Số sẽ cấp (trong dải đã cấp cho quầy)</translation>
        </message>
        <message>
            <source>Ctrl+Enter receive · F2 new · Alt+1…9 tick</source>
            <translation>Ctrl+Enter tiếp nhận · F2 hồ sơ mới · Alt+1…9 đánh dấu</translation>
        </message>
        <message>
            <source>Provisional code (range used up)</source>
            <translation>Mã tạm (đã dùng hết dải số)</translation>
        </message>
        <message>
            <source>Choose a procedure first.</source>
            <translation>Chọn thủ tục để tính ngày hẹn.</translation>
        </message>
        <message>
            <source>Received %1 for %2, due %3.</source>
            <translation>Đã tiếp nhận %1 của %2, hẹn trả %3.</translation>
        </message>
        <message>
            <source>Scan papers (F4)</source>
            <translation>Quét giấy tờ (F4)</translation>
        </message>
        <message>
            <source>New dossier</source>
            <translation>Hồ sơ mới</translation>
        </message>
        <message>
            <source>The last applicant again</source>
            <translation>Lấy lại người nộp vừa rồi</translation>
        </message>
        <message>
            <source>Tick a paper</source>
            <translation>Đánh dấu giấy tờ đã nhận</translation>
        </message>
        <message>
            <source>Next field</source>
            <translation>Sang ô kế tiếp</translation>
        </message>
        <message>
            <source>The dossier that was not finished is back, nothing you typed is lost. F2 starts a new one.</source>
            <translation>Đã khôi phục hồ sơ đang nhập dở, nội dung đã gõ không bị mất. F2 để bắt đầu hồ sơ mới.</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::LockPage</name>
        <message>
            <source>Unlock</source>
            <translation>Mở khóa</translation>
        </message>
        <message>
            <source>The desk is locked</source>
            <translation>Quầy đang khóa</translation>
        </message>
        <message>
            <source>Another officer</source>
            <translation>Cán bộ khác đăng nhập</translation>
        </message>
        <message>
            <source>&amp;Password</source>
            <translation>&amp;Mật khẩu</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::LoginPage</name>
        <message>
            <source>Log in with the &amp;browser</source>
            <translation>Đăng nhập bằng &amp;trình duyệt</translation>
        </message>
        <message>
            <source>Without network, log in here:</source>
            <translation>Khi mất mạng, đăng nhập tại đây:</translation>
        </message>
        <message>
            <source>Stop waiting for the browser</source>
            <translation>Thôi chờ trình duyệt</translation>
        </message>
        <message>
            <source>The province's page is open in the browser. Log in there; this program goes on by itself.</source>
            <translation>Trang đăng nhập của tỉnh đã mở trong trình duyệt. Anh/chị đăng nhập ở đó, phần mềm sẽ tự tiếp tục.</translation>
        </message>
        <message>
            <source>Log in</source>
            <translation>Đăng nhập</translation>
        </message>
        <message>
            <source>One-stop desk</source>
            <translation>Quầy một cửa</translation>
        </message>
        <message>
            <source>6 digits</source>
            <translation>6 chữ số</translation>
        </message>
        <message>
            <source>&amp;User name</source>
            <translation>&amp;Tên đăng nhập</translation>
        </message>
        <message>
            <source>&amp;Password</source>
            <translation>&amp;Mật khẩu</translation>
        </message>
        <message>
            <source>&amp;Code from the authenticator</source>
            <translation>Mã &amp;xác thực</translation>
        </message>
        <message>
            <source>Accounts of the sandbox</source>
            <translation>Tài khoản dùng thử</translation>
        </message>
        <message>
            <source>Choose a row: name, password and the present code are filled in. Invented people.</source>
            <translation>Chọn một dòng để điền sẵn tên, mật khẩu và mã xác thực hiện tại. Nhân vật hư cấu.</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::MainWindow</name>
        <message>
            <source>motcua – one-stop desk</source>
            <translation>motcua – Quầy một cửa</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>Tiếp nhận</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>Đang xử lý</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>Ký số</translation>
        </message>
        <message>
            <source>Hand-over</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>Look-up</source>
            <translation>Tra cứu</translation>
        </message>
        <message>
            <source>Find a dossier</source>
            <translation>Tìm hồ sơ</translation>
        </message>
        <message>
            <source>Lock the desk</source>
            <translation>Khóa quầy</translation>
        </message>
        <message>
            <source>Lock the desk (Ctrl+L)</source>
            <translation>Khóa quầy (Ctrl+L)</translation>
        </message>
        <message>
            <source>Synchronisation and devices</source>
            <translation>Đồng bộ và thiết bị</translation>
        </message>
        <message>
            <source>Differences to settle</source>
            <translation>Khác biệt cần xử lý</translation>
        </message>
        <message>
            <source>Find a dossier, a person, a procedure… (F3)</source>
            <translation>Tìm hồ sơ, người nộp, thủ tục… (F3)</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Trợ giúp</translation>
        </message>
        <message>
            <source>Find anything</source>
            <translation>Tìm mọi thứ</translation>
        </message>
        <message>
            <source>Synchronise now</source>
            <translation>Đồng bộ ngay</translation>
        </message>
        <message>
            <source>What waits, and why</source>
            <translation>Việc đang chờ và lý do</translation>
        </message>
        <message>
            <source>Help on this page</source>
            <translation>Trợ giúp trang này</translation>
        </message>
        <message>
            <source>Show the keys</source>
            <translation>Xem phím tắt</translation>
        </message>
        <message>
            <source>Undo the last step</source>
            <translation>Hoàn tác bước vừa làm</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::PaperView</name>
        <message>
            <source>Smaller</source>
            <translation>Thu nhỏ</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Phóng to</translation>
        </message>
        <message>
            <source>Fit width</source>
            <translation>Vừa chiều rộng</translation>
        </message>
        <message>
            <source>Page view</source>
            <translation>Trang đang xem</translation>
        </message>
        <message>
            <source>This file cannot be shown.</source>
            <translation>Không hiển thị được tệp này.</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n trang</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::ProcedurePicker</name>
        <message>
            <source>&amp;Case</source>
            <translation>T&amp;rường hợp</translation>
        </message>
        <message>
            <source>Find a procedure: name or code, accents not needed</source>
            <translation>Tìm thủ tục: tên hoặc mã, không cần dấu</translation>
        </message>
        <message>
            <source>Find a procedure</source>
            <translation>Tìm thủ tục</translation>
        </message>
        <message>
            <source>Procedures found</source>
            <translation>Thủ tục tìm thấy</translation>
        </message>
        <message>
            <source>No procedure with these words. Try fewer letters.</source>
            <translation>Không có thủ tục khớp. Hãy gõ ít chữ hơn.</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::ProgressStrip</name>
        <message>
            <source>Stop</source>
            <translation>Dừng</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Tiến độ</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::RailButton</name>
        <message>
            <source>%1 waiting</source>
            <translation>%1 hồ sơ đang chờ</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::ReturnPage</name>
        <message>
            <source>No result waits for its owner.</source>
            <translation>Không có kết quả nào chờ trả.</translation>
        </message>
        <message>
            <source>The result appears here.</source>
            <translation>Kết quả hiện ở đây.</translation>
        </message>
        <message>
            <source>Fee collected</source>
            <translation>Đã thu tiền</translation>
        </message>
        <message>
            <source>Hand over and close</source>
            <translation>Trả kết quả và kết thúc</translation>
        </message>
        <message>
            <source>Fees</source>
            <translation>Phí, lệ phí</translation>
        </message>
        <message>
            <source>&amp;Receiver</source>
            <translation>&amp;Người nhận</translation>
        </message>
        <message>
            <source>&amp;Identity number</source>
            <translation>&amp;Số định danh</translation>
        </message>
        <message>
            <source>Handed over &amp;by</source>
            <translation>&amp;Hình thức trả</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>&amp;Ghi chú</translation>
        </message>
        <message>
            <source>No fee</source>
            <translation>Không thu phí</translation>
        </message>
        <message>
            <source>%1 – collected</source>
            <translation>%1 – đã thu</translation>
        </message>
        <message>
            <source>%1 – not collected yet</source>
            <translation>%1 – chưa thu</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>chưa hỏi</translation>
        </message>
        <message>
            <source>&amp;Satisfaction</source>
            <translation>Mức độ hài &amp;lòng</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::ScanPanel</name>
        <message>
            <source>Scan with F4, or drop PNG, JPEG, TIFF or PDF files here.</source>
            <translation>Nhấn F4 để quét, hoặc kéo thả tệp PNG, JPEG, TIFF, PDF vào đây.</translation>
        </message>
        <message>
            <source>Back to the dossier (Esc)</source>
            <translation>Về hồ sơ (Esc)</translation>
        </message>
        <message>
            <source>Scan (F4)</source>
            <translation>Quét (F4)</translation>
        </message>
        <message>
            <source>Add &amp;files…</source>
            <translation>&amp;Thêm tệp…</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Các trang</translation>
        </message>
        <message>
            <source>&amp;Read the pages</source>
            <translation>&amp;Đọc các trang</translation>
        </message>
        <message>
            <source>Sign and attach</source>
            <translation>Ký và đính kèm</translation>
        </message>
        <message>
            <source>&amp;Paper</source>
            <translation>&amp;Giấy tờ</translation>
        </message>
        <message>
            <source>&amp;Source</source>
            <translation>&amp;Nguồn</translation>
        </message>
        <message>
            <source>P&amp;IN of the token</source>
            <translation>Mã &amp;PIN của token</translation>
        </message>
        <message>
            <source>Scan: %1</source>
            <translation>Quét giấy tờ: %1</translation>
        </message>
        <message>
            <source>%1 (again)</source>
            <translation>%1 (quét lại)</translation>
        </message>
        <message>
            <source>All papers of this dossier are digitized.</source>
            <translation>Mọi giấy tờ của hồ sơ đã được số hóa.</translation>
        </message>
        <message>
            <source>Scanning</source>
            <translation>Đang quét</translation>
        </message>
        <message>
            <source>Add pages</source>
            <translation>Thêm trang</translation>
        </message>
        <message>
            <source>Pages (*.png *.jpg *.jpeg *.tif *.tiff *.pdf)</source>
            <translation>Trang giấy tờ (*.png *.jpg *.jpeg *.tif *.tiff *.pdf)</translation>
        </message>
        <message>
            <source>Straightening, cleaning and reading</source>
            <translation>Đang nắn thẳng, làm sạch và nhận dạng</translation>
        </message>
        <message>
            <source>Signing and keeping</source>
            <translation>Đang ký và lưu</translation>
        </message>
        <message>
            <source>Signed and attached: %1</source>
            <translation>Đã ký và đính kèm: %1</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::SearchPage</name>
        <message>
            <source>Type a name, a number or a procedure above. Accents are not needed.</source>
            <translation>Gõ họ tên, mã hồ sơ hoặc thủ tục ở ô trên, không cần dấu.</translation>
        </message>
        <message>
            <source>Choose a paper to see it here.</source>
            <translation>Chọn giấy tờ để xem ở đây.</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::SignPage</name>
        <message>
            <source>Signed</source>
            <translation>Đã ký</translation>
        </message>
        <message>
            <source>Signed, timestamp follows</source>
            <translation>Đã ký, chờ dấu thời gian</translation>
        </message>
        <message>
            <source>Not started</source>
            <translation>Chưa ký</translation>
        </message>
        <message>
            <source>Nothing waits for your signature.</source>
            <translation>Không có văn bản nào chờ ký.</translation>
        </message>
        <message>
            <source>The document to be signed appears here.</source>
            <translation>Văn bản cần ký hiện ở đây.</translation>
        </message>
        <message>
            <source>What became of the batch</source>
            <translation>Kết quả ký lô</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Hồ sơ</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Kết quả</translation>
        </message>
        <message>
            <source>&amp;PIN of the token</source>
            <translation>Mã &amp;PIN của token</translation>
        </message>
        <message>
            <source>Token: %1</source>
            <translation>Token: %1</translation>
        </message>
        <message>
            <source>Applying the seal</source>
            <translation>Đang đóng dấu</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>Đang ký</translation>
        </message>
        <message>
            <source>Signed %1 of %2.</source>
            <translation>Đã ký %1/%2 văn bản.</translation>
        </message>
        <message>
            <source>Sign what is selected</source>
            <translation>Ký các văn bản đã chọn</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::StatusFoot</name>
        <message>
            <source>What waits, and why (F12)</source>
            <translation>Việc đang chờ và lý do (F12)</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::SyncLogPage</name>
        <message>
            <source>with the next try</source>
            <translation>lần đồng bộ tới</translation>
        </message>
        <message>
            <source>No network.</source>
            <translation>Chưa có mạng.</translation>
        </message>
        <message>
            <source>Line and devices</source>
            <translation>Đường truyền và thiết bị</translation>
        </message>
        <message>
            <source>Provincial system</source>
            <translation>Hệ thống tỉnh</translation>
        </message>
        <message>
            <source>Scanner</source>
            <translation>Máy quét</translation>
        </message>
        <message>
            <source>Signing token</source>
            <translation>Token ký số</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Máy in</translation>
        </message>
        <message>
            <source>&amp;Try again now (F5)</source>
            <translation>&amp;Gửi lại ngay (F5)</translation>
        </message>
        <message>
            <source>Check the &amp;devices again</source>
            <translation>&amp;Kiểm tra lại thiết bị</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>Việc chờ gửi</translation>
        </message>
        <message>
            <source>Operations that wait</source>
            <translation>Các việc đang chờ gửi</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Bước</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Hồ sơ</translation>
        </message>
        <message>
            <source>Officer</source>
            <translation>Cán bộ</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Từ lúc</translation>
        </message>
        <message>
            <source>Why it waits</source>
            <translation>Lý do còn chờ</translation>
        </message>
        <message>
            <source>Next try</source>
            <translation>Thử lại lúc</translation>
        </message>
        <message>
            <source>&amp;Open (Enter)</source>
            <translation>&amp;Mở hồ sơ (Enter)</translation>
        </message>
        <message>
            <source>&amp;Save the list…</source>
            <translation>&amp;Lưu danh sách…</translation>
        </message>
        <message>
            <source>&amp;Back (Esc)</source>
            <translation>&amp;Quay lại (Esc)</translation>
        </message>
        <message>
            <source>Nothing waits: the provincial system has everything this desk did.</source>
            <translation>Không có việc nào chờ gửi: hệ thống tỉnh đã nhận đủ dữ liệu của quầy.</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) are safe on this desk and not yet in the provincial system.</source>
            <translation>
                <numerusform>%n việc đã lưu an toàn tại quầy, chưa có trên hệ thống tỉnh.</numerusform>
            </translation>
        </message>
        <message>
            <source>waiting-to-be-sent</source>
            <translation>viec-cho-gui</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Đã lưu: %1</translation>
        </message>
        <message>
            <source>&amp;Decide (F11)</source>
            <translation>&amp;Xem và quyết định (F11)</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Quay lại</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::TestRibbon</name>
        <message>
            <source>TEST DATA</source>
            <translation>DỮ LIỆU THỬ</translation>
        </message>
        <message>
            <source>This desk is joined to the sandbox province. Nothing here has legal effect.</source>
            <translation>Quầy này nối với hệ thống tỉnh thử nghiệm. Mọi dữ liệu ở đây không có giá trị pháp lý.</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::TimelineView</name>
        <message>
            <source>Timeline</source>
            <translation>Nhật ký</translation>
        </message>
        <message>
            <source>not sent yet</source>
            <translation>chưa gửi</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::WorkPage</name>
        <message>
            <source>Print: %1</source>
            <translation>In: %1</translation>
        </message>
        <message>
            <source>Nothing waits here. Dossiers that need your step appear by themselves.</source>
            <translation>Không có hồ sơ chờ ở bước này. Hồ sơ cần anh/chị xử lý sẽ tự hiện ra.</translation>
        </message>
        <message>
            <source>Choose a paper to see it here.</source>
            <translation>Chọn giấy tờ để xem ở đây.</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Hàng chờ</translation>
        </message>
        <message>
            <source>Scan papers</source>
            <translation>Quét giấy tờ</translation>
        </message>
        <message>
            <source>Sign or seal</source>
            <translation>Ký số hoặc đóng dấu</translation>
        </message>
        <message>
            <source>Pass on</source>
            <translation>Chuyển bước tiếp theo</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>Print a form</source>
            <translation>Xem và in biểu mẫu</translation>
        </message>
        <message>
            <source>Other systems</source>
            <translation>Liên thông</translation>
        </message>
        <message>
            <source>Other steps</source>
            <translation>Bước khác</translation>
        </message>
    </context>
    <context>
        <name>SetupCommands</name>
        <message>
            <source>The desk of %1 stands in %2. Log in once with the network there.</source>
            <translation>Đã tạo bàn làm việc của %1 trong %2. Hãy đăng nhập một lần khi có mạng.</translation>
        </message>
        <message>
            <source>%1 (%2). Ends after %3 minutes without use, at the latest %4.</source>
            <translation>%1 (%2). Phiên kết thúc sau %3 phút không dùng, muộn nhất %4.</translation>
        </message>
        <message>
            <source>The session is closed.</source>
            <translation>Đã đóng phiên làm việc.</translation>
        </message>
    </context>
    <context>
        <name>LookCommands</name>
        <message>
            <source>not sent yet</source>
            <translation>chưa gửi</translation>
        </message>
        <message>
            <source>%1 steps wait for the province</source>
            <translation>%1 bước đang chờ gửi lên tỉnh</translation>
        </message>
    </context>
    <context>
        <name>AdminCommands</name>
        <message>
            <source>The trail is whole: %1 events.</source>
            <translation>Chuỗi nhật ký còn nguyên vẹn: %1 sự kiện.</translation>
        </message>
        <message>
            <source>without network until %1</source>
            <translation>đăng nhập khi mất mạng đến %1</translation>
        </message>
        <message>
            <source>not without network</source>
            <translation>không đăng nhập khi mất mạng</translation>
        </message>
        <message>
            <source>%1 records taken, %2 of the province kept.</source>
            <translation>Đã nhận %1 bản ghi, giữ %2 bản ghi của tỉnh.</translation>
        </message>
        <message>
            <source>The process is sound.</source>
            <translation>Quy trình hợp lệ.</translation>
        </message>
        <message>
            <source>The process is taken in.</source>
            <translation>Đã nhập quy trình.</translation>
        </message>
        <message>
            <source>This version is here already.</source>
            <translation>Phiên bản này đã có.</translation>
        </message>
    </context>
    <context>
        <name>SyncCommands</name>
        <message>
            <source>%1 steps and %2 files wait; %3 conflicts, %4 refused.</source>
            <translation>%1 bước và %2 tệp đang chờ; %3 xung đột, %4 bị từ chối.</translation>
        </message>
    </context>
    <context>
        <name>ConflictCommands</name>
        <message>
            <source>changed by two hands</source>
            <translation>hai nơi cùng sửa</translation>
        </message>
        <message>
            <source>refused by the province</source>
            <translation>tỉnh không nhận</translation>
        </message>
        <message>
            <source>  %1: mine “%2”, the province's “%3”</source>
            <translation>  %1: của tôi “%2”, của tỉnh “%3”</translation>
        </message>
        <message>
            <source>Decided. The dossier goes on with the next synchronisation.</source>
            <translation>Đã quyết định. Hồ sơ đi tiếp ở lần đồng bộ sau.</translation>
        </message>
        <message>
            <source>Decided. Fields still open: %1.</source>
            <translation>Đã quyết định. Số mục còn để ngỏ: %1.</translation>
        </message>
    </context>
    <context>
        <name>CheckText</name>
        <message>
            <source>Population database</source>
            <translation>Đối chiếu CSDL quốc gia về dân cư</translation>
        </message>
        <message>
            <source>Enterprise register</source>
            <translation>CSDL đăng ký doanh nghiệp</translation>
        </message>
        <message>
            <source>Civil status register</source>
            <translation>CSDL hộ tịch</translation>
        </message>
        <message>
            <source>Land register</source>
            <translation>CSDL đất đai</translation>
        </message>
        <message>
            <source>Social insurance</source>
            <translation>CSDL bảo hiểm xã hội</translation>
        </message>
        <message>
            <source>Payment request</source>
            <translation>Yêu cầu thanh toán trực tuyến</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>Trạng thái thanh toán</translation>
        </message>
        <message>
            <source>Reconciliation of payments</source>
            <translation>Đối soát thanh toán</translation>
        </message>
        <message>
            <source>Public post order</source>
            <translation>Đơn bưu chính công ích</translation>
        </message>
        <message>
            <source>Parcel</source>
            <translation>Định vị bưu gửi</translation>
        </message>
        <message>
            <source>Notice to the applicant</source>
            <translation>Thông báo cho người nộp</translation>
        </message>
        <message>
            <source>Into the digitization repository</source>
            <translation>Lưu kho dữ liệu số hóa</translation>
        </message>
        <message>
            <source>Digitized papers of the person</source>
            <translation>Tìm giấy tờ đã số hóa</translation>
        </message>
        <message>
            <source>Digitized paper</source>
            <translation>Lấy giấy tờ đã số hóa</translation>
        </message>
        <message>
            <source>Into the owner’s own store</source>
            <translation>Lưu kho dữ liệu của tổ chức, cá nhân</translation>
        </message>
        <message>
            <source>Papers in the owner’s own store</source>
            <translation>Tìm trong kho dữ liệu của tổ chức, cá nhân</translation>
        </message>
        <message>
            <source>Reply to another agency</source>
            <translation>Gửi văn bản trả lời</translation>
        </message>
        <message>
            <source>Rating of the service</source>
            <translation>Đánh giá mức độ hài lòng</translation>
        </message>
        <message>
            <source>not checked yet</source>
            <translation>chưa kiểm tra</translation>
        </message>
        <message>
            <source>agrees</source>
            <translation>khớp</translation>
        </message>
        <message>
            <source>does not agree</source>
            <translation>không khớp</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>đã có kết quả</translation>
        </message>
        <message>
            <source>refused or not found</source>
            <translation>bị từ chối hoặc không có dữ liệu</translation>
        </message>
        <message>
            <source>could not be asked</source>
            <translation>không gửi được</translation>
        </message>
        <message>
            <source>not known there</source>
            <translation>không có thông tin</translation>
        </message>
        <message>
            <source>not paid</source>
            <translation>chưa thanh toán</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>đã thanh toán</translation>
        </message>
        <message>
            <source>refunded</source>
            <translation>đã hoàn tiền</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>đã hủy</translation>
        </message>
        <message>
            <source>active</source>
            <translation>đang hoạt động</translation>
        </message>
        <message>
            <source>suspended</source>
            <translation>tạm ngừng</translation>
        </message>
        <message>
            <source>dissolved</source>
            <translation>đã giải thể</translation>
        </message>
        <message>
            <source>registered</source>
            <translation>đã đăng ký</translation>
        </message>
        <message>
            <source>being collected</source>
            <translation>đang thu gom</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>đã phát</translation>
        </message>
        <message>
            <source>free of claims</source>
            <translation>không vướng mắc</translation>
        </message>
        <message>
            <source>mortgaged</source>
            <translation>đang thế chấp</translation>
        </message>
        <message>
            <source>in dispute</source>
            <translation>đang tranh chấp</translation>
        </message>
        <message>
            <source>under a plan</source>
            <translation>thuộc quy hoạch</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>đã gửi</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>đang chờ gửi</translation>
        </message>
        <message>
            <source>undeliverable</source>
            <translation>không gửi được</translation>
        </message>
        <message>
            <source>paying</source>
            <translation>đang đóng</translation>
        </message>
        <message>
            <source>withdrawn, the step was undone</source>
            <translation>đã rút vì thao tác được hoàn tác</translation>
        </message>
        <message>
            <source>waiting to be sent</source>
            <translation>chờ gửi</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>bị từ chối</translation>
        </message>
        <message>
            <source>could not be sent</source>
            <translation>không gửi được</translation>
        </message>
        <message>
            <source>dossier received</source>
            <translation>đã tiếp nhận hồ sơ</translation>
        </message>
        <message>
            <source>papers are asked for</source>
            <translation>yêu cầu bổ sung giấy tờ</translation>
        </message>
        <message>
            <source>a new due date</source>
            <translation>ngày hẹn trả mới</translation>
        </message>
        <message>
            <source>the result is ready</source>
            <translation>đã có kết quả</translation>
        </message>
        <message>
            <source>very satisfied</source>
            <translation>rất hài lòng</translation>
        </message>
        <message>
            <source>satisfied</source>
            <translation>hài lòng</translation>
        </message>
        <message>
            <source>neither</source>
            <translation>bình thường</translation>
        </message>
        <message>
            <source>not satisfied</source>
            <translation>không hài lòng</translation>
        </message>
        <message>
            <source>not satisfied at all</source>
            <translation>rất không hài lòng</translation>
        </message>
        <message>
            <source>text message</source>
            <translation>tin nhắn</translation>
        </message>
        <message>
            <source>e-mail</source>
            <translation>thư điện tử</translation>
        </message>
        <message>
            <source>Zalo</source>
            <translation>Zalo</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s)</source>
            <translation>
                <numerusform>%n giấy tờ</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ValueText</name>
        <message>
            <source>Other information</source>
            <translation>Thông tin khác</translation>
        </message>
        <message numerus="yes">
            <source>File of %n page(s)</source>
            <translation>
                <numerusform>Tệp %n trang</numerusform>
            </translation>
        </message>
        <message>
            <source>signed</source>
            <translation>đã ký số</translation>
        </message>
        <message>
            <source>collected</source>
            <translation>đã thu</translation>
        </message>
        <message>
            <source>not collected</source>
            <translation>chưa thu</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Giấy tờ</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>có</translation>
        </message>
        <message>
            <source>no</source>
            <translation>không</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>(để trống)</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::Comparison</name>
        <message>
            <source>%1 – chosen</source>
            <translation>%1 – đã chọn</translation>
        </message>
        <message>
            <source>What is &amp;right</source>
            <translation>&amp;Nội dung đúng</translation>
        </message>
        <message>
            <source>Parts that differ</source>
            <translation>Các mục khác nhau</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Mục</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Bản gốc</translation>
        </message>
        <message>
            <source>Mine (1)</source>
            <translation>Của tôi (1)</translation>
        </message>
        <message>
            <source>A person must decide; taken as a whole.</source>
            <translation>Phải do cán bộ quyết định, lấy nguyên một bên.</translation>
        </message>
        <message>
            <source>The system's (2)</source>
            <translation>Của hệ thống (2)</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::ConflictPage</name>
        <message>
            <source>Step: %1, %2.</source>
            <translation>Bước: %1, %2.</translation>
        </message>
        <message>
            <source>While this step was waiting on this desk, the same parts were changed elsewhere. Choose what is right for each part; nothing is lost until you settle.</source>
            <translation>Trong lúc bước này chờ gửi, nơi khác đã sửa cùng nội dung. Hãy chọn nội dung đúng cho từng mục; chưa có gì bị mất cho đến khi anh/chị xác nhận.</translation>
        </message>
        <message numerus="yes">
            <source>%n later step(s) of this dossier wait behind it.</source>
            <translation>
                <numerusform>%n bước sau của hồ sơ này đang chờ theo.</numerusform>
            </translation>
        </message>
        <message>
            <source>Dossiers that need a decision</source>
            <translation>Hồ sơ cần cán bộ quyết định</translation>
        </message>
        <message>
            <source>Need a decision</source>
            <translation>Cần cán bộ quyết định</translation>
        </message>
        <message>
            <source>&amp;Back (Esc)</source>
            <translation>&amp;Quay lại (Esc)</translation>
        </message>
        <message>
            <source>&amp;Reason for giving it up</source>
            <translation>&amp;Lý do bỏ bước này</translation>
        </message>
        <message>
            <source>Take mine (1)</source>
            <translation>Lấy của tôi (1)</translation>
        </message>
        <message>
            <source>Write it (E)</source>
            <translation>Tự ghi (E)</translation>
        </message>
        <message>
            <source>Send once more</source>
            <translation>Gửi lại</translation>
        </message>
        <message>
            <source>Give this step up</source>
            <translation>Bỏ bước này</translation>
        </message>
        <message>
            <source>Settle (Ctrl+Enter)</source>
            <translation>Xác nhận (Ctrl+Enter)</translation>
        </message>
        <message numerus="yes">
            <source>%n part(s) differ</source>
            <translation>
                <numerusform>%n mục khác nhau</numerusform>
            </translation>
        </message>
        <message>
            <source>refused by the system</source>
            <translation>hệ thống không chấp nhận</translation>
        </message>
        <message>
            <source>Nothing needs a decision</source>
            <translation>Không có hồ sơ nào cần quyết định</translation>
        </message>
        <message>
            <source>If the same part of a dossier is changed here and elsewhere, it appears here.</source>
            <translation>Khi cùng một nội dung của hồ sơ được sửa ở quầy và ở nơi khác, hồ sơ sẽ hiện ở đây.</translation>
        </message>
        <message numerus="yes">
            <source>%n part(s) are not decided yet.</source>
            <translation>
                <numerusform>Còn %n mục chưa chọn.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: settled. It is sent with your decision.</source>
            <translation>%1: đã xử lý xong, sẽ gửi theo quyết định của anh/chị.</translation>
        </message>
        <message>
            <source>%1: is sent once more.</source>
            <translation>%1: đang gửi lại.</translation>
        </message>
        <message>
            <source>%1: the step was given up; the reason stands in the timeline.</source>
            <translation>%1: đã bỏ bước này; lý do được ghi trong nhật ký hồ sơ.</translation>
        </message>
        <message>
            <source>Take mine</source>
            <translation>Lấy của tôi</translation>
        </message>
        <message>
            <source>Write what is right</source>
            <translation>Tự ghi nội dung đúng</translation>
        </message>
        <message>
            <source>All parts: mine</source>
            <translation>Mọi mục: lấy của tôi</translation>
        </message>
        <message>
            <source>Settle this dossier</source>
            <translation>Xác nhận xử lý khác biệt</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Quay lại</translation>
        </message>
        <message>
            <source>The system's own words: “%1”.</source>
            <translation>Hệ thống trả lời: “%1”.</translation>
        </message>
        <message>
            <source>Fees, decisions and signed content are not written anew here: take mine (1) or the system's (2).</source>
            <translation>Phí, quyết định và nội dung đã ký không ghi lại ở đây: hãy lấy của tôi (1) hoặc của hệ thống (2).</translation>
        </message>
        <message>
            <source>Take the system's (2)</source>
            <translation>Lấy của hệ thống (2)</translation>
        </message>
        <message>
            <source>Take the system's</source>
            <translation>Lấy của hệ thống</translation>
        </message>
        <message>
            <source>All parts: the system's</source>
            <translation>Mọi mục: lấy của hệ thống</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::PapersTab</name>
        <message>
            <source>digitized</source>
            <translation>đã số hóa</translation>
        </message>
        <message>
            <source>digitized and signed</source>
            <translation>đã số hóa, đã ký</translation>
        </message>
        <message>
            <source>received on paper</source>
            <translation>đã nhận bản giấy</translation>
        </message>
        <message>
            <source>not handed in</source>
            <translation>chưa nộp</translation>
        </message>
        <message>
            <source>&amp;Save the corrections</source>
            <translation>&amp;Lưu phần đã sửa</translation>
        </message>
        <message>
            <source>Papers of the dossier</source>
            <translation>Giấy tờ của hồ sơ</translation>
        </message>
        <message>
            <source>Result (draft): %1</source>
            <translation>Kết quả (dự thảo): %1</translation>
        </message>
        <message>
            <source>Result (signed): %1</source>
            <translation>Kết quả (đã ký): %1</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::SignatureList</name>
        <message>
            <source>Timestamp of %1</source>
            <translation>Dấu thời gian của %1</translation>
        </message>
        <message>
            <source>Signatures of the shown file</source>
            <translation>Chữ ký số trên tệp đang xem</translation>
        </message>
        <message>
            <source>The signatures are being checked…</source>
            <translation>Đang kiểm tra chữ ký số…</translation>
        </message>
        <message>
            <source>About the file as a whole:</source>
            <translation>Về toàn bộ tệp:</translation>
        </message>
    </context>
    <context>
        <name>DoctorText</name>
        <message>
            <source>Profile of the desk</source>
            <translation>Hồ sơ cấu hình quầy</translation>
        </message>
        <message>
            <source>Data and key</source>
            <translation>Dữ liệu và khóa</translation>
        </message>
        <message>
            <source>Audit trail</source>
            <translation>Nhật ký kiểm toán</translation>
        </message>
        <message>
            <source>Recovery passphrase</source>
            <translation>Cụm mật khẩu khôi phục</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Sao lưu</translation>
        </message>
        <message>
            <source>Disk</source>
            <translation>Ổ đĩa</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>Đồng hồ</translation>
        </message>
        <message>
            <source>Line to the province</source>
            <translation>Kết nối hệ thống tỉnh</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>Chứng thư</translation>
        </message>
        <message>
            <source>Working part</source>
            <translation>Tiến trình xử lý</translation>
        </message>
        <message>
            <source>Scanner</source>
            <translation>Máy quét</translation>
        </message>
        <message>
            <source>Signing token</source>
            <translation>Thiết bị ký số</translation>
        </message>
        <message>
            <source>Reading of papers</source>
            <translation>Nhận dạng giấy tờ</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Máy in</translation>
        </message>
        <message>
            <source>Fonts</source>
            <translation>Phông chữ</translation>
        </message>
        <message>
            <source>There is no tested backup of the last day. What was synchronised is safe at the province. Leave the program open for a minute, or make one: motcua-cli backup FOLDER.</source>
            <translation>Chưa có bản sao lưu đã kiểm tra trong ngày qua. Phần đã đồng bộ vẫn an toàn trên hệ thống tỉnh. Hãy để chương trình mở một phút, hoặc tự tạo: motcua-cli backup THƯ_MỤC.</translation>
        </message>
        <message>
            <source>No recovery passphrase is set: if this computer is lost, backups cannot be opened elsewhere. Set one: motcua-cli passphrase.</source>
            <translation>Chưa đặt cụm mật khẩu khôi phục: nếu mất máy này thì không mở được bản sao lưu ở máy khác. Hãy đặt bằng lệnh motcua-cli passphrase.</translation>
        </message>
        <message>
            <source>The computer's clock stands before the last entry of this desk. Order and data are safe. Set the clock right before you sign or print a due date.</source>
            <translation>Đồng hồ máy chậm hơn mục ghi cuối cùng của quầy. Thứ tự và dữ liệu vẫn an toàn. Hãy chỉnh lại giờ trước khi ký số hoặc in ngày hẹn trả.</translation>
        </message>
        <message>
            <source>The disk has less than 500 MB left; below 100 MB nothing new is taken in. Free some space today.</source>
            <translation>Ổ đĩa còn dưới 500 MB; dưới 100 MB sẽ tạm dừng tiếp nhận mới. Hãy giải phóng dung lượng trong hôm nay.</translation>
        </message>
        <message>
            <source>No printer is set up on this computer; slips are kept as PDF files. Ask the administrator to add one.</source>
            <translation>Máy này chưa cài máy in; phiếu được lưu thành tệp PDF. Hãy đề nghị quản trị cài máy in.</translation>
        </message>
    </context>
    <context>
        <name>OpeningText</name>
        <message>
            <source>The data file was damaged and lies in the folder “damaged”; the desk goes on from the backup of %1, and %2 operations came back from the journal.</source>
            <translation>Tệp dữ liệu bị hỏng, đã cất vào thư mục “damaged”; quầy tiếp tục từ bản sao lưu lúc %1 và %2 thao tác đã được lấy lại từ nhật ký phục hồi.</translation>
        </message>
        <message>
            <source>The data file was damaged and lies in the folder “damaged”; there was no backup, and %1 operations came back from the journal.</source>
            <translation>Tệp dữ liệu bị hỏng, đã cất vào thư mục “damaged”; không có bản sao lưu, %1 thao tác đã được lấy lại từ nhật ký phục hồi.</translation>
        </message>
        <message>
            <source>Nothing that was acknowledged is missing.</source>
            <translation>Không thiếu việc nào đã xác nhận.</translation>
        </message>
        <message>
            <source>%1 entries of the journal could not be read: compare with the receipts given since, and tell the administrator.</source>
            <translation>%1 mục của nhật ký không đọc được: hãy đối chiếu với các giấy tiếp nhận đã cấp từ đó và báo quản trị.</translation>
        </message>
        <message>
            <source>The key is in this computer's keychain again. If this folder is a copy, do not go on working on the other computer.</source>
            <translation>Khóa đã được đưa lại vào kho khóa của máy này. Nếu thư mục này là bản sao chép, xin đừng làm tiếp trên máy kia.</translation>
        </message>
        <message>
            <source>The computer's clock stands before the last entry of this desk: set it right before you sign or print a due date.</source>
            <translation>Đồng hồ máy chậm hơn mục ghi cuối cùng của quầy: hãy chỉnh lại trước khi ký số hoặc in ngày hẹn trả.</translation>
        </message>
        <message>
            <source>The disk is nearly full: free some space today.</source>
            <translation>Ổ đĩa gần đầy: hãy giải phóng dung lượng trong hôm nay.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryCommands</name>
        <message>
            <source>Backed up and tested by restoring: %1 dossiers, %2 files not yet at the province.</source>
            <translation>Đã sao lưu và kiểm tra bằng cách khôi phục thử: %1 hồ sơ, %2 tệp chưa có trên hệ thống tỉnh.</translation>
        </message>
        <message>
            <source>Restored: %1 events, %2 operations from the journal. What stood there before lies in “damaged”.</source>
            <translation>Đã khôi phục: %1 sự kiện, %2 thao tác từ nhật ký. Dữ liệu trước đó nằm trong thư mục “damaged”.</translation>
        </message>
        <message>
            <source>The office's passphrase is changed. Backups made before still open with the old one.</source>
            <translation>Đã đổi cụm mật khẩu của cơ quan. Các bản sao lưu trước đây vẫn mở bằng cụm cũ.</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::CommandPalette</name>
        <message>
            <source>What do you want to do? Dossier, person, procedure, command…</source>
            <translation>Anh/chị cần làm gì? Hồ sơ, người nộp, thủ tục, chức năng…</translation>
        </message>
        <message>
            <source>Find a command, a dossier or a procedure</source>
            <translation>Tìm chức năng, hồ sơ, thủ tục</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Kết quả tìm</translation>
        </message>
        <message>
            <source>receive</source>
            <translation>tiếp nhận</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::HelpPage</name>
        <message>
            <source>Help</source>
            <translation>Trợ giúp</translation>
        </message>
        <message>
            <source>&amp;Back (Esc)</source>
            <translation>&amp;Quay lại (Esc)</translation>
        </message>
        <message>
            <source>All &amp;topics</source>
            <translation>&amp;Tất cả chủ đề</translation>
        </message>
        <message>
            <source>Leave the help</source>
            <translation>Đóng trợ giúp</translation>
        </message>
        <message>
            <source>There is no help on this yet.</source>
            <translation>Chưa có trợ giúp cho mục này.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Phím tắt</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::UndoBar</name>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation>Hoàn tác (Ctrl+Z)</translation>
        </message>
        <message>
            <source>%1: %2. It leaves this desk in %3 s.</source>
            <translation>%1: %2. Sẽ gửi đi sau %3 giây.</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::GateView</name>
        <message>
            <source>waiting for the network or for the other system</source>
            <translation>đang chờ mạng hoặc chờ hệ thống kia</translation>
        </message>
        <message>
            <source>%1 · asked by %2, %3</source>
            <translation>%1 · người yêu cầu: %2, %3</translation>
        </message>
        <message>
            <source>%1 · by the step of %2, %3</source>
            <translation>%1 · tự động theo thao tác của %2, %3</translation>
        </message>
        <message>
            <source>Population database: not checked yet</source>
            <translation>CSDL quốc gia về dân cư: chưa kiểm tra</translation>
        </message>
        <message>
            <source>No notice yet. Notices go out by themselves, in the ways the applicant agreed to.</source>
            <translation>Chưa có thông báo. Thông báo được gửi tự động theo các cách người nộp đã đồng ý.</translation>
        </message>
        <message>
            <source>No parcel is ordered.</source>
            <translation>Chưa đặt bưu gửi.</translation>
        </message>
        <message>
            <source>Nothing stored or looked up yet. Signed papers that must be digitized are stored by themselves.</source>
            <translation>Chưa lưu, chưa tra cứu. Giấy tờ thuộc diện số hóa được tự động lưu vào kho sau khi ký.</translation>
        </message>
        <message>
            <source>No reply sent, no rating recorded.</source>
            <translation>Chưa gửi văn bản, chưa ghi nhận đánh giá.</translation>
        </message>
        <message>
            <source>Send the re&amp;quest</source>
            <translation>Gửi &amp;yêu cầu</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Nội dung liên thông</translation>
        </message>
        <message>
            <source>Checks of data</source>
            <translation>Đối chiếu dữ liệu</translation>
        </message>
        <message>
            <source>Notices</source>
            <translation>Thông báo cho người nộp</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Bưu chính công ích</translation>
        </message>
        <message>
            <source>Digitized papers</source>
            <translation>Kho giấy tờ số hóa</translation>
        </message>
        <message>
            <source>Replies and rating</source>
            <translation>Văn bản trả lời, đánh giá</translation>
        </message>
        <message>
            <source>Requests and answers</source>
            <translation>Yêu cầu và trả lời</translation>
        </message>
        <message>
            <source>What to ask</source>
            <translation>Việc cần làm</translation>
        </message>
        <message>
            <source>Waiting requests are no obstacle: the dossier can go on.</source>
            <translation>Yêu cầu đang chờ không cản trở việc giải quyết hồ sơ.</translation>
        </message>
    </context>
    <context>
        <name>GateTasks</name>
        <message>
            <source>Compare with the population database</source>
            <translation>Đối chiếu với CSDL quốc gia về dân cư</translation>
        </message>
        <message>
            <source>Look up social insurance</source>
            <translation>Tra cứu bảo hiểm xã hội</translation>
        </message>
        <message>
            <source>Look up the civil status register</source>
            <translation>Tra cứu CSDL hộ tịch</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Sự kiện hộ tịch</translation>
        </message>
        <message>
            <source>birth</source>
            <translation>khai sinh</translation>
        </message>
        <message>
            <source>marriage</source>
            <translation>kết hôn</translation>
        </message>
        <message>
            <source>death</source>
            <translation>khai tử</translation>
        </message>
        <message>
            <source>Look up the enterprise register</source>
            <translation>Tra cứu đăng ký doanh nghiệp</translation>
        </message>
        <message>
            <source>Enterprise number</source>
            <translation>Mã số doanh nghiệp</translation>
        </message>
        <message>
            <source>Name of the enterprise</source>
            <translation>Tên doanh nghiệp</translation>
        </message>
        <message>
            <source>Look up the land register</source>
            <translation>Tra cứu CSDL đất đai</translation>
        </message>
        <message>
            <source>Code of the commune</source>
            <translation>Mã xã, phường</translation>
        </message>
        <message>
            <source>Map sheet</source>
            <translation>Số tờ bản đồ</translation>
        </message>
        <message>
            <source>Parcel of land</source>
            <translation>Số thửa</translation>
        </message>
        <message>
            <source>Ask for online payment</source>
            <translation>Gửi yêu cầu thanh toán trực tuyến</translation>
        </message>
        <message>
            <source>See whether it is paid</source>
            <translation>Kiểm tra đã thanh toán chưa</translation>
        </message>
        <message>
            <source>Send a notice</source>
            <translation>Gửi thông báo</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Nội dung</translation>
        </message>
        <message>
            <source>Address of this counter</source>
            <translation>Địa chỉ bộ phận Một cửa</translation>
        </message>
        <message>
            <source>Telephone of this counter</source>
            <translation>Điện thoại bộ phận Một cửa</translation>
        </message>
        <message>
            <source>Bring the result home</source>
            <translation>Trả kết quả tại nhà qua bưu chính</translation>
        </message>
        <message>
            <source>Fetch papers from the applicant</source>
            <translation>Thu gom hồ sơ tại nhà qua bưu chính</translation>
        </message>
        <message>
            <source>See where the parcel is</source>
            <translation>Định vị bưu gửi</translation>
        </message>
        <message>
            <source>Use a found paper instead of a scan</source>
            <translation>Dùng lại giấy tờ đã có, không quét</translation>
        </message>
        <message>
            <source>Found paper</source>
            <translation>Giấy tờ tìm thấy</translation>
        </message>
        <message>
            <source>For the component</source>
            <translation>Cho thành phần hồ sơ</translation>
        </message>
        <message>
            <source>Find this person’s digitized papers</source>
            <translation>Tìm giấy tờ đã số hóa của người này</translation>
        </message>
        <message>
            <source>Fetch a found paper</source>
            <translation>Lấy giấy tờ tìm thấy</translation>
        </message>
        <message>
            <source>Look into the person’s own store</source>
            <translation>Xem kho dữ liệu của công dân</translation>
        </message>
        <message>
            <source>Put the result into the repository</source>
            <translation>Lưu kết quả vào kho số hóa</translation>
        </message>
        <message>
            <source>Offer the result to its owner’s store</source>
            <translation>Gửi kết quả vào kho dữ liệu của công dân</translation>
        </message>
        <message>
            <source>Send the sealed result as a document</source>
            <translation>Gửi kết quả đã đóng dấu qua trục văn bản</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Nơi nhận</translation>
        </message>
        <message>
            <source>Document number</source>
            <translation>Số văn bản</translation>
        </message>
        <message>
            <source>Notation</source>
            <translation>Ký hiệu</translation>
        </message>
        <message>
            <source>Place of issue</source>
            <translation>Nơi ban hành</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Trích yếu</translation>
        </message>
        <message>
            <source>Position of the signer</source>
            <translation>Chức vụ người ký</translation>
        </message>
        <message>
            <source>In answer to document</source>
            <translation>Trả lời văn bản số</translation>
        </message>
        <message>
            <source>Record the applicant’s rating</source>
            <translation>Ghi nhận đánh giá của người nộp</translation>
        </message>
        <message>
            <source>The applicant is</source>
            <translation>Mức độ hài lòng</translation>
        </message>
        <message>
            <source>In the applicant’s words</source>
            <translation>Ý kiến của người nộp</translation>
        </message>
    </context>
    <context>
        <name>HealthText</name>
        <message>
            <source>The clock of this computer differs by %1 minutes from the province’s. Nothing is signed and no due date is given until it is set right.</source>
            <translation>Đồng hồ máy này lệch %1 phút so với hệ thống tỉnh. Tạm dừng ký số và tính ngày hẹn trả cho đến khi chỉnh lại giờ.</translation>
        </message>
        <message>
            <source>Less than 500 MB are free on the disk: free some space today.</source>
            <translation>Ổ đĩa còn dưới 500 MB: hãy dọn bớt dữ liệu trong hôm nay.</translation>
        </message>
        <message>
            <source>Less than 100 MB are free on the disk: nothing new is taken in until there is room. What is being typed stays as a draft.</source>
            <translation>Ổ đĩa còn dưới 100 MB: tạm dừng tiếp nhận cho đến khi có chỗ trống. Nội dung đang nhập được giữ làm bản nháp.</translation>
        </message>
        <message>
            <source>A backup is being made and tested</source>
            <translation>Đang sao lưu và thử khôi phục</translation>
        </message>
        <message>
            <source>In work: %1</source>
            <translation>Đang xử lý: %1</translation>
        </message>
    </context>
    <context>
        <name>ProcessText</name>
        <message>
            <source>this is not JSON</source>
            <translation>không phải JSON</translation>
        </message>
        <message>
            <source>stands twice</source>
            <translation>bị lặp</translation>
        </message>
        <message>
            <source>is missing</source>
            <translation>bị thiếu</translation>
        </message>
        <message>
            <source>is not known here</source>
            <translation>không có trong định dạng</translation>
        </message>
        <message>
            <source>is of the wrong type, expected</source>
            <translation>sai kiểu, cần</translation>
        </message>
        <message>
            <source>has a value that is not possible</source>
            <translation>có giá trị không hợp lệ</translation>
        </message>
        <message>
            <source>there is no such state</source>
            <translation>không có trạng thái này</translation>
        </message>
        <message>
            <source>there is no such action</source>
            <translation>không có thao tác này</translation>
        </message>
        <message>
            <source>there is no such role</source>
            <translation>không có vai trò này</translation>
        </message>
        <message>
            <source>there is no such kind of action</source>
            <translation>không có loại thao tác này</translation>
        </message>
        <message>
            <source>there is no such condition</source>
            <translation>không có điều kiện này</translation>
        </message>
        <message>
            <source>there is no such effect</source>
            <translation>không có tác động này</translation>
        </message>
        <message>
            <source>there is no such input</source>
            <translation>không có thông tin đầu vào này</translation>
        </message>
        <message>
            <source>this state stands twice</source>
            <translation>trạng thái bị lặp</translation>
        </message>
        <message>
            <source>this action stands twice</source>
            <translation>thao tác bị lặp</translation>
        </message>
        <message>
            <source>two moves for one state and action</source>
            <translation>hai bước chuyển cho cùng một trạng thái và thao tác</translation>
        </message>
        <message>
            <source>an effect needs this input</source>
            <translation>một tác động cần thông tin này</translation>
        </message>
        <message>
            <source>nothing keeps that this action was taken</source>
            <translation>không có gì lưu lại việc đã làm thao tác này</translation>
        </message>
        <message>
            <source>no dossier ever reaches this state</source>
            <translation>không hồ sơ nào đến được trạng thái này</translation>
        </message>
        <message>
            <source>no dossier ever comes to where this is possible</source>
            <translation>không hồ sơ nào đến được chỗ làm được bước này</translation>
        </message>
        <message>
            <source>no move uses this action</source>
            <translation>không bước chuyển nào dùng thao tác này</translation>
        </message>
        <message>
            <source>nobody can move a dossier that came this way</source>
            <translation>không ai xử lý tiếp được hồ sơ đi theo đường này</translation>
        </message>
        <message>
            <source>a dossier that came this way never ends</source>
            <translation>hồ sơ đi theo đường này không bao giờ kết thúc</translation>
        </message>
        <message>
            <source>the clock is left paused after</source>
            <translation>thời hạn bị bỏ quên ở trạng thái tạm dừng sau</translation>
        </message>
        <message>
            <source>the clock runs where it should be paused, after</source>
            <translation>thời hạn vẫn chạy ở nơi phải tạm dừng, sau</translation>
        </message>
        <message>
            <source>nothing is open to come back from, after</source>
            <translation>không có nhánh nào đang mở để quay về, sau</translation>
        </message>
        <message>
            <source>branches open without end, after</source>
            <translation>các nhánh mở không dứt, sau</translation>
        </message>
        <message>
            <source>something is still open at the end, after</source>
            <translation>còn việc chưa đóng khi kết thúc, sau</translation>
        </message>
        <message>
            <source>too many paths to be proved</source>
            <translation>quá nhiều đường đi, không kiểm chứng hết được</translation>
        </message>
        <message>
            <source>Line %1, column %2</source>
            <translation>Dòng %1, cột %2</translation>
        </message>
    </context>
    <context>
        <name>motcua::ui::StepForm</name>
        <message>
            <source>A further request counts as overdue in the indicators. Ask for everything at once.</source>
            <translation>Yêu cầu thêm lần nữa bị tính là quá hạn trong bộ chỉ số. Hãy yêu cầu đủ một lần.</translation>
        </message>
        <message>
            <source>&amp;Handler</source>
            <translation>&amp;Người thụ lý</translation>
        </message>
        <message>
            <source>&amp;Title of the result</source>
            <translation>&amp;Tên kết quả</translation>
        </message>
        <message>
            <source>Te&amp;xt of the result</source>
            <translation>Nội &amp;dung kết quả</translation>
        </message>
        <message>
            <source>&amp;Agency</source>
            <translation>&amp;Cơ quan</translation>
        </message>
        <message>
            <source>&amp;Until</source>
            <translation>Đế&amp;n</translation>
        </message>
        <message>
            <source>A&amp;mount (đồng)</source>
            <translation>&amp;Số tiền (đồng)</translation>
        </message>
        <message>
            <source>&amp;Linked dossier</source>
            <translation>&amp;Hồ sơ liên thông</translation>
        </message>
        <message>
            <source>&amp;State there</source>
            <translation>T&amp;rạng thái nơi đó</translation>
        </message>
        <message>
            <source>&amp;Opinion</source>
            <translation>Ý &amp;kiến</translation>
        </message>
        <message>
            <source>A&amp;nswer (needed)</source>
            <translation>Trả &amp;lời (bắt buộc)</translation>
        </message>
        <message>
            <source>&amp;Reason (needed)</source>
            <translation>&amp;Lý do (bắt buộc)</translation>
        </message>
    </context>
    <context>
        <name>VerifyReportPage</name>
        <message>
            <source>Document timestamp by</source>
            <translation>Dấu thời gian của tài liệu do</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Người ký</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Cơ quan, tổ chức</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Kết quả</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Mức chữ ký</translation>
        </message>
        <message>
            <source>Proven time</source>
            <translation>Thời điểm được chứng minh</translation>
        </message>
        <message>
            <source>Claimed time</source>
            <translation>Thời điểm do người ký khai</translation>
        </message>
        <message>
            <source>Certificate (SHA-256)</source>
            <translation>Chứng thư số (SHA-256)</translation>
        </message>
        <message>
            <source>Report on electronic signatures</source>
            <translation>Báo cáo kiểm tra chữ ký số</translation>
        </message>
    </context>
    <context>
        <name>QueueText</name>
        <message>
            <source>Arrived, waiting for acceptance</source>
            <translation>Mới đến, chờ tiếp nhận</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Quá hạn</translation>
        </message>
        <message>
            <source>Overdue by the next noon</source>
            <translation>Sẽ quá hạn trước 12 giờ trưa tới</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>Hẹn trả hôm nay</translation>
        </message>
        <message>
            <source>Due tomorrow</source>
            <translation>Hẹn trả ngày mai</translation>
        </message>
        <message>
            <source>Needs a decision</source>
            <translation>Cần quyết định</translation>
        </message>
        <message>
            <source>Assigned to me</source>
            <translation>Giao cho tôi</translation>
        </message>
    </context>
    <context>
        <name>TimelineText</name>
        <message>
            <source>%1 printed, copy %2</source>
            <translation>Đã in %1, lần %2</translation>
        </message>
    </context>
    <context>
        <name>PaymentCommands</name>
        <message numerus="yes">
            <source>%1: %n payment(s), the platform&apos;s list of %2</source>
            <translation>
                <numerusform>%1: %n khoản, theo danh sách của nền tảng lúc %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaymentText</name>
        <message>
            <source>agrees</source>
            <translation>khớp</translation>
        </message>
        <message>
            <source>paid there, no such dossier here</source>
            <translation>đã nộp trên nền tảng, không có hồ sơ này tại quầy</translation>
        </message>
        <message>
            <source>another sum than the fee</source>
            <translation>số tiền khác phí, lệ phí</translation>
        </message>
        <message>
            <source>paid there, not settled here</source>
            <translation>đã nộp trên nền tảng, quầy chưa ghi nhận</translation>
        </message>
        <message>
            <source>paid there, settled here by another payment</source>
            <translation>đã nộp trên nền tảng, quầy đã thu bằng khoản khác</translation>
        </message>
        <message>
            <source>settled here, not in the platform&apos;s list</source>
            <translation>quầy đã ghi nhận, không có trong danh sách của nền tảng</translation>
        </message>
    </context>
    <context>
        <name>UndoCommand</name>
        <message>
            <source>Taken back: %1, dossier %2.</source>
            <translation>Đã hoàn tác: %1, hồ sơ %2.</translation>
        </message>
        <message>
            <source>The number is not given again: it may stand on paper.</source>
            <translation>Số hồ sơ không cấp lại vì có thể đã in trên giấy.</translation>
        </message>
    </context>
</TS>
