import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadSample } from '../../load-sample.ts';
import { steppedClock } from '../clock.ts';
import { system, type Ctx } from '../ctx.ts';
import { openDatabase } from '../db.ts';
import { createFactHub } from '../facts.ts';
import type { Filling } from './database.ts';

/** Monday, 9 November 2026, 09:00 in Đồng Nai: an ordinary working morning. Every world begins here. */
export const MORNING = new Date('2026-11-09T09:00:00+07:00');

const root = resolve(import.meta.dirname, '../../..');

/** The sample province, loaded once a run and cloned for each test. */
export const sampleFilling = (): Filling => ({
  name: 'sample',
  version: contentOf([
    'sample/**/*.ts',
    'bundles/**/*.{json,dmn,bpmn}',
    'src/load-sample.ts',
    'src/modules/procedures/*.ts',
  ]),
  async fill(url) {
    const database = openDatabase(url, 4);
    const clock = steppedClock(MORNING);
    const ctx: Ctx = {
      db: database.db,
      database,
      hub: createFactHub(),
      actor: system,
      now: clock.now(),
      clock,
      lang: 'vi',
      requestId: 'sample',
    };
    await loadSample(ctx);
    await database.close();
  },
});

function contentOf(patterns: string[]): string {
  const hash = createHash('sha256');
  const files = patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .filter((file) => !file.includes('.test.'));
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}
