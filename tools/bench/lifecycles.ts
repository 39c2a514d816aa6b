import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

export interface LifecycleResult {
  lifecyclesPerSecond: number;
  requestsPerSecond: number;
  requestsEach: number;
  done: number;
  /** Milliseconds a lifecycle spends in each step. */
  msOfStep: Record<string, number>;
  /** Dossiers that ended with both documents; equal to `done`, or something is wrong. */
  withBothPdfs: number;
  /** Milliseconds after the last lifecycle until the last document was made. */
  lastDocumentAfterMs: number;
}

export const SIDE_BY_SIDE = 16;

interface Load {
  from: number;
  to: number;
  done: number;
  requestsEach: number;
  msOfStep: Record<string, number>;
  codes: string[];
}

/** Whole dossiers over HTTP, 16 side by side. One counts only with its receipt and its signed result; the time lasts until both are there. */
export async function measureLifecycles(
  { baseUrl, databaseUrl }: { baseUrl: string; databaseUrl: string },
  { seconds, procedure }: { seconds: number; procedure: string },
): Promise<LifecycleResult> {
  const { codes, ...load } = await runLoad([baseUrl, String(seconds), String(SIDE_BY_SIDE), procedure]);
  const { count, lastAt } = await documentsOf(databaseUrl, codes);
  const lastDocumentAfterMs = Math.max(0, lastAt - load.to);
  const elapsed = (load.to + lastDocumentAfterMs - load.from) / 1000;
  return {
    lifecyclesPerSecond: round(count / elapsed),
    requestsPerSecond: Math.round((load.done * load.requestsEach) / elapsed),
    requestsEach: load.requestsEach,
    done: load.done,
    msOfStep: load.msOfStep,
    withBothPdfs: count,
    lastDocumentAfterMs,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

function runLoad(args: string[]): Promise<Load> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      resolve(import.meta.dirname, '../tsx-hook.mjs'),
      resolve(import.meta.dirname, 'lifecycle-load.ts'),
      ...args,
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let printed = '';
  child.stdout.on('data', (piece: Buffer) => (printed += piece.toString()));
  return new Promise((done, fail) => {
    child.once('close', (exitCode) => {
      if (exitCode !== 0) fail(new Error(`the load ended with ${exitCode}`));
      // Written by lifecycle-load.ts.
      else done(JSON.parse(printed) as Load);
    });
  });
}

async function documentsOf(databaseUrl: string, codes: string[]): Promise<{ count: number; lastAt: number }> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (let tries = 0; ; tries += 1) {
      const { rows } = await client.query<{ count: string; last_at: Date | null }>(
        `select count(*) as count, max(receipt.made_at) as last_at from dossiers.dossier d
           join dossiers.receipt on receipt.dossier_id = d.id join dossiers.result on result.dossier_id = d.id and result.file_id is not null
         where d.code = any($1)`,
        [codes],
      );
      const count = Number(rows[0]?.count);
      if (count === codes.length || tries > 60) return { count, lastAt: rows[0]?.last_at?.getTime() ?? 0 };
      await wait(500);
    }
  } finally {
    await client.end();
  }
}
