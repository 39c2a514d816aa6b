import { record } from '#modules/audit';
import { withdrawProcedures } from '#modules/procedures';
import { publishServices, serviceOf, type Directory, type Service } from '#modules/provisioning';
import { listAgencies } from '#modules/registers';
import { localDate } from '#platform/clock.ts';
import { inTransaction, type Ctx, type TxCtx } from '#platform/ctx.ts';
import { isDatabaseAway } from '#platform/database-away.ts';
import { isAppError, type AppError } from '#platform/errors.ts';
import { breather } from './breathe.ts';
import { error } from './errors.ts';
import type { StagedProblem } from './import.ts';
import {
  forgetStagedRecords,
  insertStagedProblems,
  markVanished,
  moveImport,
  tryLockCatalogue,
  writeProgress,
  writeRecords,
} from './import-store.ts';
import { countConfirmed, getImport, rowsToApply, vanishedCodes, type RowToApply } from './import-views.ts';
import { keptByHand } from './kept-by-hand.ts';
import { problemJson } from './read-import.ts';

export interface Applying {
  importId: string;
  /** Stops between two procedures; everything is as before. */
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, of: number) => void) | undefined;
}

/**
 * Puts a confirmed diff in force: makes the services, publishes them from today, ends what vanished. One transaction, so an
 * interrupted one leaves everything as it was, and a second run begins anew. What cannot be made into a service is reported
 * and left out with its record.
 * @throws catalogue.busy, catalogue.stale, catalogue.not-staged, catalogue.no-directory; the import waits to be confirmed again
 */
export async function applyImport(ctx: Ctx, applying: Applying): Promise<void> {
  try {
    await inTransaction(ctx, (tx) => applyAll(ctx, tx, applying));
  } catch (cause) {
    // Whoever runs it again (the job after a restart) starts from the same confirmed diff.
    if (isDatabaseAway(cause) || applying.signal?.aborted) throw cause;
    // Somebody else is applying it at this moment: it is not ours to hand back.
    if (isAppError(cause) && cause.code === 'catalogue.busy') throw cause;
    await handBack(ctx, applying.importId, isAppError(cause) ? cause : error('failed'));
    throw cause;
  }
}

interface Round extends Applying {
  on: string;
  directory: Directory;
  /** Tells how many are done, at most twice a second. */
  tell: (done: number) => Promise<void>;
  refused: Map<string, AppError>;
}

async function applyAll(ctx: Ctx, tx: TxCtx, applying: Applying): Promise<void> {
  const { importId } = applying;
  if (!(await tryLockCatalogue(tx.tx))) throw error('busy');
  const found = await getImport(tx.tx, importId);
  if (found.state !== 'applying') throw error('not-staged');
  if ((await countConfirmed(tx.tx)) !== found.baseNumber) throw error('stale');
  const on = localDate(tx.now);
  const agencies = await listAgencies(tx.tx, { on });
  if (agencies.length === 0) throw error('no-directory');
  const directory = agencies.map(({ code, name, nameEn, kind }) => ({ code, name, nameEn, kind }));
  const tell = teller(ctx, applying, found.progress.of);
  const round: Round = { ...applying, on, directory, tell, refused: new Map() };
  let done = 0;
  for (let after = ''; ;) {
    const rows = await rowsToApply(tx.tx, importId, after, AT_ONCE);
    const last = rows.at(-1);
    if (!last) break;
    await applyRows(tx, round, { rows, before: done });
    after = last.code;
    done += rows.length;
  }
  await applyVanished(tx, round);
  await finish(tx, round, found.counts.problems);
}

/** Services made and published in one go: a few megabytes, written without keeping requests waiting. */
const AT_ONCE = 40;

async function applyRows(tx: TxCtx, round: Round, { rows, before }: { rows: RowToApply[]; before: number }) {
  const { importId, on, directory, signal, refused, tell } = round;
  const byHand = await keptByHand(
    tx.tx,
    rows.map(({ code }) => code),
    on,
  );
  const breathe = breather();
  const versions: Service[] = [];
  for (const { code, record: national } of rows) {
    if (byHand.has(code)) continue;
    signal?.throwIfAborted();
    const made = orRefusal(code, () => serviceOf(national, directory));
    if ('refusal' in made) refused.set(code, made.refusal);
    else versions.push(made.service);
    await breathe();
  }
  await tell(before);
  const published = await publishServices(tx, {
    services: versions,
    validFrom: on,
    onProgress: (done) => {
      signal?.throwIfAborted();
      void tell(before + done).catch(() => undefined);
    },
    onRefused: (code, cause) => void refused.set(code, cause),
  });
  const made = new Map(published.map(({ code, id }) => [code, id]));
  await writeRecords(tx.tx, { importId, at: tx.now, rows: rows.filter(({ code }) => !refused.has(code)), made });
  await tell(before + rows.length);
}

/** Also a bug in making one service must not keep thousands of others out. */
function orRefusal(code: string, make: () => Service): { service: Service } | { refusal: AppError } {
  try {
    return { service: make() };
  } catch (cause) {
    if (isAppError(cause)) return { refusal: cause };
    return {
      refusal: error('service-refused', { code, reason: cause instanceof Error ? cause.message : String(cause) }),
    };
  }
}

async function applyVanished(tx: TxCtx, { importId, on }: Round): Promise<void> {
  const codes = await vanishedCodes(tx.tx, importId);
  if (codes.length === 0) return;
  const byHand = await keptByHand(tx.tx, codes, on);
  await withdrawProcedures(
    tx,
    codes.filter((code) => !byHand.has(code)),
    on,
  );
  await markVanished(tx.tx, codes, importId);
}

async function finish(tx: TxCtx, { importId, refused }: Round, problems: number): Promise<void> {
  const left: StagedProblem[] = [...refused].map(([code, { code: reason, says }], place) => ({
    number: problems + place + 1,
    line: 0,
    code,
    field: '',
    reason,
    says,
  }));
  await insertStagedProblems(tx.tx, importId, left);
  const { counts } = await getImport(tx.tx, importId);
  const counted = { ...counts, problems: problems + left.length, refused: left.length };
  const detail = { ...counted };
  await record(tx, { action: 'catalogue.apply', objectType: 'catalogue-import', objectCode: importId, detail });
  await forgetStagedRecords(tx.tx, importId);
  // Last, because it holds the row that progress is written to.
  const confirmed = { state: 'confirmed', counts: JSON.stringify(counted), finished_at: tx.clock.now() };
  if (!(await moveImport(tx.tx, importId, ['applying'], confirmed))) throw error('not-staged');
}

const TELL_EVERY_MS = 500;

/** Progress goes past the transaction, so that it is seen before everything is in force. */
function teller(ctx: Ctx, { importId, onProgress }: Applying, of: number): (done: number) => Promise<void> {
  let told = performance.now();
  return async (done) => {
    onProgress?.(done, of);
    if (performance.now() - told < TELL_EVERY_MS) return;
    told = performance.now();
    await writeProgress(ctx.db, importId, done, of);
  };
}

/** The diff is still there; it may be confirmed again once the reason is gone. */
async function handBack(ctx: Ctx, importId: string, cause: AppError): Promise<void> {
  await inTransaction(ctx, (tx) =>
    moveImport(tx.tx, importId, ['applying'], { state: 'staged', problem: problemJson(cause) }),
  );
}
