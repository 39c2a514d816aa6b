import { originOf, type Db } from './db.ts';

interface Kept<T> {
  at: number;
  value: Promise<T>;
}

const MOST_KEPT = 2000;

/**
 * Keeps answers that change a few times a year but are asked for all day: each is read again after `ms` milliseconds.
 * A transaction uses what is kept but keeps nothing itself, since what it sees may be undone. Nothing found is not kept.
 */
export function keeping<T>(ms: number, read: (db: Db, key: string) => Promise<T>): (db: Db, key: string) => Promise<T> {
  const byDatabase = new WeakMap<object, Map<string, Kept<T>>>();

  return (db, key) => {
    const { pool, inTransaction } = originOf(db);
    const all = byDatabase.get(pool) ?? new Map<string, Kept<T>>();
    byDatabase.set(pool, all);
    const known = all.get(key);
    if (known && performance.now() - known.at < ms) return known.value;
    if (inTransaction) return read(db, key);

    if (all.size >= MOST_KEPT) all.clear();
    const fresh = { at: performance.now(), value: read(db, key) };
    all.set(key, fresh);
    const forget = () => void (all.get(key) === fresh && all.delete(key));
    fresh.value.then((value) => isNothing(value) && forget(), forget);
    return fresh.value;
  };
}

const isNothing = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);
