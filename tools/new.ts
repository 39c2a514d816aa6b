// bin/new: writes files in the house's shape and says what is left to do.
import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isPlan, planFiles, usage } from './new/plan.ts';

const root = resolve(import.meta.dirname, '..');
const plan = planFiles(process.argv.slice(2), globSync('db/migrations/*.sql', { cwd: root }).length + 1);
if (!isPlan(plan)) stop(`${plan}\n\n${usage}`);
else if (plan.files.some(([path]) => existsSync(join(root, path))))
  stop('There is such a file already; nothing was written.');
else write(plan.files, plan.next);

function write(files: readonly (readonly [path: string, text: string])[], next: readonly string[]): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
  for (const line of next) console.log(`next: ${line}`);
}

function stop(line: string): void {
  console.error(line);
  process.exitCode = 1;
}
