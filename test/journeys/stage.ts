import assert from 'node:assert/strict';
import { openSeals, verifyPdf } from '#modules/signatures';
import { openDatabase, type Db } from '#platform/db.ts';
import { createTestDatabase } from '#platform/testing/database.ts';
import { startThrowawayInstance } from '#platform/testing/instance.ts';
import { sampleFilling } from '#platform/testing/sample-filling.ts';
import { sampleAnswers } from '../../sample/index.ts';
import { signIn, type Answers, type Filing } from '../../tools/portal-client/citizen.ts';
import { PortalRefused, type Page, type Portal } from '../../tools/portal-client/portal.ts';

/** The whole application as a process of its own on the sample province; people come to it by HTTP only. */
export interface Stage {
  baseUrl: string;
  varDir: string;
  /** To look at what is written, never to write. */
  db: Db;
  /** A person of the sample, signed in; the same visitor each time. */
  as: (handle: string) => Promise<Portal>;
  /** The dossier's row. */
  dossier: (code: string) => Promise<DossierRow>;
  /** What happened to it and who did it, as `kind name`. */
  history: (code: string) => Promise<string[]>;
  /** Kinds of its clock entries in order. */
  clock: (code: string) => Promise<string[]>;
  close: () => Promise<void>;
}

export type DossierRow = Awaited<ReturnType<typeof dossierRow>>;

export async function openStage(): Promise<Stage> {
  const database = await createTestDatabase(sampleFilling());
  const instance = await startThrowawayInstance({ env: { DATABASE_URL: database.url, RATE_LIMITS: 'off' } });
  const pool = openDatabase(database.url, 2);
  const { db } = pool;
  const visitors = new Map<string, Promise<Portal>>();
  return {
    baseUrl: instance.baseUrl,
    varDir: instance.varDir,
    db,
    as(handle) {
      const known = visitors.get(handle) ?? signIn(instance.baseUrl, handle);
      visitors.set(handle, known);
      return known;
    },
    dossier: (code) => dossierRow(db, code),
    history: async (code) => {
      const facts = db.selectFrom('dossiers.fact').select(['kind', 'actor_name']).orderBy('id');
      const rows = await facts.where('dossier_id', '=', (await dossierRow(db, code)).id).execute();
      return rows.map(({ kind, actor_name: name }) => `${kind} ${name ?? ''}`.trim());
    },
    clock: async (code) => {
      const entries = db.selectFrom('casework.clock_entry').select('kind').orderBy('id');
      const rows = await entries.where('dossier_id', '=', (await dossierRow(db, code)).id).execute();
      return rows.map(({ kind }) => kind);
    },
    async close() {
      await pool.close();
      await instance.stop();
      await database.drop();
    },
  };
}

const dossierRow = (db: Db, code: string) =>
  db.selectFrom('dossiers.dossier').selectAll().where('code', '=', code).executeTakeFirstOrThrow();

/** A birth in a hospital, without copies: nothing to pay. */
export const birth = (over: Answers = {}): Filing => ({
  procedure: '1.001193',
  caseKey: 'hospital',
  answers: { ...sampleAnswers('1.001193', 'hospital'), wantsCopies: false, ...over },
});

/** Copies from the register: a fee is due. */
export const copies = (over: Answers = {}): Filing => ({
  procedure: '2.000635',
  caseKey: 'person',
  answers: { ...sampleAnswers('2.000635', 'person'), ...over },
});

/** The page a refusal shows; fails when there was none. */
export async function refused(asked: Promise<Page>, status: number): Promise<Page> {
  const page = await asked.then(
    (granted) => assert.fail(`${granted.url.pathname} was granted`),
    (refusal: unknown) => (refusal instanceof PortalRefused ? refusal.page : Promise.reject(refusal)),
  );
  assert.equal(page.status, status, page.text().slice(0, 300));
  return page;
}

/** Checks the seal of a document against the instance's own authority; returns what the verifier found. */
export async function checkSeal({ varDir }: Stage, pdf: Buffer) {
  const now = new Date();
  const { trustedRoots } = await openSeals(varDir, { production: false, now });
  return verifyPdf(pdf, { trustedRoots, at: now });
}
