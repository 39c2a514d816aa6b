import { createHash } from 'node:crypto';
import { record } from '#modules/audit';
import { checkForm } from '#modules/forms';
import { compileProcess } from '#modules/processes';
import { localDate } from '#platform/clock.ts';
import type { TxCtx } from '#platform/ctx.ts';
import { compileFeel } from '#platform/feel.ts';
import { newId } from '#platform/ids.ts';
import type { Bundle } from './bundle.ts';
import {
  closeVersion,
  insertVersion,
  latestVersion,
  replaceListing,
  versionsComeIntoForce,
} from './procedure-store.ts';

/**
 * Publishes a version from a day on; the one before it ends that day. The same content published again
 * changes nothing (content-addressed). Returns the version's id.
 * Throws `forms.bad-form`, `platform.feel-*`, `processes.*` for a bundle that could not be filled in or handled; nothing is
 * published then.
 */
export async function publishVersion(
  tx: TxCtx,
  input: { bundle: Bundle; processXml: string; validFrom: string },
): Promise<string> {
  const { bundle, processXml, validFrom } = input;
  checkBundle(bundle);
  await compileProcess(processXml);
  const contentHash = hashContent(bundle, processXml);
  const before = await latestVersion(tx.tx, bundle.code);
  if (before?.contentHash === contentHash) return before.id;

  const id = newId(tx.now.getTime());
  if (before) await closeVersion(tx.tx, before.id, validFrom);
  await insertVersion(tx.tx, {
    id,
    code: bundle.code,
    number: (before?.number ?? 0) + 1,
    content_hash: contentHash,
    bundle: JSON.stringify(bundle),
    process_xml: processXml,
    valid_from: validFrom,
    published_at: tx.now,
  });
  if (validFrom <= localDate(tx.now)) await replaceListing(tx.tx, id, bundle);
  await record(tx, {
    action: 'procedure.publish',
    objectType: 'procedure',
    objectCode: bundle.code,
    detail: { contentHash },
  });
  return id;
}

/** The form and every condition must be readable before anybody meets them. */
function checkBundle(bundle: Bundle): void {
  checkForm(bundle.form);
  const papers = bundle.cases.flatMap((one) => one.papers);
  const conditions = [
    ...papers.map(({ when }) => when),
    ...bundle.fees.flatMap(({ when, quantity }) => [when, quantity]),
  ];
  for (const condition of conditions) if (condition !== undefined) compileFeel(condition);
}

/**
 * Versions published ahead of time whose day has come: lists and search show them from now on. A nightly job; doing it
 * twice changes nothing. Returns their codes.
 */
export async function bringIntoForce(tx: TxCtx): Promise<string[]> {
  const due = await versionsComeIntoForce(tx.tx, localDate(tx.now));
  for (const { id, bundle } of due) await replaceListing(tx.tx, id, bundle);
  return due.map(({ bundle }) => bundle.code);
}

/** SHA-256 over canonical JSON (keys sorted), so that the same content has the same address everywhere. */
export const hashContent = (bundle: Bundle, processXml: string): string =>
  createHash('sha256').update(canonical(bundle)).update('\0').update(processXml).digest('hex');

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(',')}}`;
}
