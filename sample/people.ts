export type RoleName = 'receiving-officer' | 'specialist' | 'leader' | 'administrator';

/** What a form can be prefilled from. Dates `YYYY-MM-DD`. */
export interface Profile {
  fullName: string;
  birthOn: string;
  gender: 'male' | 'female';
  identityNumber: string;
  phone: string;
  email: string;
  address: string;
  communeCode: string;
  ethnicity: string;
  nationality: string;
  organisationName?: string;
  taxNumber?: string;
}

export interface SamplePerson {
  handle: string;
  kind: 'citizen' | 'business' | 'officer';
  /** Shown on the sign-in page: who this is in the story. */
  about: { vi: string; en: string };
  profile: Profile;
  /** 1 name and phone known, 2 identity verified in person. */
  assuranceLevel: 1 | 2;
  roles: { role: RoleName; agencyCode: string }[];
  demonstration: true;
}

/** Name, born, sex, ward code, address: the numbers follow from the place in the list. */
type Identity = readonly [fullName: string, birthOn: string, gender: 'male' | 'female', address?: string];

let given = 0;

/**
 * Fictional people. Identity numbers have the official form (075 Đồng Nai, century and sex, year, six digits of our
 * own making), telephone numbers run from 0900000101, mail goes to example.com: nobody real is meant.
 */
function profile(handle: string, [fullName, birthOn, gender, address]: Identity): Profile {
  given += 1;
  const century = Number(birthOn.slice(0, 2)) - 19;
  return {
    fullName,
    birthOn,
    gender,
    identityNumber: `075${century * 2 + (gender === 'female' ? 1 : 0)}${birthOn.slice(2, 4)}${String(900_000 + given)}`,
    phone: `0900000${100 + given}`,
    email: `${handle}@example.com`,
    address: address ?? `${given} đường Minh Họa, Phường Trấn Biên`,
    communeCode: '26041',
    ethnicity: 'Kinh',
    nationality: 'Việt Nam',
  };
}

function citizen(handle: string, identity: Identity, about: SamplePerson['about']): SamplePerson {
  return {
    handle,
    kind: 'citizen',
    about,
    profile: profile(handle, identity),
    assuranceLevel: 2,
    roles: [],
    demonstration: true,
  };
}

function officer(
  handle: string,
  identity: Identity,
  about: SamplePerson['about'],
  ...roles: [RoleName, ...string[]][]
): SamplePerson {
  return {
    ...citizen(handle, identity, about),
    kind: 'officer',
    roles: roles.flatMap(([role, ...agencyCodes]) => agencyCodes.map((agencyCode) => ({ role, agencyCode }))),
  };
}

const citizens: SamplePerson[] = [
  citizen('lan', ['Nguyễn Thị Hoa Lan', '1996-03-14', 'female'], {
    vi: 'Mẹ trẻ, làm giấy khai sinh cho con',
    en: 'A young mother registering her child’s birth',
  }),
  citizen('minh', ['Trần Quang Minh', '1988-11-02', 'male'], {
    vi: 'Lái xe, hay làm hồ sơ trên điện thoại',
    en: 'A driver who files on his phone',
  }),
  {
    ...citizen('bay', ['Lê Văn Bảy', '1948-05-20', 'male'], {
      vi: 'Ông Bảy, 78 tuổi, nhờ cán bộ nộp giúp tại quầy',
      en: 'Mr Bảy, 78, who is helped at the counter',
    }),
    assuranceLevel: 1,
  },
];

const director = profile('congty', [
  'Phạm Thu Hằng',
  '1979-08-08',
  'female',
  'Lô 5, Khu công nghiệp Minh Họa, Phường Trấn Biên',
]);
const business: SamplePerson = {
  handle: 'congty',
  kind: 'business',
  about: { vi: 'Công ty, do người đại diện đăng nhập', en: 'A company, its representative signing in' },
  profile: { ...director, organisationName: 'Công ty TNHH Nông sản Minh Họa', taxNumber: '3600001233' },
  assuranceLevel: 2,
  roles: [],
  demonstration: true,
};

/** Departments no other officer of the story belongs to, and the bodies of the ministries in the city. */
const otherOffices = [
  'office',
  'home-affairs',
  'justice',
  'science-technology',
  'foreign-affairs',
  'ethnic-religion',
  'inspectorate',
  'tax',
  'customs',
  'treasury',
  'social-insurance',
  'state-bank',
  'court',
  'judgment-enforcement',
  'vehicle-inspection',
  'port-authority',
  'airport-authority',
  'military',
];

const officers: SamplePerson[] = [
  officer(
    'hung',
    ['Võ Mạnh Hùng', '1990-01-15', 'male'],
    {
      vi: 'Cán bộ tiếp nhận, Trung tâm PVHCC Phường Trấn Biên',
      en: 'Receiving officer, Trấn Biên Ward centre',
    },
    ['receiving-officer', 'centre-26041'],
  ),
  officer(
    'thu',
    ['Đặng Minh Thư', '1993-06-30', 'female'],
    {
      vi: 'Cán bộ tiếp nhận, Trung tâm PVHCC Thành phố',
      en: 'Receiving officer, city centre',
    },
    ['receiving-officer', 'centre'],
  ),
  officer(
    'tuan',
    ['Huỳnh Anh Tuấn', '1985-09-09', 'male'],
    {
      vi: 'Công chức chuyên môn, UBND Phường Trấn Biên',
      en: 'Specialist, Trấn Biên Ward',
    },
    ['specialist', 'commune-26041'],
  ),
  officer(
    'mai',
    ['Ngô Thị Tuyết Mai', '1976-12-01', 'female'],
    {
      vi: 'Chủ tịch UBND Phường Trấn Biên',
      en: 'Chair of Trấn Biên Ward',
    },
    ['leader', 'commune-26041'],
  ),
  officer(
    'quang',
    ['Bùi Đăng Quang', '1984-04-22', 'male'],
    {
      vi: 'Chuyên viên Sở Xây dựng',
      en: 'Specialist, Department of Construction',
    },
    ['specialist', 'construction'],
  ),
  officer(
    'nga',
    ['Đỗ Thúy Nga', '1987-02-17', 'female'],
    {
      vi: 'Chuyên viên Sở Nông nghiệp và Môi trường',
      en: 'Specialist, Department of Agriculture and Environment',
    },
    ['specialist', 'agriculture-environment'],
  ),
  officer(
    'khoa',
    ['Trương Đăng Khoa', '1991-10-05', 'male'],
    {
      vi: 'Chuyên viên dùng chung: Tài chính, Công Thương, Khu công nghiệp, Công an',
      en: 'Specialist for finance, industry and trade, zones and police',
    },
    ['specialist', 'finance', 'industry-trade', 'industrial-zones', 'police'],
  ),
  officer(
    'phuong',
    ['Lý Ngọc Phượng', '1989-07-27', 'female'],
    {
      vi: 'Chuyên viên dùng chung: Y tế, Giáo dục, Văn hóa và Du lịch',
      en: 'Specialist for health, education, culture and tourism',
    },
    ['specialist', 'health', 'education', 'culture-tourism'],
  ),
  officer(
    'binh',
    ['Hồ Thái Bình', '1972-03-03', 'male'],
    {
      vi: 'Giám đốc Sở Xây dựng',
      en: 'Director, Department of Construction',
    },
    ['leader', 'construction'],
  ),
  officer(
    'dung',
    ['Mai Thị Kim Dung', '1974-11-19', 'female'],
    {
      vi: 'Lãnh đạo các sở: Nông nghiệp và Môi trường, Tài chính, Công Thương, Khu công nghiệp, Công an',
      en: 'Leader for agriculture and environment, finance, industry, zones and police',
    },
    ['leader', 'agriculture-environment', 'finance', 'industry-trade', 'industrial-zones', 'police'],
  ),
  officer(
    'duc',
    ['Phan Minh Đức', '1970-08-25', 'male'],
    {
      vi: 'Lãnh đạo các sở: Y tế, Giáo dục, Văn hóa và Du lịch',
      en: 'Leader for health, education, culture and tourism',
    },
    ['leader', 'health', 'education', 'culture-tourism'],
  ),
  officer(
    'linh',
    ['Tạ Khánh Linh', '1992-02-08', 'female'],
    {
      vi: 'Chuyên viên dùng chung: các sở còn lại và cơ quan của bộ tại thành phố',
      en: 'Specialist for the other departments and the ministries’ bodies in the city',
    },
    ['specialist', ...otherOffices],
  ),
  officer(
    'long',
    ['Chu Hoàng Long', '1969-09-19', 'male'],
    {
      vi: 'Lãnh đạo các sở còn lại và cơ quan của bộ tại thành phố',
      en: 'Leader for the other departments and the ministries’ bodies in the city',
    },
    ['leader', ...otherOffices],
  ),
  officer(
    'admin',
    ['Cao Hoài An', '1982-05-11', 'female'],
    {
      vi: 'Quản trị hệ thống',
      en: 'Administrator',
    },
    ['administrator', 'province'],
  ),
];

export const people: readonly SamplePerson[] = [...citizens, business, ...officers];
