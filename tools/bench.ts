// npm run bench -- [--json] [--quick] [--only a,b]: what this machine does, each number beside what it could do at most.
import { printBench } from './bench/report.ts';
import { runBench, type Part } from './bench/run.ts';

const args = process.argv.slice(2);
const only = args[args.indexOf('--only') + 1];
const parts = args.includes('--only') ? (only ?? '').split(',') : ['a', 'b', 'c', 'd', 'e', 'f', 'search'];
const known = parts.filter((part): part is Part => ['a', 'b', 'c', 'd', 'e', 'f', 'search'].includes(part));
if (known.length !== parts.length) {
  console.error('--only takes parts among a,b,c,d,e,f,search');
  process.exit(1);
}

const isJson = args.includes('--json');
const result = await runBench({ quick: args.includes('--quick'), parts: known, say: (line) => console.error(line) });
if (isJson) console.log(JSON.stringify(result, null, 2));
else printBench(result);
process.exit(0);
