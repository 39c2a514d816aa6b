import type { Clock } from './clock.ts';
import type { Database, Db, Tx } from './db.ts';
import type { Fact, FactHub } from './facts.ts';
import type { Lang } from './text.ts';

export type RoleName = 'receiving-officer' | 'specialist' | 'leader' | 'administrator';

/** Who acts. A visitor has no account; the system acts in jobs. */
export interface Actor {
  id: string | undefined;
  kind: 'citizen' | 'business' | 'officer' | 'visitor' | 'system';
  name: string;
  roles: { role: RoleName; agencyId: string }[];
  /** How surely the person is known: level of the electronic identity (NĐ 69/2024), 0 for a visitor. */
  assuranceLevel: number;
}

/** What every use case gets first: who, when, where to read, in which language. */
export interface Ctx {
  db: Db;
  database: Database;
  hub: FactHub;
  actor: Actor;
  now: Date;
  clock: Clock;
  lang: Lang;
  requestId: string;
}

/** A Ctx inside a transaction. */
export interface TxCtx extends Ctx {
  tx: Tx;
}

/** One use case, one transaction: everything `work` writes happened, or nothing did. */
export const inTransaction = <T>(ctx: Ctx, work: (tx: TxCtx) => Promise<T>): Promise<T> =>
  ctx.database.transaction((tx) => work({ ...ctx, tx, db: tx }));

/** Tells the other modules what happened, inside the transaction in which it happened. */
export const publish = (tx: TxCtx, fact: Fact): Promise<void> => tx.hub.publish(tx, fact);

export const visitor: Actor = { id: undefined, kind: 'visitor', name: 'Khách', roles: [], assuranceLevel: 0 };
export const system: Actor = { id: undefined, kind: 'system', name: 'Hệ thống', roles: [], assuranceLevel: 2 };
