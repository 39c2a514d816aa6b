import type { Case, Channel, Limit } from '#modules/procedures';
import { foldVietnamese } from '#platform/text.ts';
import { noteOf } from './channel-notes.ts';
import type { NationalRecord, RecordChannel } from './record.ts';
import { named } from './wording.ts';

const order = ['online', 'direct', 'post'] as const;

/**
 * Ways of filing with the legal time of each. Here everything can be filed online and at a counter, whatever the record
 * names; a way it does not name has the time of the counter. Where several times stand for one way the longest binds,
 * and the note tells which case takes how long.
 */
export function channelsOf({ channels }: Pick<NationalRecord, 'channels'>): Channel[] {
  const stated = new Set(channels.map(({ channel }) => channel));
  const told = new Set<string>();
  return order
    .filter((channel) => channel !== 'post' || stated.has('post'))
    .map((channel): Channel => {
      const rows = rowsOf(channels, channel);
      const limit = longest(rows.flatMap((row) => limitOfRow(row) ?? []));
      const note = noteOf(rows, told);
      return {
        channel,
        ...(limit === undefined ? {} : { limit }),
        ...(note === undefined ? {} : { note: named(note) }),
      };
    });
}

function rowsOf(channels: readonly RecordChannel[], channel: Channel['channel']): RecordChannel[] {
  const own = channels.filter((row) => row.channel === channel);
  if (own.length > 0) return own;
  const counter = channels.filter((row) => row.channel === 'direct');
  return (counter.length > 0 ? counter : channels).map(({ note: _note, ...row }) => row);
}

/** Undefined where the record states no number or no unit: a guess would be a promise. */
const limitOfRow = ({ duration, unit }: RecordChannel): Limit | undefined =>
  duration !== undefined && duration > 0 && unit !== undefined ? { n: Math.ceil(duration), unit } : undefined;

const hours = { hour: 1, working_day: 8, day: 6, month: 170 } as const;

const longest = (limits: readonly Limit[]): Limit | undefined =>
  limits.toSorted((a, b) => b.n * hours[b.unit] - a.n * hours[a.unit])[0];

/** A case's own time where exactly one row of the table speaks of it and the rows differ. */
export function withCaseTimes(cases: readonly Case[], { channels }: Pick<NationalRecord, 'channels'>): Case[] {
  const rows = channels.flatMap((row) => {
    const limit = limitOfRow(row);
    return limit && row.note ? [{ limit, words: ` ${foldVietnamese(row.note)} ` }] : [];
  });
  const different = new Set(rows.map(({ limit }) => `${limit.n} ${limit.unit}`)).size > 1;
  if (cases.length < 2 || !different) return [...cases];
  return cases.map((one) => {
    const words = foldVietnamese((one.hint ?? one.label).vi).slice(0, 60);
    const speaking = words.length < 12 ? [] : rows.filter((row) => row.words.includes(words));
    const limits = new Set(speaking.map(({ limit }) => `${limit.n} ${limit.unit}`));
    const [first] = speaking;
    return limits.size === 1 && first ? { ...one, limit: first.limit } : one;
  });
}
