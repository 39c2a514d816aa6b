import type { NationalRecord, RecordChannel } from '#modules/provisioning';
import { formatNumber, type Lang } from '#platform/text.ts';
import type { FieldChange } from './record-diff.ts';
import { text } from './text.ts';

/** What a reader needs to see of a change: the lines that go and the lines that come. */
export interface LineChange {
  before: string[];
  after: string[];
}

/** A field in lines of words, before and after, without what both have. */
export function changedLines({ field, before, after }: FieldChange, lang: Lang): LineChange {
  const [old, fresh] = [linesOf(field, before, lang), linesOf(field, after, lang)];
  const [had, has] = [new Set(old), new Set(fresh)];
  const gone = old.filter((line) => !has.has(line));
  const come = fresh.filter((line) => !had.has(line));
  // Only the order, or spaces, differ: the whole of it says so.
  return gone.length + come.length > 0 ? { before: gone, after: come } : { before: old, after: fresh };
}

// Values come from records of ours, so each field has the type the record gives it.
function linesOf(field: FieldChange['field'], value: unknown, lang: Lang): string[] {
  const words = text(lang);
  if (value === undefined || value === null) return [];
  switch (field) {
    case 'levels':
      return (value as NationalRecord['levels']).map((level) => words.levels[level]);
    case 'subjects':
      return value as string[];
    case 'channels':
      return (value as RecordChannel[]).map((channel) => channelLine(channel, lang));
    case 'cases':
      return (value as NationalRecord['cases']).flatMap(({ title, items }) => [
        ...(title === undefined ? [] : [title]),
        ...items.map(({ name, originals, copies }) => `${name} (${words.copies(originals, copies)})`),
      ]);
    case 'results':
      return (value as NationalRecord['results']).map(({ code, name }) => (code ? `${code} ${name}` : name));
    case 'legalBases':
      return (value as NationalRecord['legalBases']).map(({ number, title }) =>
        title ? `${number} ${title}` : number,
      );
    default:
      return (value as string).split('\n').filter((line) => line.trim() !== '');
  }
}

function channelLine({ channel, duration, unit, free, fees, note }: RecordChannel, lang: Lang): string {
  const words = text(lang);
  const time = duration === undefined ? undefined : `${formatNumber(duration)}${unit ? ` ${words.units[unit]}` : ''}`;
  const due = fees.map(({ kind = '', amount, currency, description }) =>
    [kind, formatNumber(amount), currency, description && `(${description})`].filter(Boolean).join(' '),
  );
  return [words.channels[channel], time, free ? words.free : undefined, ...due, note].filter(Boolean).join(' · ');
}
