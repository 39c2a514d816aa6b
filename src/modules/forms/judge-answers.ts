import type { Problem } from '#platform/errors.ts';
import { foldVietnamese, formatNumber, type Bilingual } from '#platform/text.ts';
import { cellsOf, filledRows, isAnswered, isPlain, rowLimits } from './answered.ts';
import type { Answer, AnswerRow, Answers, FieldSchema, RowSchema } from './form-definition.ts';
import { isIdentityNumber, isInsuranceNumber, isPhoneNumber, isTaxNumber } from './number-rules.ts';
import { problem, type ProblemCode } from './problem-text.ts';

/** What a compiled JSON Schema says of an answer: the keyword that failed, where, and its bounds. */
export interface Failure {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}

export interface Judged {
  properties: Readonly<Record<string, FieldSchema>>;
  /** Questions that must be answered when asked. */
  required: readonly string[];
  /** Keys of the questions that are asked, in order. */
  asked: readonly string[];
  answers: Answers;
  /** Whose name a signature must be; undefined: nobody is known, any name will do. */
  signer: string | undefined;
  /** What the schema's keywords say of the answers to these questions (`givenAnswers`). */
  failures: (given: Answers) => readonly Failure[];
}

/**
 * Everything wrong with the answers to the questions asked, in the order asked, one problem a question or cell. The same
 * on the server and in the browser: only where `failures` come from differs.
 */
export function judgeAnswers({ properties, required, asked, answers, signer, failures }: Judged): Problem[] {
  const given = givenAnswers(asked, answers);
  const failed = failures(given);
  return asked.flatMap((key) => {
    const field = properties[key];
    if (!field) return [];
    const one = { at: key, path: `/${key}`, field, label: labelOf(field), required: required.includes(key), signer };
    const answer = given[key] ?? null;
    if (field.type === 'array' && field.items) {
      return problemsOfTable({ ...one, rows: field.items, answer: answers[key] ?? null, failed });
    }
    const found = problemOf({ ...one, answer, failed });
    return found ? [found] : [];
  });
}

/** Answers as the schema sees them: what is not answered is absent, empty rows are left out. */
export const givenAnswers = (asked: readonly string[], answers: Answers): Answers =>
  Object.fromEntries(
    asked.flatMap((key): [string, Answer][] => {
      const answer = answers[key];
      if (!isAnswered(answer)) return [];
      return [[key, Array.isArray(answer) ? filledRows(answer).map(({ row }) => row) : answer]];
    }),
  );

/** The question with the title it stands under: "Họ và tên (Người mẹ)". */
export const labelOf = ({ field: { label, group } }: FieldSchema): Bilingual =>
  group ? { vi: `${label.vi} (${group.title.vi})`, en: `${label.en} (${group.title.en})` } : label;

interface Asked {
  /** Name of the question or cell on the page: `motherName`, `children.0.name`. */
  at: string;
  path: string;
  field: FieldSchema;
  label: Bilingual;
  answer: Answer;
  required: boolean;
  signer?: string | undefined;
  failed: readonly Failure[];
}

function problemOf({ at, path, field, label, answer, required, signer, failed }: Asked): Problem | undefined {
  const says = (code: ProblemCode, values?: Record<string, string>) => problem(at, code, label, values);
  const { kind } = field.field;
  if (answer === null) return required ? says(whenMissing[kind] ?? 'required') : undefined;
  if (!isPlain(answer) || answer === null) return says('wrong-form');
  if (kind === 'signature' && signer !== undefined && !isSameName(answer, signer)) {
    return says('not-signature', { name: signer });
  }
  const byKind = wrongByKind(field, answer);
  if (byKind) return says(byKind);
  const failure = failed.find(({ instancePath }) => instancePath === path);
  return failure && says(...wordingOf(failure, field, answer));
}

function problemsOfTable({ rows, ...table }: Asked & { rows: RowSchema }): Problem[] {
  const { at, path, field, label, answer, required, failed } = table;
  if (answer !== null && !Array.isArray(answer)) return [problem(at, 'wrong-form', label)];
  const filled = filledRows(answer ?? []);
  const { least, most } = rowLimits(field);
  const needed = required ? Math.max(1, least) : filled.length > 0 ? least : 0;
  const limits = { length: formatNumber(filled.length) };
  if (filled.length > most) return [problem(at, 'too-many-rows', label, { ...limits, limit: formatNumber(most) })];
  const cells = filled.flatMap(({ at: line, row }, index) =>
    problemsOfRow({ rows, row, label, failed, at: `${at}.${line}`, path: `${path}/${index}`, line: line + 1 }),
  );
  const few =
    filled.length < needed ? [problem(at, 'too-few-rows', label, { ...limits, limit: formatNumber(needed) })] : [];
  return [...few, ...cells];
}

type AskedRow = Pick<Asked, 'at' | 'path' | 'label' | 'failed'> & { rows: RowSchema; row: AnswerRow; line: number };

const problemsOfRow = ({ rows, row, label, failed, at, path, line }: AskedRow): Problem[] =>
  cellsOf(rows).flatMap(([name, field]) => {
    const found = problemOf({
      at: `${at}.${name}`,
      path: `${path}/${name}`,
      field,
      label: cellLabel(field, label, line),
      answer: row[name] ?? null,
      required: rows.required.includes(name),
      failed,
    });
    return found ? [found] : [];
  });

/** "Họ và tên (Các con, dòng 2)" */
export const cellLabel = ({ field }: FieldSchema, table: Bilingual, line: number): Bilingual => ({
  vi: `${field.label.vi} (${table.vi}, dòng ${line})`,
  en: `${field.label.en} (${table.en}, row ${line})`,
});

const whenMissing: Partial<Record<FieldSchema['field']['kind'], ProblemCode>> = {
  choice: 'required-choice',
  'yes-no': 'required-choice',
  consent: 'consent-missing',
};

/** Tone marks and capitals are no reason to refuse a name somebody typed. */
const isSameName = (typed: string | number | boolean, name: string): boolean =>
  foldVietnamese(String(typed)) === foldVietnamese(name);

/** What a number, a date or a choice must be is said in the words of that kind, whatever keyword caught it. */
function wrongByKind({ field, type, format }: FieldSchema, answer: string | number | boolean): ProblemCode | undefined {
  if ((type === 'integer' || type === 'number') && typeof answer !== 'number') return 'not-a-number';
  if (type === 'integer' && typeof answer === 'number' && !Number.isSafeInteger(answer)) return 'not-whole';
  if (type === 'boolean' && typeof answer !== 'boolean') return 'required-choice';
  if (field.kind === 'consent' && answer !== true) return 'consent-missing';
  if (typeof answer !== 'string') return undefined;
  if (format === 'date') return wrongDate(answer);
  if (field.kind === 'partial-date') return isPartialDate(answer) ? undefined : 'not-partial-date';
  const rule = rules[field.kind];
  return rule && !rule.holds(answer) ? rule.code : undefined;
}

const rules: Partial<Record<FieldSchema['field']['kind'], { holds: (answer: string) => boolean; code: ProblemCode }>> =
  {
    'identity-number': { holds: isIdentityNumber, code: 'not-identity-number' },
    'tax-number': { holds: isTaxNumber, code: 'not-tax-number' },
    'insurance-number': { holds: isInsuranceNumber, code: 'not-insurance-number' },
    phone: { holds: isPhoneNumber, code: 'not-phone' },
    commune: { holds: (answer) => /^\d{5}$/.test(answer), code: 'not-commune' },
  };

export function wrongDate(typed: string): ProblemCode | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return isDay(typed) ? undefined : 'not-a-date';
  return typed.split('/').some((part) => part === '') ? 'date-incomplete' : 'not-a-date';
}

function isDay(iso: string): boolean {
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) && iso >= '1800';
}

/** `1950`, `1950-05` or `1950-05-19`. */
const isPartialDate = (typed: string): boolean =>
  /^\d{4}(-\d{2}){0,2}$/.test(typed) && isDay(`${typed}-01-01`.slice(0, 10));

function wordingOf(
  failure: Failure,
  field: FieldSchema,
  answer: string | number | boolean,
): [ProblemCode, Record<string, string>?] {
  const limit = formatNumber(Number(failure.params['limit']));
  switch (failure.keyword) {
    case 'minLength':
      return ['too-short', { limit }];
    case 'maxLength':
      return ['too-long', { limit, length: formatNumber(Array.from(String(answer)).length) }];
    case 'minimum':
      return ['too-small', { limit }];
    case 'maximum':
      return ['too-great', { limit }];
    case 'enum':
      return ['not-a-choice'];
    case 'format':
      return [field.format === 'email' ? 'not-an-email' : 'not-a-date'];
    default:
      return [rules[field.field.kind]?.code ?? 'wrong-form'];
  }
}
