import type { Portal } from '../portal-client/portal.ts';
import { fillCase, openStart, submitCase, type Citizen } from './file-case.ts';
import { findProcedure, type Promised, type Wanted } from './find-procedure.ts';
import type { Offices } from './offices.ts';
import { checkOutcome, checkReceipt, type TrustedRoots } from './outcome.ts';
import { handResultOver, seeThrough } from './see-through.ts';
import { StepFailed, type Step, type Walk } from './walk.ts';

/** What one worker takes along. */
export interface Lane {
  citizen: Citizen;
  visitor: Portal;
  offices: Offices;
  roots: TrustedRoots;
  /** Done to the instance before the result of a dossier is fetched, where a fault was asked for. */
  beforeResult: ((procedure: string, dossier: string) => Promise<void>) | undefined;
}

/** How a case of a procedure ended; without a step it passed. */
export interface CaseResult {
  code: string;
  name: string;
  /** Key of the case; '' for the only one, or when it failed before the choice. */
  case: string;
  ms: number;
  step?: Step | undefined;
  message?: string | undefined;
  /** The page it failed on. */
  html?: string | undefined;
}

/** One in so many results is also checked to break. */
const BROKEN_EVERY = 10;
let checked = 0;

/**
 * A procedure from search to rating, each of its cases once; `skip` says which passed before. Never throws: what goes
 * wrong is told as a result.
 */
export async function takeProcedure(
  walk: Walk,
  lane: Lane,
  { wanted, skip, told }: { wanted: Wanted; skip: (caseKey: string) => boolean; told: (result: CaseResult) => void },
): Promise<void> {
  let startedAt = performance.now();
  const tell = (caseKey: string, failure?: unknown) => {
    told({ ...wanted, case: caseKey, ms: Math.round(performance.now() - startedAt), ...failureOf(failure) });
    startedAt = performance.now();
  };
  try {
    const promised = await findProcedure(walk, lane.visitor, wanted);
    const first = await walk.step('start', () => openStart(lane.citizen.portal, wanted.code));
    const cases = first.cases.filter((key) => !skip(key ?? ''));
    for (const [index, caseKey] of cases.entries()) {
      try {
        const start = index === 0 ? first : await walk.step('start', () => openStart(lane.citizen.portal, wanted.code));
        await takeCase(walk, lane, { code: wanted.code, caseKey, promised, start: start.page });
        tell(caseKey ?? '');
      } catch (failure) {
        tell(caseKey ?? '', failure);
      }
    }
  } catch (failure) {
    tell('', failure);
  }
}

interface Case {
  code: string;
  caseKey: string | undefined;
  promised: Promised;
  start: Awaited<ReturnType<typeof openStart>>['page'];
}

async function takeCase(walk: Walk, lane: Lane, { start, ...one }: Case): Promise<void> {
  const { citizen, visitor, offices, roots } = lane;
  const reviewed = await fillCase(walk, citizen, one, start);
  const filed = await submitCase(walk, citizen, reviewed);
  const work = { citizen, offices, filed, reviewed };
  await seeThrough(walk, work);
  // While the seal is being set.
  await checkReceipt(walk, citizen, filed);
  await handResultOver(walk, work);
  await lane.beforeResult?.(one.code, filed.code);
  checked += 1;
  await checkOutcome(walk, filed, { citizen, visitor, roots, alsoBroken: checked % BROKEN_EVERY === 1 });
}

function failureOf(failure: unknown): Pick<CaseResult, 'step' | 'message' | 'html'> {
  if (failure === undefined) return {};
  const known = failure instanceof StepFailed ? failure : new StepFailed('start', failure);
  return { step: known.step, message: known.message.slice(0, 600), html: known.page?.html() };
}
