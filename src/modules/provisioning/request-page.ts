import type { Case } from '#modules/procedures';
import { foldVietnamese } from '#platform/text.ts';
import {
  choice,
  commune,
  count,
  date,
  longText,
  onlyWhen,
  text,
  type Asked,
  type Question,
  type Questions,
} from './questions.ts';
import type { NationalRecord } from './record.ts';
import { t } from './wording.ts';

/** What it is about, by words of the name or the sector: the few attributes that decide such a matter. */
interface Attributes {
  words: RegExp;
  in: 'name' | 'sector';
  questions: Questions;
}

const place = (what: ReturnType<typeof t>): Question =>
  text(what, { hint: t('Số nhà, đường, ấp hoặc khu phố', 'House number, street, hamlet or quarter') });

const attributes: readonly Attributes[] = [
  {
    words: /^(?:ho tich|nuoi con nuoi|quoc tich)$/u,
    in: 'sector',
    questions: {
      subjectName: text(t('Họ tên người được đăng ký hoặc xác nhận', 'Name of the person concerned')),
      subjectBirthOn: date(t('Ngày sinh của người đó', 'Their date of birth')),
      subjectRelation: text(t('Quan hệ với bạn', 'Relation to you'), {
        hint: t('Ví dụ: bản thân, con, mẹ', 'For example: myself, child, mother'),
      }),
    },
  },
  {
    words: /^dat dai$|tai chinh dat dai/u,
    in: 'sector',
    questions: {
      landPlot: text(t('Thửa đất số, tờ bản đồ số', 'Plot and map sheet numbers'), {
        hint: t(
          'Ghi trên giấy chứng nhận; chưa có thì ghi "chưa có"',
          'As on the certificate; "none" if there is none',
        ),
      }),
      landAddress: place(t('Địa chỉ thửa đất', 'Address of the plot')),
      landCommune: commune(t('Phường, xã có đất', 'Ward or commune of the plot'), { prefill: 'communeCode' }),
    },
  },
  {
    words: /xay dung|nha o|ha tang ky thuat|quy hoach|kien truc|phong chay/u,
    in: 'sector',
    questions: {
      worksName: text(t('Tên công trình hoặc nhà', 'Name of the works or house')),
      worksAddress: place(t('Địa điểm', 'Where it is')),
    },
  },
  {
    words: /khoang san|tai nguyen nuoc|moi truong|dau tu|thuy loi|bien va hai dao|lam nghiep/u,
    in: 'sector',
    questions: {
      projectName: text(t('Tên dự án, cơ sở hoặc khu vực', 'Name of the project, site or area')),
      projectAddress: place(t('Địa điểm', 'Where it is')),
    },
  },
  {
    words: /phuong tien giao thong co gioi|^dang kiem$|^duong bo$|sat hach/u,
    in: 'sector',
    questions: {
      vehicle: text(t('Loại xe, biển số hoặc số khung', 'Kind of vehicle, plate or frame number'), {
        hint: t('Không liên quan tới một xe nào thì bỏ trống', 'Leave empty if no vehicle is concerned'),
        optional: true,
      }),
    },
  },
  {
    words: /^hai quan$|^thu y$|chat luong nong lam/u,
    in: 'sector',
    questions: {
      goodsName: text(t('Tên hàng hóa, sản phẩm', 'Name of the goods or product')),
      goodsQuantity: text(t('Số lượng, khối lượng', 'Quantity'), { optional: true }),
    },
  },
  {
    words: /^thue$|quan ly thue/u,
    in: 'sector',
    questions: {
      taxPeriod: text(t('Kỳ tính thuế', 'Tax period'), {
        hint: t('Ví dụ: quý III năm 2026', 'For example: third quarter of 2026'),
        optional: true,
      }),
    },
  },
  {
    words: /thanh lap va hoat dong|ngan hang|chung khoan|bao hiem$/u,
    in: 'sector',
    questions: {
      concernedName: text(t('Tên doanh nghiệp, tổ chức liên quan', 'Name of the business or organisation concerned')),
    },
  },
  {
    words: /ban sao|trich luc/u,
    in: 'name',
    questions: { copyCount: count(t('Cần mấy bản?', 'How many copies?')) },
  },
];

/** Something granted before is replaced, extended, changed or given back. */
const again =
  /cap lai|cap doi|doi giay|gia han|dieu chinh|sua doi|thay doi|thu hoi|cham dut|tra lai|xoa dang ky|huy bo|phuc hoi/u;

const earlierQuestions: Questions = {
  earlierNumber: text(t('Số giấy tờ, quyết định đã cấp', 'Number of the paper granted before')),
  earlierOn: date(t('Ngày cấp', 'Date it was granted'), { optional: true }),
};

const reasonQuestion: Questions = {
  changeReason: choice(t('Lý do', 'Reason'), {
    lost: t('Bị mất', 'Lost'),
    damaged: t('Bị hỏng', 'Damaged'),
    expired: t('Hết hạn hoặc sắp hết hạn', 'Expired or about to'),
    changed: t('Thông tin thay đổi', 'Details have changed'),
    other: t('Lý do khác', 'Another reason'),
  }),
};

const most = 2;

/** What is asked for: attributes by sector and name, what was granted before, and the request in one's own words. */
export function requestPage(record: Pick<NationalRecord, 'name' | 'sector'>, cases: readonly Case[]): Asked {
  const said = { name: foldVietnamese(record.name), sector: foldVietnamese(record.sector ?? '') };
  const fitting = attributes.filter((one) => one.words.test(said[one.in])).slice(0, most);
  return {
    page: { key: 'request', title: t('Nội dung đề nghị', 'What you ask for') },
    questions: {
      ...Object.assign({}, ...fitting.map(({ questions }) => questions)),
      ...earlierOf(said.name, cases),
      requestContent: longText(t('Bạn đề nghị giải quyết việc gì?', 'What do you ask for?'), {
        hint: t(
          'Viết ngắn gọn điều bạn cần và thông tin cán bộ nên biết. Chi tiết nằm trong giấy tờ tải lên.',
          'Say briefly what you need and what the officer should know. Details are in the papers you upload.',
        ),
      }),
    },
  };
}

function earlierOf(name: string, cases: readonly Case[]): Questions {
  const replaced = /cap lai|cap doi|doi giay/u.test(name);
  if (again.test(name)) return { ...earlierQuestions, ...(replaced ? reasonQuestion : {}) };
  const concerned = cases.filter(({ label, hint }) => again.test(foldVietnamese((hint ?? label).vi)));
  if (concerned.length === 0) return {};
  if (concerned.length === cases.length) return earlierQuestions;
  return onlyWhen(`case in (${concerned.map(({ key }) => `"${key}"`).join(', ')})`, earlierQuestions);
}
