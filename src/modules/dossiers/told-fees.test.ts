import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeeStatus } from '#modules/payments';
import { procedures } from '../../../sample/index.ts';
import { foldFacts } from './fold-facts.ts';
import { receiptFees } from './make-receipt.ts';
import { toldFees } from './told-fees.ts';

const name = { vi: 'Lệ phí', en: 'Fee' };
const open = { key: 'a', name, why: { vi: 'HĐND quy định', en: 'Set by the council' } };

const fact = (kind: string, payload: Record<string, unknown> = {}) => ({
  kind,
  payload,
  at: new Date(0),
  actorName: '',
  actorId: null,
  onBehalfOf: null,
  reason: null,
});
const filed = fact('dossier.submitted', { hasUnsettledFees: true });
const received = fact('dossier.received');
const paid = fact('payment.confirmed');
const set = (amountDong: number) =>
  fact('dossier.fee-set', {
    amountDong,
    lines: [{ key: 'a', name, amountDong, legalBasis: 'NQ 12', reason: 'Đúng mức' }],
  });
const accepted = fact('dossier.accepted');
const withdrawn = fact('dossier.withdrawn');
const refused = fact('dossier.refused');

const ways: [string, ReturnType<typeof fact>[], string][] = [
  ['filed, nothing settled', [filed, received], 'submitted/unsettled'],
  ['filed with a settled fee to pay first', [filed], 'awaiting_payment/due'],
  ['the settled fee paid, the other still open', [filed, paid, received], 'submitted/unsettled'],
  ['not charged', [filed, received, set(0)], 'submitted/none'],
  ['not charged, the settled one paid', [filed, paid, received, set(0)], 'submitted/paid'],
  ['set', [filed, received, set(8000)], 'awaiting_payment/due'],
  ['set and paid', [filed, received, set(8000), paid], 'submitted/paid'],
  ['set, paid and accepted', [filed, received, set(8000), paid, accepted], 'in_progress/paid'],
  ['withdrawn before it was set', [filed, received, withdrawn], 'withdrawn/unsettled'],
  ['withdrawn instead of paying', [filed, received, set(8000), withdrawn], 'withdrawn/due'],
  ['withdrawn, the first fee paid', [filed, paid, received, set(8000), withdrawn], 'withdrawn/refund_due'],
  ['paid after the withdrawal', [filed, received, set(8000), withdrawn, paid], 'withdrawn/refund_due'],
  ['refused after paying', [filed, received, set(8000), paid, refused], 'refused/refund_due'],
  ['withdrawn after acceptance', [filed, received, set(8000), paid, accepted, withdrawn], 'withdrawn/paid'],
];

test('the history tells state and payment along every way of a fee that was not settled', () => {
  for (const [way, facts, expected] of ways) {
    const folded = foldFacts(facts);
    assert.equal(`${folded?.state}/${folded?.payment}`, expected, way);
  }
});

test('the receipt tells each fee: paid, not charged, or still to be told; never free without a decision', () => {
  const [sample] = procedures;
  assert.ok(sample);
  const bundle = { ...sample, unsettledFees: [open] };
  const notice: FeeStatus = {
    noticeId: '1',
    dossierId: '1',
    dossierCode: 'x',
    lines: [{ key: 'b', name, amountDong: 5000, legalBasis: 'NQ 1' }],
    amountDong: 5000,
    state: 'paid',
    paidAt: new Date(0),
  };
  const fees = (history: ReturnType<typeof fact>[]) => receiptFees(toldFees(bundle, history, [notice]));
  const first = { name: 'Lệ phí', amountDong: 5000, paidAt: new Date(0) };
  assert.deepEqual(fees([filed, received]), [first, { name: 'Lệ phí', amountDong: undefined }]);
  assert.deepEqual(fees([filed, received, set(0)]), [first, { name: 'Lệ phí', amountDong: 0 }]);
});
