import { defineErrors } from '#platform/errors.ts';

export const error = defineErrors('signatures', {
  'not-signed': {
    status: 502,
    vi: 'Chưa ký được: khóa ký trả về chữ ký không khớp chứng thư.',
    en: 'Not signed: the signing key answered with a signature that does not fit its certificate.',
  },
  'no-seal': {
    status: 409,
    vi: '{agency} chưa có khóa ký số. Báo cho quản trị viên.',
    en: '{agency} has no signing key yet. Tell the administrator.',
  },
  'certificate-not-valid': {
    status: 409,
    vi: 'Chứng thư số của cơ quan chưa có hiệu lực hoặc đã hết hạn. Báo cho quản trị viên.',
    en: "The agency's certificate is not valid at this time. Tell the administrator.",
  },
  'already-signed': {
    status: 409,
    vi: 'Văn bản đã có chữ ký số, không ký chứng thực thêm được.',
    en: 'The document already carries a signature, so it cannot be certified.',
  },
  locked: {
    status: 409,
    vi: 'Văn bản đã được chứng thực và khóa, không ký thêm được.',
    en: 'The document is certified and locked: nothing may be added.',
  },
  'not-signable': {
    status: 422,
    vi: 'Tệp PDF này không ký được: tệp hỏng hoặc được mã hóa.',
    en: 'This PDF cannot be signed: it is damaged or encrypted.',
  },
});
