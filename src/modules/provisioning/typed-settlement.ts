import { isoDate, typedDate } from '#web/components.ts';
import type { Typed } from './pages/typed-fields.ts';
import { MOST_LINES, type TypedLine } from './settled-lines.ts';

/** What a form of the page sent: names carry the key of the reason or fee they belong to, and the number of the line. */
export function typedIn(sent: unknown): Typed & { more: boolean } {
  // A parsed form: strings, or lists of strings where boxes of one name were ticked.
  const body = (sent ?? {}) as Record<string, unknown>;
  const key = typeof body['key'] === 'string' ? body['key'] : '';
  const own = Object.entries(body).flatMap(([name, value]) =>
    name.startsWith(`${key}-`) ? [[name.slice(key.length + 1), value] as const] : [],
  );
  const lines = Number(body['lines']);
  return {
    key,
    values: Object.fromEntries(
      own.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.normalize('NFC')]] : [])),
    ),
    lists: Object.fromEntries(own.map(([name, value]) => [name, listOf(value)])),
    lines: Number.isSafeInteger(lines) ? Math.min(MOST_LINES, Math.max(1, lines)) : 1,
    from: typedDate(body, `${key}-from`),
    until: typedDate(body, `${key}-until`),
    more: body['more'] === 'yes',
  };
}

const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');

/** The lines that say anything; the first one always. */
export function linesIn({ values, lists, lines }: Typed): TypedLine[] {
  return Array.from({ length: lines }, (_, place) => String(place + 1)).flatMap((number, place) => {
    const amount = values[`amount-${number}`] ?? '';
    if (place > 0 && amount.trim() === '' && (lists[`cases-${number}`] ?? []).length === 0) return [];
    return [
      {
        name: values[`name-${number}`] ?? '',
        amountDong: amountIn(amount),
        cases: lists[`cases-${number}`] ?? [],
        channel: values[`channel-${number}`] ?? '',
        quantity: values[`quantity-${number}`] ?? '',
      },
    ];
  });
}

/** `NaN` where it is no amount. */
const amountIn = (typed: string): number =>
  /^[\d.\s]+$/.test(typed) ? Number(typed.replace(/[.\s]/g, '')) || NaN : NaN;

/** A day that is none is as wrong as one that has passed. */
export const dayIn = (typed: Typed['from']): string => isoDate(typed) || '0000-00-00';

/** Absent where nothing was typed. */
export function optionalDayIn(typed: Typed['until']): string | undefined {
  const day = isoDate(typed);
  return day === '' ? undefined : (day ?? '0000-00-00');
}
