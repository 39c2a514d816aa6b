import { isAppError } from '#platform/errors.ts';
import type { AppError, Problem } from '#platform/errors.ts';
import type { Bilingual, Lang } from '#platform/text.ts';
import { error } from './errors.ts';
import type { ProcessReason } from './errors.ts';

/** The element of the file a problem is about: `userTask`, its id, its name, its line from 1. */
export interface ProcessElement {
  type: string;
  id?: string | undefined;
  name?: string | undefined;
  line?: number | undefined;
}

export interface ProcessProblem extends Problem {
  element: ProcessElement;
}

export type ReportProblem = (reason: ProcessReason, element: ProcessElement, detail?: Record<string, unknown>) => void;

/** Collects everything wrong with a file, so that its author mends it in one go. */
export function collectProblems(): { problems: ProcessProblem[]; report: ReportProblem } {
  const problems: ProcessProblem[] = [];
  const report: ReportProblem = (reason, element, detail = {}) => {
    const stated = { ...detail, element: describe(element) };
    const { code, says } = error(reason, inLanguage(stated, 'vi'));
    problems.push({
      at: element.id ?? '',
      code,
      says: { vi: says.vi, en: error(reason, inLanguage(stated, 'en')).says.en },
      element,
    });
  };
  return { problems, report };
}

/** Details may themselves be bilingual: each wording takes its own. */
const inLanguage = (detail: Record<string, unknown>, lang: Lang): Record<string, unknown> =>
  Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, isBilingual(value) ? value[lang] : value]));

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;

/** `userTask "Tiếp nhận hồ sơ" (intake:12)`: type, name, id and line, as an editor finds it. */
function describe({ type, id, name, line }: ProcessElement): string {
  const place = [id, line].filter((part) => part !== undefined).join(':');
  return [type, name ? `"${name}"` : '', place ? `(${place})` : ''].filter(Boolean).join(' ');
}

/** The error `processes.refused` with all problems in `detail.problems`, in the order of the file. */
export function refusal(problems: readonly ProcessProblem[]): AppError {
  const inOrder = [...problems].sort((a, b) => (a.element.line ?? 0) - (b.element.line ?? 0));
  return error('refused', { count: problems.length, problems: inOrder });
}

/** The problems a refused file was refused for; empty for any other error. */
export function problemsOf(thrown: unknown): ProcessProblem[] {
  if (!isAppError(thrown) || thrown.code !== 'processes.refused') return [];
  // `refusal` is the only place that makes this code, and puts this array there.
  return thrown.detail['problems'] as ProcessProblem[];
}
