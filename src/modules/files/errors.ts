import { defineErrors } from '#platform/errors.ts';

/** What can be wrong with a file somebody sends, and what they can do about it. */
export const error = defineErrors('files', {
  empty: {
    status: 422,
    vi: 'Tệp không có nội dung. Hãy chọn lại tệp.',
    en: 'The file is empty. Choose the file again.',
  },
  'too-large': {
    status: 413,
    vi: 'Tệp lớn quá {limitMb} MB. Hãy chụp lại ở cỡ nhỏ hơn hoặc chia thành nhiều tệp.',
    en: 'The file is larger than {limitMb} MB. Take a smaller picture or split it into several files.',
  },
  'unsupported-type': {
    status: 415,
    vi: 'Chỉ nhận tệp PDF hoặc ảnh JPEG, PNG, WebP, HEIC. Nội dung tệp này là {found}. Hãy lưu lại thành PDF hoặc chụp ảnh.',
    en: 'Only PDF files and JPEG, PNG, WebP or HEIC pictures are taken. This file contains {found}. Save it as PDF or take a picture.',
  },
  'name-mismatch': {
    status: 415,
    vi: 'Tên tệp kết thúc bằng .{extension} nhưng nội dung là {found}. Hãy kiểm tra xem có chọn đúng tệp không, rồi đổi tên.',
    en: 'The name ends in .{extension} but the content is {found}. Check that it is the right file, then rename it.',
  },
  'two-in-one': {
    status: 422,
    vi: 'Tệp này giấu thêm nội dung khác ({found}) bên trong. Hãy lưu hoặc chụp lại thành tệp mới.',
    en: 'Something else ({found}) is hidden in this file. Save it again or take a new picture.',
  },
  truncated: {
    status: 422,
    vi: 'Tệp bị cắt ngang, thiếu phần cuối. Hãy tải lên lại hoặc lưu lại từ nguồn gốc.',
    en: 'The end of the file is missing. Upload it again or save it again from where it came.',
  },
  damaged: {
    status: 422,
    vi: 'Tệp bị hỏng, không đọc được. Hãy mở tệp, lưu thành tệp mới rồi tải lên lại.',
    en: 'The file is damaged and cannot be read. Open it, save it as a new file, then upload that.',
  },
  encrypted: {
    status: 422,
    vi: 'Tệp PDF có mật khẩu hoặc bị khóa. Hãy bỏ khóa (hoặc in ra PDF mới) rồi tải lên lại.',
    en: 'The PDF has a password or is locked. Remove the lock (or print it to a new PDF), then upload it again.',
  },
  'no-pages': {
    status: 422,
    vi: 'Tệp PDF không có trang nào. Hãy chọn tệp khác.',
    en: 'The PDF has no pages. Choose another file.',
  },
  'too-many-pages': {
    status: 422,
    vi: 'Tệp PDF có hơn {limit} trang. Hãy chia thành nhiều tệp.',
    en: 'The PDF has more than {limit} pages. Split it into several files.',
  },
  'active-content': {
    status: 422,
    vi: 'Tệp PDF chứa {found}, có thể gây hại cho máy của cán bộ. Hãy in ra PDF mới rồi tải lên lại.',
    en: 'The PDF contains {found}, which could harm the computer that opens it. Print it to a new PDF, then upload that.',
  },
  'too-many-pixels': {
    status: 422,
    vi: 'Ảnh quá lớn ({width} × {height} điểm). Hãy thu nhỏ hoặc chụp lại.',
    en: 'The picture is too large ({width} × {height} pixels). Make it smaller or take it again.',
  },
  'too-heavy': {
    status: 422,
    vi: 'Tệp nén quá dày hoặc quá phức tạp nên không kiểm tra được. Hãy in ra PDF mới rồi tải lên lại.',
    en: 'The file is packed too tightly or is too complex to check. Print it to a new PDF, then upload that.',
  },
  busy: {
    status: 503,
    vi: 'Đang có quá nhiều tệp chờ kiểm tra. Hãy thử lại sau một phút; những gì đã nhập vẫn còn.',
    en: 'Too many files are waiting to be checked. Try again in a minute; what you entered is kept.',
  },
  'disk-full': {
    status: 507,
    vi: 'Hệ thống hết chỗ lưu tệp. Hãy thử lại sau; những gì đã nhập vẫn còn.',
    en: 'There is no room left to store files. Try again later; what you entered is kept.',
  },
  'no-grant': {
    status: 404,
    vi: 'Liên kết tải tệp đã hết hạn. Quay lại trang trước và bấm tải lại.',
    en: 'This download link has ended. Go back to the page before and press download again.',
  },
  'content-missing': {
    status: 500,
    vi: 'Không tìm thấy nội dung tệp trong kho. Hãy báo cho cán bộ quản trị.',
    en: 'The content of this file is not in the store. Tell the administrator.',
  },
});
