import { defineErrors } from '../errors.ts';

/** What can go wrong before PostgreSQL answers. Each is one line that says what to do. */
export const error = defineErrors('postgres', {
  'no-binaries': {
    status: 500,
    vi: 'Chưa có chương trình PostgreSQL cho máy này ({platform}). Chạy bin/setup, hoặc đặt DATABASE_URL.',
    en: 'There is no PostgreSQL program for this machine ({platform}). Run bin/setup, or set DATABASE_URL.',
  },
  'no-user': {
    status: 500,
    vi: 'PostgreSQL không chạy bằng root và máy không có người dùng postgres hay nobody. Chạy bằng người dùng thường.',
    en: 'PostgreSQL refuses to run as root and this machine has no user postgres or nobody. Start as an ordinary user.',
  },
  'not-ours': {
    status: 500,
    vi: 'Thư mục {path} thuộc người dùng khác. Chạy bằng người dùng đó, hoặc đặt VAR_DIR.',
    en: 'The folder {path} belongs to another user. Start as that user, or set VAR_DIR.',
  },
  'no-place': {
    status: 500,
    vi: 'Không tạo được thư mục cho PostgreSQL ở {path} ({reason}). Đặt VAR_DIR vào thư mục ghi được.',
    en: 'The folder for PostgreSQL cannot be made at {path} ({reason}). Set VAR_DIR to a folder that can be written.',
  },
  'cluster-gone': {
    status: 500,
    vi: '{path} trỏ tới {target} nhưng thư mục đó không còn. Khôi phục từ bản sao lưu, hoặc xóa liên kết để làm lại.',
    en: '{path} points to {target}, which is gone. Restore it from a backup, or remove the link to start afresh.',
  },
  'wrong-version': {
    status: 500,
    vi: 'Dữ liệu ở {path} của PostgreSQL {found}, bản này dùng PostgreSQL {wanted}. Xuất và nhập lại dữ liệu.',
    en: 'The data in {path} is of PostgreSQL {found}; this release runs PostgreSQL {wanted}. Dump it with the old one and restore.',
  },
  'password-gone': {
    status: 500,
    vi: 'Mất tệp mật khẩu {path} của cơ sở dữ liệu. Khôi phục tệp này từ bản sao lưu.',
    en: 'The database password file {path} is gone. Restore it from a backup.',
  },
  'disk-full': {
    status: 507,
    vi: 'Đĩa chứa {path} đã đầy. Giải phóng chỗ rồi chạy lại; dữ liệu đã lưu còn nguyên.',
    en: 'The disk that holds {path} is full. Free some space and start again; what was saved is safe.',
  },
  'cannot-start': {
    status: 500,
    vi: 'PostgreSQL không khởi động được: {reason}. Xem {logFile}.',
    en: 'PostgreSQL does not start: {reason}. See {logFile}.',
  },
  'will-not-stop': {
    status: 500,
    vi: 'PostgreSQL (tiến trình {pid}) không dừng. Dừng nó bằng tay rồi chạy lại.',
    en: 'PostgreSQL (process {pid}) does not stop. Stop it by hand and start again.',
  },
  'given-away': {
    status: 503,
    vi: 'DATABASE_URL: không có PostgreSQL nào trả lời ở {where} ({reason}). Kiểm tra địa chỉ và mạng, hoặc bỏ DATABASE_URL.',
    en: 'DATABASE_URL: no PostgreSQL answers at {where} ({reason}). Check the address and the network, or unset DATABASE_URL.',
  },
  'given-refuses': {
    status: 503,
    vi: 'DATABASE_URL: PostgreSQL ở {where} từ chối: {reason}. Kiểm tra người dùng, mật khẩu và tên cơ sở dữ liệu.',
    en: 'DATABASE_URL: the PostgreSQL at {where} refuses: {reason}. Check user, password and database name.',
  },
  'given-too-old': {
    status: 503,
    vi: 'DATABASE_URL: PostgreSQL ở {where} là bản {found}; cần từ bản {wanted}.',
    en: 'DATABASE_URL: the PostgreSQL at {where} is version {found}; {wanted} or later is needed.',
  },
});
