import { localIso } from '../clock.ts';
import { type Problem, isAppError } from '../errors.ts';
import type { CompiledCalendar } from './calendar.ts';
import { dueDate } from './due-date.ts';
import { problem } from './errors.ts';
import { isRecord, readCalendar } from './parse-calendar.ts';
import { isId, readDueDateRequest } from './parse-request.ts';

/** One answer a line: either a due date with its reasons (Vietnamese), or what is wrong with the line. */
export type DueDateAnswer = { id: string | number | null } & (
  | { due_at: string | null; why: string[] }
  | { error: { code: string; vi: string; en: string; line: number; problems?: Problem[] } }
);

/**
 * Answers due-date questions written as JSON lines. Remembers the calendars it has read, since a batch asks about few.
 * Never throws for a bad line; `line` counts from 1.
 */
export function dueDateAnswerer(): (text: string, line: number) => DueDateAnswer {
  const calendars = new Map<string, CompiledCalendar>();
  return (text, line) => {
    const fields = readObject(text);
    if (!isRecord(fields)) return refusal(null, line, [problem(fields, `line ${line}`)]);

    const problems: Problem[] = [];
    const request = readDueDateRequest(fields, problems);
    const calendar = rememberedCalendar(calendars, fields['calendar'], problems);
    if (problems.length > 0) return refusal(isId(fields['id']) ? fields['id'] : null, line, problems);
    try {
      const { dueAt, why } = dueDate({ ...request, calendar });
      return { id: request.id, due_at: dueAt && localIso(dueAt), why: why.map(({ vi }) => vi) };
    } catch (thrown) {
      if (!isAppError(thrown)) throw thrown;
      return refusal(request.id, line, [{ at: 'limit', code: thrown.code, says: thrown.says }]);
    }
  };
}

function readObject(text: string): Record<string, unknown> | 'not-json' | 'not-an-object' {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : 'not-an-object';
  } catch {
    return 'not-json';
  }
}

function refusal(id: string | number | null, line: number, problems: Problem[]): DueDateAnswer {
  const first = problems[0] ?? problem('not-an-object', '');
  const named = { code: first.code, ...first.says, line };
  return { id, error: problems.length > 1 ? { ...named, problems } : named };
}

/** A batch may still bring a new calendar on every line; the memory of them stays small. */
const mostRemembered = 500;

function rememberedCalendar(
  known: Map<string, CompiledCalendar>,
  value: unknown,
  problems: Problem[],
): CompiledCalendar {
  const key = JSON.stringify(value) ?? '';
  const remembered = known.get(key);
  if (remembered) return remembered;
  const { compiled, problems: found } = readCalendar(value);
  if (found.length > 0) problems.push(...found);
  else {
    if (known.size >= mostRemembered) known.clear();
    known.set(key, compiled);
  }
  return compiled;
}
