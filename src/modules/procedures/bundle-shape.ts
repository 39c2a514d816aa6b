import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Problem } from '#platform/errors.ts';

const text = { type: 'string', minLength: 1, maxLength: 20_000 };
const words = { type: 'object', properties: { vi: text, en: text }, required: ['vi', 'en'] };
const key = { type: 'string', minLength: 1, maxLength: 100, pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*$' };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const feel = { type: 'string', minLength: 1, maxLength: 4_000 };
const whole = { type: 'integer', minimum: 0, maximum: 1_000_000_000_000 };
const list = (items: object, most = 500) => ({ type: 'array', items, maxItems: most });
const oneOf = (...values: string[]) => ({ enum: values });
const object = (required: Record<string, object>, optional: Record<string, object> = {}) => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
});

const limit = object({
  n: { type: 'integer', minimum: 1, maximum: 10_000 },
  unit: oneOf('working_day', 'day', 'hour', 'month'),
});

const paper = object(
  {
    key,
    name: words,
    kind: oneOf('submit', 'present'),
    originals: whole,
    copies: whole,
    required: { type: 'boolean' },
  },
  { when: feel, hint: words, anyOf: key, template: text },
);

const result = object({
  code: text,
  name: words,
  template: object(
    {
      title: text,
      series: text,
      legalLines: list({ type: 'string' }),
      rows: list(object({ label: text, value: { type: 'string' } })),
      signerTitle: text,
    },
    { intro: { type: 'string' }, closing: { type: 'string' } },
  ),
});

/** The shape of a bundle; the form's own shape is `forms`' to judge, conditions are FEEL's. */
const bundleSchema = object(
  {
    code: { type: 'string', pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}$' },
    name: words,
    everydayName: words,
    summary: words,
    keywords: list({ type: 'string', maxLength: 500 }),
    sector: object({ code: text, name: words }),
    lifeEvents: list(text),
    subjects: list(text),
    levels: list(oneOf('province', 'commune')),
    competent: {
      oneOf: [object({ kind: { const: 'commune' } }), object({ kind: { const: 'department' }, code: text })],
    },
    steps: list(words),
    channels: {
      ...list(object({ channel: oneOf('online', 'direct', 'post') }, { limit, note: words }), 3),
      minItems: 1,
    },
    cases: {
      ...list(object({ key, label: words, papers: list(paper) }, { hint: words, limit, guidance: list(words) })),
      minItems: 1,
    },
    fees: list(
      object(
        { key, name: words, amountDong: whole, legalBasis: { type: 'string' } },
        { quantity: feel, when: feel, from: day, to: day },
      ),
    ),
    results: list(result),
    legalBases: list(object({ number: text, title: words })),
    fullyOnline: {
      oneOf: [
        object({ yes: { const: true } }),
        object({ yes: { const: false }, reasons: list(object({ key: text, says: words })) }),
      ],
    },
    form: { type: 'object' },
    process: object({ kind: oneOf('standard', 'joint', 'file') }, { with: text, file: text }),
    clock: object({ policy: oneOf('extend', 'restart') }),
  },
  {
    prioritySector: text,
    conditions: words,
    unsettledFees: list(object({ key, name: words, why: words }, { said: { type: 'string' } })),
    internal: { const: true },
    decidedAbove: words,
    source: object({ recordHash: text }, { decision: { type: 'string' }, url: { type: 'string' } }),
  },
);

const ajv = new Ajv2020({ strict: true, allErrors: false, unicodeRegExp: true });
const fits = ajv.compile(bundleSchema);

/** What is wrong with the shape of a bundle somebody wrote; `at` is a JSON pointer into it. Then keys used twice. */
export function bundleShapeProblems(bundle: unknown): Problem[] {
  if (!fits(bundle)) {
    const [first] = fits.errors ?? [];
    const reason = first?.message ?? '';
    return [problem(first?.instancePath ?? '', { vi: `Sai dạng: ${reason}`, en: `Wrong shape: ${reason}` })];
  }
  return usedTwice(bundle);
}

const problem = (at: string, says: Problem['says']): Problem => ({ at, code: 'procedures.bad-bundle', says });

interface Keyed {
  key: string;
}

function usedTwice(bundle: unknown): Problem[] {
  // The schema has just held: these lists are there.
  const { cases, fees } = bundle as { cases: (Keyed & { papers: Keyed[] })[]; fees: Keyed[] };
  const twice = (at: string, keyed: readonly Keyed[]): Problem[] =>
    keyed.flatMap(({ key }, place) =>
      keyed.findIndex((one) => one.key === key) < place
        ? [problem(`${at}/${place}/key`, { vi: `Mã “${key}” dùng hai lần.`, en: `The key “${key}” is used twice.` })]
        : [],
    );
  return [
    ...twice('/cases', cases),
    ...twice('/fees', fees),
    ...cases.flatMap(({ papers }, place) => twice(`/cases/${place}/papers`, papers)),
  ];
}
