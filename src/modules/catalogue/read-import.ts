import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { isDatabaseAway } from '#platform/database-away.ts';
import { isAppError, type AppError } from '#platform/errors.ts';
import { breather } from './breathe.ts';
import { error } from './errors.ts';
import { toDo, type Counts } from './import.ts';
import {
  clearStaged,
  countStaged,
  dropStagedRows,
  insertStagedRows,
  moveImport,
  setPerhapsWas,
  writeProgress,
  type NewStagedRow,
} from './import-store.ts';
import { countConfirmed, getImport, knownNames } from './import-views.ts';
import { isProvisional } from './codes.ts';
import { readFile } from './read-file.ts';
import type { Read } from './reading.ts';
import { markUnfit } from './mark-unfit.ts';
import { newStaging, stageRows, type Staging } from './stage-rows.ts';

export interface Reading {
  importId: string;
  bytes: AsyncIterable<Uint8Array>;
  byteCount: number;
  /** Stops between two rows; nothing was changed. */
  signal?: AbortSignal | undefined;
  /** Bytes so far. */
  onProgress?: ((done: number, of: number) => void) | undefined;
}

/**
 * Reads a file that came, compares it with what is in force and leaves the diff to be confirmed. Nothing is in force yet.
 * Doing it again begins anew. A file that cannot be used is written down as refused, with the reason, and the reason thrown.
 * @throws catalogue.* about the file
 */
export async function readImport(ctx: Ctx, reading: Reading): Promise<Counts> {
  const { importId } = reading;
  const began = await inTransaction(ctx, async (tx) => {
    const base = await countConfirmed(tx.tx);
    await clearStaged(tx.tx, importId);
    const step = {
      state: 'reading',
      base_number: base,
      step_began_at: tx.clock.now(),
      progress_done: 0,
      problem: null,
    };
    return moveImport(tx.tx, importId, ['received', 'reading'], step);
  });
  if (!began) throw error('not-staged');
  try {
    const known = await knownNames(ctx.db);
    const staging = newStaging(importId, known);
    await stageAll(ctx, staging, reading);
    return await finish(ctx, staging, known);
  } catch (cause) {
    if (isAppError(cause)) await refuse(ctx, importId, cause);
    else if (!isDatabaseAway(cause) && !reading.signal?.aborted) await refuse(ctx, importId, error('failed'));
    throw cause;
  }
}

const AT_ONCE = 100;
const TELL_EVERY_MS = 500;

async function stageAll(ctx: Ctx, staging: Staging, { importId, bytes, byteCount, signal, onProgress }: Reading) {
  let done = 0;
  let told = performance.now();
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      done += chunk.byteLength;
      yield chunk;
    }
  }
  const breathe = breather();
  const batch: Read[] = [];
  const flush = () => inTransaction(ctx, (tx) => stageRows(tx, staging, batch.splice(0)));
  for await (const read of readFile(counted())) {
    signal?.throwIfAborted();
    batch.push(read);
    if (batch.length >= AT_ONCE) await flush();
    await breathe();
    if (performance.now() - told < TELL_EVERY_MS) continue;
    told = performance.now();
    onProgress?.(done, byteCount);
    await writeProgress(ctx.db, importId, done, byteCount);
  }
  await flush();
  onProgress?.(done, byteCount);
}

type Known = Awaited<ReturnType<typeof knownNames>>;

/** What only the whole file can tell: codes that came twice, procedures that are gone or got another number. */
function finish(ctx: Ctx, staging: Staging, known: Known): Promise<Counts> {
  const { importId } = staging;
  return inTransaction(ctx, async (tx) => {
    const { whole } = await getImport(tx.tx, importId);
    await dropStagedRows(tx.tx, importId, [...staging.torn]);
    const renumbered = renumberedCodes(staging);
    await setPerhapsWas(tx.tx, importId, renumbered);
    await insertStagedRows(tx.tx, importId, vanishedRows(staging, { known, whole, renumbered }));
    await markUnfit(tx, importId);
    const counted = { ...(await countStaged(tx.tx, importId)), doubted: whole ? staging.nameless : 0 };
    const usable = counted.unchanged + toDo(counted) > 0;
    if (!usable && counted.problems === 0) throw error('empty');
    const nothingNew = usable && toDo(counted) === 0;
    const refusal = usable ? undefined : error('nothing-usable', { count: counted.problems });
    await moveImport(tx.tx, importId, ['reading'], {
      state: refusal ? 'refused' : nothingNew ? 'discarded' : 'staged',
      formats: [...staging.formats],
      counts: JSON.stringify(counted),
      problem: refusal ? problemJson(refusal) : null,
      finished_at: refusal || nothingNew ? tx.clock.now() : null,
    });
    return counted;
  });
}

/** A new code with the name of a known one that the file does not hold: most likely the same procedure. */
function renumberedCodes({ fresh, codesByName, seen }: Staging): (readonly [code: string, was: string])[] {
  return fresh.flatMap(({ code, foldedName }) => {
    const was = (codesByName.get(foldedName) ?? []).find((other) => other !== code && !seen.has(other));
    return was === undefined ? [] : [[code, was] as const];
  });
}

/** Of a whole catalogue, what it does not hold; of any, provisional codes whose procedure came with its real one. */
function vanishedRows(
  { seen, doubtful, nameless }: Staging,
  { known, whole, renumbered }: { known: Known; whole: boolean; renumbered: readonly (readonly [string, string])[] },
): NewStagedRow[] {
  const replaced = new Set(renumbered.map(([, was]) => was).filter(isProvisional));
  const isGone = (code: string): boolean =>
    replaced.has(code) || (whole && nameless === 0 && !isProvisional(code) && !seen.has(code) && !doubtful.has(code));
  return known
    .filter(({ code, valid }) => valid && isGone(code))
    .map(({ code, name }) => ({
      ...nothingStaged,
      fields: [],
      code,
      name,
      provisional: isProvisional(code),
    }));
}

const nothingStaged = {
  line: 0,
  change: 'vanished',
  before_name: null,
  by_hand: false,
  format: '',
  record: null,
  hash: null,
} as const;

async function refuse(ctx: Ctx, importId: string, cause: AppError): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await moveImport(tx.tx, importId, ['reading'], {
      state: 'refused',
      problem: problemJson(cause),
      finished_at: tx.clock.now(),
    });
    await clearStaged(tx.tx, importId, { problems: false });
  });
}

/** A coded refusal as an import keeps it. */
export const problemJson = ({ code, says }: AppError): string => JSON.stringify({ code, ...says });
