import { defineErrors } from '#platform/errors.ts';

export const error = defineErrors('authoring', {
  'no-draft': {
    status: 404,
    vi: 'Không có bản soạn này, hoặc nó đã được công bố hay bỏ đi.',
    en: 'There is no such draft; it may have been published or discarded.',
  },
  'no-procedure': {
    status: 404,
    vi: 'Không có thủ tục {code}, hoặc không có phiên bản này.',
    en: 'There is no procedure {code}, or no such version of it.',
  },
  stale: {
    status: 409,
    vi: '{name} đã lưu bản này sau khi bạn mở. Mở lại để xem bản mới, rồi sửa tiếp.',
    en: '{name} has saved this since you opened it. Open it again to see the newer text, then go on.',
  },
  superseded: {
    status: 409,
    vi: 'Thủ tục {code} đã có phiên bản {number} công bố sau khi bản soạn này bắt đầu. Xem khác biệt rồi xác nhận soạn tiếp trên phiên bản mới.',
    en: 'Version {number} of {code} was published after this draft was begun. Look at the differences, then confirm to go on from it.',
  },
  'date-past': {
    status: 422,
    vi: 'Ngày bắt đầu hiệu lực phải từ {today} trở đi.',
    en: 'The first day in force must be {today} or later.',
  },
  'date-wrong': {
    status: 422,
    vi: 'Ghi ngày bắt đầu hiệu lực, ví dụ 01 12 2026.',
    en: 'Enter the first day in force, for example 01 12 2026.',
  },
  'too-big': {
    status: 422,
    vi: '{part} lớn quá {limitKb} KB. Hãy chia nhỏ hoặc bỏ bớt.',
    en: '{part} is larger than {limitKb} KB. Shorten it.',
  },
  'too-deep': {
    status: 422,
    vi: 'Nội dung lồng nhau quá {limit} tầng.',
    en: 'The content is nested deeper than {limit} levels.',
  },
  'bad-characters': {
    status: 422,
    vi: 'Có ký tự không lưu được (NUL hoặc nửa ký tự Unicode) ở “{near}”.',
    en: 'There are characters that cannot be kept (NUL or half a Unicode character) at “{near}”.',
  },
  'not-a-bundle': {
    status: 422,
    vi: 'Nội dung gửi lên không phải là thủ tục: {reason}',
    en: 'What was sent is not a procedure: {reason}',
  },
  'other-procedure': {
    status: 422,
    vi: 'Bản soạn này là của thủ tục {code}; nội dung gửi lên là của {other}.',
    en: 'This draft belongs to {code}; what was sent belongs to {other}.',
  },
});
