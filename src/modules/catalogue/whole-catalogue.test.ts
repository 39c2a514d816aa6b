import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { test } from 'node:test';
import type { Ctx } from '#platform/ctx.ts';
import { world } from '#platform/testing/world.ts';
import { catalogueFile } from './catalogue.samples.ts';
import { applyImport, confirmImport, getImport, readImport, receiveImport } from './index.ts';

const path = catalogueFile('tthc-2026-full.jsonl') ?? '';
const skip = path === '' && 'THE NATIONAL CATALOGUE IS NOT BESIDE THE PROJECT: importing all of it was not tested';

async function stage(ctx: Ctx, from: string): Promise<string> {
  const { size: byteCount } = await stat(from);
  const file = { name: 'whole', path: '', sha256: '', byteCount };
  const importId = await receiveImport(ctx, { file, whole: true, runner: 'page' });
  await readImport(ctx, { importId, byteCount, bytes: createReadStream(from) });
  return importId;
}

test(
  'the whole national catalogue goes in without losing a record, and again it is nothing to do',
  { skip },
  async (t) => {
    const { app } = await world(t);
    const ctx = app.makeCtx();
    const began = performance.now();
    const importId = await stage(ctx, path);
    const staged = await getImport(ctx.db, importId);
    assert.deepEqual([staged.counts.new, staged.counts.problems, staged.counts.vanished], [2642, 0, 0]);
    await confirmImport(ctx, importId);
    await applyImport(ctx, { importId });
    t.diagnostic(`read and applied in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    const { state, counts } = await getImport(ctx.db, importId);
    assert.deepEqual([state, counts.refused, counts.problems], ['confirmed', 0, 0]);
    const { rows } = await app.database.pool.query(
      'select (select count(*)::int from catalogue.record) as records, (select count(*)::int from procedures.listing) as listed',
    );
    assert.equal(rows[0].records, 2642);
    assert.ok(rows[0].listed >= 2642, 'each is a service in force');
    const again = await getImport(ctx.db, await stage(ctx, path));
    assert.deepEqual([again.state, again.counts.unchanged, again.counts.doubted], ['discarded', 2642, 0]);

    const index = catalogueFile('tthc-2026-index.csv');
    if (index === undefined) return;
    const { counts: poorer } = await getImport(ctx.db, await stage(ctx, index));
    assert.deepEqual([poorer.unchanged, poorer.problems], [2642, 0], 'its index says the same in fewer words');
  },
);
