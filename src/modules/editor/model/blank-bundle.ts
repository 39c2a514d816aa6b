import type { Bundle } from '#modules/procedures';
import type { Bilingual } from '#platform/text.ts';

const t = (vi: string, en: string): Bilingual => ({ vi, en });

const usualSteps = [
  t('Điền tờ khai và tải giấy tờ lên.', 'Fill in the form and upload the papers.'),
  t('Cơ quan tiếp nhận, thẩm tra và quyết định.', 'The office receives, examines and decides.'),
  t('Nhận kết quả trong tài khoản hoặc tại quầy.', 'Get the result in your account or at the counter.'),
];

const usualResult: Bundle['results'][number] = {
  code: 'ket-qua',
  name: t('Văn bản trả lời', 'Written answer'),
  template: {
    title: 'VĂN BẢN TRẢ LỜI',
    series: '{number}/{year}',
    legalLines: [],
    rows: [],
    signerTitle: 'CHỦ TỊCH',
  },
};

/** A procedure with nothing in it but what every procedure has: ways of filing, one case, the usual steps, a result. */
export function blankBundle(code: string, name: Bilingual): Bundle {
  const limit = { n: 5, unit: 'working_day' } as const;
  return {
    code,
    name,
    everydayName: name,
    summary: name,
    keywords: [],
    sector: { code: 'KHAC', name: t('Lĩnh vực khác', 'Other') },
    lifeEvents: [],
    subjects: ['citizen'],
    levels: ['commune'],
    competent: { kind: 'commune' },
    steps: usualSteps,
    channels: [
      { channel: 'online', limit },
      { channel: 'direct', limit },
      { channel: 'post', limit },
    ],
    cases: [{ key: 'moi-truong-hop', label: t('Mọi trường hợp', 'Every case'), papers: [] }],
    fees: [],
    results: [usualResult],
    legalBases: [],
    fullyOnline: { yes: true },
    form: {
      schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', properties: {}, required: [] },
      pages: [],
    },
    process: { kind: 'standard' },
    clock: { policy: 'extend' },
  };
}
