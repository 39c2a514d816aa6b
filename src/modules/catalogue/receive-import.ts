import { record } from '#modules/audit';
import { authorize } from '#modules/identity';
import { inTransaction, type Ctx } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.ts';
import { tidy } from '#platform/text.ts';
import { noCounts, type CatalogueImport } from './import.ts';
import { insertImport } from './import-store.ts';
import { policy } from './policy.ts';

export interface ReceivedFile {
  /** As it was called where it came from. */
  name: string;
  /** Where it lies; empty when whoever runs the import reads it from where it was. */
  path: string;
  sha256: string;
  byteCount: number;
}

/** Writes down that a file came; at the page a job reads it, at the command line the caller does. Returns the import's id. */
export async function receiveImport(
  ctx: Ctx,
  { file, whole, runner }: { file: ReceivedFile; whole: boolean; runner: CatalogueImport['runner'] },
): Promise<string> {
  authorize(policy, ctx.actor, 'catalogue.receive', undefined);
  const id = newId(ctx.now.getTime());
  await inTransaction(ctx, async (tx) => {
    await insertImport(tx.tx, {
      id,
      created_at: tx.now,
      by_name: tx.actor.name,
      by_account: tx.actor.id ?? null,
      runner,
      file_name: tidy(file.name.replaceAll('\0', '').toWellFormed()).slice(0, 200),
      path: file.path,
      sha256: file.sha256,
      byte_count: file.byteCount,
      whole,
      state: 'received',
      formats: [],
      counts: JSON.stringify(noCounts),
      base_number: 0,
      progress_done: 0,
      progress_of: file.byteCount,
      step_began_at: tx.now,
    });
    const detail = { sha256: file.sha256, byteCount: file.byteCount, whole };
    await record(tx, { action: 'catalogue.receive', objectType: 'catalogue-import', objectCode: id, detail });
    if (runner === 'page') await enqueue(tx, 'read-catalogue', { importId: id });
  });
  return id;
}
