import { sql } from 'kysely';
import type { TxCtx } from '#platform/ctx.ts';

export interface AuditEntry {
  /** Permission-like name: `dossier.accept`. */
  action: string;
  objectType: string;
  objectCode: string;
  onBehalfOf?: string | undefined;
  /** What else is worth knowing. References only, no personal data. */
  detail?: Record<string, unknown>;
}

/** Writes down who did what, in the transaction that did it. */
export async function record(tx: TxCtx, entry: AuditEntry): Promise<void> {
  await tx.tx
    .insertInto('audit.entry')
    .values({
      at: tx.now,
      actor_id: tx.actor.id ?? null,
      on_behalf_of: entry.onBehalfOf ?? null,
      action: entry.action,
      object_type: entry.objectType,
      object_code: entry.objectCode,
      request_id: tx.requestId,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute();
}

/** A look is told once in this time, however often the page is drawn again. */
const LOOK_MS = 10 * 60_000;

/** Writes down that somebody read about a person, unless the same look was written down a moment ago. */
export async function recordLook(tx: TxCtx, entry: Omit<AuditEntry, 'detail'>): Promise<void> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (
      select from audit.entry
      where object_type = ${entry.objectType} and object_code = ${entry.objectCode} and action = ${entry.action}
        and actor_id = ${tx.actor.id ?? null} and at > ${new Date(tx.now.getTime() - LOOK_MS)}
    ) as known`.execute(tx.tx);
  if (!rows[0]?.known) await record(tx, entry);
}
