import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { record } from '#modules/audit';
import { localDate } from '#platform/clock.ts';
import type { TxCtx } from '#platform/ctx.ts';
import { isAppError, type AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Bundle } from './bundle.ts';
import { canonical } from './canonical.ts';
import { checkVersion } from './check-version.ts';
import { error } from './errors.ts';
import type { GoldenDossier } from './golden.ts';
import { replaceListings } from './listing-store.ts';
import {
  closeVersions,
  insertVersions,
  lockPublication,
  standingOn,
  type Standing,
  type VersionRow,
} from './version-store.ts';

export interface NewVersion {
  bundle: Bundle;
  processXml: string;
  /** Absent: written anew from the rules. */
  golden?: readonly GoldenDossier[] | undefined;
}

export interface Publishing {
  versions: readonly NewVersion[];
  /** First day in force, `YYYY-MM-DD`. */
  validFrom: string;
  /** How many are done, of how many. */
  onProgress?: ((done: number, of: number) => void) | undefined;
  /** Takes what is wrong with one version, which is then left out; absent: the first wrong one stops everything. */
  onRefused?: ((code: string, refusal: AppError) => void) | undefined;
}

export interface Published {
  id: string;
  code: string;
  number: number;
  /** `same`: this very content is in force already and nothing was written. */
  is: 'new' | 'changed' | 'same';
}

/** Versions written in one statement: about a MB of JSON. */
const AT_ONCE = 60;

/**
 * Publishes versions from a day on, all in the caller's transaction. What ruled that day ends then; a version published
 * ahead keeps its own day. Content in force already is passed over. Lets other work run in between.
 * Throws `procedures.published-twice`, `.bad-bundle`, `.golden-failed`, `forms.*`, `platform.feel-*`, `processes.*`.
 */
export async function publishVersions(tx: TxCtx, publishing: Publishing): Promise<Published[]> {
  const { versions, validFrom } = publishing;
  const codes = versions.map(({ bundle }) => bundle.code);
  const twice = codes.find((code, place) => codes.indexOf(code) !== place);
  if (twice !== undefined) throw error('published-twice', { code: twice });
  await lockPublication(tx.tx);
  const standing = await standingOn(tx.tx, codes, validFrom);
  const published: Published[] = [];
  // The database writes one batch while the next is checked.
  let writing = Promise.resolve();
  for (let from = 0; from < versions.length; from += AT_ONCE) {
    const batch = await readBatch(tx, publishing, { standing, from });
    published.push(...batch.published);
    await writing;
    writing = batch.rows.length > 0 ? write(tx, { ...batch, validFrom }) : writing;
    // What fails is thrown where it is waited for.
    writing.catch(() => undefined);
  }
  await writing;
  return published;
}

interface Batch {
  published: Published[];
  rows: VersionRow[];
  /** Versions that end when these begin. */
  ended: string[];
}

async function readBatch(
  tx: TxCtx,
  { versions, validFrom, onProgress, onRefused }: Publishing,
  { standing, from }: { standing: ReadonlyMap<string, Standing>; from: number },
): Promise<Batch> {
  const batch: Batch = { published: [], rows: [], ended: [] };
  for (const [place, version] of versions.slice(from, from + AT_ONCE).entries()) {
    await letOthersIn();
    const stands = standing.get(version.bundle.code);
    const row = await rowOf(tx, version, { stands, validFrom }, onRefused);
    onProgress?.(from + place + 1, versions.length);
    if (row) batch.published.push(row.is);
    if (!row?.version) continue;
    batch.rows.push(row.version);
    if (stands?.ruling) batch.ended.push(stands.ruling.id);
  }
  return batch;
}

/** The row to write; without a `version` where this content rules already; undefined where it was refused. */
async function rowOf(
  tx: TxCtx,
  { bundle, processXml, golden }: NewVersion,
  { stands, validFrom }: { stands: Standing | undefined; validFrom: string },
  onRefused: Publishing['onRefused'],
): Promise<{ is: Published; version?: VersionRow } | undefined> {
  const { code } = bundle;
  const ruling = stands?.ruling;
  const sourceHash = hashSource(bundle, processXml);
  const isSame = golden ? ruling?.contentHash === hashContent(sourceHash, golden) : ruling?.sourceHash === sourceHash;
  if (ruling && isSame) return { is: { id: ruling.id, code, number: ruling.number, is: 'same' } };
  try {
    const examples = await checkVersion({ bundle, processXml, golden });
    const id = newId(tx.now.getTime());
    const number = (stands?.lastNumber ?? 0) + 1;
    return {
      is: { id, code, number, is: stands ? 'changed' : 'new' },
      version: {
        id,
        code,
        number,
        source_hash: sourceHash,
        content_hash: hashContent(sourceHash, examples),
        bundle,
        process_xml: processXml,
        golden: [...examples],
        valid_from: validFrom,
        valid_to: stands?.nextFrom ?? null,
        published_at: tx.now,
      },
    };
  } catch (cause) {
    if (!isAppError(cause) || !onRefused) throw cause;
    onRefused(code, cause);
    return undefined;
  }
}

async function write(
  tx: TxCtx,
  { rows, ended, validFrom }: Omit<Batch, 'published'> & { validFrom: string },
): Promise<void> {
  const today = localDate(tx.now);
  const rulesToday = rows.filter(({ valid_to }) => validFrom <= today && (valid_to === null || valid_to > today));
  if (ended.length > 0) await closeVersions(tx.tx, ended, validFrom);
  await insertVersions(tx.tx, rows);
  await replaceListings(
    tx.tx,
    rulesToday.map(({ id, bundle }) => ({ versionId: id, bundle })),
  );
  await Promise.all(
    rows.map(({ code, number, content_hash: contentHash }) =>
      record(tx, {
        action: 'procedure.publish',
        objectType: 'procedure',
        objectCode: code,
        detail: { contentHash, number, validFrom },
      }),
    ),
  );
}

/** SHA-256 over canonical JSON (keys sorted), so that the same content has the same address everywhere. */
export const hashSource = (bundle: Bundle, processXml: string): string =>
  createHash('sha256').update(canonical(bundle)).update('\0').update(processXml).digest('hex');

/** The address of a whole version: its source and its example dossiers. */
export const hashContent = (sourceHash: string, golden: readonly GoldenDossier[]): string =>
  golden.length === 0
    ? sourceHash
    : createHash('sha256').update(sourceHash).update('\0').update(canonical(golden)).digest('hex');

const TURN_MS = 12;
let turnBegan = 0;

/** Checking thousands of versions must not keep people's requests waiting. */
async function letOthersIn(): Promise<void> {
  if (performance.now() - turnBegan < TURN_MS) return;
  await nextTurn();
  turnBegan = performance.now();
}
