import { join } from 'node:path';
import { isAppError } from '#platform/errors.ts';
import { visitor, type Actor, type RoleName } from '#platform/ctx.ts';
import { code, docstringAbove, linkTo, root, sourceFiles, table, type SourceFile } from './source.ts';

type Rule = (actor: Actor, object: unknown) => boolean;

export interface PermissionRow {
  action: string;
  rule: Rule;
  says: string;
  path: string;
}

/** One line an action: `policy` of every policy.ts, and its `may…` functions. */
export async function declaredPermissions(): Promise<PermissionRow[]> {
  const files = sourceFiles('src/modules/*/policy.ts').filter(({ path }) => !path.includes('/identity/'));
  const rows = await Promise.all(files.map(rowsOf));
  return rows.flat().sort((a, b) => (a.action < b.action ? -1 : 1));
}

async function rowsOf({ path, text }: SourceFile): Promise<PermissionRow[]> {
  // Modules loaded by path have no static type; the shape is that of Policy (identity/policy.ts).
  const loaded = (await import(join(root, path))) as Record<string, unknown>;
  const { policy = {}, ...rest } = loaded as { policy?: Record<string, Rule> };
  const actions = Object.entries(policy).map(([action, rule]) => ({
    action,
    rule,
    says: docstringAbove(new RegExp(rule.name), text),
    path,
  }));
  const questions = Object.entries(rest).flatMap(([name, rule]) =>
    typeof rule === 'function' && name.startsWith('may')
      ? [{ action: name, rule: rule as Rule, says: docstringAbove(new RegExp(name), text), path }]
      : [],
  );
  return [...actions, ...questions];
}

const here = 'this-agency';
const officer = (role: RoleName, agencyId = here): Actor => ({
  id: `${role}-${agencyId}`,
  kind: 'officer',
  name: role,
  roles: [{ role, agencyId }],
  assuranceLevel: 2,
});
const citizen = (id: string): Actor => ({ id, kind: 'citizen', name: id, roles: [], assuranceLevel: 2 });

/** The columns of the matrix. */
const people: [name: string, actor: Actor][] = [
  ['visitor', visitor],
  ['its owner', citizen('owner')],
  ['another citizen', citizen('other')],
  ['receiving officer', officer('receiving-officer')],
  ['officer who filed it', { ...officer('receiving-officer'), id: 'helper' }],
  ['specialist', officer('specialist')],
  ['leader', officer('leader')],
  ['same role elsewhere', officer('specialist', 'another-agency')],
  ['administrator', officer('administrator')],
];

/** A thing that belongs to `owner`, was filed by `helper`, and lies on the specialist's desk of this agency. */
const thing = {
  accountId: 'owner',
  ownerId: 'owner',
  helperId: 'helper',
  role: 'specialist',
  agencyId: here,
  receivingAgencyId: here,
  agencyIds: [here],
};

/** Asked of the real rule: ✓ yes, – no, 404 when even its existence is hidden. */
function answer(rule: Rule, actor: Actor): string {
  try {
    return rule(actor, thing) ? '✓' : '–';
  } catch (cause) {
    if (isAppError(cause)) return String(cause.status);
    throw cause;
  }
}

export async function permissionsPage(): Promise<string> {
  const rows = await declaredPermissions();
  return `# Permissions

Every action that a use case asks for by name (\`authorize(policy, actor, 'noun.verb', object)\`), and the functions it asks
directly. A right that is not here does not exist.

${table(
  ['Action', 'Rule', 'Declared in'],
  rows.map(({ action, says, path }) => [code(action), says, linkTo(path)]),
)}

## Who passes

Asked of the rules themselves, for a thing that belongs to *its owner*, was filed by an officer at a counter and lies on a specialist's desk of this agency. ✓ may, – may not,
404 is answered as if the thing did not exist. A task on another desk goes to the officers of that desk in the same way.

${table(
  ['Action', ...people.map(([name]) => name)],
  rows.map(({ action, rule }) => [code(action), ...people.map(([, actor]) => answer(rule, actor))]),
)}

Before any rule is asked, the route says who may call it at all: see [routes](routes.md).
`;
}
