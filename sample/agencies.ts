import { unitNameInEnglish, unitsOn } from './units.ts';
import type { UnitRow } from './units.ts';

export interface SampleAgency {
  code: string;
  /** In dossier codes, `V1V2V3.Z1Z2.Y1Y2.MX1X2` (TT 01/2018 art. 19). H19 is Đồng Nai; the numbers before it are invented. */
  identifier: string;
  kind: 'province' | 'department' | 'service-centre' | 'commune';
  name: string;
  nameEn: string;
  parentCode: string | null;
  unitCode: string | null;
  calendarKey: string;
  address: string;
  phone: string;
  /** As cut into its seal. */
  sealName: string;
  validFrom: string;
  validTo: string | null;
}

type Department = readonly [code: string, number: string, name: string, nameEn: string, from?: string, to?: string];

const oldDirectoryFrom = '2020-01-01';
const reorganisedOn = '2025-03-01';
const twoLevelsFrom = '2025-07-01';
const city = 'Thành phố Đồng Nai';

/** 13 departments, the Office, the Inspectorate, the zones board and the police; names of 2025–2026 partly from memory. */
const departmentsToday: readonly Department[] = [
  ['office', '01', 'Văn phòng Ủy ban nhân dân', 'Office of the People’s Committee'],
  ['home-affairs', '02', 'Sở Nội vụ', 'Department of Home Affairs'],
  ['justice', '03', 'Sở Tư pháp', 'Department of Justice'],
  ['finance', '04', 'Sở Tài chính', 'Department of Finance', reorganisedOn],
  ['industry-trade', '05', 'Sở Công Thương', 'Department of Industry and Trade'],
  [
    'agriculture-environment',
    '06',
    'Sở Nông nghiệp và Môi trường',
    'Department of Agriculture and Environment',
    reorganisedOn,
  ],
  ['construction', '07', 'Sở Xây dựng', 'Department of Construction', reorganisedOn],
  ['science-technology', '08', 'Sở Khoa học và Công nghệ', 'Department of Science and Technology', reorganisedOn],
  ['culture-tourism', '09', 'Sở Văn hóa, Thể thao và Du lịch', 'Department of Culture, Sports and Tourism'],
  ['education', '10', 'Sở Giáo dục và Đào tạo', 'Department of Education and Training'],
  ['health', '11', 'Sở Y tế', 'Department of Health', reorganisedOn],
  ['foreign-affairs', '12', 'Sở Ngoại vụ', 'Department of Foreign Affairs'],
  ['ethnic-religion', '13', 'Sở Dân tộc và Tôn giáo', 'Department of Ethnic and Religious Affairs', reorganisedOn],
  ['inspectorate', '14', 'Thanh tra thành phố', 'City Inspectorate'],
  [
    'industrial-zones',
    '15',
    'Ban Quản lý các khu công nghiệp, khu kinh tế',
    'Management Board of Industrial and Economic Zones',
  ],
  ['police', '16', 'Công an thành phố', 'City Police'],
];

/**
 * Bodies of the ministries in the province, which receive and handle what the ministries decide or run themselves;
 * names of 2025–2026 from memory, numbers invented.
 */
const regionalBodies: readonly Department[] = [
  ['tax', '41', `Thuế ${city}`, 'Đồng Nai City Tax Office', twoLevelsFrom],
  ['customs', '42', 'Chi cục Hải quan khu vực Đồng Nai', 'Đồng Nai Regional Customs Office', twoLevelsFrom],
  ['treasury', '43', 'Kho bạc Nhà nước khu vực Đồng Nai', 'Đồng Nai Regional State Treasury', twoLevelsFrom],
  ['social-insurance', '44', `Bảo hiểm xã hội ${city}`, 'Đồng Nai City Social Insurance', twoLevelsFrom],
  ['state-bank', '45', 'Ngân hàng Nhà nước khu vực Đồng Nai', 'State Bank, Đồng Nai Regional Office', twoLevelsFrom],
  ['court', '46', `Tòa án nhân dân ${city}`, 'People’s Court of Đồng Nai City', twoLevelsFrom],
  [
    'judgment-enforcement',
    '47',
    `Thi hành án dân sự ${city}`,
    'Đồng Nai City Civil Judgment Enforcement',
    twoLevelsFrom,
  ],
  ['vehicle-inspection', '48', 'Chi cục Đăng kiểm Đồng Nai', 'Đồng Nai Register Office', twoLevelsFrom],
  ['port-authority', '49', 'Cảng vụ Hàng hải Đồng Nai', 'Đồng Nai Maritime Port Authority', twoLevelsFrom],
  ['airport-authority', '50', 'Cảng vụ Hàng không Long Thành', 'Long Thành Airport Authority', twoLevelsFrom],
  ['military', '51', `Bộ Chỉ huy Quân sự ${city}`, 'Đồng Nai City Military Command', twoLevelsFrom],
];

/** Departments of 2021 that the reorganisation of 2025 merged into others or changed; from memory. */
const departmentsOf2021: readonly Department[] = [
  ['planning-investment', '20', 'Sở Kế hoạch và Đầu tư', 'Department of Planning and Investment'],
  ['finance', '21', 'Sở Tài chính', 'Department of Finance'],
  [
    'agriculture-rural',
    '22',
    'Sở Nông nghiệp và Phát triển nông thôn',
    'Department of Agriculture and Rural Development',
  ],
  ['natural-resources', '23', 'Sở Tài nguyên và Môi trường', 'Department of Natural Resources and Environment'],
  ['construction', '24', 'Sở Xây dựng', 'Department of Construction'],
  ['transport', '25', 'Sở Giao thông vận tải', 'Department of Transport'],
  ['science-technology', '26', 'Sở Khoa học và Công nghệ', 'Department of Science and Technology'],
  ['information-communications', '27', 'Sở Thông tin và Truyền thông', 'Department of Information and Communications'],
  ['labour', '28', 'Sở Lao động - Thương binh và Xã hội', 'Department of Labour, Invalids and Social Affairs'],
  ['health', '29', 'Sở Y tế', 'Department of Health'],
  ['ethnic', '30', 'Ban Dân tộc', 'Committee for Ethnic Affairs'],
  [
    'high-tech-park',
    '31',
    'Ban Quản lý Khu công nghệ cao công nghệ sinh học',
    'Management Board of the Biotechnology Park',
  ],
];

/** Communes whose centre opens on Saturday morning: an example, not a published rule. */
const openOnSaturday = new Set(['26041', '26068', '26080']);

const province: SampleAgency = {
  code: 'province',
  identifier: '000.00.00.H19',
  kind: 'province',
  name: `Ủy ban nhân dân ${city}`,
  nameEn: 'People’s Committee of Đồng Nai City',
  parentCode: null,
  unitCode: '75',
  calendarKey: 'office',
  address: `Số 2 Nguyễn Văn Trị, Phường Trấn Biên, ${city}`,
  phone: '02513000000',
  sealName: `ỦY BAN NHÂN DÂN ${city.toUpperCase()}`,
  validFrom: '2026-04-30',
  validTo: null,
};

const provinceBefore: SampleAgency = {
  ...province,
  name: 'Ủy ban nhân dân tỉnh Đồng Nai',
  nameEn: 'People’s Committee of Đồng Nai Province',
  sealName: 'ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI',
  validFrom: oldDirectoryFrom,
  validTo: '2026-04-30',
};

const provincialCentre: SampleAgency = {
  ...province,
  code: 'centre',
  identifier: '000.00.19.H19',
  kind: 'service-centre',
  name: `Trung tâm Phục vụ hành chính công ${city}`,
  nameEn: 'Đồng Nai City Public Administration Service Centre',
  parentCode: 'province',
  calendarKey: 'saturday-morning',
  address: `Số 236 Phan Trung, Phường Tam Hiệp, ${city}`,
  phone: '02513000019',
  sealName: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
  validFrom: oldDirectoryFrom,
};

const department = ([code, number, name, nameEn, from, to]: Department): SampleAgency => ({
  ...province,
  code,
  identifier: `000.00.${number}.H19`,
  kind: 'department',
  name,
  nameEn,
  parentCode: 'province',
  address: `Trụ sở ${name}, Phường Trấn Biên, ${city}`,
  phone: `025130000${number}`,
  sealName: name.toUpperCase(),
  validFrom: from ?? oldDirectoryFrom,
  validTo: to ?? null,
});

/** A commune's People's Committee and its service centre, one level below it: `000.07.40.H19`, `001.07.40.H19`. */
function communeAgencies(unit: UnitRow, index: number): SampleAgency[] {
  const [unitCode, unitName] = unit;
  const number = String(index + 1).padStart(2, '0');
  const nameEn = unitNameInEnglish(unit);
  const committee: SampleAgency = {
    ...province,
    code: `commune-${unitCode}`,
    identifier: `000.${number}.40.H19`,
    kind: 'commune',
    name: `Ủy ban nhân dân ${unitName}`,
    nameEn: `People’s Committee of ${nameEn}`,
    parentCode: 'province',
    unitCode,
    address: `Trụ sở UBND ${unitName}, ${city}`,
    phone: `02513100${number.padStart(3, '0')}`,
    sealName: `ỦY BAN NHÂN DÂN ${unitName.toUpperCase()}`,
    validFrom: twoLevelsFrom,
  };
  const centre: SampleAgency = {
    ...committee,
    code: `centre-${unitCode}`,
    identifier: `001.${number}.40.H19`,
    kind: 'service-centre',
    name: `Trung tâm Phục vụ hành chính công ${unitName}`,
    nameEn: `${nameEn} Public Administration Service Centre`,
    parentCode: committee.code,
    calendarKey: openOnSaturday.has(unitCode) ? 'saturday-morning' : 'office',
    address: `Bộ phận Một cửa, UBND ${unitName}, ${city}`,
    phone: `02513200${number.padStart(3, '0')}`,
    sealName: `TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG ${unitName.toUpperCase()}`,
  };
  return [committee, centre];
}

/** The office directory. Addresses are plausible, telephone numbers are not in use, sub-codes of H19 are invented. */
export const agencies: readonly SampleAgency[] = [
  provinceBefore,
  province,
  provincialCentre,
  ...departmentsToday.map(department),
  ...regionalBodies.map(department),
  ...departmentsOf2021.map(([code, number, name, nameEn]) =>
    department([code, number, name, nameEn, oldDirectoryFrom, reorganisedOn]),
  ),
  ...unitsOn('2026-11-01')
    .filter(([, , type]) => type === 'ward' || type === 'commune')
    .flatMap(communeAgencies),
];
