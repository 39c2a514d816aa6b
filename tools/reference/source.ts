import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export interface SourceFile {
  /** From the root of the project, `/` between folders. */
  path: string;
  text: string;
}

/** The program's own files, tests left out. */
export const sourceFiles = (pattern = 'src/**/*.{ts,tsx}'): SourceFile[] =>
  globSync(pattern, { cwd: root })
    .filter((path) => !/\.(test|samples|d)\.tsx?$|\/testing\//.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

export interface Member {
  name: string;
  type: string;
  /** Its docstring, or empty. */
  says: string;
  path: string;
}

/** Members that modules add to an interface of the platform by declaration merging. */
export function mergedMembers(interfaceName: string, files: SourceFile[]): Member[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(new RegExp(`^  interface ${interfaceName} \\{\\n(.*?)^  \\}`, 'gms'))].flatMap(([, body = '']) =>
      membersOf(body).map((member) => ({ ...member, path })),
    ),
  );
}

/** `/** says *\/ 'name': type;` with types over several lines. */
function membersOf(body: string): Omit<Member, 'path'>[] {
  const member =
    /(?:\/\*\*(?<says>(?:(?!\*\/).)*)\*\/\s*)?^ {4}'?(?<name>[\w.-]+)'?: (?<type>(?:(?!;\n {0,4}\S|;\n*$).)*)/gms;
  return [...body.matchAll(member)].map(({ groups = {} }) => ({
    name: groups['name'] ?? '',
    type: tidy((groups['type'] ?? '').replace(/;$/, '')),
    says: sentence(groups['says'] ?? ''),
  }));
}

/** The docstring right above a declaration, as one line. */
export function docstringAbove(declaration: RegExp, text: string): string {
  const found = new RegExp(
    `/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*(?:export )?(?:const|function|async function) ${declaration.source}\\b`,
  ).exec(text);
  return sentence(found?.[1] ?? '');
}

const sentence = (doc: string): string => tidy(doc.replace(/^\s*\* ?/gm, ''));
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export const code = (text: string): string => (text === '' ? '' : `\`${text}\``);

/** `src/modules/dossiers/routes.tsx` → a link from docs/reference. */
export const linkTo = (path: string, up = '../..'): string =>
  `[${path.replace(/^src\/(modules\/)?/, '')}](${up}/${path})`;
