import { formatDateTime } from '#platform/clock.ts';
import { formatDong } from '#platform/money.ts';
import type { Lang } from '#platform/text.ts';
import type { HistoryFact } from '../dossier-views.ts';
import { text } from '../text.ts';
import type { ToldFees } from '../told-fees.ts';

export const hasFees = ({ notices, waived, unsettled }: ToldFees): boolean =>
  notices.length + waived.length + unsettled.length > 0;

interface FeesProps {
  lang: Lang;
  fees: ToldFees;
  /** Tells the reference of each payment; left out where only the two codes were shown. */
  history?: readonly HistoryFact[];
}

/** What was asked and paid, what is not charged and by which text, what is still to be told and why. */
export function Fees({ lang, fees, history = [] }: FeesProps) {
  const words = text(lang).page;
  const references = history
    .filter(({ kind }) => kind === 'payment.confirmed')
    .map(({ payload }) => payload['reference'])
    .filter((reference) => typeof reference === 'string');
  return (
    <>
      {fees.notices.map((notice) => (
        <Notice key={notice.noticeId} lang={lang} notice={notice} />
      ))}
      {fees.waived.map(({ key, name, legalBasis }) => (
        <div key={key}>
          {name[lang]}: {words.fees.waived}
          <span class="mc-small mc-subline">{legalBasis}</span>
        </div>
      ))}
      {fees.unsettled.map(({ key, name, why }) => (
        <div key={key}>
          {name[lang]}: <strong>{words.fees.unsettled}</strong>
          <span class="mc-small mc-subline">{why[lang]}</span>
        </div>
      ))}
      {references.map((reference) => (
        <span class="mc-small mc-subline" key={reference}>
          {words.reference(reference)}
        </span>
      ))}
    </>
  );
}

function Notice({ lang, notice }: { lang: Lang; notice: ToldFees['notices'][number] }) {
  const words = text(lang).page.fees;
  const amount = formatDong(notice.amountDong);
  return (
    <div>
      {notice.state === 'paid' && notice.paidAt
        ? words.paid(amount, formatDateTime(notice.paidAt, lang))
        : words[notice.state === 'refund_due' ? 'refund_due' : 'due'](amount)}
      {notice.lines.map(({ key, name, amountDong }) => (
        <span class="mc-small mc-subline" key={key}>
          {name[lang]}: {formatDong(amountDong)}
        </span>
      ))}
    </div>
  );
}

/** The office that decides, or the ministry above it to which the dossier is sent on. */
export const Decider = ({
  lang,
  agencyName,
  decidedAbove,
}: {
  lang: Lang;
  agencyName: string;
  decidedAbove: string | undefined;
}) => (
  <>
    {agencyName}
    {decidedAbove ? <span class="mc-small mc-subline">{text(lang).page.decidedAbove(decidedAbove)}</span> : null}
  </>
);
