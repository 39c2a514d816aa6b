import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';
import type { Step } from './walk.ts';

/** Where the robot must stop when a procedure is broken so. */
export const faults = {
  search: 'search',
  form: 'form',
  paper: 'papers',
  fee: 'payment',
  process: 'approval',
  seal: 'seal',
  rating: 'rating',
} as const satisfies Record<string, Step>;

export type FaultKind = keyof typeof faults;

export interface Fault {
  code: string;
  kind: FaultKind;
}

const isKind = (name: string): name is FaultKind => name in faults;

/** `CODE:kind`, several separated by commas. Throws on anything else. */
export const readFaults = (written: string): Fault[] =>
  written.split(',').map((one) => {
    const [code = '', kind = ''] = one.trim().split(':');
    if (!/^\d\.\d{6}$/.test(code) || !isKind(kind)) {
      throw new Error(`--break takes CODE:kind; kinds are ${Object.keys(faults).join(', ')}, not "${one}"`);
    }
    return { code, kind };
  });

/** Breaks the data of a throwaway instance, each procedure in its own way, before its application starts. */
export async function breakInstance(db: Db, broken: readonly Fault[]): Promise<void> {
  await sql`drop schema if exists broken cascade`.execute(db);
  if (broken.length === 0) return;
  await sql`create schema broken`.execute(db);
  for (const [index, fault] of broken.entries()) {
    const known = await db.selectFrom('procedures.version').select('id').where('code', '=', fault.code).execute();
    if (known.length === 0) throw new Error(`--break: there is no procedure ${fault.code}`);
    await breaking[fault.kind]?.(db, { code: fault.code, name: `fault_${index}` });
  }
}

interface Place {
  code: string;
  /** Of the trigger. */
  name: string;
}

const breaking: Partial<Record<FaultKind, (db: Db, place: Place) => Promise<unknown>>> = {
  search: (db, { code }) => db.deleteFrom('procedures.listing').where('code', '=', code).execute(),
  form: (db, { code }) => askTheImpossible(db, code),
  // Approval lies on a desk where the leader never sees it.
  process: (db, { code }) =>
    sql`update procedures.version set process_xml = replace(process_xml, 'role="leader"', 'role="specialist"') where code = ${code}`.execute(
      db,
    ),
  paper: (db, place) =>
    onInsert(db, place, {
      table: 'forms.draft_paper',
      holds: (code) => `exists (select from forms.draft d where d.id = new.draft_id and d.procedure_code = '${code}')`,
      does: refuse,
    }),
  fee: (db, place) =>
    onInsert(db, place, {
      table: 'payments.fee_notice',
      holds: (code) =>
        `exists (select from dossiers.dossier d where d.id = new.dossier_id and d.procedure_code = '${code}')`,
      does: 'new.amount_dong := new.amount_dong + 1000;',
    }),
  rating: (db, place) =>
    onInsert(db, place, {
      table: 'satisfaction.rating',
      holds: (code) =>
        `exists (select from dossiers.dossier d where d.id = new.dossier_id and d.procedure_code = '${code}')`,
      does: refuse,
    }),
};

const refuse = `raise exception 'broken on purpose';`;

/** One more question, required, at least five letters and at most three long. */
async function askTheImpossible(db: Db, code: string): Promise<void> {
  const question = {
    type: 'string',
    minLength: 5,
    maxLength: 3,
    field: { kind: 'text', label: { vi: 'Câu không trả lời được', en: 'A question without an answer' } },
  };
  const name = 'impossible';
  await sql`
    update procedures.version set bundle = jsonb_set(jsonb_set(jsonb_set(bundle,
      ${`{form,schema,properties,${name}}`}::text[], ${JSON.stringify(question)}::jsonb),
      '{form,schema,required}', (bundle #> '{form,schema,required}') || to_jsonb(${name}::text)),
      '{form,pages,0,fields}', (bundle #> '{form,pages,0,fields}') || to_jsonb(${name}::text))
    where code = ${code}`.execute(db);
}

interface Trigger {
  table: string;
  /** SQL over `new`. */
  holds: (code: string) => string;
  does: string;
}

async function onInsert(db: Db, { code, name }: Place, { table, holds, does }: Trigger): Promise<void> {
  // The code was checked to be digits and a dot.
  await sql
    .raw(
      `create function broken.${name}() returns trigger language plpgsql as $$ begin if ${holds(code)} then ${does} end if; return new; end $$`,
    )
    .execute(db);
  await sql
    .raw(`create trigger ${name} before insert on ${table} for each row execute function broken.${name}()`)
    .execute(db);
}

/** Changes a byte of the signed document on the disk, of dossiers whose procedure was asked to lose its seal. */
export function breakSeals(
  db: Db,
  varDir: string,
  broken: readonly Fault[],
): ((procedure: string, dossier: string) => Promise<void>) | undefined {
  const codes = new Set(broken.filter(({ kind }) => kind === 'seal').map(({ code }) => code));
  if (codes.size === 0) return undefined;
  return async (procedure, dossier) => {
    if (!codes.has(procedure)) return;
    const { sha256 } = await db
      .selectFrom('dossiers.result as r')
      .innerJoin('dossiers.dossier as d', 'd.id', 'r.dossier_id')
      .innerJoin('files.file as f', 'f.id', 'r.file_id')
      .select(sql<string>`encode(f.sha256, 'hex')`.as('sha256'))
      .where('d.code', '=', dossier)
      .executeTakeFirstOrThrow();
    const path = join(varDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const pdf = readFileSync(path);
    const at = Math.floor(pdf.length / 2);
    pdf[at] = (pdf[at] ?? 0) ^ 1;
    writeFileSync(path, pdf);
  };
}
