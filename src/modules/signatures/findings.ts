import type { Bilingual } from '#platform/text.ts';

/** The three conclusions of ETSI EN 319 102-1 §5.1.3. */
export type Status = 'TOTAL_PASSED' | 'INDETERMINATE' | 'TOTAL_FAILED';

export type SubIndication =
  | 'FORMAT_FAILURE'
  | 'HASH_FAILURE'
  | 'SIG_CRYPTO_FAILURE'
  | 'SIG_CONSTRAINTS_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE'
  | 'CHAIN_CONSTRAINTS_FAILURE'
  | 'NO_SIGNING_CERTIFICATE_FOUND'
  | 'NO_CERTIFICATE_CHAIN_FOUND'
  | 'OUT_OF_BOUNDS_NO_POE'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'REVOKED'
  | 'REVOKED_NO_POE';

type Row = { readonly status: Exclude<Status, 'TOTAL_PASSED'>; readonly sub: SubIndication; readonly says: Bilingual };

/** Everything that keeps a signature from passing, worst first: the first one found gives the conclusion. */
export const findings = {
  'not-a-pdf': {
    status: 'TOTAL_FAILED',
    sub: 'FORMAT_FAILURE',
    says: { vi: 'Tệp này không phải PDF.', en: 'This file is not a PDF.' },
  },
  damaged: {
    status: 'TOTAL_FAILED',
    sub: 'FORMAT_FAILURE',
    says: { vi: 'Tệp bị hỏng hoặc bị cắt bớt.', en: 'The file is damaged or cut short.' },
  },
  'not-signed': {
    status: 'TOTAL_FAILED',
    sub: 'FORMAT_FAILURE',
    says: { vi: 'Văn bản không có chữ ký số.', en: 'The document carries no digital signature.' },
  },
  'signed-part-unclear': {
    status: 'TOTAL_FAILED',
    sub: 'FORMAT_FAILURE',
    says: {
      vi: 'Chữ ký không chỉ đúng phần văn bản được ký. Không tin được.',
      en: 'The signature does not state correctly which part is signed. It cannot be trusted.',
    },
  },
  'signature-unreadable': {
    status: 'TOTAL_FAILED',
    sub: 'FORMAT_FAILURE',
    says: { vi: 'Không đọc được chữ ký.', en: 'The signature cannot be read.' },
  },
  'content-changed': {
    status: 'TOTAL_FAILED',
    sub: 'HASH_FAILURE',
    says: {
      vi: 'Nội dung đã bị sửa sau khi ký.',
      en: 'The content was changed after signing.',
    },
  },
  'signature-wrong': {
    status: 'TOTAL_FAILED',
    sub: 'SIG_CRYPTO_FAILURE',
    says: {
      vi: 'Chữ ký không phải do chứng thư kèm theo tạo ra.',
      en: 'The signature was not made by the certificate it names.',
    },
  },
  'certificate-swapped': {
    status: 'TOTAL_FAILED',
    sub: 'SIG_CRYPTO_FAILURE',
    says: {
      vi: 'Chứng thư kèm theo không phải chứng thư lúc ký.',
      en: 'The certificate is not the one named when signing.',
    },
  },
  'added-after-signing': {
    status: 'TOTAL_FAILED',
    sub: 'FORMAT_FAILURE',
    says: {
      vi: 'Có nội dung được thêm vào sau khi ký. Phần hiển thị có thể đã khác bản gốc.',
      en: 'Something was added after signing. What is shown may differ from the original.',
    },
  },
  revoked: {
    status: 'TOTAL_FAILED',
    sub: 'REVOKED',
    says: { vi: 'Chứng thư đã bị thu hồi trước khi ký.', en: 'The certificate was revoked before signing.' },
  },
  'signed-after-expiry': {
    status: 'TOTAL_FAILED',
    sub: 'EXPIRED',
    says: { vi: 'Chứng thư đã hết hạn trước khi ký.', en: 'The certificate had expired before signing.' },
  },
  'signed-too-early': {
    status: 'TOTAL_FAILED',
    sub: 'NOT_YET_VALID',
    says: { vi: 'Chứng thư chưa có hiệu lực lúc ký.', en: 'The certificate was not valid yet when signing.' },
  },
  'no-certificate': {
    status: 'INDETERMINATE',
    sub: 'NO_SIGNING_CERTIFICATE_FOUND',
    says: { vi: 'Chữ ký không kèm chứng thư của người ký.', en: "The signer's certificate is missing." },
  },
  'algorithm-unknown': {
    status: 'INDETERMINATE',
    sub: 'CRYPTO_CONSTRAINTS_FAILURE',
    says: {
      vi: 'Chữ ký dùng thuật toán mà hệ thống chưa kiểm tra được.',
      en: 'The signature uses an algorithm that cannot be checked here.',
    },
  },
  'key-too-short': {
    status: 'INDETERMINATE',
    sub: 'CRYPTO_CONSTRAINTS_FAILURE',
    says: { vi: 'Khóa ký quá ngắn, không còn an toàn.', en: 'The signing key is too short to be safe.' },
  },
  'not-baseline': {
    status: 'INDETERMINATE',
    sub: 'SIG_CONSTRAINTS_FAILURE',
    says: {
      vi: 'Chữ ký không theo chuẩn PAdES (thiếu thuộc tính chứng thư người ký).',
      en: 'The signature does not follow PAdES (the signing-certificate attribute is missing).',
    },
  },
  'several-signatures': {
    status: 'INDETERMINATE',
    sub: 'SIG_CONSTRAINTS_FAILURE',
    says: {
      vi: 'Văn bản có nhiều chữ ký; hệ thống chưa kết luận được phần thêm giữa các lần ký.',
      en: 'The document has several signatures; what was added between them cannot be judged here.',
    },
  },
  'not-for-signing': {
    status: 'INDETERMINATE',
    sub: 'CHAIN_CONSTRAINTS_FAILURE',
    says: { vi: 'Chứng thư không dùng để ký văn bản.', en: 'The certificate is not meant for signing documents.' },
  },
  'issuer-unknown': {
    status: 'INDETERMINATE',
    sub: 'NO_CERTIFICATE_CHAIN_FOUND',
    says: {
      vi: 'Chứng thư do tổ chức mà hệ thống không tin cậy cấp.',
      en: 'The certificate was issued by an authority that is not trusted here.',
    },
  },
  'revoked-since': {
    status: 'INDETERMINATE',
    sub: 'REVOKED_NO_POE',
    says: {
      vi: 'Chứng thư đã bị thu hồi; không có bằng chứng văn bản được ký trước đó.',
      en: 'The certificate has been revoked, and nothing proves that the signing came before.',
    },
  },
  'certificate-expired': {
    status: 'INDETERMINATE',
    sub: 'OUT_OF_BOUNDS_NO_POE',
    says: {
      vi: 'Chứng thư không còn hiệu lực; không có bằng chứng văn bản được ký khi còn hiệu lực.',
      en: 'The certificate is outside its validity, and nothing proves that the signing fell inside it.',
    },
  },
  'signed-in-future': {
    status: 'INDETERMINATE',
    sub: 'SIG_CONSTRAINTS_FAILURE',
    says: { vi: 'Thời gian ký nằm trong tương lai.', en: 'The signing time lies in the future.' },
  },
} as const satisfies Record<string, Row>;

export type Finding = keyof typeof findings;

const order = Object.keys(findings);

/** The conclusion from everything found: nothing is a pass, else the worst finding decides. */
export function conclude(found: ReadonlySet<Finding>): {
  readonly status: Status;
  readonly subIndication: SubIndication | undefined;
  readonly problems: readonly { readonly code: Finding; readonly says: Bilingual }[];
} {
  const sorted = [...found].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const [worst] = sorted;
  return {
    status: worst ? findings[worst].status : 'TOTAL_PASSED',
    subIndication: worst && findings[worst].sub,
    problems: sorted.map((code) => ({ code, says: findings[code].says })),
  };
}
