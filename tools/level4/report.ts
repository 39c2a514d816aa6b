import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Wanted } from './find-procedure.ts';
import type { CaseResult } from './take-procedure.ts';
import { steps, type Step, type StepTimes } from './walk.ts';

export interface Failure {
  code: string;
  name: string;
  case: string;
  step: Step;
  message: string;
  /** Saved page it failed on, beside the report. */
  page: string | undefined;
  screenshot: string | undefined;
}

/** What a run found. Procedures are counted; a procedure passes when every case of it does. */
export interface Report {
  catalogue: string;
  startedAt: string;
  total: number;
  passed: number;
  failed: number;
  /** Dossiers lived from search to rating. */
  dossiers: number;
  dossiersPerSecond: number;
  /** Seconds spent on procedures, without setting up. */
  duration: number;
  setUpSeconds: number;
  perStep: { step: Step; done: number; failed: number; averageMs: number }[];
  failures: Failure[];
}

export interface Outcome {
  catalogue: string;
  startedAt: Date;
  wanted: readonly Wanted[];
  results: readonly CaseResult[];
  times: ReadonlyMap<Step, StepTimes>;
  seconds: number;
  setUpSeconds: number;
  /** Dossiers lived in this run, without those of the one it resumed. */
  dossiers: number;
}

/** Draws the report up; the pages of failures are saved under `out`. */
export function reportOf(outcome: Outcome, out: string): Report {
  const { wanted, results, times, seconds } = outcome;
  const failures = results.flatMap((result): Failure[] => failureOf(result, out));
  const failed = new Set(failures.map(({ code }) => code));
  const ended = new Set(results.map(({ code }) => code));
  const passed = wanted.filter(({ code }) => ended.has(code) && !failed.has(code)).length;
  return {
    catalogue: outcome.catalogue,
    startedAt: outcome.startedAt.toISOString(),
    total: wanted.length,
    passed,
    failed: failed.size,
    dossiers: results.filter(({ step }) => step === undefined).length,
    dossiersPerSecond: round(outcome.dossiers / Math.max(seconds, 0.001)),
    duration: round(seconds),
    setUpSeconds: round(outcome.setUpSeconds),
    perStep: steps.flatMap((step) => {
      const known = times.get(step);
      if (!known) return [];
      const { done, failed: lost, ms } = known;
      return [{ step, done, failed: lost, averageMs: round(ms / Math.max(done + lost, 1)) }];
    }),
    failures,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

function failureOf({ code, name, case: key, step, message = '', html }: CaseResult, out: string): Failure[] {
  if (!step) return [];
  const page = html === undefined ? undefined : `${fileName(code, key)}.html`;
  if (page !== undefined && html !== undefined) {
    mkdirSync(join(out, 'pages'), { recursive: true });
    writeFileSync(join(out, 'pages', page), html);
  }
  return [{ code, name, case: key, step, message, page: page && `pages/${page}`, screenshot: undefined }];
}

const fileName = (code: string, key: string): string => `${code}-${key || 'only'}`.replaceAll(/[^\w.-]/g, '_');
