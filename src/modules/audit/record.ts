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
