import type { Answers, FormDefinition } from '#modules/forms';
import type { Bundle } from './bundle.ts';
import { isTaken, rowsAt } from './golden-examples.ts';
import { tellingValues, type Telling, type Value } from './golden-telling.ts';

/** A condition or quantity of a version, with the values that tell whether it is right. */
export interface Rule {
  expression: string;
  /** Only dossiers of this case meet it. */
  caseKey?: string | undefined;
  /** What must hold for the rule to be asked at all. */
  needs: string[];
  telling: readonly Telling[];
}

export interface RuleBook {
  rules: Rule[];
  /** Conditions of the page and of the question itself, by question. */
  asksWhen: ReadonlyMap<string, string[]>;
  /** The telling values of a condition that must hold. */
  tellingOf: (expression: string) => readonly Telling[];
}

/** Every rule of a version that depends on answers, case or channel. */
export function rulesOf(bundle: Bundle, examples: Answers): RuleBook {
  const { form } = bundle;
  const tellingOf = (expression: string) => tellingValues(expression, candidatesFor(bundle, expression, examples));
  const rule = (expression: string | undefined, needs: (string | undefined)[] = [], caseKey?: string): Rule[] =>
    expression === undefined
      ? []
      : [{ expression, caseKey, needs: needs.filter((one) => one !== undefined), telling: tellingOf(expression) }];
  return {
    rules: [
      ...form.pages.flatMap((page) => [
        ...rule(page.when),
        ...page.fields.flatMap((key) => rule(form.schema.properties[key]?.field.when, [page.when])),
      ]),
      ...bundle.cases.flatMap(({ key, papers }) => papers.flatMap(({ when }) => rule(when, [], key))),
      ...bundle.fees.flatMap(({ when, quantity }) => [...rule(when), ...rule(timesRule(when, quantity))]),
    ],
    asksWhen: asksWhenOf(form),
    tellingOf,
  };
}

/** How many times a fee is due, as one rule: its quantity where it is due at all, never less than none. */
const timesRule = (when: string | undefined, quantity: string | undefined): string | undefined =>
  quantity === undefined ? undefined : `if (${when ?? 'true'}) and (${quantity}) > 0 then ${quantity} else 0`;

const asksWhenOf = ({ pages, schema }: FormDefinition): Map<string, string[]> =>
  new Map(
    pages.flatMap((page) =>
      page.fields.map((key): [string, string[]] => [
        key,
        [page.when, schema.properties[key]?.field.when].filter((one) => one !== undefined),
      ]),
    ),
  );

/** Values worth trying for each variable a rule names: those it names, their neighbours, and one it does not name. */
function candidatesFor(bundle: Bundle, expression: string, examples: Answers): Record<string, Value[]> {
  const texts = [...expression.matchAll(/"([^"]*)"/g)].map(([, text]) => text ?? '');
  const numbers = [...expression.replace(/"[^"]*"/g, '').matchAll(/(?<![\w.])\d+(?:\.\d+)?/g)].map(([digits]) =>
    Number(digits),
  );
  const names = new Set(expression.replace(/"[^"]*"/g, '').match(/[\p{L}_][\p{L}\p{M}\p{N}_]*/gu));
  const named: Record<string, Value[]> = {};
  for (const name of names) {
    if (name === 'case')
      named[name] = someOf(
        bundle.cases.map(({ key }) => key),
        texts,
      );
    else if (name === 'channel')
      named[name] = someOf(
        bundle.channels.map(({ channel }) => channel),
        texts,
      );
    else if (Object.hasOwn(bundle.form.schema.properties, name))
      named[name] = valuesOf(bundle.form, name, { texts, numbers, example: examples[name] });
  }
  return named;
}

interface Literals {
  texts: readonly string[];
  numbers: readonly number[];
  example: Answers[string] | undefined;
}

function valuesOf(form: FormDefinition, key: string, { texts, numbers, example }: Literals): Value[] {
  const field = form.schema.properties[key];
  const usual = example === undefined || example === null || typeof example === 'object' ? [] : [example];
  if (!field) return [];
  if (field.type === 'array') return tablesOf(form, key, numbers);
  if (field.enum) return someOf(field.enum, texts);
  const tries: Value[] =
    field.type === 'boolean'
      ? [true, false]
      : field.type === 'string'
        ? [...texts.flatMap(aroundDate), ...usual]
        : [...around(numbers), ...usual, ...usual.map((one) => Number(one) + 1)];
  return [...new Set(tries)].filter((value) => isTaken(form, key, value));
}

/** Tables with as many rows as the rule names, and one more and fewer. */
function tablesOf(form: FormDefinition, key: string, numbers: readonly number[]): Value[] {
  const field = form.schema.properties[key];
  const counts = [...new Set([1, 2, ...around(numbers)])].filter((count) => count > 0 && count <= MOST_ROWS);
  return field ? counts.map((count) => rowsAt(field, count)).filter((rows) => isTaken(form, key, rows)) : [];
}

const MOST_ROWS = 12;

const around = (numbers: readonly number[]): number[] =>
  numbers.slice(0, 4).flatMap((one) => [one - 1, one, one + 1, one + 2]);

/** A date with the days beside it; another text as it is. */
function aroundDate(text: string): string[] {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return [text];
  const at = new Date(`${text}T00:00:00Z`).getTime();
  if (Number.isNaN(at)) return [text];
  return [-1, 0, 1].map((days) => new Date(at + days * 86_400_000).toISOString().slice(0, 10));
}

/** Those the rule names, and the first it does not. */
function someOf(all: readonly string[], named: readonly string[]): string[] {
  const other = all.find((value) => !named.includes(value));
  return [...all.filter((value) => named.includes(value)), ...(other === undefined ? [] : [other])];
}
