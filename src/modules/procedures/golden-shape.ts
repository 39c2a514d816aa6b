import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Problem } from '#platform/errors.ts';

const line = { type: 'string', maxLength: 2_000 };
const lines = { type: 'array', items: line, maxItems: 2_000 };
const edges = { type: 'object', additionalProperties: { type: 'array', maxItems: 50 } };
const object = (required: Record<string, object>, optional: Record<string, object> = {}) => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
});

/** Hundreds of examples of one procedure show nothing more than dozens. */
const MOST = 200;

const goldenSchema = {
  type: 'array',
  maxItems: MOST,
  items: object(
    {
      key: { type: 'string', pattern: '^[a-z0-9][a-z0-9.-]{0,94}$' },
      name: object({ vi: line, en: line }),
      given: object(
        {
          case: line,
          channel: { enum: ['online', 'direct', 'post'] },
          on: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
          answers: { type: 'object' },
        },
        { decisions: { type: 'object', additionalProperties: lines } },
      ),
      expected: object({
        questions: lines,
        papers: lines,
        fees: lines,
        unsettledFees: lines,
        limit: { type: ['string', 'null'], maxLength: 100 },
        steps: lines,
        results: lines,
        routing: line,
      }),
    },
    { accepted: edges, refused: edges },
  ),
};

const fits = new Ajv2020({ strict: true, strictTypes: false }).compile(goldenSchema);

/** What is wrong with the shape of example dossiers somebody wrote; `at` is a JSON pointer. Then keys used twice. */
export function goldenShapeProblems(golden: unknown): Problem[] {
  if (!fits(golden)) {
    const [first] = fits.errors ?? [];
    const reason = first?.message ?? '';
    return [wrong(first?.instancePath ?? '', { vi: `Sai dạng: ${reason}`, en: `Wrong shape: ${reason}` })];
  }
  // The schema has just held.
  const keys = (golden as { key: string }[]).map(({ key }) => key);
  return keys.flatMap((key, place) =>
    keys.indexOf(key) < place
      ? [wrong(`/${place}/key`, { vi: `Mã “${key}” dùng hai lần.`, en: `The key “${key}” is used twice.` })]
      : [],
  );
}

const wrong = (at: string, says: Problem['says']): Problem => ({
  at: `/golden${at}`,
  code: 'procedures.bad-golden',
  says,
});
