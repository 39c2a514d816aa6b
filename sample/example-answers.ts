import { answersOfCompanies } from './example-answers-companies.ts';
import { answersOfPeople } from './example-answers-people.ts';
import type { Answers } from '#modules/forms';

/** Answers by procedure code and question. */
export type ExampleAnswers = Record<string, Record<string, NonNullable<Answers[string]>>>;

/** By procedure code: answers worth reading, by question, or `case/question` where a case needs its own. */
export const exampleAnswers: ExampleAnswers = {
  ...answersOfPeople,
  ...answersOfCompanies,
  '1.001193': {
    childName: 'Trần Minh An',
    childGender: 'female',
    childBirthOn: '2026-10-20',
    childHomePlace: 'Phường Trấn Biên, Thành phố Đồng Nai',
    hospitalName: 'Bệnh viện Minh Họa',
    bornHere: true,
    birthPlace: '10 đường Minh Họa',
    'abandoned/applicantRelation': 'carer',
    'abandoned/childName': 'Nguyễn Bình An',
    parentsMarried: true,
    motherName: 'Nguyễn Thị Hoa Lan',
    motherBirthOn: '1996-03-14',
    motherIdentityNumber: '075196900001',
    fatherName: 'Trần Quang Minh',
    fatherBirthOn: '1988-11-02',
    fatherIdentityNumber: '075088900002',
    wantsCopies: true,
    copyCount: 2,
    'home/wantsCopies': false,
  },
  '1.004873': {
    otherPurpose: 'Vay vốn mua nhà tại Phường Trấn Biên',
    foreignPlace: 'Nhật Bản',
    maritalStatus: 'single',
    'other/maritalStatus': 'divorced',
    endedBy: 'Bản án số 12/2024/HNGĐ-ST ngày 05/6/2024',
    statusSince: '2024-06-05',
    partnerName: 'Trần Quang Minh',
    partnerBirthOn: '1988-11-02',
    partnerIdentityNumber: '075088900002',
    weddingPlace: 'UBND Phường Trấn Biên',
  },
  '2.000635': {
    recordKind: 'birth',
    registeredAt: 'UBND phường Thanh Bình, thành phố Biên Hòa',
    knowsNumber: true,
    recordNumber: '125/1996',
    recordOn: '1996-04-02',
    copyCount: 3,
    requestNumber: '15/CV-MH ngày 02/11/2026',
    'organisation/organisationName': 'Trường Tiểu học Minh Họa',
  },
  '1.001612': {
    businessName: 'Tiệm bánh Hoa Lan',
    businessAddress: '10 đường Minh Họa, khu phố 3',
    ownsPlace: true,
    mainLine: 'food',
    lineDetail: 'Làm và bán bánh ngọt, nước giải khát',
    capital: 80_000_000,
    workers: 2,
    memberCount: 2,
    memberNames: 'Nguyễn Thị Hoa Lan – 075196900001; Nguyễn Văn Hòa – 075090900203',
    taxAddressSame: true,
  },
};
