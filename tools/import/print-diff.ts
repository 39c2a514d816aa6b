import {
  listStagedProblems,
  listStagedRows,
  type CatalogueImport,
  type Change,
  type StagedRow,
} from '#modules/catalogue';
import type { Db } from '#platform/db.ts';
import { formatNumber, type Lang } from '#platform/text.ts';
import { wording } from './wording.ts';

const EXAMPLES = 3;
const PROBLEMS = 10;

/** What confirming would do, in numbers with a few examples each, and what is wrong with which row. */
export async function describeDiff(db: Db, found: CatalogueImport, lang: Lang): Promise<string[]> {
  const words = wording(lang);
  const { counts, id } = found;
  const lines = [`${found.fileName}:`];
  for (const change of ['new', 'renamed', 'changed', 'vanished'] as const) {
    lines.push(`  ${formatNumber(counts[change]).padStart(7)}  ${words.heads[change]}`);
    if (counts[change] > 0) lines.push(...(await examples(db, { importId: id, change, of: counts[change] }, lang)));
  }
  lines.push(`  ${formatNumber(counts.unchanged).padStart(7)}  ${words.heads.unchanged}`);
  if (counts.unfit > 0) lines.push(`  ${words.unfit(counts.unfit)}`);
  if (counts.byHand > 0) lines.push(`  ${words.byHand(counts.byHand)}`);
  if (counts.provisional > 0) lines.push(`  ${words.provisional(counts.provisional)}`);
  if (counts.doubted > 0) lines.push(`  ${words.doubted(counts.doubted)}`);
  return [...lines, ...(await describeProblems(db, found, lang))];
}

/** Rows left out: line, code, field, reason. */
export async function describeProblems(db: Db, { id, counts }: CatalogueImport, lang: Lang): Promise<string[]> {
  if (counts.problems === 0) return [];
  const words = wording(lang);
  const problems = await listStagedProblems(db, { importId: id, from: 0, limit: PROBLEMS });
  const lines = problems.map(({ line, code, field, reason, says }) =>
    [`           ${words.line(line)}`, code, field, reason, says[lang]].filter((part) => part !== '').join(' · '),
  );
  const more = counts.problems - problems.length;
  return [
    `  ${formatNumber(counts.problems).padStart(7)}  ${words.heads.problems}`,
    ...lines,
    ...(more > 0 ? [`           ${words.more(more)}`] : []),
  ];
}

async function examples(
  db: Db,
  { importId, change, of }: { importId: string; change: Change; of: number },
  lang: Lang,
): Promise<string[]> {
  const words = wording(lang);
  const rows = await listStagedRows(db, { importId, change, from: 0, limit: EXAMPLES });
  const more = of - rows.length;
  const lines = rows.map((row) => `           ${row.code}  ${short(row.name)}${detail(row, lang)}`);
  return more > 0 ? [...lines, `           ${words.more(more)}`] : lines;
}

const short = (name: string): string => (name.length > 80 ? `${name.slice(0, 79)}…` : name);

function detail({ beforeName, perhapsWas, fields, change }: StagedRow, lang: Lang): string {
  if (perhapsWas !== undefined) return ` (${wording(lang).perhapsWas(perhapsWas)})`;
  if (beforeName !== undefined) return ` (← ${short(beforeName)})`;
  return change === 'changed' ? ` (${fields.map(({ field }) => field).join(', ')})` : '';
}
