import { code, docstringAbove, linkTo, mergedMembers, sourceFiles, table, type SourceFile } from './source.ts';

export interface JobRow {
  name: string;
  payload: string;
  declaredIn: string;
  says: string;
}

/** Jobs as modules declare them; what a job does is told by the function that runs it. */
export function declaredJobs(files: SourceFile[] = sourceFiles()): JobRow[] {
  return mergedMembers('Jobs', files)
    .map(({ name, type, says, path }) => ({
      name,
      payload: type,
      declaredIn: path,
      says: says || runnerOf(name, files),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `make-receipt` runs `makeReceipt`. */
function runnerOf(name: string, files: SourceFile[]): string {
  const runner = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return files.map(({ text }) => docstringAbove(new RegExp(runner), text)).find((says) => says !== '') ?? '';
}

export async function jobsPage(): Promise<string> {
  const rows = declaredJobs().map(({ name, payload, declaredIn, says }) => [
    code(name),
    code(payload),
    says,
    linkTo(declaredIn),
  ]);
  return `# Jobs

Put into the same transaction as what caused them, run after it at least once, tried again up to twelve times. Each reads
what it needs anew and is harmless when run twice.

${table(['Job', 'Carries', 'Does', 'Declared in'], rows)}
`;
}
