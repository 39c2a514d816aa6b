import type { Bilingual } from '#platform/text.ts';
import type { Limit } from '#platform/working-time.ts';

/**
 * A procedure version's process, compiled once from BPMN 2.0: plain data, stored as JSON and pinned by its dossiers.
 * `flows` and each node's `outgoing` keep the order of the file: the first true condition decides.
 */
export interface ProcessGraph {
  id: string;
  name: string;
  start: string;
  nodes: Record<string, ProcessNode>;
  flows: Record<string, ProcessFlow>;
}

export interface ProcessNode {
  id: string;
  kind: NodeKind;
  title: Bilingual;
  incoming: string[];
  outgoing: string[];
  /** The flow an exclusive gateway takes when no condition holds. */
  default?: string;
  /** What a user task asks of whom. */
  step?: ProcessStep;
  /** What a service task does. */
  effect?: EffectAction;
}

export interface ProcessFlow {
  id: string;
  from: string;
  to: string;
  /** FEEL over the case's variables. */
  condition?: string;
}

export type NodeKind = 'start' | 'end' | 'user' | 'service' | 'exclusive' | 'parallel';

export interface ProcessStep {
  role: StepRole;
  agency: StepAgency;
  action: StepAction;
  limit?: StepLimit;
}

export const stepRoles = ['receiving-officer', 'specialist', 'leader'] as const;
/** The agency that receives, the one that decides, and the one asked for its part (cơ quan phối hợp). */
export const stepAgencies = ['receiving', 'competent', 'joint'] as const;
export const stepActions = ['intake', 'examine', 'handle', 'approve', 'return'] as const;
export const effectActions = ['sign-result'] as const;

export type StepRole = (typeof stepRoles)[number];
export type StepAgency = (typeof stepAgencies)[number];
export type StepAction = (typeof stepActions)[number];
export type EffectAction = (typeof effectActions)[number];

/** Time for one step, counted like any legal time: working hours, working days, calendar days or months. */
export type StepLimit = Limit;

const units = { h: 'hour', wd: 'working_day', d: 'day', mo: 'month' } as const;

/** Reads `8h`, `2wd`, `1d`, `1mo`; undefined for anything else. */
export function parseStepLimit(written: string): StepLimit | undefined {
  const match = /^([1-9]\d{0,3})(h|wd|d|mo)$/.exec(written);
  const unit = match?.[2];
  if (unit !== 'h' && unit !== 'wd' && unit !== 'd' && unit !== 'mo') return undefined;
  return { n: Number(match?.[1]), unit: units[unit] };
}

/** The reverse of `parseStepLimit`. */
export function writeStepLimit(limit: StepLimit): string {
  const letters = { hour: 'h', working_day: 'wd', day: 'd', month: 'mo' } as const;
  return `${limit.n}${letters[limit.unit]}`;
}
