import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { signInWithDemoAccount } from '#modules/identity';
import { buildApp, type App } from '../../app.ts';
import { testConfig, type Config } from '../../config.ts';
import { steppedClock } from '../clock.ts';
import { visitor, type Actor, type Ctx, type RoleName } from '../ctx.ts';
import type { Lang } from '../text.ts';
import { makeDossiers, type DossierMaker } from './a-dossier.ts';
import { browserOf, type Browser } from './browser.ts';
import { createTestDatabase } from './database.ts';
import { MORNING, sampleFilling } from './sample-filling.ts';

/** The sample province in a database of its own, with the whole application on it. Nothing is faked inside the building. */
export interface World extends DossierMaker {
  app: App;
  /** Moved by hand; starts on the morning of `MORNING`. */
  clock: ReturnType<typeof steppedClock>;
  /** A context acting as a person of the sample (`lan`, `hung` …). */
  as: (handle: string, lang?: Lang) => Ctx;
  /** A browser of somebody signed in, or of a visitor. */
  browser: (handle?: string) => Promise<Browser>;
}

/** Everything is put away when the test (or the file, when called in `before`) ends. */
export async function world(t: Pick<TestContext, 'after'>, over: Partial<Config> = {}): Promise<World> {
  const database = await createTestDatabase(sampleFilling());
  const varDir = mkdtempSync(join(tmpdir(), 'motcua-world-'));
  const clock = steppedClock(MORNING);
  const config = testConfig({ varDir, rateLimits: false, ...over });
  const app = await buildApp(config, database.url, { clock });
  t.after(async () => {
    await app.close();
    await database.drop();
    rmSync(varDir, { recursive: true, force: true });
  });
  const people = await actorsOf(app);
  const as = (handle: string, lang: Lang = 'vi'): Ctx => {
    const actor = people.get(handle);
    if (!actor) throw new Error(`nobody of the sample is called ${handle}`);
    return app.makeCtx({ actor, lang, requestId: 'test' });
  };
  return {
    app,
    clock,
    as,
    async browser(handle) {
      if (!handle) return browserOf(app.http);
      const ctx = app.makeCtx({ actor: visitor });
      return browserOf(app.http, await signInWithDemoAccount(ctx, { handle, production: false, device: 'test' }));
    },
    ...makeDossiers({ app, as, people }),
  };
}

async function actorsOf({ database }: App): Promise<Map<string, Actor>> {
  const [accounts, roles] = await Promise.all([
    database.db
      .selectFrom('identity.account')
      .select(['id', 'handle', 'kind', 'full_name', 'assurance_level'])
      .where('demo', '=', true)
      .execute(),
    database.db.selectFrom('identity.role').select(['account_id', 'role', 'agency_id']).execute(),
  ]);
  return new Map(
    accounts.map((row) => [
      row.handle,
      {
        id: row.id,
        // The tables' CHECKs allow exactly these values.
        kind: row.kind as Actor['kind'],
        name: row.full_name,
        assuranceLevel: row.assurance_level,
        roles: roles
          .filter((held) => held.account_id === row.id)
          .map((held) => ({ role: held.role as RoleName, agencyId: held.agency_id })),
      },
    ]),
  );
}
