import { evaluate } from 'feelin';
import { isAppError } from './errors.ts';
import { feelError } from './feel-errors.ts';
import { checkFeel, feelLimits } from './feel-limits.ts';
import type { FeelCost } from './feel-limits.ts';

/** What an expression answers. Dates, times and durations come back in their ISO form. */
export type FeelValue = null | boolean | number | string | FeelValue[] | { [key: string]: FeelValue };

/** Variables by name: JSON values and Dates. Only names that are plain identifiers are seen. */
export type FeelContext = Readonly<Record<string, unknown>>;

export type CompiledFeel = (context: FeelContext) => FeelValue;

const compiled = new Map<string, CompiledFeel>();
const rememberedExpressions = 2_000;

/**
 * Reads a FEEL expression (DMN 1.5, chapter 10) once and gives a function of its variables. An unknown variable is
 * null. The clock is a variable like any other: `today()` and `now()` are refused, `date(today)` is not.
 * Throws `platform.feel-syntax`, `-too-long`, `-too-deep`, `-refused`; the function throws `-too-large`, `-failed`.
 */
export function compileFeel(expression: string): CompiledFeel {
  const known = compiled.get(expression);
  if (known) return known;
  const cost = checkFeel(expression);
  const run = remembering((context) => evaluateFeel(expression, cost, context), expression);
  if (compiled.size >= rememberedExpressions) compiled.delete(compiled.keys().next().value ?? '');
  compiled.set(expression, run);
  return run;
}

const rememberedAnswers = 200;
const longestKey = 300;

/**
 * An expression is a pure function of the variables it names, and a form asks the same conditions over and over:
 * answers for few, short variables are kept. Other variables are not passed on, so they cost nothing.
 */
function remembering(evaluateOnce: CompiledFeel, expression: string): CompiledFeel {
  const names = new Set(expression.match(/[\p{L}_][\p{L}\p{M}\p{N}_]*/gu));
  const answers = new Map<string, FeelValue>();
  return (context) => {
    const named = Object.fromEntries(Object.entries(context).filter(([name]) => names.has(name)));
    const values = Object.values(named);
    const key = values.every(isSimple) ? JSON.stringify(named) : undefined;
    if (key === undefined || key.length > longestKey) return evaluateOnce(named);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = evaluateOnce(named);
    if (isSimple(answer)) {
      if (answers.size >= rememberedAnswers) answers.clear();
      answers.set(key, answer);
    }
    return answer;
  };
}

const isSimple = (value: unknown): boolean =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);

/** Whether the condition holds. Null, a number or a text is not "true". Throws as `compileFeel` and its function. */
export const isTrue = (condition: string, context: FeelContext): boolean => compileFeel(condition)(context) === true;

function evaluateFeel(expression: string, cost: FeelCost, context: FeelContext): FeelValue {
  const data = readContext(context, cost);
  try {
    return plainValue(evaluate(expression, data).value, 0);
  } catch (cause) {
    if (isAppError(cause)) throw cause;
    throw feelError('feel-failed', { reason: cause instanceof Error ? cause.message.slice(0, 200) : 'unknown' });
  }
}

interface Measure {
  values: number;
  longestList: number;
  longestText: number;
}

/** Copies the variables the parser may see, so that a name in the data can never change how a text is read. */
function readContext(context: FeelContext, cost: FeelCost): Record<string, unknown> {
  const measure: Measure = { values: 0, longestList: cost.longestRange, longestText: 0 };
  const read = readValue(context, measure, 0);
  const steps = Math.max(measure.longestList, 1) ** cost.iterations;
  const longestText = cost.usesPatterns ? 2_000 : 100_000;
  const mostSteps = cost.usesPatterns ? feelLimits.patternSteps : feelLimits.steps;
  if (steps > mostSteps || measure.longestText > longestText) throw feelError('feel-too-large');
  // `today` and `now` are always present, so that the built-in functions of that name are out of reach.
  return { today: null, now: null, ...(isPlainObject(read) ? read : {}) };
}

const plainName = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;
const keywords = new Set(
  'if then else for in return some every satisfies and or between null true false function instance of external'.split(
    ' ',
  ),
);

function readValue(value: unknown, measure: Measure, depth: number): unknown {
  measure.values += 1;
  if (depth > 20 || measure.values > 20_000) throw feelError('feel-too-large');
  if (typeof value === 'string') measure.longestText = Math.max(measure.longestText, value.length);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value;
  if (Array.isArray(value)) {
    measure.longestList = Math.max(measure.longestList, value.length);
    return value.map((entry) => readValue(entry, measure, depth + 1));
  }
  if (!isPlainObject(value)) return null;
  const entries = Object.entries(value).filter(
    ([name]) => plainName.test(name) && !keywords.has(name) && name !== '__proto__',
  );
  return Object.fromEntries(entries.map(([name, entry]) => [name, readValue(entry, measure, depth + 1)]));
}

function plainValue(value: unknown, depth: number): FeelValue {
  if (depth > 40) throw feelError('feel-too-large');
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map((entry) => plainValue(entry, depth + 1));
  if (isPlainObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, plainValue(entry, depth + 1)]));
  }
  return isWritten(value) ? value.toJSON() : null;
}

/** FEEL's dates, times and durations write themselves in ISO form. Functions and ranges are no answer: null. */
const isWritten = (value: unknown): value is { toJSON(): string } =>
  typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function';

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
