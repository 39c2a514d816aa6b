import { createHash } from 'node:crypto';
import type { Question } from './questions.ts';

/** Whoever fills the form in. */
export interface Applicant {
  fullName: string;
  identityNumber: string;
  phone: string;
  email: string;
  communeCode: string;
}

/**
 * A valid answer to every open question, as control name → value, from what the page says alone. The same filing gets
 * the same answers each time; choices differ from one filing to the next.
 */
export function answersTo(
  questions: readonly Question[],
  { applicant, filing }: { applicant: Applicant; filing: string },
): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const question of questions) {
    const pick = pickOf(`${filing}/${question.name}`);
    if (question.isDate) Object.assign(typed, dateBoxes(question));
    else typed[question.name] = answerTo(question, applicant, pick);
  }
  return typed;
}

/** A complaint of the page, and the control it stands at. */
export interface Complaint {
  name: string;
  says: string;
}

/** What the page's own words say would be right: "Nhập số từ 300 trở lên". Nothing where they do not say. */
export function corrections(complaints: readonly Complaint[]): Record<string, string> {
  return Object.fromEntries(
    complaints.flatMap(({ name, says }) => {
      const bound = /(?:từ|không quá) ([\d.]+)/.exec(says)?.[1];
      return bound === undefined ? [] : [[name, bound.replaceAll('.', '')]];
    }),
  );
}

/** A number below `n`, always the same for the same question of the same filing. */
const pickOf =
  (name: string) =>
  (n: number): number =>
    createHash('md5').update(name).digest().readUInt32BE(0) % n;

function answerTo({ control, label, hint }: Question, applicant: Applicant, pick: (n: number) => number): string {
  const { attributes, choices, kind } = control;
  if (kind === 'choice' || kind === 'several') {
    const possible = choices.filter((choice) => choice !== '');
    return possible.find((choice) => choice === applicant.communeCode) ?? possible[pick(possible.length || 1)] ?? '';
  }
  const example = exampleIn(hint);
  const { type, inputmode } = attributes;
  if (type === 'tel') return applicant.phone;
  if (type === 'email') return applicant.email;
  const words = label.toLowerCase();
  const known = byLabel(words, applicant);
  if (inputmode === 'decimal') return example ?? '1';
  if (inputmode === 'numeric') return known ?? example?.replaceAll(/\s/g, '') ?? numberFor(words);
  if (/ký tên|chữ ký/.test(words)) return signatureIn(hint) ?? applicant.fullName;
  if (known !== undefined) return known;
  if (example !== undefined) return example;
  return fitting(attributes, textFor(words));
}

/** Numbers with rules of their own (CCCD, mã số thuế), told by their labels. */
function byLabel(words: string, { identityNumber }: Applicant): string | undefined {
  if (/mã số thuế|mã số doanh nghiệp|mã số hộ kinh doanh|mã số hợp tác xã|mst/.test(words)) return '3600001233';
  if (/định danh|căn cước|cccd|cmnd/.test(words)) return identityNumber;
  return undefined;
}

/** "Ví dụ: 60B-123.45" in a hint is an answer that fits; "3 chữ số" says how many digits do. */
function exampleIn(hint: string): string | undefined {
  const [, example] = /[Vv]í dụ:?\s*“?([^;,”)]+?)(?:\.?$|\.\s|[;,”)])/u.exec(hint) ?? [];
  const digits = /(\d+) chữ số/.exec(hint)?.[1];
  return example?.trim() ?? (digits && '1234567890123456789'.slice(0, Number(digits)));
}

/** Whose name is asked for, where the hint names somebody. */
const signatureIn = (hint: string): string | undefined => /“([^”]+)”/.exec(hint)?.[1] ?? /: ([^.]+)/.exec(hint)?.[1];

/** Years look like years, money like money. */
const numberFor = (words: string): string =>
  /^năm\b|\bnăm (sản xuất|sinh|tốt nghiệp)/.test(words)
    ? '2015'
    : /tiền|giá|vốn|thu nhập|phí|đồng/.test(words)
      ? '500000'
      : '1';

const TEXTS: [RegExp, string][] = [
  [/họ.*tên|người đại diện|tên (cha|mẹ|vợ|chồng|con|trẻ)/, 'Nguyễn Văn An'],
  [/địa chỉ|nơi (ở|thường trú|tạm trú|cư trú|sinh)|trụ sở/, '12 đường Minh Họa, Phường Trấn Biên, Thành phố Đồng Nai'],
  [/số điện thoại/, '0900000199'],
  [/tên/, 'Minh Họa'],
  [/^số|mã/, '123456'],
];

const textFor = (words: string): string => TEXTS.find(([about]) => about.test(words))?.[1] ?? 'Theo giấy tờ kèm theo';

function fitting({ maxlength, minlength }: Record<string, string | undefined>, text: string): string {
  const longest = maxlength === undefined ? text : text.slice(0, Number(maxlength));
  return longest.padEnd(Number(minlength ?? 0), '.');
}

/** A birthday lies behind, the end of something ahead. */
function dateBoxes({ name, label }: Question): Record<string, string> {
  const words = label.toLowerCase();
  const [day, month, year] = /hết hạn|đến ngày|kết thúc|dự kiến/.test(words)
    ? ['20', '11', '2027']
    : /sinh/.test(words)
      ? ['17', '5', '1990']
      : ['14', '9', '2026'];
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}
