import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleAnswers } from '../../sample/index.ts';
import { fillIn, find, pay, signIn, startFiling, submitDossier, type Answers } from '../portal-client/citizen.ts';
import { ownDossier, rate, receiptOf, resultOf, secretOf, track, verifyFile } from '../portal-client/follow.ts';
import { act, actOn, queue, whenOffered } from '../portal-client/office.ts';
import { openPortal, PortalRefused, type Page } from '../portal-client/portal.ts';
import { verifyIndependently } from './verify-independently.ts';

export interface Step {
  /** Procedure code of the dossier it belongs to. */
  dossier: string;
  name: string;
  ms: number;
  /** HTTP status of the page it ended on. */
  status: number;
}

export interface LivedDossier {
  procedure: string;
  code: string;
  secret: string;
  state: string;
  /** Paths of the documents. */
  receipt: string;
  result: string;
  /** Who checked the signed document, and what they found. */
  verification: Record<string, string>;
}

export interface Stage {
  baseUrl: string;
  varDir: string;
  out: string;
  note: (step: Step) => void;
}

export interface DemoFiling {
  procedure: string;
  caseKey: string;
  /** Over the sample answers. */
  over: Answers;
}

/** A dossier from the search to the rating, each step by the pages' own forms. */
export async function liveDossier(stage: Stage, { procedure, caseKey, over }: DemoFiling): Promise<LivedDossier> {
  const { baseUrl, out } = stage;
  const step = stepOf(stage, procedure);
  const filing = { procedure, caseKey, answers: { ...sampleAnswers(procedure, caseKey), ...over } };
  const visitor = openPortal(baseUrl);
  await step('home', () => visitor.get('/'));
  await step('search', () => find(visitor, procedure === '1.001193' ? 'giay khai sinh' : 'trich luc ho tich'));
  await step('procedure page', () => visitor.get(`/procedures/${procedure}`));
  const lan = await step('citizen signs in', () => signIn(baseUrl, 'lan'));
  const first = await step('start the filing', () => startFiling(lan, filing));
  const review = await step('answer every page, bring every paper', () => fillIn(lan, first, filing));
  const { page, code } = await step('promise and submit', () => submitDossier(lan, review));
  if (page.url.pathname.endsWith('/payment')) await step('pay at the bank', () => pay(lan, code));
  const secret = await secretOf(lan, code);
  const receipt = await step('receipt', () => receiptOf(lan, code));
  await step('track with the two codes', () => track(visitor, code, secret));
  await inTheOffice(stage, step, code);
  const result = await step('signed result', () => resultOf(lan, code));
  await step('rate', () => rate(lan, code));
  const files = { receipt: join(out, `${code}-receipt.pdf`), result: join(out, `${code}-result.pdf`) };
  writeFileSync(files.receipt, receipt);
  writeFileSync(files.result, result);
  const asked = await step('public verification of the file', () => verifyFile(visitor, result));
  const own = await ownDossier(lan, code);
  return {
    procedure,
    code,
    secret,
    ...files,
    state: stateOn(own),
    verification: {
      'verification page': /<h1[^>]*>Đúng bản gốc</.test(asked.html()) ? 'genuine' : asked.text().slice(0, 200),
      ...(await verifyIndependently(files.result, stage.varDir)),
    },
  };
}

type Stepping = ReturnType<typeof stepOf>;

async function inTheOffice({ baseUrl }: Stage, step: Stepping, code: string): Promise<void> {
  const hung = await step('receiving officer signs in', () => signIn(baseUrl, 'hung'));
  await step('queue', () => queue(hung));
  await step('accept', () => act(hung, code, 'acceptance'));
  const tuan = await step('specialist signs in', () => signIn(baseUrl, 'tuan'));
  await step('prepare the result', () => act(tuan, code, 'proposal'));
  const mai = await step('leader signs in', () => signIn(baseUrl, 'mai'));
  await step('approve', () => act(mai, code, 'approval'));
  const signed = await step('the seal is set', () => whenOffered(hung, code, 'return'));
  await step('return the result', () => actOn(hung, signed, 'return'));
}

function stepOf({ note }: Stage, dossier: string) {
  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now();
    const told = (status: number) => note({ dossier, name, ms: Math.round(performance.now() - startedAt), status });
    try {
      const value = await work();
      told(isPage(value) ? value.status : 200);
      return value;
    } catch (cause) {
      told(cause instanceof PortalRefused ? cause.page.status : 0);
      throw cause;
    }
  };
}

const isPage = (value: unknown): value is Page => typeof value === 'object' && value !== null && 'status' in value;

/** The badge beside the dossier's name. */
const stateOn = (page: Page): string => (/Đã trả kết quả/.test(page.text()) ? 'returned' : page.text().slice(0, 200));
