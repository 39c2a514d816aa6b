import { cpus, totalmem } from 'node:os';
import { signIn } from '../portal-client/citizen.ts';
import { filledIn, openPortal, type Portal } from '../portal-client/portal.ts';
import { measureBareSql } from './bare-sql.ts';
import { aDossierToShow } from './dossier-to-show.ts';
import { measureDocuments } from './documents.ts';
import { measureFirstLoad } from './first-load.ts';
import { measureLifecycles } from './lifecycles.ts';
import { seedDossiers } from './many-dossiers.ts';
import { measurePages, type MeasuredPage } from './pages.ts';
import { MEASURED, publishOnePage } from './one-page.ts';
import { openPlace, type Place } from './place.ts';
import { measureSearch } from './search-load.ts';
import { measureStartUp } from './start-up.ts';

export type Part = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'search';

export interface BenchOptions {
  quick: boolean;
  parts: readonly Part[];
  say: (line: string) => void;
}

export type Bench = Awaited<ReturnType<typeof runBench>>;

/** Runs the parts asked for, one after another: what needs the application on one instance with its own PostgreSQL. */
export async function runBench({ quick, parts, say }: BenchOptions) {
  const startedAt = performance.now();
  const part = async <T>(name: Part, what: string, measure: () => Promise<T>): Promise<T | undefined> => {
    if (!parts.includes(name)) return undefined;
    say(`(${name}) ${what} …`);
    return measure();
  };
  const e = await part('e', 'start-up', () => measureStartUp({ quick }));
  const c = await part('c', 'documents and signatures', () => measureDocuments({ quick }));
  const search = await part('search', 'search of the whole national catalogue', () => measureSearch({ quick }));
  const onPlace = parts.some((name) => name !== 'e' && name !== 'c' && name !== 'search')
    ? await runOnPlace({ quick, parts, say }, part)
    : { a: undefined, b: undefined, d: undefined, f: undefined };
  const machine = {
    cores: cpus().length,
    cpu: cpus()[0]?.model,
    memoryGb: Math.round(totalmem() / 1e9),
    node: process.version,
    quick,
  };
  return { machine, c, e, search, ...onPlace, seconds: Math.round((performance.now() - startedAt) / 1000) };
}

/** Enough that the ward's lists are full pages from the start: what changes later is the database, not the page. */
const ALREADY_THERE = 24_000;

type MeasurePart = <T>(name: Part, what: string, measure: () => Promise<T>) => Promise<T | undefined>;

async function runOnPlace({ quick, parts, say }: BenchOptions, part: MeasurePart) {
  const place = await openPlace();
  try {
    await seedDossiers(place.databaseUrl, ALREADY_THERE);
    const needsLifecycles = parts.includes('a') || parts.includes('f');
    if (needsLifecycles) say('whole dossiers …');
    const small = needsLifecycles ? await shortLifecycles(place, quick) : undefined;
    const fivePages = parts.includes('a')
      ? await measureLifecycles(place, { seconds: quick ? 5 : 20, procedure: MEASURED.real })
      : undefined;
    const bare = await part('a', 'the same writes as bare SQL', () => bareSql(place, quick ? 4 : 10));
    const d = await part('d', 'bytes of a first visit', async () =>
      measureFirstLoad(place.baseUrl, await pagesOf(place)),
    );
    const b = await part('b', 'pages at 50 connections', async () =>
      measurePages(place, await pagesOf(place), quick ? 2 : 6),
    );
    const f = small && (await part('f', 'the same among many dossiers', () => amongMany(place, { quick, small })));
    const ratio = small && bare && ratioOf(small.lifecyclesPerSecond, bare.pipelined.lifecyclesPerSecond);
    return { a: small && bare && { ...small, fivePages, bare, ratio, aim: 30 }, b, d, f };
  } finally {
    await place.stop();
  }
}

const ratioOf = (part: number, whole: number): number => Math.round((part / whole) * 100) / 100;

/** The same questions on one page: about as many requests as the prototype that the aim comes from. */
async function shortLifecycles(place: Place, quick: boolean) {
  await publishOnePage(place.databaseUrl);
  return measureLifecycles(place, { seconds: quick ? 10 : 30, procedure: MEASURED.onePage });
}

async function bareSql({ databaseUrl }: Place, seconds: number) {
  const oneByOne = await measureBareSql(databaseUrl, { seconds, pipelined: false });
  const pipelined = await measureBareSql(databaseUrl, { seconds, pipelined: true });
  return { oneByOne, pipelined };
}

async function amongMany(
  place: Place,
  { quick, small }: { quick: boolean; small: Awaited<ReturnType<typeof measureLifecycles>> },
) {
  const inbox = async () => {
    const { inbox: page } = await pagesOf(place);
    return page ? (await measurePages(place, { inbox: page }, quick ? 2 : 6))[0] : undefined;
  };
  const inboxBefore = await inbox();
  const seeded = await seedDossiers(place.databaseUrl, quick ? 20_000 : 200_000, ALREADY_THERE);
  const after = await shortLifecycles(place, quick);
  const inboxAfter = await inbox();
  return {
    seeded,
    lifecyclesPerSecond: { before: small.lifecyclesPerSecond, after: after.lifecyclesPerSecond },
    lifecycleChangePercent: changeOf(small.lifecyclesPerSecond, after.lifecyclesPerSecond),
    inboxPerSecond: { before: inboxBefore?.app.perSecond, after: inboxAfter?.app.perSecond },
    inbox: inboxAfter,
    inboxChangePercent: changeOf(inboxBefore?.ratio ?? 0, inboxAfter?.ratio ?? 0),
    aimPercent: -10,
  };
}

const changeOf = (before: number, after: number): number => Math.round((after / before - 1) * 1000) / 10;

/** As people type: without tone marks, mistyped, part of it. */
const TYPED =
  'ket hon,khai tử,doc than,trich luc,ho kinh doanh,lý lịch tư pháp,xay nha,so do,ho ngheo,quy hoach,chat cay,tiem chung,nha thuoc,bang tot nghiep,phu hieu xe,huong dan vien,an toan thuc pham,chan nuoi,moi truong,gieng khoan,giay khai sin,kết hôm'.split(
    ',',
  );
const searchFor = (words: string): string => `/procedures?q=${encodeURIComponent(words)}`;

/** The pages of the measurement with what each needs to be shown. */
async function pagesOf({
  baseUrl,
}: Place): Promise<Record<'home' | 'search' | 'procedure' | 'tracking' | 'inbox', MeasuredPage>> {
  const officer = await signIn(baseUrl, 'hung');
  const { code, secret } = await aDossierToShow(baseUrl);
  return {
    home: { path: '/' },
    search: { path: searchFor('khai sinh'), others: TYPED.map(searchFor) },
    procedure: { path: '/procedures/1.001193' },
    tracking: await trackingForm(openPortal(baseUrl), code, secret),
    inbox: { path: '/office', cookie: cookieOf(officer) },
  };
}

async function trackingForm(portal: Portal, code: string, secret: string): Promise<MeasuredPage> {
  const page = await portal.get('/tracking');
  const form = page.form({ has: 'secret' });
  const body = new URLSearchParams(filledIn(form, { code, secret }));
  return { path: '/tracking', cookie: cookieOf(portal), body: body.toString() };
}

const cookieOf = ({ cookies }: Portal): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
