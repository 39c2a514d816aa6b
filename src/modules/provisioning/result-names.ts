import { tidy } from '#platform/text.ts';
import { capitalised, cleanLine, closed } from './wording.ts';

/** Codes of results as the export glues them to names: "000.00.00.G04-KQ003518", "KQ-G12.0001676", "Mã: KQ.G19.000556". */
const glued =
  /[\s.,;–-]*(?:Mã(?: số)?(?: kết quả)?:\s*)?(?<![\p{L}/])(?=[A-Zg\d.-]{0,24}(?:KQ|[Gg]\d{2}))[A-Zg\d.-]{6,40}(?!\p{Ll})|[\s.,;–-]+(?:Mã(?: số)?(?: kết quả)?:\s*)?(?=[A-Zg\d.-]{0,24}(?:KQ|[Gg]\d{2}))[A-Zg\d.-]{6,40}(?!\p{Ll})|(?<=\p{Ll})(?:Mã(?: số)?(?: kết quả)?:\s*)(?=[A-Zg\d.-]{0,24}KQ)[A-Zg\d.-]{6,40}(?!\p{Ll})/gu;

/** Where the form is printed that it is written on: of no use to whoever receives it. */
const inBrackets = /\s*\([^()]*(?:mẫu|phụ lục|biểu)\s(?:[^()]*\d|số)[^()]*\)/giu;
const ends =
  '(?=$|;|\\s*,?\\s+hoặc\\s(?!mẫu)|\\s*/\\s*(?=văn bản|thông báo|quyết định|giấy|chứng chỉ)|,?\\s+đối với\\s)';
const onForm = new RegExp(
  `[\\s,.]*(?:(?:được\\s+)?(?:lập\\s+|quy định\\s+)?(?:theo|tại)\\s+)?(?:biểu\\s)?(?:mẫu|phụ lục)\\s?(?:số\\s?)?:?\\s?(?:[\\p{L}.]{0,6}\\d[^;]{0,240}?|[IVX]+\\b[^;]{0,240}?)${ends}`,
  'giu',
);
const issued = new RegExp(
  `[\\s,]*\\(?(?:được\\s)?(?:ban hành\\s|quy định\\s)?kèm theo\\s(?:Nghị|Thông|Quyết|Luật)[^;]{0,240}?${ends}`,
  'giu',
);

const openings =
  /^(?:kết quả (?:giải quyết |thực hiện )?(?:của )?thủ tục(?: hành chính)?(?: là)?:?\s+|(?:trường hợp|đối với)[^:]{0,80}:\s*(?=\p{Lu}))/iu;

/** One result as people call it; two that the export glued together by their codes come apart. */
export function resultNames(written: string): string[] {
  const parts = tidy(written).split(glued);
  return parts.flatMap((part) => {
    const plain = part
      .replace(/^[^\p{L}\d]+/u, '')
      .replace(openings, '')
      .replace(/^mẫu (?=giấy |quyết định)/iu, '')
      .replace(inBrackets, '')
      .replace(onForm, '')
      .replace(issued, '');
    const name = capitalised(closed(cleanLine(plain)));
    return /\p{L}{2}/u.test(name) ? [name] : [];
  });
}
