import type { Problem } from '#platform/errors.ts';
import type { Bilingual } from '#platform/text.ts';

/** What can be wrong with an answer: what is wrong and how to mend it. `{name}` is filled in. */
const problems = {
  required: { vi: 'Trả lời: {label}', en: 'Answer: {label}' },
  'required-choice': { vi: 'Chọn một câu trả lời: {label}', en: 'Choose an answer: {label}' },
  'too-short': { vi: 'Viết ít nhất {limit} ký tự: {label}', en: 'Write at least {limit} characters: {label}' },
  'too-long': {
    vi: 'Viết nhiều nhất {limit} ký tự (đang có {length}): {label}',
    en: 'Write at most {limit} characters (now {length}): {label}',
  },
  'too-small': { vi: 'Nhập số từ {limit} trở lên: {label}', en: 'Enter {limit} or more: {label}' },
  'too-great': { vi: 'Nhập số không quá {limit}: {label}', en: 'Enter no more than {limit}: {label}' },
  'not-a-number': { vi: 'Nhập bằng chữ số, ví dụ 1.500: {label}', en: 'Enter a number, such as 1.500: {label}' },
  'not-whole': { vi: 'Nhập số nguyên, không có phần lẻ: {label}', en: 'Enter a whole number: {label}' },
  'not-a-date': {
    vi: 'Nhập ngày có thật gồm ngày, tháng, năm, ví dụ 25 1 2021: {label}',
    en: 'Enter a real date with day, month and year, such as 25 1 2021: {label}',
  },
  'date-incomplete': {
    vi: 'Nhập đủ ngày, tháng và năm: {label}',
    en: 'Enter day, month and year: {label}',
  },
  'not-an-email': {
    vi: 'Nhập địa chỉ thư điện tử như ten@vidu.vn: {label}',
    en: 'Enter an e-mail address like name@example.com: {label}',
  },
  'not-a-choice': {
    vi: 'Chọn một trong các câu trả lời có sẵn: {label}',
    en: 'Choose one of the answers given: {label}',
  },
  'wrong-form': { vi: 'Viết đúng dạng được yêu cầu: {label}', en: 'Write it in the form asked for: {label}' },
  'not-identity-number': {
    vi: 'Nhập đủ 12 chữ số trên thẻ căn cước: {label}',
    en: 'Enter the 12 digits on the identity card: {label}',
  },
  'not-tax-number': {
    vi: 'Mã số thuế có 10, 12 hoặc 13 chữ số và đúng số kiểm tra. Xem lại trên giấy đăng ký: {label}',
    en: 'A tax number has 10, 12 or 13 digits and a right check digit. Look at the registration again: {label}',
  },
  'not-phone': {
    vi: 'Nhập số di động 10 chữ số bắt đầu bằng 03, 05, 07, 08, 09, hoặc số máy bàn bắt đầu bằng 02: {label}',
    en: 'Enter a mobile number of 10 digits starting with 03, 05, 07, 08 or 09, or a landline starting with 02: {label}',
  },
  'not-commune': {
    vi: 'Chọn phường hoặc xã trong danh sách: {label}',
    en: 'Choose a ward or commune from the list: {label}',
  },
  'not-partial-date': {
    vi: 'Nhập ít nhất năm bốn chữ số; biết tháng, ngày thì ghi thêm, ví dụ 1950 hoặc 5 1950: {label}',
    en: 'Enter at least the year in four digits, month and day if known, such as 1950 or 5 1950: {label}',
  },
  'not-insurance-number': {
    vi: 'Nhập đủ 10 chữ số của mã số bảo hiểm xã hội: {label}',
    en: 'Enter the 10 digits of the social insurance number: {label}',
  },
  'not-signature': {
    vi: 'Gõ đúng họ tên người khai “{name}” để ký: {label}',
    en: 'Type the name of the person declaring, “{name}”, to sign: {label}',
  },
  'consent-missing': { vi: 'Đánh dấu nếu bạn đồng ý: {label}', en: 'Tick this if you agree: {label}' },
  'too-few-rows': { vi: 'Điền ít nhất {limit} dòng: {label}', en: 'Fill in at least {limit} rows: {label}' },
  'too-many-rows': {
    vi: 'Nhiều nhất {limit} dòng (đang có {length}): {label}',
    en: 'At most {limit} rows (now {length}): {label}',
  },
  'identity-number-place': {
    vi: 'Ba số đầu không phải mã của tỉnh nào trong 63 tỉnh, thành cũ. Xem lại trên thẻ.',
    en: 'The first three digits are the code of none of the 63 former provinces. Look at the card again.',
  },
  'old-identity-number': {
    vi: 'Đây là số chứng minh 9 chữ số. Nếu đã có thẻ căn cước, hãy dùng số 12 chữ số.',
    en: 'This is an old 9-digit number. If there is an identity card, use its 12 digits.',
  },
  'identity-number-year': {
    vi: 'Số định danh này không khớp năm sinh. Xem lại cả hai; nếu thẻ ghi như vậy thì cứ giữ nguyên.',
    en: 'This number does not fit the year of birth. Check both; if the card says so, leave it.',
  },
  'identity-number-sex': {
    vi: 'Số định danh này không khớp giới tính. Xem lại cả hai; nếu thẻ ghi như vậy thì cứ giữ nguyên.',
    en: 'This number does not fit the sex given. Check both; if the card says so, leave it.',
  },
  'case-missing': { vi: 'Chọn trường hợp của bạn', en: 'Choose your case' },
  'agency-missing': { vi: 'Chọn cơ quan giải quyết', en: 'Choose the office that decides' },
  'paper-missing': { vi: 'Tải lên: {label}', en: 'Upload: {label}' },
  'one-paper-missing': { vi: 'Tải lên một trong các giấy tờ: {label}', en: 'Upload one of these: {label}' },
  'promise-missing': {
    vi: 'Đánh dấu vào lời cam đoan rồi nộp',
    en: 'Tick the declaration, then file',
  },
  'helped-number': {
    vi: 'Nhập đủ 12 chữ số trên thẻ căn cước của người nhờ nộp',
    en: 'Enter the 12 digits on the identity card of the person',
  },
  'helped-name': { vi: 'Nhập họ tên người nhờ nộp như trên thẻ', en: 'Enter the name of the person as on the card' },
  'helped-other-name': {
    vi: 'Số định danh này thuộc người có tên khác. Xem lại số và tên trên thẻ',
    en: 'This number belongs to somebody of another name. Check number and name on the card',
  },
  'helped-phone': {
    vi: 'Nhập số di động 10 chữ số hoặc số máy bàn bắt đầu bằng 02',
    en: 'Enter a mobile number of 10 digits or a landline starting with 02',
  },
  'no-file': { vi: 'Chọn ít nhất một tệp rồi bấm tải lên', en: 'Choose at least one file, then upload' },
} satisfies Record<string, Bilingual>;

export type ProblemCode = keyof typeof problems;

/** A problem at a question or paper, its wording filled in both languages. */
export function problem(
  at: string,
  code: ProblemCode,
  label?: Bilingual,
  values: Record<string, string> = {},
): Problem {
  const says = problems[code];
  const fill = (lang: 'vi' | 'en') =>
    says[lang].replace(
      /\{(\w+)\}/g,
      (whole, name: string) => (name === 'label' ? label?.[lang] : values[name]) ?? whole,
    );
  return { at, code: `forms.${code}`, says: { vi: fill('vi'), en: fill('en') } };
}
