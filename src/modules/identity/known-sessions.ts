import type { Actor } from '#platform/ctx.ts';
import { originOf, type Db } from '#platform/db.ts';

/** How long another process may still believe a session that was ended here. */
export const KNOWN_MS = 5000;
const MOST_KNOWN = 10_000;

interface Known {
  /** Undefined: nobody's, or ended here; a read that began before the end must not bring it back. */
  actor: Actor | undefined;
  at: number;
}

const byDatabase = new WeakMap<object, Map<string, Known>>();

function sessionsOf(db: Db): Map<string, Known> {
  const { pool } = originOf(db);
  const known = byDatabase.get(pool) ?? new Map<string, Known>();
  byDatabase.set(pool, known);
  return known;
}

const keyOf = (idHash: Buffer): string => idHash.toString('base64');

/** What was read of a session in the last seconds; undefined when it must be read (again). */
export function knownSession(db: Db, idHash: Buffer, now: Date): Known | undefined {
  const known = sessionsOf(db).get(keyOf(idHash));
  return known && Math.abs(now.getTime() - known.at) < KNOWN_MS ? known : undefined;
}

export function rememberSession(db: Db, idHash: Buffer, { actor, now }: { actor: Actor | undefined; now: Date }): void {
  if (knownSession(db, idHash, now)) return;
  const all = sessionsOf(db);
  if (all.size >= MOST_KNOWN) all.clear();
  all.set(keyOf(idHash), { actor, at: now.getTime() });
}

/** Signed out: nobody comes in with this session any more, in this process from now on. */
export function forgetSession(db: Db, idHash: Buffer, now: Date): void {
  sessionsOf(db).set(keyOf(idHash), { actor: undefined, at: now.getTime() });
}

/** All sessions of an account but one. */
export function forgetOtherSessions(db: Db, accountId: string, { kept, now }: { kept: Buffer; now: Date }): void {
  for (const [key, { actor }] of sessionsOf(db)) {
    if (actor?.id === accountId && key !== keyOf(kept))
      sessionsOf(db).set(key, { actor: undefined, at: now.getTime() });
  }
}
