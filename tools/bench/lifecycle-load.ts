// Lives whole dossiers over HTTP, side by side, until the time is up: one program, so that it does not share the loop of what it measures.
// node tools/bench/lifecycle-load.ts <base URL> <seconds> <side by side> <procedure>; prints one line of JSON.
import { sampleAnswers } from '../../sample/index.ts';
import { file, find, payFrom, signIn, type Filing } from '../portal-client/citizen.ts';
import { MEASURED } from './one-page.ts';
import { ownDossier, rate } from '../portal-client/follow.ts';
import { act, actOn, queue, whenOffered, type WardOffice } from '../portal-client/office.ts';
import type { Portal } from '../portal-client/portal.ts';

const [baseUrl = '', seconds = '10', width = '16', PROCEDURE = ''] = process.argv.slice(2);

/** Marriage registration of one who came back: one paper, and a fee when copies are wanted. */
const CASE = 'returned';
const APPLICANTS = ['lan', 'minh', 'bay'];

interface Lane {
  applicant: Portal;
  office: WardOffice;
}

const answers = sampleAnswers(MEASURED.real, CASE);
const spent: Record<string, number> = {};

async function openLane(_: unknown, n: number): Promise<Lane> {
  const [applicant, receiving, specialist, leader] = await Promise.all(
    [APPLICANTS[n % APPLICANTS.length] ?? 'lan', 'hung', 'tuan', 'mai'].map((handle) => signIn(baseUrl, handle)),
  );
  if (!applicant || !receiving || !specialist || !leader) throw new Error('somebody could not sign in');
  return { applicant, office: { receiving, specialist, leader } };
}

/** Every second dossier owes a fee. */
async function liveOnce({ applicant, office }: Lane, n: number): Promise<string> {
  const step = stopwatch();
  await find(applicant, 'đăng ký kết hôn');
  await applicant.get(`/procedures/${PROCEDURE}`);
  step('find');
  const filing: Filing = {
    procedure: PROCEDURE,
    caseKey: CASE,
    answers: { ...answers, ...(n % 2 === 0 ? withFee : free) },
  };
  const { page, code } = await file(applicant, filing);
  step('file');
  if (page.url.pathname.endsWith('/payment')) await payFrom(applicant, page);
  step('pay');
  await queue(office.receiving);
  await act(office.receiving, code, 'acceptance');
  step('accept');
  await act(office.specialist, code, 'proposal');
  await act(office.leader, code, 'approval');
  step('handle');
  const signed = await whenOffered(office.receiving, code, 'return');
  step('sign');
  await actOn(office.receiving, signed, 'return');
  await ownDossier(applicant, code);
  await rate(applicant, code);
  step('return and rate');
  return code;
}

const withFee = { wantsCopies: true, copyCount: 2 };
const free = { wantsCopies: false };

function stopwatch(): (name: string) => void {
  let last = performance.now();
  return (name) => {
    const now = performance.now();
    spent[name] = (spent[name] ?? 0) + now - last;
    last = now;
  };
}

const lanes = await Promise.all(Array.from({ length: Number(width) }, openLane));
const portals = lanes.flatMap(({ applicant, office }) => [
  applicant,
  office.receiving,
  office.specialist,
  office.leader,
]);
const requests = () => portals.reduce((sum, { counts }) => sum + counts.get + counts.post, 0);
// Until the programs have warmed up, as they are after their first minutes of a day.
const warm = Date.now() + Number(seconds) * 300;
do await Promise.all(lanes.map(liveOnce));
while (Date.now() < warm);
for (const name of Object.keys(spent)) delete spent[name];

const before = requests();
const from = Date.now();
const ends = from + Number(seconds) * 1000;
const codes: string[] = [];
let begun = 0;
await Promise.all(
  lanes.map(async (lane) => {
    while (Date.now() < ends) {
      const code = await liveOnce(lane, (begun += 1));
      codes.push(code);
    }
  }),
);
const to = Date.now();
const done = codes.length;
process.stdout.write(
  `${JSON.stringify({
    from,
    to,
    done,
    requestsEach: Math.round((requests() - before) / done),
    msOfStep: Object.fromEntries(Object.entries(spent).map(([name, ms]) => [name, Math.round(ms / done)])),
    codes,
  })}\n`,
);
process.exit(0);
