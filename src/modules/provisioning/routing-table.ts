/**
 * Who answers here for whom: words of the national record (folded: no tone marks) and the code of the agency in the
 * office directory. `local` bodies sit in the province; the others are ministries and their departments, whose matters
 * are received by the body that represents them here (NĐ 61/2018/NĐ-CP art. 7, NĐ 118/2025/NĐ-CP art. 8).
 */
export interface Route {
  words: RegExp;
  code: string;
  local: boolean;
}

const here = (words: string, code: string): Route => ({ words: new RegExp(words, 'u'), code, local: true });
const above = (words: string, code: string): Route => ({ words: new RegExp(words, 'u'), code, local: false });

export const agencyRoutes: readonly Route[] = [
  here('thue tinh|thue co so|chi cuc thue|co quan thue', 'tax'),
  here('chi cuc hai quan|hai quan (?:cua khau|khu vuc|ngoai|tinh)|cuc hai quan tinh|hai quan kiem tra', 'customs'),
  here('kho bac', 'treasury'),
  here('bao hiem xa hoi (?:cap )?(?:tinh|huyen|co so)|bhxh (?:cap )?(?:tinh|huyen)', 'social-insurance'),
  here(
    'cong an (?:cap )?(?:xa|tinh|huyen|phuong)|phong (?:quan ly )?xuat nhap canh|phong canh sat|cong an thanh pho',
    'police',
  ),
  here('ngan hang nha nuoc (?:khu vuc|chi nhanh)|nhnn khu vuc', 'state-bank'),
  here('toa an nhan dan', 'court'),
  here('thi hanh an', 'judgment-enforcement'),
  here('(?:co so )?dang kiem tau ca', 'agriculture-environment'),
  here('co so dang kiem|chi cuc dang kiem|(?:cac )?don vi dang kiem|trung tam dang kiem', 'vehicle-inspection'),
  here('cang vu hang khong', 'airport-authority'),
  here('cang vu|dai dien cang vu|chi cuc hang hai', 'port-authority'),
  here('ban quan ly', 'industrial-zones'),
  here('van phong dang ky dat dai|quan ly dat dai cap tinh|chuc nang quan ly dat dai', 'agriculture-environment'),
  here(
    'chi cuc (?:kiem lam|lam nghiep|thuy san|chan nuoi|kiem dich|trong trot)|trung tam chat luong',
    'agriculture-environment',
  ),
  here(
    '(?:thu y|thuy san|nong nghiep va moi truong)[a-z ]{0,40}cap tinh|nong nghiep va moi truong thuoc uy ban nhan dan cap tinh',
    'agriculture-environment',
  ),
  here('so giao thong|khu quan ly duong bo', 'construction'),
  here('so ke hoach', 'finance'),
  here('so tai nguyen|so nong nghiep', 'agriculture-environment'),
  here('so lao dong', 'home-affairs'),
  here('so thong tin', 'science-technology'),
  here('to chuc hanh nghe cong chung|trung tam dang ky giao dich|trung tam tro giup phap ly|doan luat su', 'justice'),
  here('chi huy quan su|thu tuc (?:thuoc )?bien phong', 'military'),
  above(
    '(?:cuc y te )?bo cong an|canh sat|xuat nhap canh|an ninh|trung tam du lieu quoc gia|cong an nhan dan|lich su cong an',
    'police',
  ),
  above('bo quoc phong|quan uy|tong cuc hau can|bo tong tham muu|quan chung|co yeu|trung doan|dai doi', 'military'),
  above('cuc thue|tong cuc thue', 'tax'),
  above('hai quan', 'customs'),
  above('bao hiem xa hoi|bhxh', 'social-insurance'),
  above('(?:thanh tra )?ngan hang nha nuoc|cong ty quan ly tai san', 'state-bank'),
  above('hang khong', 'airport-authority'),
  above('hang hai|duong thuy|dang ky tau bien', 'port-authority'),
  above('dang kiem', 'vehicle-inspection'),
  above('bo xay dung|duong bo|duong sat|quy hoach kien truc|cong trinh xay dung|giao thong', 'construction'),
  above(
    'chung khoan|bo tai chinh|ke hoach va dau tu|dinh che tai chinh|doanh nghiep nha nuoc|dau tu nuoc ngoai|bao hiem|dai dien chu so huu',
    'finance',
  ),
  above(
    'nong nghiep|nn va mt|nn mt|trong trot|chan nuoi|thu y|thuy san|kiem ngu|lam nghiep|cites|tai nguyen nuoc|khoang san|bien va hai dao|khi tuong|moi truong|thuy loi|bien doi khi hau|do dac',
    'agriculture-environment',
  ),
  above('bo tu phap|bo tro tu phap|hanh chinh tu phap|tu phap', 'justice'),
  above('cong thuong|dien luc', 'industry-trade'),
  above('bo y te|y te', 'health'),
  above('giao duc', 'education'),
  above('van hoa|du lich|the thao', 'culture-tourism'),
  above('ngoai giao|lanh su|co quan dai dien co tham quyen', 'foreign-affairs'),
  above('noi vu|to chuc can bo', 'home-affairs'),
  above('khoa hoc va cong nghe|thong tin va truyen thong', 'science-technology'),
  above('dan toc|ton giao', 'ethnic-religion'),
  above('thanh tra', 'inspectorate'),
];

/** Where the record names nobody, or only "the province": by what it is about. */
export const sectorRoutes: readonly Route[] = [
  here('^thue$|quan ly thue', 'tax'),
  here('hai quan', 'customs'),
  here('kho bac', 'treasury'),
  here('bhxh|bhyt|bao hiem xa hoi', 'social-insurance'),
  here('toa an', 'court'),
  here('thi hanh an', 'judgment-enforcement'),
  here('dang kiem', 'vehicle-inspection'),
  here('hang khong', 'airport-authority'),
  here('hang hai', 'port-authority'),
  here('ngan hang|tien te|tin dung|thanh toan$|kho quy', 'state-bank'),
  here('khu cong nghiep', 'industrial-zones'),
  here('bien gioi|vung troi|nghia vu quan su|dan quan|quoc phong|quan su|mat ma|co yeu', 'military'),
  here('y te|kham benh|duoc pham|an toan thuc pham va dinh duong', 'health'),
  here('giao duc|dao tao|tuyen sinh', 'education'),
  here('du lich|van hoa|the thao|bao chi', 'culture-tourism'),
  here('ton giao|dan toc', 'ethnic-religion'),
  here('^lao dong|viec lam|nguoi co cong|bao tro xa hoi', 'home-affairs'),
  here('dien$|hoa chat|cong nghiep|xuat nhap khau|thuong mai quoc te', 'industry-trade'),
  here('khoa hoc|so huu tri tue|buu chinh|vien thong', 'science-technology'),
];

/** By the ministry that published it. */
export const ministryRoutes: readonly Route[] = [
  here('bo cong an', 'police'),
  here('bo quoc phong', 'military'),
  here('bo tu phap', 'justice'),
  here('bo tai chinh|bo ke hoach', 'finance'),
  here('bo xay dung|bo giao thong', 'construction'),
  here('bo nong nghiep|bo tai nguyen', 'agriculture-environment'),
  here('ngan hang nha nuoc', 'state-bank'),
  here('toa an', 'court'),
  here('bo y te', 'health'),
  here('bo giao duc', 'education'),
  here('bo van hoa', 'culture-tourism'),
  here('bo cong thuong', 'industry-trade'),
  here('bo noi vu|bo lao dong', 'home-affairs'),
  here('bo khoa hoc|bo thong tin', 'science-technology'),
  here('bo ngoai giao', 'foreign-affairs'),
  here('bo dan toc', 'ethnic-religion'),
  here('thanh tra', 'inspectorate'),
];

/** The commune's People's Committee, in its many spellings. */
export const communeCommittee =
  /(?:ubnd|uy ban nhan dan) (?:cap )?(?:xa|phuong)|(?:co quan|cong chuc)[a-z ]{0,50}cap xa|uy ban nhan dan (?:noi|cap xa)|phong tu phap/u;

/** Matters of the commune wherever it has them, whoever works with it (Law on Civil Status 2014 art. 7, NĐ 23/2015/NĐ-CP). */
export const communeSectors = /^(?:ho tich|chung thuc)$|ho kinh doanh/u;

/** Ministries and their bodies in English, by folded Vietnamese; the longest that fits. */
export const englishNames: readonly [words: string, en: string][] = [
  ['bo cong an', 'Ministry of Public Security'],
  ['bo quoc phong', 'Ministry of National Defence'],
  ['bo tai chinh', 'Ministry of Finance'],
  ['bo xay dung', 'Ministry of Construction'],
  ['bo nong nghiep va moi truong', 'Ministry of Agriculture and Environment'],
  ['bo tu phap', 'Ministry of Justice'],
  ['bo ngoai giao', 'Ministry of Foreign Affairs'],
  ['bo cong thuong', 'Ministry of Industry and Trade'],
  ['bo ke hoach va dau tu', 'Ministry of Planning and Investment'],
  ['ngan hang nha nuoc viet nam', 'State Bank of Việt Nam'],
  ['uy ban chung khoan nha nuoc', 'State Securities Commission'],
  ['cuc hang khong viet nam', 'Civil Aviation Authority of Việt Nam'],
  ['cuc hang hai va duong thuy viet nam', 'Maritime and Waterway Administration'],
  ['cuc dang kiem viet nam', 'Việt Nam Register'],
  ['cuc duong sat viet nam', 'Railway Authority'],
  ['cuc duong bo viet nam', 'Road Authority'],
  ['cuc hai quan', 'Customs Department'],
  ['cuc thue', 'Tax Department'],
  ['cuc quan ly xuat nhap canh', 'Immigration Department'],
  ['cuc canh sat giao thong', 'Traffic Police Department'],
  ['cuc canh sat quan ly hanh chinh', 'Police Department for Administrative Management'],
  ['cuc chan nuoi va thu y', 'Department of Livestock Production and Animal Health'],
  ['cuc trong trot va bao ve thuc vat', 'Department of Crop Production and Plant Protection'],
  ['cuc dia chat va khoang san', 'Department of Geology and Minerals'],
  ['cuc bien doi khi hau', 'Department of Climate Change'],
  ['cuc thuy san va kiem ngu', 'Department of Fisheries'],
  ['cuc bo tro tu phap', 'Department of Judicial Assistance'],
  ['thu tuong chinh phu', 'Prime Minister'],
  ['chu tich nuoc', 'President of the State'],
  ['toa an nhan dan toi cao', 'Supreme People’s Court'],
  ['trung tam du lieu quoc gia', 'National Data Centre'],
];
