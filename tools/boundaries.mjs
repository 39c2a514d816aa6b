// Checks the arrows between modules (.dependency-cruiser.cjs): node tools/boundaries.mjs [folder]
import { globSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const require = createRequire(import.meta.url);
const root = resolve(import.meta.dirname, '..');
const base = realpathSync(process.argv[2] ? resolve(process.argv[2]) : root);
process.chdir(base);

const { forbidden, options } = require(join(root, '.dependency-cruiser.cjs'));
/** These ask what happens when the code runs, where types are gone; the others count every import. */
const ofRunningCode = new Set(['no-cycle', 'no-development-package', 'sites-do-not-look-up']);
let withTypes = true;
teachParser();

const { cruise } = await import('dependency-cruiser');
const everyImport = await violations(forbidden.filter(({ name }) => !ofRunningCode.has(name)));
withTypes = false;
const running = await violations(forbidden.filter(({ name }) => ofRunningCode.has(name)));
report(everyImport.seen, [...everyImport.found, ...running.found]);

async function violations(rules) {
  const { output } = await cruise(['src'], {
    ...options,
    validate: true,
    ruleSet: { forbidden: rules },
    baseDir: base,
    outputType: 'json',
  });
  const { modules, summary } = JSON.parse(output);
  return { seen: new Set(modules.map(({ source }) => source)), found: summary.violations };
}

/** The cruiser never tells swc that a .tsx file holds JSX and does not tell type imports from others. */
function teachParser() {
  const swc = require('@swc/core');
  const parse = swc.parseFileSync;
  swc.parseFileSync = (file, settings) => {
    const ast = parse.call(swc, file, { ...settings, tsx: file.endsWith('.tsx') });
    return withTypes ? ast : { ...ast, body: ast.body.filter((item) => !item.typeOnly) };
  };
}

/** The cruiser is content when it sees no file at all, so what it saw is counted. */
function report(seen, found) {
  const unseen = globSync('src/**/*.{ts,tsx}')
    .filter((file) => !file.startsWith('src/web/islands/'))
    .filter((file) => !seen.has(file));
  for (const file of unseen) console.error(`boundaries: the cruiser did not see ${file}`);
  for (const { rule, from, to } of found) {
    const { comment } = forbidden.find(({ name }) => name === rule.name) ?? {};
    console.error(`boundaries: ${rule.name}: ${from} → ${to} (${comment})`);
  }
  console.log(`boundaries: ${seen.size} files seen, ${unseen.length + found.length} wrong`);
  if (unseen.length + found.length > 0 || seen.size === 0) process.exitCode = 1;
}
