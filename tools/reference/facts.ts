import { code, linkTo, mergedMembers, sourceFiles, table, type SourceFile } from './source.ts';

/** Who subscribes to a fact: `hub.on('dossier.received', …)`. */
const followers = (kind: string, files: SourceFile[]): SourceFile[] =>
  files.filter(({ text }) => text.includes(`.on('${kind}'`));

export function factsPage(files: SourceFile[] = sourceFiles()): string {
  const rows = mergedMembers('Facts', files).map(({ name, says, path }) => [
    code(name),
    says,
    linkTo(path),
    followers(name, files)
      .map((file) => linkTo(file.path))
      .join(', ') || '',
  ]);
  return `# Facts

What modules tell each other. A fact is published inside the transaction that made it; its followers run there too, so
either everything happened or nothing did.

${table(['Fact', 'When', 'Declared in', 'Followed by'], rows)}
`;
}
