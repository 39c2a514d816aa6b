import type { Content } from './content.ts';

const question = /^[a-z][A-Za-z0-9]{0,63}$/;
export const isQuestionKey = (key: string): boolean => question.test(key);

/**
 * Gives a question another key everywhere it is named: on its page, in conditions, fees, the result's lines and the
 * answers of the examples. The same content when the key is taken or is none.
 */
export function renameQuestion(content: Content, from: string, to: string): Content {
  const { form } = content.bundle;
  if (from === to || !question.test(to) || form.schema.properties[to] || !form.schema.properties[from]) return content;
  const named = renameInTexts(content, from, to);
  const name = (key: string) => (key === from ? to : key);
  const { schema, pages } = named.bundle.form;
  const properties = Object.fromEntries(Object.entries(schema.properties).map(([key, field]) => [name(key), field]));
  return {
    ...named,
    bundle: {
      ...named.bundle,
      form: {
        schema: { ...schema, properties, required: schema.required.map(name) },
        pages: pages.map((page) => ({ ...page, fields: page.fields.map(name) })),
      },
    },
    golden: named.golden.map((example) => renameAnswers(example, name)),
  };
}

type Example = Content['golden'][number];

function renameAnswers(example: Example, name: (key: string) => string): Example {
  const keys = <T>(record: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [name(key), value]));
  return {
    ...example,
    given: { ...example.given, answers: keys(example.given.answers) },
    ...(example.accepted ? { accepted: keys(example.accepted) } : {}),
    ...(example.refused ? { refused: keys(example.refused) } : {}),
  };
}

/** Words of these keys are FEEL; those of a result template hold `{answerKey}`. */
const feelKeys = new Set(['when', 'quantity', 'suggest']);

function renameInTexts(content: Content, from: string, to: string): Content {
  const walk = (value: unknown, key: string, inResults: boolean): unknown => {
    if (typeof value === 'string') {
      if (feelKeys.has(key)) return renameInFeel(value, from, to);
      return inResults ? value.replaceAll(`{${from}}`, `{${to}}`) : value;
    }
    if (Array.isArray(value)) return value.map((entry) => walk(entry, key, inResults));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([name, entry]) => [
      name,
      walk(entry, name, inResults || name === 'results'),
    ]);
    return Object.fromEntries(entries);
  };
  // The same document with some of its texts changed.
  return { ...content, bundle: walk(content.bundle, '', false) as Content['bundle'] };
}

/** Names in a FEEL expression, never words inside its quoted texts. */
export const renameInFeel = (feel: string, from: string, to: string): string =>
  feel
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(new RegExp(`(?<![\\w.])${from}(?!\\w)`, 'g'), to)))
    .join('');
