import { formatDong } from '#platform/money.ts';
import type { Lang } from '#platform/text.ts';
import { Table } from '#web/components.ts';
import type { Bundle, Fee, Limit } from '../bundle.ts';
import { conditionWords, limitWords, quantityWords } from '../condition-words.ts';
import { procedureText } from '../procedure-text.ts';
import { channelNames } from '../subject-words.ts';

interface BundleProps {
  lang: Lang;
  bundle: Bundle;
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

/** Every fee line with its condition in words and the text it rests on. */
export function FeeTable({ lang, bundle }: BundleProps) {
  const text = procedureText(lang);
  if (bundle.fees.length === 0) return <p>{text.noFee}</p>;
  return (
    <>
      <Table
        caption={text.fee}
        captionHidden
        columns={[{ head: text.feeFor }, { head: text.amount }, { head: text.when }]}
        rows={bundle.fees.map((fee) => [
          fee.name[lang],
          amountOf(fee, { lang, bundle }),
          whenOf(fee, { lang, bundle }),
        ])}
      />
      <p class="mc-small">
        {text.basis}: {[...new Set(bundle.fees.map(({ legalBasis }) => legalBasis))].join('; ')}.
      </p>
    </>
  );
}

function amountOf(fee: Fee, { lang, bundle }: BundleProps): string {
  if (fee.amountDong === 0) return procedureText(lang).free;
  const amount = formatDong(fee.amountDong);
  return fee.quantity ? `${amount} ${quantityWords(fee.quantity, bundle, lang)}` : amount;
}

function whenOf(fee: Fee, { lang, bundle }: BundleProps): string {
  const words = fee.when ? conditionWords(fee.when, bundle, lang) : procedureText(lang).always;
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
