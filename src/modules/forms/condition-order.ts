import { compileFeel } from '#platform/feel.ts';
import { isAppError, type AppError } from '#platform/errors.ts';
import { error } from './errors.ts';
import type { FormDefinition } from './form-definition.ts';

/** Something that decides or proposes, and the questions it may speak of: those asked before it. */
interface Condition {
  /** JSON pointer. */
  at: string;
  /** The same with the page's key, for people. */
  place: string;
  expression: string;
  /** Questions it decides about. */
  decides: readonly string[];
  /** How many questions are asked before it. */
  before: number;
}

/**
 * Conditions that cannot be worked out: written wrongly, going round in a circle, or speaking of what is asked later. Each
 * with its place, a JSON pointer.
 */
export function conditionProblems(form: FormDefinition): { at: string; error: AppError }[] {
  const order = form.pages.flatMap(({ fields }) => fields);
  const conditions = conditionsOf(form);
  const leadsTo = reach(conditions, new Set(order));
  return conditions.flatMap((condition) => {
    const wrong = wrongFeel(condition);
    if (wrong) return [{ at: condition.at, error: wrong }];
    const early = namesIn(condition.expression).find((name) => order.indexOf(name) >= condition.before);
    if (early === undefined) return [];
    const cycle = condition.decides.map((name) => pathTo(leadsTo, early, name)).find((path) => path !== undefined);
    const last = cycle?.at(-1);
    return [
      {
        at: condition.at,
        error: cycle
          ? error('condition-cycle', { at: condition.at, cycle: [last, ...cycle].join(' → ') })
          : error('condition-too-early', { at: condition.at, name: early }),
      },
    ];
  });
}

function conditionsOf({ pages, schema }: FormDefinition): Condition[] {
  let before = 0;
  return pages.flatMap(({ key, when, fields }, index): Condition[] => {
    const onPage = {
      at: `/pages/${index}/when`,
      place: `/pages/${key}`,
      expression: when ?? '',
      decides: fields,
      before,
    };
    const ofFields = fields.flatMap((name): Condition[] => {
      const look = schema.properties[name]?.field;
      const place = `/schema/properties/${name}/field`;
      const common = { place: `/schema/properties/${name}`, decides: [name], before: before++ };
      return [
        { ...common, at: `${place}/when`, expression: look?.when ?? '' },
        { ...common, at: `${place}/suggest`, expression: look?.suggest ?? '' },
      ].filter(({ at }) => (at.endsWith('/when') ? look?.when : look?.suggest) !== undefined);
    });
    return when === undefined ? ofFields : [onPage, ...ofFields];
  });
}

function wrongFeel({ at, place, expression }: Condition): AppError | undefined {
  try {
    compileFeel(expression);
    return undefined;
  } catch (cause) {
    if (!isAppError(cause)) throw cause;
    return error('bad-form', { reason: `${place}: ${cause.message}`, code: cause.code, at });
  }
}

/** Names an expression speaks of; what stands in quotes is no name. */
const namesIn = (expression: string): string[] => [
  ...new Set(expression.replace(/"(?:[^"\\]|\\.)*"/gu, ' ').match(/(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_]*/gu)),
];

type Reach = ReadonlyMap<string, readonly string[]>;

/** For every question, those its own conditions speak of. */
function reach(conditions: readonly Condition[], known: ReadonlySet<string>): Reach {
  const speaks = new Map<string, string[]>();
  for (const { decides, expression } of conditions) {
    const names = namesIn(expression).filter((name) => known.has(name));
    for (const name of decides) speaks.set(name, [...(speaks.get(name) ?? []), ...names]);
  }
  return speaks;
}

/** The shortest way from one question to another through what their conditions speak of; undefined: there is none. */
function pathTo(leadsTo: Reach, from: string, to: string): string[] | undefined {
  const ways: string[][] = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    const here = way.at(-1) ?? '';
    if (here === to) return way;
    for (const next of leadsTo.get(here) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
