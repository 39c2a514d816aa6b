import { defineErrors } from '#platform/errors.ts';

/** What can be wrong with one row of a file. The row is left out and reported; the others go in. */
export const rowError = defineErrors('catalogue', {
  'row-not-json': {
    status: 422,
    vi: 'Dòng này không phải JSON hợp lệ.',
    en: 'This row is not valid JSON.',
  },
  'row-truncated': {
    status: 422,
    vi: 'Tệp bị cắt ngang ở đây, thiếu phần cuối. Lấy lại tệp đầy đủ.',
    en: 'The file breaks off here; its end is missing. Fetch the whole file again.',
  },
  'row-too-long': {
    status: 422,
    vi: 'Dòng này dài quá {limit} ký tự.',
    en: 'This row is longer than {limit} characters.',
  },
  'row-too-deep': {
    status: 422,
    vi: 'Dữ liệu lồng nhau quá {limit} tầng.',
    en: 'The data are nested deeper than {limit} levels.',
  },
  'row-not-record': {
    status: 422,
    vi: 'Không nhận ra đây là một thủ tục.',
    en: 'This is not recognised as a procedure.',
  },
  'row-no-code': {
    status: 422,
    vi: 'Thiếu mã thủ tục.',
    en: 'The code of the procedure is missing.',
  },
  'row-bad-code': {
    status: 422,
    vi: 'Mã thủ tục "{value}" sai. Mã có một chữ số, dấu chấm, sáu chữ số, ví dụ 1.001193.',
    en: 'The code "{value}" is wrong. A code is one digit, a dot and six digits, such as 1.001193.',
  },
  'row-no-name': {
    status: 422,
    vi: 'Thiếu tên thủ tục.',
    en: 'The name of the procedure is missing.',
  },
  'row-duplicate': {
    status: 422,
    vi: 'Mã {code} có ở dòng {first} và dòng {second} với nội dung khác nhau. Cả hai dòng bị bỏ ra.',
    en: 'Code {code} stands in line {first} and line {second} with different contents. Both lines are left out.',
  },
  'row-repeated': {
    status: 422,
    vi: 'Mã {code} ở dòng {second} lặp lại y nguyên dòng {first}. Dòng sau bị bỏ qua.',
    en: 'Code {code} in line {second} repeats line {first} word for word. The second line is left out.',
  },
  'row-ambiguous-name': {
    status: 422,
    vi: 'Dòng không có mã, và tên này là tên của nhiều thủ tục: {codes}.',
    en: 'The row has no code, and several procedures have this name: {codes}.',
  },
  'field-wrong-type': {
    status: 422,
    vi: 'Trường này phải là {wanted}.',
    en: 'This field must be {wanted}.',
  },
  'field-too-long': {
    status: 422,
    vi: 'Trường này dài {length}, quá giới hạn {limit}.',
    en: 'This field has a length of {length}; the limit is {limit}.',
  },
  'field-bad-characters': {
    status: 422,
    vi: 'Trường này chứa ký tự không dùng được (NUL hoặc nửa ký tự Unicode).',
    en: 'This field contains characters that cannot be kept (NUL or half a Unicode character).',
  },
  'field-unknown-word': {
    status: 422,
    vi: 'Không biết giá trị "{value}".',
    en: 'The value "{value}" is not known.',
  },
});
