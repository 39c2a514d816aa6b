import type { Bench } from './run.ts';

/** The same numbers for people. */
export function printBench({ machine, a, b, c, d, e, f, search, seconds }: Bench): void {
  const say = (line: string) => console.log(line);
  say(
    `${machine.cores} cores, ${machine.cpu}, ${machine.memoryGb} GB, Node ${machine.node}${machine.quick ? ', quick' : ''}`,
  );
  if (a) sayLifecycles(a);
  for (const page of b ?? []) {
    say(
      `(b) ${page.page.padEnd(10)} ${page.app.perSecond}/s p50 ${page.app.p50} p95 ${page.app.p95} p99 ${page.app.p99} ms, ${page.bytes} bytes; Preact and a query ${page.preactQuery.perSecond}/s, static ${page.static.perSecond}/s: ratio ${page.ratio} ${page.meetsAim ? 'good' : 'below 0.6'}`,
    );
  }
  if (c)
    say(
      `(c) ${c.pdfPerSecond} PDF/s, ${c.signaturesPerSecond} signatures/s, ${c.signedPdfPerSecond} signed PDF/s, ${c.checksPerSecond} checks/s`,
    );
  for (const load of d ?? []) {
    say(
      `(d) ${load.page.padEnd(10)} ${load.total} bytes (HTML ${load.html}, CSS ${load.css}, JS ${load.js}, fonts ${load.fonts}) ${load.underAim ? 'good' : 'over 80 KB'}`,
    );
  }
  if (e) say(`(e) cold ${e.coldMs} ms, warm ${e.warmMs} ms`);
  if (f) sayAmongMany(f);
  if (search) saySearch(search);
  say(`${seconds} s`);
}

function saySearch({ procedures, importSeconds, quality, aims, ...load }: NonNullable<Bench['search']>): void {
  console.log(`(search) ${procedures} procedures, imported in ${importSeconds} s`);
  for (const part of ['tuned', 'untouched', 'together'] as const) {
    const { queries, mrr10, recall5 } = quality[part];
    console.log(`    ${part.padEnd(9)} ${queries} questions: MRR@10 ${mrr10}, recall@5 ${recall5}`);
  }
  console.log(`    aim MRR@10 ${aims.mrr10} together: ${quality.together.mrr10 >= aims.mrr10 ? 'good' : 'below'}`);
  for (const kind of ['json', 'page', 'suggestions'] as const) {
    const { perSecond, p50, p95, p99 } = load[kind];
    console.log(
      `    ${kind.padEnd(11)} at 50 connections ${perSecond}/s p50 ${p50} p95 ${p95} p99 ${p99} ms: ${p95 <= aims.p95 ? 'good' : `over ${aims.p95}`}`,
    );
  }
}

function sayAmongMany(f: NonNullable<Bench['f']>): void {
  const { seeded, lifecyclesPerSecond: lives, inboxPerSecond: inbox } = f;
  console.log(`(f) ${seeded.dossiers} dossiers, ${seeded.rows} rows, ${seeded.megabytes} MB in ${seeded.seconds} s`);
  console.log(`    lifecycles/s ${lives.before} → ${lives.after} (${f.lifecycleChangePercent} %)`);
  console.log(`    inbox/s ${inbox.before} → ${inbox.after} (beside its floor ${f.inboxChangePercent} %)`);
}

function sayLifecycles(a: NonNullable<Bench['a']>): void {
  const say = (line: string) => console.log(line);
  say(
    `(a) ${a.lifecyclesPerSecond} lifecycles/s with receipt and signed result (aim ${a.aim}), ${a.requestsEach} requests each, ${a.requestsPerSecond} requests/s`,
  );
  say(
    `    bare SQL ${a.bare.oneByOne.lifecyclesPerSecond}/s one by one, ${a.bare.pipelined.lifecyclesPerSecond}/s pipelined (${a.bare.pipelined.statements} statements, ${a.bare.pipelined.transactions} transactions): ratio ${a.ratio}`,
  );
  const { fivePages } = a;
  if (fivePages)
    say(`    the real form of five pages: ${fivePages.lifecyclesPerSecond}/s, ${fivePages.requestsEach} requests each`);
  say(
    `    ms a lifecycle: ${Object.entries(a.msOfStep)
      .map(([name, ms]) => `${name} ${ms}`)
      .join(', ')}`,
  );
}
