import { formatDate } from '#platform/clock.ts';
import { formatDong } from '#platform/money.ts';
import { formatNumber, type Lang } from '#platform/text.ts';
import { Table } from '#web/components.ts';
import type { Bundle, Fee, Limit } from '../bundle.ts';
import { conditionWords, limitWords, quantityWords } from '../condition-words.ts';
import { isInForce } from '../fees.ts';
import { procedureText } from '../procedure-text.ts';
import { channelNames } from '../subject-words.ts';

interface BundleProps {
  lang: Lang;
  bundle: Bundle;
}

/** Fees depend on the day: the page tells today's and those to come. */
interface FeeProps extends BundleProps {
  /** Local day, `YYYY-MM-DD`. */
  on: string;
}

/** How long it takes for each way of filing, and how the days are counted. */
export function TimeTable({ lang, bundle }: BundleProps) {
  const text = procedureText(lang);
  const hasNotes = bundle.channels.some(({ note }) => note);
  const units = new Set([...bundle.channels, ...bundle.cases].map(({ limit }) => limit?.unit));
  const [first] = bundle.channels;
  const same = first?.limit && !hasNotes && bundle.channels.every(({ limit }) => isSame(limit, first.limit));
  return (
    <>
      {same && first.limit ? (
        <p>
          <strong>{limitWords(first.limit, lang)}</strong>,{' '}
          {text.sameTime(bundle.channels.map(({ channel }) => channelNames[channel][lang].toLowerCase()))}.
        </p>
      ) : (
        <ChannelTable lang={lang} bundle={bundle} hasNotes={hasNotes} />
      )}
      {units.has('working_day') ? <p class="mc-small">{text.dayCounts}</p> : null}
      {units.has('day') || units.has('month') ? <p class="mc-small">{text.daysCount}</p> : null}
      {units.has('hour') ? <p class="mc-small">{text.hoursCount}</p> : null}
    </>
  );
}

const isSame = (a: Limit | undefined, b: Limit | undefined): boolean => a?.n === b?.n && a?.unit === b?.unit;

function ChannelTable({ lang, bundle, hasNotes }: BundleProps & { hasNotes: boolean }) {
  const text = procedureText(lang);
  return (
    <Table
      caption={text.time}
      captionHidden
      columns={[{ head: text.channel }, { head: text.time }, ...(hasNotes ? [{ head: text.note }] : [])]}
      rows={bundle.channels.map(({ channel, limit, note }) => [
        channelNames[channel][lang],
        limit ? limitWords(limit, lang) : text.noLimit,
        ...(hasNotes ? [note?.[lang] ?? ''] : []),
      ])}
    />
  );
}

/** Every fee line with its condition in words and the text it rests on; what is not settled yet is said to come. */
export function FeeTable({ lang, bundle, on }: FeeProps) {
  const text = procedureText(lang);
  const fees = bundle.fees.filter(({ to }) => to === undefined || to > on);
  const unsettled = bundle.unsettledFees ?? [];
  const coming = fees.flatMap(({ from }) => (from && from > on ? [from] : [])).toSorted()[0];
  if (fees.length + unsettled.length === 0) return <p>{text.noFee}</p>;
  return (
    <>
      <Table
        caption={text.fee}
        captionHidden
        columns={[{ head: text.feeFor }, { head: text.amount }, { head: text.when }]}
        rows={[
          ...fees.map((fee) => [fee.name[lang], amountOf(fee, { lang, bundle }), whenOf(fee, { lang, bundle, on })]),
          ...unsettled.map(({ name, why }) => [name[lang], <strong>{text.feeLater}</strong>, why[lang]]),
        ]}
      />
      {coming ? <p>{text.feeComing(formatDate(coming))}</p> : null}
      {unsettled.length > 0 ? <p>{text.feeLaterHow}</p> : null}
      {fees.length > 0 ? (
        <p class="mc-small">
          {text.basis}: {[...new Set(fees.map(({ legalBasis }) => legalBasis))].join('; ')}.
        </p>
      ) : null}
    </>
  );
}

/** What is always due today, else what may be: never a sum that depends on answers not yet given, never a guess. */
export function feeWords({ lang, bundle, on }: FeeProps): string {
  const text = procedureText(lang);
  const settled = settledWords({ lang, bundle, on });
  if ((bundle.unsettledFees ?? []).length === 0) return settled;
  return settled === text.free ? text.feeLater : text.feeAnd(settled);
}

function settledWords({ lang, bundle, on }: FeeProps): string {
  const text = procedureText(lang);
  const due = bundle.fees.filter((fee) => fee.amountDong > 0 && isInForce(fee, on));
  if (due.length === 0) return text.free;
  const amounts = due.map(({ amountDong }) => amountDong);
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const always = due.filter(({ when }) => !when);
  if (always.length > 0) {
    const sum = always.reduce((total, { amountDong }) => total + amountDong, 0);
    return due.length === always.length && always.every(({ quantity }) => !quantity)
      ? formatDong(sum)
      : text.from(formatDong(sum));
  }
  return text.byCase(least === most ? formatDong(least) : `${formatNumber(least)}–${formatDong(most)}`);
}

function amountOf(fee: Fee, { lang, bundle }: BundleProps): string {
  if (fee.amountDong === 0) return procedureText(lang).free;
  const amount = formatDong(fee.amountDong);
  return fee.quantity ? `${amount} ${quantityWords(fee.quantity, bundle, lang)}` : amount;
}

function whenOf(fee: Fee, { lang, bundle, on }: FeeProps): string {
  const text = procedureText(lang);
  const since = fee.from && fee.from > on ? `, ${text.feeSince(formatDate(fee.from))}` : '';
  const before = fee.to ? `, ${text.feeBefore(formatDate(fee.to))}` : '';
  const words = (fee.when ? conditionWords(fee.when, bundle, lang) : text.always) + since + before;
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
