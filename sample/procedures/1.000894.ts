import {
  channels,
  civilStatus,
  civilStatusLaw,
  identityCard,
  law,
  notFullyOnline,
  present,
  result,
  rows,
  submit,
  usualSteps,
  workingDays,
} from './parts.ts';
import { choice, date, form, page, t, text, wholeNumber, yesNo } from './questions.ts';
import { contactPage, personQuestions } from './usual-pages.ts';
import type { Bundle } from '#modules/procedures';

const before = {
  never: t('Chưa kết hôn lần nào', 'Never married'),
  divorced: t('Đã ly hôn', 'Divorced'),
  widowed: t('Vợ hoặc chồng trước đã chết', 'Widowed'),
};

const party = (prefix: 'wife' | 'husband', title: ReturnType<typeof t>, who: ReturnType<typeof t>) =>
  page(prefix, title, {
    ...personQuestions(prefix, who),
    [`${prefix}Address`]: text(t(`Nơi cư trú ${who.vi}`, `Residence ${who.en}`)),
    [`${prefix}Status`]: choice(
      t(`Tình trạng hôn nhân ${who.vi} trước đây`, `Marriage status before ${who.en}`),
      before,
    ),
    [`${prefix}EndedBy`]: text(
      t('Số, ngày bản án ly hôn hoặc giấy khai tử', 'Number and date of the divorce judgment or death record'),
      {
        when: `${prefix}Status in ("divorced", "widowed")`,
      },
    ),
  });

const conditionsPage = page('conditions', t('Điều kiện kết hôn', 'Conditions'), {
  isVoluntary: yesNo(t('Hai người tự nguyện kết hôn?', 'Do both marry of their own will?')),
  areRelated: yesNo(t('Hai người có họ trong phạm vi ba đời?', 'Are you related within three generations?'), {
    hint: t(
      'Luật không cho kết hôn giữa người có họ trong phạm vi ba đời',
      'The law forbids marriage within three generations',
    ),
  }),
});

const signingPage = page('signing', t('Ngày ký giấy chứng nhận', 'Signing day'), {
  signingOn: date(t('Ngày hai người muốn đến ký', 'Day you both wish to come and sign'), {
    hint: t(
      'Chọn ngày làm việc. Cả hai cùng có mặt, mang căn cước.',
      'A working day. Both must come, with identity cards.',
    ),
  }),
  wantsCopies: yesNo(t('Cần bản sao trích lục kết hôn?', 'Do you need copies of the marriage record?'), {
    hint: t('Đăng ký miễn phí; mỗi bản sao 8.000 ₫', 'Registration is free; each copy costs 8.000 ₫'),
  }),
  copyCount: wholeNumber(t('Số bản sao', 'Number of copies'), { minimum: 1, maximum: 20, when: 'wantsCopies = true' }),
});

/** Free between Vietnamese citizens living in the country (Law on Civil Status art. 11); both sign in person (art. 18). */
export const marriage: Bundle = {
  code: '1.000894',
  name: t('Đăng ký kết hôn', 'Marriage registration'),
  everydayName: t('Đăng ký kết hôn', 'Get married'),
  summary: t(
    'Hai người nộp tờ khai chung, cùng đến ký và nhận hai giấy chứng nhận kết hôn trong ngày.',
    'The two of you file one form, come to sign together and receive two certificates the same day.',
  ),
  keywords: ['kết hôn', 'cưới', 'hôn thú', 'giấy kết hôn', 'lấy vợ', 'lấy chồng', 'marriage', 'wedding'],
  sector: civilStatus,
  lifeEvents: ['marriage'],
  subjects: ['citizen'],
  levels: ['commune'],
  competent: { kind: 'commune' },
  steps: usualSteps(
    t('Công chức hộ tịch tra cứu tình trạng hôn nhân của hai bên.', 'The registrar looks up the status of both.'),
    t(
      'Hai người cùng đến ký sổ, ký giấy và nhận giấy chứng nhận kết hôn.',
      'You both come, sign the book and the certificates, and receive them.',
    ),
  ),
  conditions: t(
    'Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi; tự nguyện; không ai đang có vợ, có chồng; không có họ trong phạm vi ba đời.',
    'Man 20 or over, woman 18 or over; of their own will; neither married; not related within three generations.',
  ),
  channels: channels(workingDays(1)),
  cases: [
    {
      key: 'resident',
      label: t('Cả hai đang ở trong nước', 'Both live in Việt Nam'),
      papers: [identityCard],
    },
    {
      key: 'returned',
      label: t('Một người từng ở nước ngoài', 'One has lived abroad'),
      papers: [
        submit(
          'consular-status',
          t(
            'Giấy xác nhận tình trạng hôn nhân do cơ quan đại diện Việt Nam cấp',
            'Marriage-status certificate from a Vietnamese mission',
          ),
        ),
        identityCard,
        present(
          'residence',
          t('Giấy tờ về nơi cư trú, nếu không tra cứu được', 'Proof of residence if it cannot be looked up'),
        ),
      ],
    },
  ],
  fees: [
    {
      key: 'copies',
      name: t('Phí bản sao trích lục kết hôn', 'Fee for copies of the marriage record'),
      amountDong: 8000,
      quantity: 'copyCount',
      when: 'wantsCopies = true',
      legalBasis: 'Thông tư 281/2016/TT-BTC, Thông tư 106/2021/TT-BTC',
    },
  ],
  results: [
    result('KQ.G15.000032', t('Giấy chứng nhận kết hôn', 'Marriage certificate'), {
      title: 'GIẤY CHỨNG NHẬN KẾT HÔN',
      series: '{number}/GCNKH',
      legalLines: [],
      rows: rows({
        'Họ, chữ đệm, tên vợ': '{wifeName}',
        'Ngày sinh của vợ': '{wifeBirthOn}',
        'Số định danh của vợ': '{wifeIdentityNumber}',
        'Nơi cư trú của vợ': '{wifeAddress}',
        'Họ, chữ đệm, tên chồng': '{husbandName}',
        'Ngày sinh của chồng': '{husbandBirthOn}',
        'Số định danh của chồng': '{husbandIdentityNumber}',
        'Nơi cư trú của chồng': '{husbandAddress}',
      }),
      signerTitle: 'CHỦ TỊCH',
    }),
  ],
  legalBases: [
    civilStatusLaw,
    law('52/2014/QH13', 'Luật Hôn nhân và gia đình', 'Law on Marriage and Family'),
    law('123/2015/NĐ-CP', 'Nghị định hướng dẫn Luật Hộ tịch', 'Decree detailing the Law on Civil Status'),
  ],
  fullyOnline: notFullyOnline(
    'Hai người phải cùng có mặt để ký giấy chứng nhận kết hôn.',
    'Both must be present to sign the certificate.',
  ),
  form: form(
    party('wife', t('Bên nữ', 'The bride'), t('của bên nữ', 'of the bride')),
    party('husband', t('Bên nam', 'The groom'), t('của bên nam', 'of the groom')),
    conditionsPage,
    signingPage,
    contactPage(),
  ),
  process: { kind: 'standard' },
  clock: { policy: 'restart' },
};
