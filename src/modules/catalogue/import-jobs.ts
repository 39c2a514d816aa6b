import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { isAppError } from '#platform/errors.ts';
import { applyImport } from './apply-import.ts';
import { error } from './errors.ts';
import { moveImport } from './import-store.ts';
import { getImport } from './import-views.ts';
import { problemJson, readImport } from './read-import.ts';
import { runAlone } from './run-alone.ts';

declare module '#platform/jobs.ts' {
  interface Jobs {
    'read-catalogue': { importId: string };
    'apply-catalogue': { importId: string };
  }
}

interface Job {
  importId: string;
}

/** Reads an uploaded file and leaves its diff; the file is not needed afterwards. What is wrong is on the import's page. */
export const readCatalogue = (ctx: Ctx, folder: string, { importId }: Job): Promise<void> =>
  runAlone(ctx, importId, () => readUploaded(ctx, folder, importId));

async function readUploaded(ctx: Ctx, folder: string, importId: string): Promise<void> {
  const { path, byteCount, state } = await getImport(ctx.db, importId);
  const place = join(folder, path);
  if (state !== 'received' && state !== 'reading') return rm(place, { force: true });
  const there = await stat(place).catch(() => undefined);
  if (!there) return refuseGone(ctx, importId);
  try {
    await readImport(ctx, { importId, byteCount, bytes: createReadStream(place, { highWaterMark: 262_144 }) });
  } catch (cause) {
    if (!isAppError(cause)) throw cause;
  }
  await rm(place, { force: true });
}

/** Puts a confirmed import in force. A second run after a crash begins anew; what stops it is on the import's page. */
export const applyCatalogue = (ctx: Ctx, { importId }: Job): Promise<void> =>
  runAlone(ctx, importId, () => applyConfirmed(ctx, importId));

async function applyConfirmed(ctx: Ctx, importId: string): Promise<void> {
  if ((await getImport(ctx.db, importId)).state !== 'applying') return;
  try {
    await applyImport(ctx, { importId });
  } catch (cause) {
    if (!isAppError(cause)) throw cause;
  }
}

const refuseGone = (ctx: Ctx, importId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const gone = { state: 'refused', problem: problemJson(error('file-gone')), finished_at: tx.now };
    await moveImport(tx.tx, importId, ['received', 'reading'], gone);
  });
