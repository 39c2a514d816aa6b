import type { FieldSchema } from '#modules/forms';

/** One line of a simple condition: a question, how it is compared, and with what. */
export interface ConditionLine {
  question: string;
  test: ConditionTest;
  /** As typed; empty for the tests that need no value. */
  value: string;
}

export type ConditionTest = 'is' | 'is-not' | 'greater' | 'at-least' | 'less' | 'at-most' | 'answered' | 'not-answered';

/** A condition that can be put together without knowing FEEL: all lines hold, or one of them. */
export interface SimpleCondition {
  join: 'and' | 'or';
  lines: ConditionLine[];
}

/** What a question is compared as. `case` and `channel` are texts. */
export type Comparable = 'text' | 'number' | 'yes-no' | 'date';

export function comparableOf(field: FieldSchema | undefined): Comparable {
  if (field?.type === 'boolean') return 'yes-no';
  if (field?.type === 'integer' || field?.type === 'number') return 'number';
  return field?.format === 'date' ? 'date' : 'text';
}

/** The tests that make sense for what is compared. */
export const testsOf = (kind: Comparable): ConditionTest[] =>
  kind === 'number' || kind === 'date'
    ? ['is', 'is-not', 'greater', 'at-least', 'less', 'at-most', 'answered', 'not-answered']
    : kind === 'yes-no'
      ? ['is', 'answered', 'not-answered']
      : ['is', 'is-not', 'answered', 'not-answered'];

const signs: Record<Exclude<ConditionTest, 'answered' | 'not-answered'>, string> = {
  is: '=',
  'is-not': '!=',
  greater: '>',
  'at-least': '>=',
  less: '<',
  'at-most': '<=',
};

/** The condition in FEEL; '' when no line is whole. */
export const writeCondition = ({ join, lines }: SimpleCondition, kindOf: (question: string) => Comparable): string =>
  lines
    .map((line) => writeLine(line, kindOf(line.question)))
    .filter(Boolean)
    .join(` ${join} `);

function writeLine({ question, test, value }: ConditionLine, kind: Comparable): string {
  if (question === '') return '';
  if (test === 'answered') return `${question} != null`;
  if (test === 'not-answered') return `${question} = null`;
  const literal = literalOf(value.trim(), kind);
  if (literal === '') return '';
  const left = kind === 'date' ? `date(${question})` : question;
  return `${left} ${signs[test]} ${literal}`;
}

function literalOf(value: string, kind: Comparable): string {
  if (kind === 'yes-no') return value === 'true' || value === 'false' ? value : '';
  if (kind === 'number') return /^-?\d+(\.\d+)?$/.test(value) ? value : '';
  if (kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? `date("${value}")` : '';
  return value === '' ? '' : JSON.stringify(value);
}

const line =
  /^(?:date\(\s*(?<date>[A-Za-z_]\w*)\s*\)|(?<name>[A-Za-z_]\w*))\s*(?<sign>!=|>=|<=|=|>|<)\s*(?<value>"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null|date\("\d{4}-\d{2}-\d{2}"\))$/;

/** Reads FEEL back into lines; undefined when somebody wrote more than lines can say. */
export function readCondition(feel: string): SimpleCondition | undefined {
  if (feel.trim() === '') return { join: 'and', lines: [] };
  const { parts, joins } = split(feel);
  if (new Set(joins).size > 1) return undefined;
  const lines = parts.map(readLine);
  const whole = lines.filter((entry) => entry !== undefined);
  return whole.length === lines.length ? { join: joins[0] ?? 'and', lines: whole } : undefined;
}

/** Splits at `and` and `or` outside quoted texts. */
function split(feel: string): { parts: string[]; joins: ('and' | 'or')[] } {
  const parts = [''];
  const joins: ('and' | 'or')[] = [];
  for (const piece of feel.split(/("(?:[^"\\]|\\.)*"|\s+(?:and|or)\s+)/)) {
    const word = piece.trim();
    if (word === 'and' || word === 'or') {
      joins.push(word);
      parts.push('');
    } else parts.push((parts.pop() ?? '') + piece);
  }
  return { parts: parts.map((part) => part.trim()), joins };
}

function readLine(part: string): ConditionLine | undefined {
  const groups = line.exec(part)?.groups;
  if (!groups) return undefined;
  const { date, name, sign = '', value = '' } = groups;
  const question = date ?? name ?? '';
  if (value === 'null') {
    if (sign === '!=') return { question, test: 'answered', value: '' };
    return sign === '=' ? { question, test: 'not-answered', value: '' } : undefined;
  }
  const test = Object.entries(signs).find(([, written]) => written === sign)?.[0];
  if ((date !== undefined) !== value.startsWith('date(')) return undefined;
  // Keys of `signs` are exactly these tests.
  return { question, test: test as ConditionTest, value: plain(value) };
}

function plain(literal: string): string {
  if (literal.startsWith('date(')) return literal.slice('date("'.length, -2);
  if (!literal.startsWith('"')) return literal;
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal;
  }
}
