import { join } from 'node:path';
import { errorTable, type ErrorRow } from '#platform/errors.ts';
import { code, root, sourceFiles, table } from './source.ts';

/** Loads every file that declares errors; the table fills itself. */
export async function declaredErrors(): Promise<Map<string, ErrorRow>> {
  const declaring = sourceFiles('{src,tools/payment-simulator}/**/*.{ts,tsx}').filter(({ text }) =>
    text.includes('defineErrors('),
  );
  for (const { path } of declaring) await import(join(root, path));
  return new Map([...errorTable].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export async function errorsPage(): Promise<string> {
  const rows = [...(await declaredErrors())].map(([name, { status, vi, en }]) => [code(name), String(status), vi, en]);
  return `# Errors

A refusal has a stable code, a status and a sentence in both languages that says what to do. A page shows the sentence; a
client that asks for \`application/json\` gets \`{"error": {"code", "vi", "en", "detail"}}\`. \`{name}\` is filled in.

${table(['Code', 'Status', 'Tiếng Việt', 'English'], rows)}
`;
}
