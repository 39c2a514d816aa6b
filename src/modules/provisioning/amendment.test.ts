import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bundle } from '#modules/procedures';
import { amend, bare, type FeeSettled, type ReasonRemoved } from './amendment.ts';
import type { NationalRecord } from './record.ts';
import { serviceOf } from './service.ts';

const paper = { kind: 'paper', originals: 1, copies: 0, hasTemplateFile: false } as const;

const wharf: NationalRecord = {
  code: '1.990002',
  name: 'Cấp giấy phép bến đò',
  levels: ['province'],
  subjects: ['Công dân Việt Nam'],
  steps: 'Đoàn kiểm tra thẩm định thực tế tại cơ sở.',
  channels: [
    {
      channel: 'online',
      duration: 5,
      unit: 'day',
      free: true,
      fees: [],
      note: 'Miễn phí(Theo nghị quyết của HĐND tỉnh)',
    },
  ],
  cases: [
    { title: 'Trường hợp cấp mới', items: [{ ...paper, name: 'Đơn đề nghị cấp' }] },
    { title: 'Trường hợp gia hạn', items: [{ ...paper, name: 'Đơn đề nghị gia hạn' }] },
  ],
  results: [{ name: 'Giấy phép' }],
  legalBases: [],
  internal: false,
};

const made: Bundle = serviceOf(wharf, [
  { code: 'office', name: 'Văn phòng', nameEn: 'Office', kind: 'department' },
]).bundle;
const [first, second] = made.cases;
const was = made.unsettledFees?.[0] ?? { key: '', name: { vi: '', en: '' }, why: { vi: '', en: '' } };

const settled = (over: Partial<FeeSettled> = {}): FeeSettled => ({
  id: 'a',
  code: made.code,
  kind: 'fee-settled',
  key: 'fee',
  legalBasis: '12/2026/NQ-HĐND',
  from: '2026-11-09',
  byName: 'Quản trị',
  at: new Date(0),
  data: {
    lines: [
      {
        name: 'Lệ phí',
        amountDong: 50_000,
        cases: [{ key: first?.key ?? '', label: first?.label.vi ?? '' }],
        channel: 'online',
      },
      { name: 'Lệ phí', amountDong: 75_000, cases: [{ key: second?.key ?? '', label: second?.label.vi ?? '' }] },
    ],
    was,
  },
  ...over,
});

const removed: ReasonRemoved = {
  id: 'b',
  code: made.code,
  kind: 'reason-removed',
  key: 'field-check',
  legalBasis: '224/2026/NĐ-CP',
  from: '2026-11-09',
  byName: 'Quản trị',
  at: new Date(0),
  data: { justification: 'Kiểm tra qua dữ liệu', was: { key: 'field-check', says: { vi: '', en: '' } } },
};

test('what was settled is put on a generated service on the days it holds, and taken off again whole', () => {
  assert.deepEqual(amend(made, [settled()], '2026-11-08').bundle, made, 'not before its day');
  const { bundle, misfits } = amend(made, [settled()], '2026-11-09');
  assert.deepEqual([misfits, bundle.unsettledFees], [[], undefined]);
  assert.deepEqual(
    bundle.fees.map(({ key, amountDong, when }) => [key, amountDong, when]),
    [
      ['fee', 50_000, `case in ("${first?.key}") and channel = "online"`],
      ['fee-2', 75_000, `case in ("${second?.key}")`],
    ],
  );
  assert.deepEqual(bare(bundle, [settled()]), made);
  assert.deepEqual(amend(made, [settled({ to: '2027-01-01' })], '2027-01-01').bundle, made, 'open again');
});

test('of two settlements of one fee the one with the later day holds', () => {
  const free = settled({ id: 'c', from: '2027-01-01', data: { lines: [], was } });
  assert.equal(amend(made, [free, settled()], '2026-12-31').bundle.fees.length, 2);
  const { bundle } = amend(made, [settled(), free], '2027-01-01');
  assert.deepEqual([bundle.fees, bundle.unsettledFees], [[], undefined]);
});

test('what no longer fits is left out and told, never put on silently', () => {
  const [open] = made.unsettledFees ?? [];
  const reworded = { ...made, unsettledFees: open ? [{ ...open, said: 'Mức khác' }] : [] };
  const { unsettledFees: _none, ...withoutFee } = made;
  const oneCase = { ...made, cases: made.cases.slice(0, 1) };
  const counted = settled({ data: { was, lines: [{ name: '', amountDong: 1000, cases: [], quantity: 'pages' }] } });
  const why = (bundle: Bundle, amendment = settled() as FeeSettled | ReasonRemoved) =>
    amend(bundle, [amendment], '2026-11-09').misfits.map((misfit) => misfit.why);
  assert.deepEqual(why(reworded), ['fee-changed']);
  assert.deepEqual(why(withoutFee), ['fee-gone']);
  assert.deepEqual(why(oneCase), ['case-gone']);
  assert.deepEqual(why(made, counted), ['question-gone']);
  assert.deepEqual(why({ ...made, fullyOnline: { yes: true } }, removed), ['reason-gone']);
  assert.deepEqual(amend(reworded, [settled()], '2026-11-09').bundle, reworded);
});
