import { signIn } from '../portal-client/citizen.ts';
import { openPortal } from '../portal-client/portal.ts';
import type { Wanted } from './find-procedure.ts';
import { applicants, openOffices } from './offices.ts';
import type { Place } from './place.ts';
import type { Progress } from './progress.ts';
import type { RunState } from './state.ts';
import { takeProcedure, type Lane } from './take-procedure.ts';
import { Walk, type Step, type StepTimes } from './walk.ts';

export interface Running {
  place: Place;
  wanted: readonly Wanted[];
  state: RunState;
  progress: Progress;
  parallel: number;
  beforeResult: Lane['beforeResult'];
  /** Asked to stop: cases under way end, nothing new begins. */
  signal: AbortSignal;
}

/** Takes every procedure that has not ended yet, `parallel` at a time. Returns how long each step took. */
export async function runAll(running: Running): Promise<Map<Step, StepTimes>> {
  const { place, wanted, state, parallel, beforeResult } = running;
  const times = new Map<Step, StepTimes>();
  const offices = openOffices(place.baseUrl);
  const waiting = wanted.filter(({ code }) => !state.finished.has(code)).values();
  const work = async (_: unknown, n: number) => {
    const who = applicants[n % applicants.length];
    if (!who) throw new Error('nobody is there to file');
    const portal = await signIn(place.baseUrl, who.handle);
    const citizen = { portal, applicant: who.applicant };
    const lane = { citizen, visitor: openPortal(place.baseUrl), offices, roots: place.roots, beforeResult };
    for (const one of waiting) {
      if (running.signal.aborted) return;
      await takeOne(running, lane, { times, wanted: one });
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(parallel, wanted.length)) }, work));
  return times;
}

async function takeOne(
  { state, progress }: Running,
  lane: Lane,
  { times, wanted }: { times: Map<Step, StepTimes>; wanted: Wanted },
): Promise<void> {
  let failed = false;
  await takeProcedure(new Walk(times), lane, {
    wanted,
    skip: (key) => state.passed(wanted.code, key),
    told(result) {
      state.add(result);
      if (result.step) failed = true;
      else progress.dossier();
    },
  });
  state.finish(wanted.code);
  progress.procedure(failed);
}
