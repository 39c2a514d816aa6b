import type { By, Within } from './break-down.ts';

/** What the table's address says. */
export interface TableState {
  by: By;
  within: Within;
  /** As asked; `readPeriod` decides. */
  period: string | undefined;
}

export const bys: readonly By[] = ['sector', 'agency', 'commune', 'month', 'procedure'];

/** Reads the address; what is not understood is left out. */
export function readTable(query: unknown): TableState {
  // Query values are strings or lists of strings; a list is not understood.
  const given = (query ?? {}) as Record<string, unknown>;
  const read = (name: string): string | undefined => {
    const value = given[name];
    return typeof value === 'string' && value !== '' && value.length <= 60 ? value.normalize('NFC') : undefined;
  };
  const by = bys.find((one) => one === read('by')) ?? 'sector';
  return {
    by,
    within: { sector: read('sector'), agency: read('agency'), commune: read('commune') },
    period: read('period'),
  };
}

export function tablePath({ by, within, period }: TableState, format?: 'json' | 'csv'): string {
  const pairs = Object.entries({ by: by === 'sector' ? undefined : by, ...within, period, format });
  const query = new URLSearchParams(pairs.filter((pair): pair is [string, string] => Boolean(pair[1]))).toString();
  return query ? `/programme?${query}` : '/programme';
}

/** One level deeper from a line: sectors and agencies open their procedures, communes theirs; a procedure its page. */
export function pathInto(state: TableState, key: string): string {
  const { by, within } = state;
  if (by === 'procedure') return `/procedures/${key}`;
  if (by === 'month') return tablePath({ ...state, by: 'sector', period: key });
  if (by === 'agency' && key === 'commune')
    return tablePath({ ...state, by: 'commune', within: { ...within, agency: key } });
  return tablePath({ ...state, by: 'procedure', within: { ...within, [by]: key } });
}
