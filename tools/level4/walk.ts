import { readText } from '../portal-client/html.ts';
import { PortalRefused, type Page } from '../portal-client/portal.ts';

/** From search to rating, in the order they are taken. */
export const steps = [
  'search',
  'page',
  'start',
  'form',
  'papers',
  'review',
  'filing',
  'payment',
  'receipt',
  'acceptance',
  'fee-notice',
  'opinion',
  'proposal',
  'approval',
  'return',
  'result',
  'seal',
  'tracking',
  'rating',
] as const;

export type Step = (typeof steps)[number];

/** What the page said instead of what it should. */
export class Mistake extends Error {
  readonly page: Page | undefined;
  constructor(message: string, page?: Page) {
    super(message);
    this.page = page;
  }
}

export class StepFailed extends Error {
  readonly step: Step;
  readonly page: Page | undefined;
  constructor(step: Step, cause: unknown) {
    super(wordsOf(cause), { cause });
    this.step = step;
    this.page = cause instanceof Mistake || cause instanceof PortalRefused ? cause.page : undefined;
  }
}

/** Of a page refused, what its own part says; the frame around it says nothing. */
function wordsOf(cause: unknown): string {
  if (!(cause instanceof PortalRefused)) return cause instanceof Error ? cause.message : String(cause);
  const html = cause.page.html();
  const said = readText(html.slice(Math.max(0, html.indexOf('<main'))));
  return `${cause.message.slice(0, cause.message.indexOf(':'))}: ${said.slice(0, 400)}`;
}

export interface StepTimes {
  done: number;
  failed: number;
  ms: number;
}

/** Takes one step after another; each is timed, and what goes wrong in it carries its name. */
export class Walk {
  readonly times: Map<Step, StepTimes>;
  constructor(times: Map<Step, StepTimes>) {
    this.times = times;
  }

  async step<T>(name: Step, work: () => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    const times = this.times.get(name) ?? { done: 0, failed: 0, ms: 0 };
    this.times.set(name, times);
    try {
      const value = await work();
      times.done += 1;
      return value;
    } catch (cause) {
      times.failed += 1;
      throw cause instanceof StepFailed ? cause : new StepFailed(name, cause);
    } finally {
      times.ms += performance.now() - startedAt;
    }
  }
}

/** Ends the step unless it holds. */
export function expect(holds: boolean, message: string, page?: Page): asserts holds {
  if (!holds) throw new Mistake(message, page);
}
