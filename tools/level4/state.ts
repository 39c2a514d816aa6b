import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CaseResult } from './take-procedure.ts';

/** What is known of a run, one line a case, so that a killed run loses at most the cases under way. */
export interface RunState {
  /** Every case that ended so far. */
  readonly results: CaseResult[];
  /** Procedures of which every case has ended. */
  readonly finished: ReadonlySet<string>;
  passed(code: string, caseKey: string): boolean;
  add(result: CaseResult): void;
  finish(code: string): void;
}

type Line = { result: CaseResult } | { finished: string };

/** Opens the file of a run; without `resume` it begins empty. What failed before is taken again. */
export function openState(path: string, resume: boolean): RunState {
  mkdirSync(dirname(path), { recursive: true });
  const lines = resume && existsSync(path) ? readLines(path) : [];
  const results = lines.flatMap((line) => ('result' in line && line.result.step === undefined ? line.result : []));
  const failed = new Set(lines.flatMap((line) => ('result' in line && line.result.step ? line.result.code : [])));
  const finished = new Set(
    lines.flatMap((line) => ('finished' in line && !failed.has(line.finished) ? line.finished : [])),
  );
  const passed = new Set(results.map(({ code, case: key }) => `${code}/${key}`));
  const kept: Line[] = [...results.map((result) => ({ result })), ...[...finished].map((code) => ({ finished: code }))];
  writeFileSync(path, kept.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const write = (line: Line) => appendFileSync(path, `${JSON.stringify(line)}\n`);
  return {
    results,
    finished,
    passed: (code, caseKey) => passed.has(`${code}/${caseKey}`),
    add(result) {
      results.push(result);
      const { html: _, ...told } = result;
      write({ result: told });
    },
    finish(code) {
      finished.add(code);
      write({ finished: code });
    },
  };
}

/** The last line may be cut off where the run was killed. */
const readLines = (path: string): Line[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((written): Line[] => {
      try {
        // Written by this file.
        return [JSON.parse(written) as Line];
      } catch {
        return [];
      }
    });
