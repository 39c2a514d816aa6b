import { defineErrors } from '#platform/errors.ts';

/** What can be wrong with a whole file, or with the moment. Nothing has changed when one of these is thrown. */
export const error = defineErrors('catalogue', {
  'not-found': {
    status: 404,
    vi: 'Không có lần nhập này. Quay lại danh sách các lần nhập.',
    en: 'There is no such import. Go back to the list of imports.',
  },
  'no-file': {
    status: 422,
    vi: 'Chưa chọn tệp. Chọn tệp danh mục rồi bấm lại.',
    en: 'No file was chosen. Choose the catalogue file, then press again.',
  },
  'cannot-read': {
    status: 422,
    vi: 'Không đọc được {path} ({reason}). Kiểm tra đường dẫn và quyền đọc tệp.',
    en: '{path} cannot be read ({reason}). Check the path and the right to read it.',
  },
  'is-folder': {
    status: 422,
    vi: '{path} là thư mục, không phải tệp. Chỉ ra tệp bên trong.',
    en: '{path} is a folder, not a file. Name the file inside it.',
  },
  'too-large': {
    status: 413,
    vi: 'Tệp lớn quá {limitMb} MB. Chia danh mục thành nhiều tệp rồi nhập lần lượt.',
    en: 'The file is larger than {limitMb} MB. Split the catalogue into several files and import them one by one.',
  },
  empty: {
    status: 422,
    vi: 'Tệp không có nội dung. Chọn lại tệp.',
    en: 'The file is empty. Choose the file again.',
  },
  'not-text': {
    status: 415,
    vi: 'Đây là {found}, không phải tệp chữ. Giải nén, hoặc xuất danh mục thành JSON hay CSV rồi nhập lại.',
    en: 'This is {found}, not a text file. Unpack it, or export the catalogue as JSON or CSV, then import that.',
  },
  'wrong-encoding': {
    status: 422,
    vi: 'Tệp không dùng bảng mã UTF-8 (dòng {line}: {found}). Mở tệp, lưu lại với bảng mã UTF-8 rồi nhập lại.',
    en: 'The file is not encoded in UTF-8 (line {line}: {found}). Open it, save it as UTF-8, then import it again.',
  },
  'unknown-format': {
    status: 422,
    vi: 'Không nhận ra cấu trúc của tệp. Hệ thống đọc danh mục dạng JSON, mỗi dòng một thủ tục; mảng JSON; gói LayThuTuc; hoặc CSV có cột mã và tên.',
    en: 'The structure of the file is not known. Read are JSON with one procedure a line, JSON arrays, LayThuTuc replies, and CSV with columns for code and name.',
  },
  'nothing-usable': {
    status: 422,
    vi: 'Không dòng nào trong tệp dùng được ({count} dòng có lỗi). Xem danh sách lỗi, sửa tệp rồi nhập lại.',
    en: 'No row of the file can be used ({count} rows are wrong). Look at the list of problems, mend the file, then import it again.',
  },
  busy: {
    status: 409,
    vi: 'Một lần nhập khác đang được áp dụng. Chờ nó xong rồi xác nhận lại.',
    en: 'Another import is being applied. Wait until it has ended, then confirm again.',
  },
  stale: {
    status: 409,
    vi: 'Danh mục đã thay đổi sau khi so sánh. Nhập lại tệp để so sánh với danh mục hiện hành.',
    en: 'The catalogue has changed since this comparison was made. Import the file again to compare it with what is in force now.',
  },
  'not-staged': {
    status: 409,
    vi: 'Lần nhập này không còn chờ xác nhận. Mở lại trang để xem nó đang ở bước nào.',
    en: 'This import no longer waits for a confirmation. Open its page again to see where it stands.',
  },
  'file-gone': {
    status: 410,
    vi: 'Tệp tải lên không còn trên máy chủ. Tải lên lại.',
    en: 'The uploaded file is no longer on the server. Upload it again.',
  },
  'no-directory': {
    status: 409,
    vi: 'Chưa có danh bạ cơ quan, nên không biết chuyển hồ sơ đến đâu. Nạp danh bạ cơ quan trước.',
    en: 'There is no directory of agencies yet, so nobody knows where dossiers go. Load the agencies first.',
  },
  'service-refused': {
    status: 422,
    vi: 'Không tạo được dịch vụ cho thủ tục {code}: {reason}. Không có gì thay đổi.',
    en: 'No service could be made for procedure {code}: {reason}. Nothing has changed.',
  },
  failed: {
    status: 500,
    vi: 'Việc nhập dừng lại vì một lỗi của hệ thống. Không có gì thay đổi. Thử lại; nếu vẫn lỗi, gửi nhật ký cho người vận hành.',
    en: 'The import stopped because of a fault of the system. Nothing has changed. Try again; if it happens again, send the log to the operator.',
  },
});
