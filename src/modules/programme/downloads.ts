import { localIso } from '#platform/clock.ts';
import type { Lang } from '#platform/text.ts';
import type { ProgrammeTable } from './read-table.ts';
import { share, type Indicators } from './indicators.ts';
import { text } from './text.ts';

const withShares = (counts: Indicators) => ({
  ...counts,
  onlinePercent: share(counts.online, counts.procedures) ?? null,
  fullyOnlinePercent: share(counts.fullyOnline, counts.procedures) ?? null,
  usedPercent: share(counts.used, counts.online) ?? null,
  filedOnlinePercent: share(counts.filedOnline, counts.filed) ?? null,
});

/** The table for machines: counts as integers, shares in percent to two decimals, null of nothing. */
export const jsonOf = ({ state, period, whole, lines, baselines, foldedAt }: ProgrammeTable) => ({
  period,
  by: state.by,
  within: state.within,
  foldedAt: foldedAt ? localIso(foldedAt) : null,
  baselines: baselines.map(({ on, procedures, online, used, source }) => ({
    on,
    procedures,
    online,
    onlinePercent: share(online, procedures) ?? null,
    used,
    usedPercent: share(used, online) ?? null,
    source,
  })),
  whole: withShares(whole),
  lines: lines.map(({ key, name, ...counts }) => ({ key, name, ...withShares(counts) })),
});

/** The lines for a spreadsheet: UTF-8 with a byte order mark, so that Excel reads the tone marks; RFC 4180. */
export function csvOf({ state, lines, period }: ProgrammeTable, lang: Lang): string {
  const words = text(lang);
  const heads = [
    'key',
    words.bys[state.by],
    'procedures',
    'online_level_3_4',
    'fully_online',
    'used',
    'filed_online',
    'filed',
  ];
  const rows = lines.map(({ key, name, procedures, online, fullyOnline, used, filedOnline, filed }) => [
    key,
    name[lang],
    procedures,
    online,
    fullyOnline,
    used,
    filedOnline,
    filed,
  ]);
  const written = [[...heads, 'from', 'to'], ...rows.map((row) => [...row, period.from, period.to])];
  return `\uFEFF${written.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Quoted where it must be; a text that a spreadsheet would take for a formula is kept a text. */
function cell(value: string | number): string {
  const plain = typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
