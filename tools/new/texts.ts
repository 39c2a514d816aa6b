const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string): string => camel(`-${name}`);
const words = (name: string): string => name.replaceAll('-', ' ');

export const moduleFiles = (module: string): [string, string][] => [
  [`src/modules/${module}/index.ts`, `export { error } from './errors.ts';\n`],
  [
    `src/modules/${module}/README.md`,
    `# ${module}

Owns … (its words and tables).

**Words.** …

**Facts.** …

**May import** \`audit\`, \`platform\`. Called by …
`,
  ],
  [
    `src/modules/${module}/errors.ts`,
    `import { defineErrors } from '#platform/errors.ts';

export const error = defineErrors('${module}', {
  'not-found': { status: 404, vi: 'Không tìm thấy.', en: 'There is no such thing.' },
});
`,
  ],
];

export const useCaseFiles = (module: string, name: string): string => `import { record } from '#modules/audit';
import { inTransaction, type Ctx } from '#platform/ctx.ts';

/** Says what happens, for whom, by which law. Throws \`${module}.…\`. Done twice it … (its natural key, ADR 5). */
export async function ${camel(name)}(ctx: Ctx, input: { code: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    // lock, authorize, decide, write
    await record(tx, { action: '${module}.${name}', objectType: '${module}', objectCode: input.code });
  });
}
`;

export const useCaseTest = (name: string): string => `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { world } from '#platform/testing/world.ts';
import { ${camel(name)} } from './${name}.ts';

test('${words(name)}: say what a clerk would nod at', async (t) => {
  const { as } = await world(t);
  await assert.rejects(${camel(name)}(as('lan'), { code: 'none' }));
});
`;

export const pageFile = (name: string): string => `import type { Lang } from '#platform/text.ts';

/** What it shows, and to whom. */
export function ${pascal(name)}Page({ lang, title }: { lang: Lang; title: string }) {
  return (
    <section lang={lang}>
      <h1>{title}</h1>
    </section>
  );
}
`;

export const jobFile = (name: string): string => `import type { Ctx } from '#platform/ctx.ts';

declare module '#platform/jobs.ts' {
  interface Jobs {
    /** What it does, in one sentence. */
    '${name}': { id: string };
  }
}

/** Runs after the commit, at least once: reads what it needs anew, and finds its work done the second time. */
export async function ${camel(name)}(ctx: Ctx, job: { id: string }): Promise<void> {
  throw new Error(['${name} is not written yet', job.id, ctx.requestId].join(', '));
}
`;

export const migrationFile = (
  module: string,
): string => `-- One idea. Safe on a live table. Never edited after it was applied.
create table ${module}.thing (
  id uuid not null,
  constraint thing_pkey primary key (id)
);
comment on table ${module}.thing is 'What one row is.';
comment on column ${module}.thing.id is 'Key.';
`;
