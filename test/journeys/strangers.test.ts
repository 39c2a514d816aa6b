import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { file, fillIn, startFiling } from '../../tools/portal-client/citizen.ts';
import { listDossiers } from '../../tools/portal-client/follow.ts';
import { seeThrough } from '../../tools/portal-client/office.ts';
import { openPortal, type Portal } from '../../tools/portal-client/portal.ts';
import { birth, openStage, type Stage } from './stage.ts';

let stage: Stage;
/** Lan's: a dossier with its result, one that was just filed, and a draft at its review. */
const lans = { done: '', filed: '', draft: '', paper: '' };
let minh: Portal;

before(async () => {
  stage = await openStage();
  const [lan, receiving, specialist, leader] = await Promise.all(['lan', 'hung', 'tuan', 'mai'].map(stage.as));
  assert.ok(lan && receiving && specialist && leader);
  minh = await stage.as('minh');
  lans.done = (await file(lan, birth({ childName: 'Nguyễn Kín Đáo' }))).code;
  lans.filed = (await file(lan, birth())).code;
  await seeThrough({ receiving, specialist, leader }, lans.done);
  const review = await fillIn(lan, await startFiling(lan, birth()), birth());
  lans.draft = review.url.pathname.split('/')[2] ?? '';
  const { id } = await stage.dossier(lans.done);
  const papers = stage.db.selectFrom('dossiers.paper_file').select('file_id').where('dossier_id', '=', id);
  lans.paper = (await papers.executeTakeFirstOrThrow()).file_id;
});
after(() => stage?.close());

const looks = () => [
  ...['', '/filed', '/payment', '/receipt', '/result', '/withdrawal', '/rating', '/rating/thanks', '/supplement'].map(
    (page) => `/dossiers/${lans.done}${page}`,
  ),
  `/dossiers/${lans.filed}/withdrawal`,
  `/dossiers/${lans.done}/papers/${lans.paper}`,
  ...['', '/review', '/case', '/pages/child', '/papers/birth-notice'].map((page) => `/drafts/${lans.draft}${page}`),
];

test('somebody else’s dossier, draft, receipt, result and papers are not there', async () => {
  const lan = await stage.as('lan');
  const seen: string[] = [];
  for (const path of looks()) {
    const [own, stranger] = [await lan.ask(path), await minh.ask(path)];
    assert.notEqual(stranger.status, 200, path);
    assert.doesNotMatch(stranger.html(), /Kín Đáo|Hoa Lan/, path);
    seen.push(`${stranger.status} ${path}`);
    // Where the owner sees something, a stranger learns nothing: the answer is that of a code nobody has.
    const nobodys = await minh.ask(
      path.replaceAll(/-\d{4}(?=\/|$)/g, '-9876').replace(lans.draft, crypto.randomUUID()),
    );
    assert.equal(stranger.status, nobodys.status, `${path} (its owner: ${own.status})`);
  }
  assert.deepEqual(
    seen.filter((told) => !told.startsWith('404')),
    [],
  );
  assert.deepEqual(await listDossiers(minh), []);
});

test('nor can a stranger do anything with them', async () => {
  const account = await minh.get('/account');
  const csrf = new Map(account.forms().flatMap(({ values }) => values)).get('csrf') ?? '';
  const before = await Promise.all([stage.history(lans.filed), stage.history(lans.done)]);
  const deeds: [string, Record<string, string>][] = [
    [`/dossiers/${lans.filed}/withdrawal`, { reason: 'x', sure: 'yes' }],
    [`/dossiers/${lans.filed}/payment`, {}],
    [`/dossiers/${lans.done}/rating`, { level: '1', stars: '1', comment: 'x' }],
    [`/drafts/${lans.draft}/submission`, { promise: 'yes' }],
    [`/drafts/${lans.draft}/removal`, {}],
    [`/drafts/${lans.draft}/pages/child`, { childName: 'Kẻ Lạ' }],
    [`/drafts/${lans.draft}/autosave`, { page: 'child', childName: 'Kẻ Lạ' }],
  ];
  for (const [path, typed] of deeds) {
    const body = new URLSearchParams({ csrf, ...typed }).toString();
    const { status } = await minh.ask(path, { body, type: 'application/x-www-form-urlencoded' });
    assert.equal(status, 404, path);
  }
  assert.deepEqual(await Promise.all([stage.history(lans.filed), stage.history(lans.done)]), before);
  const review = await (await stage.as('lan')).get(`/drafts/${lans.draft}/review`);
  assert.doesNotMatch(review.text(), /Kẻ Lạ/);
});

test('without signing in one is asked to, and comes back; a copied download link opens nothing for others', async () => {
  const visitor = openPortal(stage.baseUrl);
  for (const path of [`/dossiers/${lans.done}`, `/dossiers/${lans.done}/result`, `/drafts/${lans.draft}/review`]) {
    const asked = await visitor.ask(path);
    assert.equal(asked.headers.location, `/sign-in?back=${encodeURIComponent(path)}`);
  }
  const lan = await stage.as('lan');
  const link = (await lan.ask(`/dossiers/${lans.done}/result`)).headers.location ?? '';
  assert.match(link, /^\/downloads\//);
  assert.notEqual((await minh.ask(link)).status, 200);
  assert.notEqual((await visitor.ask(link)).status, 200);
  assert.equal((await lan.ask(link)).headers['content-type'], 'application/pdf');
});

test('officers of another agency do not find it, citizens have no office', async () => {
  const quang = await stage.as('quang');
  for (const page of ['', '/receipt', '/result', `/files/${lans.paper}`]) {
    assert.equal((await quang.ask(`/office/dossiers/${lans.done}${page}`)).status, 404, page);
    assert.equal((await minh.ask(`/office/dossiers/${lans.done}${page}`)).status, 403, page);
  }
});
