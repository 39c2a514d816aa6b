import { isAppError } from '#platform/errors.ts';
import { compileFeel } from '#platform/feel.ts';
import { tidy } from '#platform/text.ts';
import type { Bilingual } from '#platform/text.ts';
import type { ProcessReason } from './errors.ts';
import { effectActions, parseStepLimit, stepActions, stepAgencies, stepRoles } from './graph.ts';
import type { EffectAction, ProcessStep } from './graph.ts';
import type { ProcessElement, ReportProblem } from './problems.ts';

type Stated = Readonly<Record<string, unknown>>;

/** The name people see. English falls back to Vietnamese, and both to the id. */
export function readTitle(stated: Stated): Bilingual {
  const vi = tidy(textOf(stated['name'])) || textOf(stated['id']);
  const en = tidy(textOf(stated['nameEn'])) || vi;
  return { vi, en };
}

/** `motcua:role`, `agency` and `action` are required on a user task, `limit` is not. */
export function readStep(stated: Stated, element: ProcessElement, report: ReportProblem): ProcessStep {
  const oneOf = <Value extends string>(attribute: string, allowed: readonly [Value, ...Value[]]): Value =>
    readOneOf({ attribute, allowed, written: stated[attribute] }, element, report);
  const step: ProcessStep = {
    role: oneOf('role', stepRoles),
    agency: oneOf('agency', stepAgencies),
    action: oneOf('action', stepActions),
  };
  const written = stated['limit'];
  if (written === undefined) return step;
  const limit = parseStepLimit(textOf(written));
  if (limit) return { ...step, limit };
  report('attribute-wrong', element, { attribute: 'motcua:limit', value: written, allowed: '8h, 2wd, 1d, 1mo' });
  return step;
}

export const readEffect = (stated: Stated, element: ProcessElement, report: ReportProblem): EffectAction =>
  readOneOf({ attribute: 'action', allowed: effectActions, written: stated['action'] }, element, report);

interface Choice<Value extends string> {
  attribute: string;
  allowed: readonly [Value, ...Value[]];
  written: unknown;
}

/** The value, or the first allowed one after reporting: the file is refused anyway. */
function readOneOf<Value extends string>(choice: Choice<Value>, element: ProcessElement, report: ReportProblem): Value {
  const attribute = `motcua:${choice.attribute}`;
  const found = choice.allowed.find((value) => value === choice.written);
  if (found !== undefined) return found;
  if (choice.written === undefined) report('attribute-missing', element, { attribute });
  else
    report('attribute-wrong', element, {
      attribute,
      value: choice.written,
      allowed: choice.allowed.join(', '),
    });
  return choice.allowed[0];
}

/** FEEL under any of its names: `FEEL`, `feel`, or the DMN namespace that ends in `/FEEL/`. */
const isFeel = (language: unknown): boolean =>
  typeof language === 'string' &&
  (/^feel$/i.test(language) || /^https?:\/\/www\.omg\.org\/spec\/.+\/FEEL\/?$/i.test(language));

/** A flow's condition; its language is its own or the file's. */
export function readCondition(
  stated: Stated,
  fileLanguage: unknown,
  report: (reason: ProcessReason, detail?: Record<string, unknown>) => void,
): string {
  const condition = typeof stated['body'] === 'string' ? stated['body'].trim() : '';
  if (!isFeel(stated['language'] ?? fileLanguage)) {
    report('condition-language');
    return condition;
  }
  try {
    compileFeel(condition);
  } catch (cause) {
    if (!isAppError(cause)) throw cause;
    report('condition-wrong', { reason: cause.says });
  }
  return condition;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
