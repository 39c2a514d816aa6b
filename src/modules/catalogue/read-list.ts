import { parse, type CsvError } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import { foldVietnamese } from '#platform/text.ts';
import { readCode } from './codes.ts';
import { error } from './errors.ts';
import { channelOf, levelOf, readDuration, splitSubjects, splitWords } from './manner-words.ts';
import { LONGEST_ROW, type Facts, type Read, type ReadRow, type RowProblem } from './reading.ts';
import { LIMITS, readLine } from './read-value.ts';
import { problemOf } from './read-json.ts';
import { rowError } from './row-errors.ts';

type Column =
  | 'code'
  | 'name'
  | 'sector'
  | 'implementing'
  | 'issuing'
  | 'group'
  | 'decision'
  | 'levels'
  | 'type'
  | 'subjects'
  | 'sourceUrl'
  | 'online'
  | 'direct'
  | 'post';

/** Heads as exports write them, folded; in any order, in Vietnamese or English. */
const heads: Record<Column, readonly string[]> = {
  code: ['code', 'ma', 'ma so', 'ma tthc', 'ma thu tuc', 'ma so tthc', 'ma thu tuc hanh chinh', 'procedure code'],
  name: ['name', 'ten', 'ten tthc', 'ten thu tuc', 'ten thu tuc hanh chinh', 'procedure name', 'thu tuc hanh chinh'],
  sector: ['sector', 'linh vuc', 'ten linh vuc', 'linh vuc thuc hien'],
  implementing: [
    'implementing agency',
    'implementing agencies',
    'agency',
    'co quan thuc hien',
    'don vi thuc hien',
    'co quan',
  ],
  issuing: ['issuing agency', 'co quan ban hanh', 'co quan cong bo', 'bo nganh', 'don vi ban hanh'],
  group: ['ministry group'],
  decision: ['decision', 'so quyet dinh', 'quyet dinh cong bo', 'quyet dinh'],
  levels: ['levels', 'level', 'cap thuc hien', 'cap'],
  type: ['type', 'loai thu tuc', 'loai tthc'],
  subjects: ['subjects', 'doi tuong thuc hien', 'doi tuong'],
  sourceUrl: ['source url', 'url', 'duong dan'],
  online: ['time online'],
  direct: ['time direct'],
  post: ['time post'],
};

const columnOf = (head: string): Column | undefined => {
  const folded = foldVietnamese(head).replaceAll('_', ' ');
  // The table's own keys, in order.
  return (Object.keys(heads) as Column[]).find((column) => heads[column].includes(folded));
};

/** Titles of an export may stand above its heads. */
const HEAD_WITHIN = 10;

/**
 * A list of procedures, one a row, with at least code and name; comma, semicolon or tab between. It knows little, so it
 * changes only what it has, and what it abridges (agencies, times) it only fills in.
 * @throws catalogue.unknown-format when no row is a head
 */
export async function* readList(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<Read> {
  const skipped: Read[] = [];
  let line = 1;
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    skip_records_with_error: true,
    on_skip: (cause) => void skipped.push({ line, problem: skippedProblem(cause) }),
  });
  let columns: (Column | undefined)[] | undefined;
  let seen = 0;
  // What stops the text stops the rows: the loop below throws it.
  pipeline(Readable.from(shortened(text)), parser, () => undefined);
  // With `info` the parser gives this shape; its own types leave it open.
  const records = parser as AsyncIterable<{ record: string[]; info: { lines: number } }>;
  for await (const { record, info } of records) {
    yield* skipped.splice(0);
    seen += 1;
    const begins = line;
    line = info.lines + 1;
    if (columns) yield readAt(begins, record, columns);
    else {
      const found = record.map(columnOf);
      if (found.includes('code') && found.includes('name')) columns = found;
      else if (seen >= HEAD_WITHIN) throw error('unknown-format');
    }
  }
  yield* skipped;
  if (!columns) throw error('unknown-format');
}

const skippedProblem = (cause: CsvError | undefined): RowProblem => ({
  code: '',
  field: '',
  error: rowError(cause?.code === 'CSV_QUOTE_NOT_CLOSED' ? 'row-truncated' : 'row-not-record'),
});

/** Of a line longer than any row only the quotes go on, so that the rows behind it keep their places. */
async function* shortened(text: AsyncIterable<string>): AsyncGenerator<string> {
  let length = 0;
  for await (const chunk of text) {
    const newline = chunk.lastIndexOf('\n');
    if (length + chunk.length <= LONGEST_ROW) yield chunk;
    else {
      const first = chunk.indexOf('\n');
      const end = first < 0 ? chunk.length : first;
      yield length > LONGEST_ROW ? chunk.slice(0, end).replace(/[^"]/g, '') : chunk.slice(0, end);
      yield chunk.slice(end);
    }
    length = newline < 0 ? length + chunk.length : chunk.length - newline;
  }
}

function readAt(line: number, cells: string[], columns: readonly (Column | undefined)[]): Read {
  const at = (column: Column): string | undefined => cells[columns.indexOf(column)];
  try {
    return { line, row: readRow((column) => (columns.includes(column) ? (at(column) ?? '') : undefined)) };
  } catch (cause) {
    return { line, problem: problemOf(cause, at('code')?.trim() ?? '') };
  }
}

function readRow(at: (column: Column) => string | undefined): ReadRow {
  const line = (column: Column, limit = LIMITS.line) => readLine(at(column), { field: column, limit });
  const code = readCode(at('code'));
  const name = line('name', LIMITS.name);
  if (!name) throw rowError('row-no-name', { field: 'name' });
  const facts: Facts = { name };
  for (const column of ['sector', 'decision', 'type', 'sourceUrl'] as const) {
    const value = line(column);
    // An empty cell of a list says nothing.
    if (value !== undefined) facts[column] = value;
  }
  const levels = splitWords((line('levels') ?? '').replaceAll('|', ',')).map(levelOf);
  if (levels.length > 0) facts.levels = [...new Set(levels)];
  const subjects = line('subjects') ?? '';
  if (subjects !== '') facts.subjects = splitSubjects(subjects);
  return { format: 'list', code, name, facts, fills: fillsOf(at, line) };
}

function fillsOf(at: (column: Column) => string | undefined, line: (column: Column) => string | undefined): Facts {
  const channels = (['direct', 'online', 'post'] as const).flatMap((column) => {
    const time = at(column);
    const channel = channelOf({ direct: 'trực tiếp', online: 'trực tuyến', post: 'bưu chính' }[column]);
    return time && channel ? [{ channel, ...timeOf(time), free: false, fees: [] }] : [];
  });
  const issuing = line('issuing');
  const agencies = line('implementing');
  return {
    implementingAgencies: agencies && [...new Set(splitWords(agencies.replaceAll('|', ',')))].join(', '),
    ministryGroup: line('group') ?? (issuing && foldVietnamese(issuing).replaceAll(' ', '-')),
    channels,
  };
}

/** "60 working_day" as our own index writes it, or Vietnamese words. */
function timeOf(words: string) {
  const units = { working_day: 'ngày làm việc', day: 'ngày', hour: 'giờ', month: 'tháng' };
  const [figure = '', unit = ''] = words.trim().split(' ');
  const known = Object.entries(units).find(([key]) => key === unit)?.[1];
  return readDuration(known ? `${figure} ${known}` : words);
}
