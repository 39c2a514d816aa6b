import { findAccount } from '#modules/identity';
import { notify } from '#modules/notifications';
import type { TxCtx } from '#platform/ctx.ts';
import { formatDong } from '#platform/money.ts';
import type { FactHub } from '#platform/facts.ts';
import type { Bilingual } from '#platform/text.ts';
import type { DossierRef } from './facts.ts';
import { noticeText } from './notice-text.ts';

/** Tells the applicant of everything that needs them or ends something, in the transaction in which it happens. */
export function tellApplicants(hub: FactHub): void {
  hub.on('dossier.submitted', (tx, fact) =>
    fact.state === 'awaiting_payment'
      ? tell(tx, fact, { key: 'awaiting-payment', ...noticeText.awaitingPayment(fact.code) })
      : Promise.resolve(),
  );
  hub.on('dossier.received', (tx, fact) => tell(tx, fact, { key: 'received', ...noticeText.received(fact.code) }));
  hub.on('dossier.fee-set', (tx, fact) =>
    fact.amountDong > 0
      ? tell(tx, fact, { key: 'fee-set', ...noticeText.feeSet(fact.code, formatDong(fact.amountDong)) })
      : Promise.resolve(),
  );
  hub.on('dossier.accepted', (tx, fact) => tell(tx, fact, { key: 'accepted', ...noticeText.accepted(fact.code) }));
  hub.on('dossier.refused', (tx, fact) =>
    tell(tx, fact, { key: 'refused', ...noticeText.refused(fact.code, fact.reason) }),
  );
  hub.on('dossier.withdrawn', (tx, fact) => tell(tx, fact, { key: 'withdrawn', ...noticeText.withdrawn(fact.code) }));
  hub.on('supplement.asked', (tx, fact) =>
    tell(tx, fact, { key: `supplement-${fact.round}`, ...noticeText.supplementAsked(fact.code, fact.reason) }),
  );
  hub.on('result.returned', (tx, fact) => tell(tx, fact, { key: 'returned', ...noticeText.returned(fact.code) }));
}

async function tell(
  tx: TxCtx,
  ref: DossierRef,
  said: { key: string; subject: Bilingual; body: Bilingual },
): Promise<void> {
  const email = ref.contactEmail ?? (await findAccount(tx.tx, { id: ref.accountId }))?.profile.email;
  await notify(tx, {
    accountId: ref.accountId,
    template: said.key,
    onceKey: `${ref.dossierId}/${said.key}`,
    subject: said.subject,
    body: said.body,
    link: `/dossiers/${ref.code}`,
    email,
  });
}
