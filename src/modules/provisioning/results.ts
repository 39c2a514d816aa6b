import type { FormDefinition } from '#modules/forms';
import type { Bundle, ResultTemplate } from '#modules/procedures';
import { foldVietnamese } from '#platform/text.ts';
import type { Bilingual } from '#platform/text.ts';
import type { NationalRecord } from './record.ts';
import { resultNames } from './result-names.ts';
import { named, shorten, t } from './wording.ts';

type Result = Bundle['results'][number];

export interface Deciding {
  /** Who signs here; undefined: the commune's People's Committee. */
  agencyName: string | undefined;
  above: Bilingual | undefined;
  form: FormDefinition;
  legalBases: Bundle['legalBases'];
}

const confirmation: { name: Bilingual } = {
  name: t('Văn bản thông báo kết quả giải quyết', 'Written notice of the outcome'),
};

/** What is handed out: the record's results, what it is named after first, refusals last; without any, a written notice of the outcome. */
export function resultsOf(
  { results, name: asked }: Pick<NationalRecord, 'results' | 'name'>,
  deciding: Deciding,
): Result[] {
  const stated = results.flatMap(({ code, name }) =>
    resultNames(name).map((one) => ({ code, name: named(shorten(one, 200)) })),
  );
  const known = stated.filter(({ name }) => name.vi.length > 2 && !/^hoặc|không có kết quả/iu.test(name.vi));
  const ordered = known.toSorted((a, b) => rank(a.name.vi, asked) - rank(b.name.vi, asked));
  const given = ordered.length > 0 ? ordered.slice(0, 6) : [{ ...confirmation, code: undefined }];
  return given.map(({ code, name }) => ({
    code: /^KQ\.[A-Z]\d{2}\.\d{6}$/u.test(code ?? '') && code ? code : 'KQ.not-found',
    name,
    template: templateOf(name.vi, deciding),
  }));
}

/** Refusals last; before them, what the procedure is named after comes first. */
const rank = (result: string, asked: string): number => (refuses(result) ? 2 : 0) - shareIn(result, asked);

/** How much of a result's title stands in the name of the procedure, 0 to 1. */
function shareIn(result: string, asked: string): number {
  const words = foldVietnamese(titleOf(result)).split(' ');
  const named = new Set(foldVietnamese(asked).split(' '));
  return words.filter((word) => named.has(word)).length / words.length;
}

const refuses = (name: string): boolean =>
  /từ chối|không (?:chấp thuận|đồng ý|đủ điều kiện|cấp|tiếp nhận)|trả lại hồ sơ|phiếu (?:yêu cầu|hướng dẫn)/iu.test(
    name,
  );

function templateOf(name: string, { agencyName, above, form, legalBases }: Deciding): ResultTemplate {
  const title = titleOf(name);
  return {
    title: title.toLocaleUpperCase('vi'),
    series: `{number}/KQ-${agencyName === undefined ? 'UBND' : initials(agencyName)}`,
    legalLines: legalBases
      .slice(0, 3)
      .map(({ number, title: { vi } }) =>
        vi === number ? `Căn cứ văn bản số ${number};` : `Căn cứ ${shorten(vi, 160)} (số ${number});`,
      ),
    intro: above
      ? `Theo kết quả giải quyết của ${above.vi} và đề nghị của {ownerName} {applicantName},`
      : 'Xét đề nghị và hồ sơ của {ownerName} {applicantName},',
    rows: rowsOf(form),
    signerTitle: agencyName === undefined ? 'CHỦ TỊCH' : signerOf(agencyName),
  };
}

/** The paper's own title: without the form it is written on, who grants it and what else it might be. */
export function titleOf(name: string): string {
  const plain = name
    .split(/[;(]| hoặc (?=văn bản|thông báo|quyết định)/iu)[0]
    ?.replace(/\s*,?\s*(?:được lập )?(?:theo (?:Mẫu|quy định|Phụ lục)|ban hành kèm|mẫu số|thuộc thẩm quyền).*$/iu, '')
    .trim();
  return shorten(plain === undefined || plain.length < 4 ? name : plain, 140).replace(/…$/u, '');
}

/** Lines of the result and the answers they are drawn from; a line is there when the form asks for any of them. */
const lines: readonly [label: string, answers: string[]][] = [
  ['Cấp cho', ['organisationName', 'applicantName']],
  ['Theo ủy quyền của', ['ownerName']],
  ['Số định danh, mã số', ['organisationTaxNumber', 'applicantIdentityNumber', 'passportNumber']],
  ['Địa chỉ', ['organisationAddress', 'applicantAddress', 'applicantCommune']],
  ['Người được đăng ký, xác nhận', ['subjectName', 'subjectBirthOn']],
  ['Thửa đất', ['landPlot', 'landAddress', 'landCommune']],
  ['Công trình', ['worksName', 'worksAddress']],
  ['Dự án, cơ sở', ['projectName', 'projectAddress']],
  ['Phương tiện', ['vehicle']],
  ['Hàng hóa', ['goodsName', 'goodsQuantity']],
  ['Kỳ tính thuế', ['taxPeriod']],
  ['Doanh nghiệp, tổ chức', ['concernedName']],
  ['Giấy tờ đã cấp', ['earlierNumber', 'earlierOn']],
  ['Nội dung', ['requestContent']],
];

const rowsOf = ({ schema }: FormDefinition): ResultTemplate['rows'] =>
  lines.flatMap(([label, answers]) => {
    const asked = answers.filter((key) => Object.hasOwn(schema.properties, key));
    return asked.length === 0 ? [] : [{ label, value: asked.map((key) => `{${key}}`).join(', ') }];
  });

/** "Sở Nông nghiệp và Môi trường" → "SNNMT". */
const initials = (name: string): string =>
  foldVietnamese(name)
    .replace(/thanh pho dong nai|dong nai|khu vuc/gu, '')
    .split(' ')
    .filter((word) => word !== '' && word !== 'va' && word !== 'cac')
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')
    .slice(0, 8);

const signers: readonly [RegExp, string][] = [
  [/^Sở|^Công an|^Bảo hiểm|^Kho bạc|^Cảng vụ|^Ngân hàng/u, 'GIÁM ĐỐC'],
  [/^Thuế/u, 'TRƯỞNG THUẾ'],
  [/^Chi cục/u, 'CHI CỤC TRƯỞNG'],
  [/^Tòa án/u, 'CHÁNH ÁN'],
  [/^Văn phòng/u, 'CHÁNH VĂN PHÒNG'],
  [/^Thanh tra/u, 'CHÁNH THANH TRA'],
  [/^Bộ Chỉ huy/u, 'CHỈ HUY TRƯỞNG'],
  [/^Thi hành án/u, 'TRƯỞNG THI HÀNH ÁN'],
  [/^Ban Quản lý/u, 'TRƯỞNG BAN'],
  [/^Ủy ban/u, 'CHỦ TỊCH'],
];

const signerOf = (agencyName: string): string =>
  signers.find(([sign]) => sign.test(agencyName))?.[1] ?? 'THỦ TRƯỞNG CƠ QUAN';
