import type { Pool, PoolClient } from 'pg';

/** More statements than this do not queue behind one another on one connection. */
const MOST_TOGETHER = 12;

interface Batch {
  client: Promise<PoolClient>;
  taken: number;
  running: number;
}

export interface SharedReads {
  acquire(): Promise<PoolClient>;
  release(client: PoolClient): void;
}

/**
 * Reads that start in the same turn of the loop share one connection and travel together: a page asks for a dozen small
 * things at once, and a system call and a waking backend for each would cost more than the answers.
 */
export function shareReads(pool: Pool): SharedReads {
  const batches = new WeakMap<PoolClient, Batch>();
  let open: Batch | undefined;

  function begin(): Batch {
    const batch: Batch = { client: pool.connect(), taken: 0, running: 0 };
    open = batch;
    setImmediate(() => {
      if (open === batch) open = undefined;
    });
    return batch;
  }

  return {
    async acquire() {
      const batch = open && open.taken < MOST_TOGETHER ? open : begin();
      batch.taken += 1;
      batch.running += 1;
      const client = await batch.client;
      batches.set(client, batch);
      return client;
    },
    release(client) {
      const batch = batches.get(client);
      if (!batch) return;
      batch.running -= 1;
      if (batch.running > 0) return;
      // Given back to the pool: whoever comes later in this turn must not join.
      if (open === batch) open = undefined;
      client.release();
    },
  };
}
