import { originOf, type Db } from './db.ts';

interface Kept<T> {
  at: number;
  value: Promise<T>;
}

const MOST_KEPT = 2000;

/** A read whose answers are kept; `forget` when this process has just changed one. */
export interface KeptRead<T> {
  (db: Db, key: string): Promise<T>;
  forget(db: Db, key: string): void;
}

/**
 * Keeps answers that change a few times a year but are asked for all day: each is read again after `ms` milliseconds.
 * A transaction uses what is kept but keeps nothing itself, since what it sees may be undone. Nothing found is not kept.
 */
export function keeping<T>(ms: number, read: (db: Db, key: string) => Promise<T>): KeptRead<T> {
  const byDatabase = new WeakMap<object, Map<string, Kept<T>>>();

  const keptRead = (db: Db, key: string): Promise<T> => {
    const { pool, inTransaction } = originOf(db);
    const all = byDatabase.get(pool) ?? new Map<string, Kept<T>>();
    byDatabase.set(pool, all);
    const known = all.get(key);
    if (known && performance.now() - known.at < ms) return known.value;
    if (inTransaction) return read(db, key);

    if (all.size >= MOST_KEPT) all.clear();
    const fresh = { at: performance.now(), value: read(db, key) };
    all.set(key, fresh);
    const drop = () => void (all.get(key) === fresh && all.delete(key));
    fresh.value.then((value) => isNothing(value) && drop(), drop);
    return fresh.value;
  };
  const forget = (db: Db, key: string): void => void byDatabase.get(originOf(db).pool)?.delete(key);
  return Object.assign(keptRead, { forget });
}

const isNothing = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);
