import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '#platform/ctx.ts';
import { world } from '#platform/testing/world.ts';
import { recordLook } from './record.ts';

test('a look is written down once in ten minutes for each person and object, and again after that', async (t) => {
  const { app, as, clock } = await world(t);
  const look = (handle: string, objectCode: string) =>
    inTransaction({ ...as(handle), now: clock.now() }, (tx) =>
      recordLook(tx, { action: 'dossier.open', objectType: 'dossier', objectCode }),
    );
  const count = async () => {
    const rows = await app.database.db
      .selectFrom('audit.entry')
      .select('id')
      .where('action', '=', 'dossier.open')
      .execute();
    return rows.length;
  };
  await look('hung', 'A');
  await look('hung', 'A');
  assert.equal(await count(), 1);
  await look('tuan', 'A');
  await look('hung', 'B');
  assert.equal(await count(), 3);
  clock.advance(11 * 60_000);
  await look('hung', 'A');
  assert.equal(await count(), 4);
});
