// npm run demo -- [--json] [--out DIR]: the whole life of two dossiers over HTTP on a throwaway instance.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startThrowawayInstance } from '#platform/testing/instance.ts';
import { liveDossier, type LivedDossier, type Step } from './demo/live-dossier.ts';

const args = process.argv.slice(2);
const isJson = args.includes('--json');
const asked = args.includes('--out') ? args[args.indexOf('--out') + 1] : undefined;
const out = asked ? resolve(asked) : mkdtempSync(join(tmpdir(), 'motcua-demo-'));
mkdirSync(out, { recursive: true });

const steps: Step[] = [];
const startedAt = performance.now();
const instance = await startThrowawayInstance();
note({ dossier: '', name: 'start the instance', ms: instance.startedInMs, status: 200 });
const dossiers: LivedDossier[] = [];
let failure: string | undefined;
try {
  for (const filing of [
    { procedure: '1.001193', caseKey: 'hospital', over: { wantsCopies: false } },
    { procedure: '2.000635', caseKey: 'person', over: {} },
  ]) {
    dossiers.push(await liveDossier({ baseUrl: instance.baseUrl, varDir: instance.varDir, out, note }, filing));
  }
} catch (cause) {
  failure = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
} finally {
  await instance.stop();
}

const isSound =
  failure === undefined && dossiers.every(({ verification }) => Object.values(verification).every(isGood));
const ms = Math.round(performance.now() - startedAt);
if (isJson) console.log(JSON.stringify({ ok: isSound, ms, out, failure, steps, dossiers }, null, 2));
else {
  for (const { code, state, receipt, result, verification } of dossiers) {
    console.log(`\n${code}: ${state}\n  receipt ${receipt}\n  result  ${result}`);
    for (const [who, said] of Object.entries(verification)) console.log(`  ${who}: ${said}`);
  }
  if (failure) console.error(`\n${failure}`);
  console.log(`\n${isSound ? 'all is well' : 'FAILED'}, ${ms} ms, documents in ${out}`);
}
process.exit(isSound ? 0 : 1);

function note(step: Step): void {
  steps.push(step);
  if (!isJson) console.log(`${String(step.ms).padStart(6)} ms  ${step.status}  ${step.dossier.padEnd(9)} ${step.name}`);
}

/** A verifier that is not installed says nothing against the document. */
function isGood(said: string): boolean {
  return said === 'TOTAL_PASSED' || said === 'genuine' || said === 'valid' || said.startsWith('not installed');
}
