// What `npm start` runs: compiled code is kept on disk, so that the next start is faster.
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';

enableCompileCache(join(resolve(import.meta.dirname, '..'), 'node_modules/.cache/compile'));
const { main } = await import('../src/main.ts');
await main(process.argv[2] ?? 'all', process.env);
