import type { FeeStatus } from '#modules/payments';
import { formatDateTime } from '#platform/clock.ts';
import { formatDong } from '#platform/money.ts';
import { inLang, type Bilingual, type Lang } from '#platform/text.ts';
import { BackLink, Button, ButtonLink, CopyCode, Form, Notice, SummaryList } from '#web/components.ts';
import type { DossierView } from '../dossier-views.ts';
import { paymentText } from '../payment-text.ts';

interface PaymentPageProps {
  lang: Lang;
  dossier: DossierView;
  fee: FeeStatus;
  /** What the gateway's page said on the way back; for display only. */
  returned: string | undefined;
  failure: Bilingual | undefined;
  csrf: string;
}

export function PaymentPage({ lang, dossier, fee, returned, failure, csrf }: PaymentPageProps) {
  const text = paymentText(lang);
  const path = `/dossiers/${dossier.code}`;
  return (
    <>
      <BackLink lang={lang} href={path} />
      <h1 class="mc-h1">{text.title}</h1>
      <Outcome lang={lang} fee={fee} returned={returned} failure={failure} />
      <SummaryList
        lang={lang}
        rows={[
          { key: text.dossier, value: <CopyCode lang={lang} code={dossier.code} /> },
          { key: text.procedure, value: lang === 'vi' ? dossier.procedureName : dossier.procedureNameEn },
          ...fee.lines.map((line) => ({
            key: inLang(line.name, lang),
            value: `${formatDong(line.amountDong)} (${text.legal}: ${line.legalBasis})`,
          })),
          { key: text.total, value: <strong class="mc-number">{formatDong(fee.amountDong)}</strong> },
        ]}
      />
      {fee.state === 'due' && returned !== '00' ? (
        <Form lang={lang} action={`${path}/payment`} csrf={csrf}>
          <p>{dossier.receivedAt ? text.leadSet : text.lead}</p>
          <p class="mc-small">{text.gateway}</p>
          <Button icon="send">{text.pay}</Button>
          <p class="mc-small">{text.counter}</p>
        </Form>
      ) : (
        <ButtonLink href={fee.state === 'due' ? `${path}/payment?returned=00` : path}>
          {fee.state === 'due' ? text.look : text.next}
        </ButtonLink>
      )}
    </>
  );
}

function Outcome({ lang, fee, returned, failure }: Pick<PaymentPageProps, 'lang' | 'fee' | 'returned' | 'failure'>) {
  const text = paymentText(lang);
  if (fee.state === 'paid' && fee.paidAt) {
    return (
      <Notice tone="good" title={text.paidTitle}>
        {text.paid(formatDong(fee.amountDong), formatDateTime(fee.paidAt, lang))}
      </Notice>
    );
  }
  if (fee.state === 'refund_due')
    return (
      <Notice tone="warn" title={text.refundTitle}>
        {text.refund}
      </Notice>
    );
  if (returned === '00')
    return (
      <Notice tone="warn" title={text.waitingTitle}>
        {text.waiting}
      </Notice>
    );
  if (returned)
    return (
      <Notice tone="bad" title={text.failedTitle}>
        {failure ? inLang(failure, lang) : text.failed}
      </Notice>
    );
  return null;
}
