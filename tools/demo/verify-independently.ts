import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { openSeals, verifyPdf } from '#modules/signatures';

/** The signed document checked by our own verifier on the file alone, and by poppler's pdfsig where it is installed. */
export async function verifyIndependently(path: string, varDir: string): Promise<Record<string, string>> {
  const now = new Date();
  const { trustedRoots } = await openSeals(varDir, { production: false, now });
  const report = verifyPdf(readFileSync(path), { trustedRoots, at: now });
  return {
    verifyPdf: report.status === 'TOTAL_PASSED' && report.certification !== 1 ? 'not certified' : report.status,
    pdfsig: pdfsig(path),
  };
}

function pdfsig(path: string): string {
  const run = spawnSync('pdfsig', ['-nocert', path], { encoding: 'utf8' });
  if (run.error) return 'not installed';
  return /Signature Validation: Signature is Valid/.test(run.stdout)
    ? 'valid'
    : `${run.stdout}${run.stderr}`.slice(0, 400);
}
