import { sampleAnswers } from '../../sample/index.ts';
import { answerPage, file, fillIn, pay, signIn, startFiling, type Filing } from '../portal-client/citizen.ts';
import { resultOf, secretOf } from '../portal-client/follow.ts';
import { act, seeThrough } from '../portal-client/office.ts';
import type { Portal } from '../portal-client/portal.ts';

export interface Scene {
  /** Name of the picture. */
  name: string;
  path: string;
  /** Whose page; a visitor's without it. */
  as?: Portal | undefined;
  /** Typed into the page's form and sent, before the picture is taken. */
  fill?: Record<string, string | { name: string; mimeType: string; buffer: Buffer }> | undefined;
}

const filing = (procedure: string, caseKey: string): Filing => ({
  procedure,
  caseKey,
  answers: { ...sampleAnswers(procedure, caseKey), wantsCopies: false },
});

/** Brings dossiers into the states worth looking at, by the pages' own forms. */
export async function prepareScenes(baseUrl: string): Promise<{ scenes: Scene[]; result: Buffer }> {
  const [lan, minh, hung, tuan, mai] = await signInAll(baseUrl, ['lan', 'minh', 'hung', 'tuan', 'mai']);
  const birth = filing('1.001193', 'hospital');
  const done = (await file(lan, birth)).code;
  await seeThrough({ receiving: hung, specialist: tuan, leader: mai }, done);
  const result = await resultOf(lan, done);

  const running = (await file(lan, filing('1.000894', 'returned'))).code;
  await act(hung, running, 'acceptance');
  for (let count = 0; count < 3; count += 1) await file(minh, birth);
  const owing = (await file(minh, filing('2.000635', 'person'))).code;
  await pay(minh, owing);

  const asked = await answerPage(lan, await startFiling(lan, birth), birth.answers);
  const review = await fillIn(lan, await startFiling(lan, birth), birth);
  const secret = await secretOf(lan, running);
  const document = { name: 'ket-qua.pdf', mimeType: 'application/pdf', buffer: result };
  const scenes: Scene[] = [
    { name: 'home', path: '/' },
    { name: 'search', path: '/procedures?q=giay+khai+sinh' },
    { name: 'procedure', path: '/procedures/1.001193' },
    { name: 'form', path: asked.url.pathname, as: lan },
    { name: 'review', path: review.url.pathname, as: lan },
    { name: 'tracking', path: '/tracking', fill: { code: running, secret } },
    { name: 'dossier', path: `/dossiers/${running}`, as: lan },
    { name: 'inbox', path: '/office', as: hung },
    { name: 'office-dossier', path: `/office/dossiers/${running}`, as: tuan },
    { name: 'verification', path: '/verification', fill: { file: document } },
  ];
  return { scenes, result };
}

async function signInAll(baseUrl: string, handles: [string, string, string, string, string]) {
  const [a, b, c, d, e] = handles;
  return Promise.all([
    signIn(baseUrl, a),
    signIn(baseUrl, b),
    signIn(baseUrl, c),
    signIn(baseUrl, d),
    signIn(baseUrl, e),
  ]);
}
