import type { IconName } from '#web/components.ts';
import type { Bilingual } from '#platform/text.ts';
import type { Listing } from './listing.ts';
import { searchWords } from './search-words.ts';

/** What a matter is about, for somebody who does not know the name of the sector. */
export type Theme =
  | 'papers'
  | 'identity'
  | 'land'
  | 'building'
  | 'vehicles'
  | 'transport'
  | 'business'
  | 'tax'
  | 'insurance'
  | 'farming'
  | 'environment'
  | 'justice'
  | 'finance'
  | 'order'
  | 'living';

interface ThemeWords extends Bilingual {
  icon: IconName;
  /** Parts of sector names, folded; the first theme that fits is taken. */
  sectors: string;
}

export const themes: Record<Theme, ThemeWords> = {
  papers: {
    vi: 'Khai sinh, kết hôn, khai tử, chứng thực',
    en: 'Birth, marriage, death, certified copies',
    icon: 'baby',
    sectors: 'ho tich|chung thuc|nuoi con nuoi|quoc tich|li lich tu phap',
  },
  identity: {
    vi: 'Cư trú, căn cước, hộ chiếu, tạm trú',
    en: 'Residence, identity card, passport, visa',
    icon: 'house',
    sectors: 'cu tru|can cuoc|dinh danh|xuat nhap canh|con dau',
  },
  insurance: {
    vi: 'Bảo hiểm xã hội, y tế, chính sách, hộ nghèo',
    en: 'Social and health insurance, benefits, hardship',
    icon: 'wallet',
    sectors: 'bhxh|bhyt|giam ngheo|nguoi co cong|chinh sach|bao tro|lao dong|viec lam|tien luong',
  },
  land: {
    vi: 'Đất đai, sổ đỏ, thế chấp',
    en: 'Land, land certificates, mortgages',
    icon: 'map-pin',
    sectors: 'dat dai|bien phap bao dam|do dac',
  },
  vehicles: {
    vi: 'Xe, bằng lái, đường bộ',
    en: 'Vehicles, driving licences, roads',
    icon: 'bus',
    sectors: 'giay phep lai xe|phuong tien giao thong|duong bo|dang kiem|an toan giao thong|giao thong van tai',
  },
  building: {
    vi: 'Nhà ở, xây dựng, quy hoạch, cây xanh',
    en: 'Homes, building, planning, trees',
    icon: 'building-2',
    sectors: 'xay dung|nha o|quy hoach|kien truc|bat dong san|ha tang|do thi',
  },
  transport: {
    vi: 'Tàu thuyền, máy bay, đường sắt',
    en: 'Ships, aircraft, railways',
    icon: 'bus',
    sectors: 'hang hai|duong thuy|hang khong|duong sat',
  },
  tax: {
    vi: 'Thuế, hải quan, kho bạc',
    en: 'Tax, customs, treasury',
    icon: 'landmark',
    sectors: 'thue|hai quan|kho bac|phi le phi',
  },
  finance: {
    vi: 'Ngân hàng, tiền tệ, chứng khoán, kế toán',
    en: 'Banking, money, securities, accounting',
    icon: 'landmark',
    sectors:
      'ngan hang|tien te|thanh toan|ngoai hoi|chung khoan|tin dung|tai chinh|ke toan|kho quy|quan li gia|quan li no|bao hiem|cong san|cac bon|du tru',
  },
  business: {
    vi: 'Mở tiệm, công ty, hợp tác xã, đầu tư',
    en: 'Shops, companies, cooperatives, investment',
    icon: 'stamp',
    sectors: 'doanh nghiep|kinh doanh|hop tac|dau tu|dau thau|cong nghiep|khu kinh te|thuong mai|xuc tien|khoi nghiep',
  },
  farming: {
    vi: 'Trồng trọt, chăn nuôi, thủy sản, rừng',
    en: 'Crops, livestock, fishery, forests',
    icon: 'sprout',
    sectors: 'nong|chan nuoi|thu y|trong trot|thuy san|lam nghiep|kiem lam|thuy loi|de dieu',
  },
  environment: {
    vi: 'Môi trường, nước, khoáng sản, biển',
    en: 'Environment, water, minerals, sea',
    icon: 'leaf',
    sectors: 'moi truong|tai nguyen nuoc|khoang san|bien va|khi tuong|khi hau|thien nhien',
  },
  justice: {
    vi: 'Luật sư, tòa án, thi hành án, khiếu nại',
    en: 'Lawyers, courts, judgments, complaints',
    icon: 'scroll-text',
    sectors:
      'luat su|cong chung|toa an|thi hanh an|hoa giai|trong tai|dau gia|giam dinh|boi thuong nha nuoc|khieu nai|thua phat lai|quan tai|phap luat|phap li|to tung',
  },
  order: {
    vi: 'An ninh trật tự, phòng cháy, dữ liệu',
    en: 'Public order, fire safety, data',
    icon: 'shield-check',
    sectors: 'an ninh|chay|vu khi|du lieu|ma tuy|an toan thong tin',
  },
  living: {
    vi: 'Y tế, học hành, văn hóa và việc khác',
    en: 'Health, schooling, culture and other matters',
    icon: 'stethoscope',
    sectors: '',
  },
};

// The keys of the table above, in their order.
export const themeKeys = Object.keys(themes) as Theme[];

const bySector = new Map<string, Theme>();

export function themeOf({ sector }: Pick<Listing, 'sector'>): Theme {
  const known = bySector.get(sector.name.vi);
  if (known) return known;
  const name = searchWords(sector.name.vi).join(' ');
  const theme = themeKeys.find((key) =>
    themes[key].sectors.split('|').some((part) => part !== '' && name.includes(part)),
  );
  bySector.set(sector.name.vi, theme ?? 'living');
  return theme ?? 'living';
}

/** What somebody wants done. */
export type Aim = 'first' | 'again' | 'change' | 'stop' | 'copy' | 'report' | 'benefit' | 'other';

interface AimWords extends Bilingual {
  /** Folded beginnings or parts of names; the first aim that fits is taken. */
  names: string;
}

export const aims: Record<Aim, AimWords> = {
  again: {
    vi: 'Cấp lại, đổi, gia hạn (mất, hỏng, hết hạn)',
    en: 'Replace or renew what was lost, damaged or expired',
    names: 'cap lai|dang ki lai|cap doi|doi giay|gia han|doi the|bo nhiem lai|khoi phuc|phuc hoi',
  },
  change: {
    vi: 'Thay đổi, sửa, bổ sung thông tin',
    en: 'Change, correct or add to what is registered',
    names:
      'thay doi|sua doi|dieu chinh|bo sung|dinh chinh|cai chinh|hieu dinh|bien dong|chuyen doi|sap nhap|tach|doi ten',
  },
  stop: {
    vi: 'Tạm ngừng, chấm dứt, xóa, trả lại',
    en: 'Pause, end, delete, give back',
    names: 'cham dut|tam ngung|tam dung|xoa|thu hoi|giai the|huy|tra lai|thoi |dung |rut ',
  },
  copy: {
    vi: 'Xin bản sao, xác nhận, tra thông tin',
    en: 'Get a copy, a confirmation, information',
    names: 'ban sao|xac nhan|trich luc|cung cap thong tin|khai thac thong tin|chung thuc|cap sao',
  },
  benefit: {
    vi: 'Xin hưởng chế độ, hỗ trợ, miễn giảm',
    en: 'Claim a benefit, support, an exemption',
    names: 'huong|ho tro|tro cap|mien|giam |che do|boi thuong|hoan thue|cong nhan ho|tro giup',
  },
  report: {
    vi: 'Khai báo, thông báo, nộp, khiếu nại',
    en: 'Declare, notify, pay in, complain',
    names: 'khai |khai bao|thong bao|trinh bao|bao cao|nop |khieu nai|to cao|hoa giai|giai quyet tranh chap',
  },
  first: {
    vi: 'Xin cấp, đăng ký lần đầu',
    en: 'Apply or register for the first time',
    names:
      'cap|dang ki|cong nhan|chap thuan|thanh lap|cong bo|bo nhiem|nhap|phe duyet|tham dinh|giao|cho thue|cho phep|lam |mo |xin ',
  },
  other: { vi: 'Việc khác', en: 'Something else', names: '' },
};

export const aimKeys: Aim[] = ['first', 'again', 'change', 'stop', 'copy', 'report', 'benefit', 'other'];
// Read in the order of the table: "cấp lại" is no "cấp".
const readingOrder = Object.keys(aims) as Aim[];

export function aimOf({ name }: Pick<Listing, 'name'>): Aim {
  const text = ` ${searchWords(name.vi.replace(/^Thủ tục (hành chính )?/i, ''))
    .slice(0, 9)
    .join(' ')} `;
  const begins = readingOrder.find((aim) => partsOf(aim).some((part) => text.startsWith(` ${part}`)));
  if (begins && begins !== 'first') return begins;
  return (
    readingOrder.find((aim) => aim !== 'first' && partsOf(aim).some((part) => text.includes(` ${part}`))) ??
    begins ??
    'other'
  );
}

const partsOf = (aim: Aim): string[] => aims[aim].names.split('|').filter((part) => part !== '');
