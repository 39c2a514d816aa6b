import { jobFile, migrationFile, moduleFiles, pageFile, useCaseFiles, useCaseTest } from './texts.ts';

export interface Plan {
  files: readonly (readonly [path: string, text: string])[];
  /** What a person still has to do. */
  next: readonly string[];
}

export const usage = `bin/new module <noun>
bin/new use-case <module> <verb-noun>
bin/new page <module> <noun>
bin/new job <module> <verb-noun>
bin/new migration <module> <idea-in-words>`;

export const isPlan = (made: Plan | string): made is Plan => typeof made !== 'string';

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const verbNoun = /^[a-z]+(-[a-z0-9]+)+$/;
/** Verbs that say nothing about what happens (CONTRIBUTING.md, 13). */
const emptyVerbs = /^(update|process|handle|manage|do)-/;

/** What `bin/new` would write, or what is wrong with what was asked. `nextNumber` is that of the next migration. */
export function planFiles([kind = '', ...names]: readonly string[], nextNumber: number): Plan | string {
  const [first = '', second = ''] = names;
  if (!(kind in plans)) return `What should be new? "${kind}" is not known.`;
  if (!kebab.test(first)) return `"${first}" is no name: small letters and hyphens.`;
  if (kind !== 'module' && !kebab.test(second)) return `"${second}" is no name: small letters and hyphens.`;
  if ((kind === 'use-case' || kind === 'job') && !verbNoun.test(second))
    return `"${second}" should be a verb and a noun.`;
  if (emptyVerbs.test(second)) return `"${second}" does not say what happens: take the verb a clerk would use.`;
  // The kind is a key of the table, checked above.
  return plans[kind as keyof typeof plans]({ module: first, name: second, nextNumber });
}

interface Asked {
  module: string;
  name: string;
  nextNumber: number;
}

const plans = {
  module: ({ module }: Asked): Plan => ({
    files: moduleFiles(module),
    next: [
      `give ${module} its line in .dependency-cruiser.cjs and in ARCHITECTURE.md`,
      `bin/new migration ${module} create`,
      'say in its README what it owns',
    ],
  }),
  'use-case': ({ module, name }: Asked): Plan => ({
    files: [
      [`src/modules/${module}/${name}.ts`, useCaseFiles(module, name)],
      [`src/modules/${module}/${name}.world.test.ts`, useCaseTest(name)],
    ],
    next: ['put its action into policy.ts, its refusals into errors.ts', 'npm run reference'],
  }),
  page: ({ module, name }: Asked): Plan => ({
    files: [[`src/modules/${module}/pages/${name}.tsx`, pageFile(name)]],
    next: [`put its wording into text.ts and its route into routes.tsx`, 'npm run reference'],
  }),
  job: ({ module, name }: Asked): Plan => ({
    files: [[`src/modules/${module}/${name}.ts`, jobFile(name)]],
    next: ['hand its function out in index.ts and name it in src/app-jobs.ts', 'npm run reference'],
  }),
  migration: ({ module, name, nextNumber }: Asked): Plan => {
    const number = String(nextNumber).padStart(4, '0');
    const idea = name.replaceAll('-', '_');
    return { files: [[`db/migrations/${number}_${module}_${idea}.sql`, migrationFile(module)]], next: ['bin/migrate'] };
  },
} as const;
