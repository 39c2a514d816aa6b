import { sql } from 'kysely';
import type { Ctx, TxCtx } from '#platform/ctx.ts';
import { originOf } from '#platform/db.ts';

export interface AuditEntry {
  /** Permission-like name: `dossier.accept`. */
  action: string;
  objectType: string;
  objectCode: string;
  onBehalfOf?: string | undefined;
  /** What else is worth knowing. References only, no personal data. */
  detail?: Record<string, unknown>;
}

type Look = Pick<AuditEntry, 'action' | 'objectType' | 'objectCode'>;

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

const MOST_LOOKS = 10_000;

/** When this process last wrote each look down, by database. */
const looks = new WeakMap<object, Map<string, number>>();

/** Writes down that somebody read about a person, unless the same look was written down a moment ago. */
export async function recordLook(ctx: Ctx, { action, objectType, objectCode }: Look): Promise<void> {
  const { pool, inTransaction } = originOf(ctx.db);
  const known = looks.get(pool) ?? new Map<string, number>();
  looks.set(pool, known);
  const actorId = ctx.actor.id ?? null;
  const key = JSON.stringify([actorId, action, objectType, objectCode]);
  const now = ctx.now.getTime();
  if (now - (known.get(key) ?? -Infinity) < LOOK_MS) return;
  const { numAffectedRows } = await sql`
    insert into audit.entry (at, actor_id, action, object_type, object_code, request_id, detail)
    select ${ctx.now}::timestamptz, ${actorId}::uuid, ${action}, ${objectType}, ${objectCode}, ${ctx.requestId}, '{}'
    where not exists (
      select from audit.entry
      where object_type = ${objectType} and object_code = ${objectCode} and action = ${action}
        and actor_id = ${actorId}::uuid and at > ${new Date(now - LOOK_MS)}::timestamptz
    )`.execute(ctx.db);
  // What a transaction wrote may still be undone.
  if (numAffectedRows !== 1n || inTransaction) return;
  if (known.size >= MOST_LOOKS) known.clear();
  known.set(key, now);
}
