import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';
import { keeping } from '#platform/keep.ts';
import type { Filed, Service } from './indicators.ts';
import type { Period } from './period.ts';

/** Figures move when they are folded, once a minute: until then everybody gets the same. */
const KEPT_MS = 120_000;

/** Every public service of every time, oldest version first, as of a folding. */
export const readServices = (db: Db, foldedAt: Date): Promise<Service[]> => services(db, foldedAt.toISOString());

const services = keeping(KEPT_MS, async (db): Promise<Service[]> => {
  const rows = await db
    .selectFrom('programme.service')
    .selectAll()
    .where('internal', '=', false)
    .orderBy('valid_from')
    .execute();
  return rows.map((row) => ({
    code: row.code,
    name: { vi: row.name, en: row.name_en },
    sector: { code: row.sector_code, name: { vi: row.sector_name, en: row.sector_name_en } },
    competentCode: row.competent_code,
    level: row.level,
    fullyOnline: row.fully_online,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
});

export type Apart = 'none' | 'agency' | 'month';

/** Dossiers filed in a period by procedure, and by agency or month where asked apart. */
export const readFiled = (
  db: Db,
  foldedAt: Date,
  { period: { from, to }, apart }: { period: Period; apart: Apart },
): Promise<Filed[]> => filed(db, `${from} ${to} ${apart} ${foldedAt.toISOString()}`);

const parts = {
  none: sql<string>`''`,
  agency: sql<string>`agency_id::text`,
  month: sql<string>`to_char(day, 'YYYY-MM')`,
};

const filed = keeping(KEPT_MS, async (db, key): Promise<Filed[]> => {
  const [from = '', to = '', apart = 'none'] = key.split(' ');
  // The key was written by `readFiled` just above.
  const part = parts[apart as Apart];
  const { rows } = await sql<Filed>`
    select code, ${part} as part, sum(online)::int as online, sum(total)::int as total
    from programme.filed_day where day between ${from}::date and ${to}::date
    group by 1, 2`.execute(db);
  return rows;
});

/** Where the province stood before this system counted. */
export interface Baseline {
  on: string;
  procedures: number;
  online: number;
  used: number;
  source: { vi: string; en: string };
}

export async function readBaselines(db: Db): Promise<Baseline[]> {
  const rows = await db.selectFrom('programme.baseline').selectAll().orderBy('on_day').execute();
  return rows.map(({ on_day, procedures, online, used, source, source_en }) => ({
    on: on_day,
    procedures,
    online,
    used,
    source: { vi: source, en: source_en },
  }));
}

/** When the figures were last brought up to now, and the first day with any. */
export async function readFreshness(db: Db): Promise<{ foldedAt: Date | undefined; since: string | undefined }> {
  const [fold, first] = await Promise.all([
    db
      .selectFrom('programme.fold')
      .select((eb) => eb.fn.max('folded_at').as('at'))
      .executeTakeFirst(),
    db
      .selectFrom('programme.filed_day')
      .select((eb) => eb.fn.min('day').as('day'))
      .executeTakeFirst(),
  ]);
  return { foldedAt: fold?.at ?? undefined, since: first?.day ?? undefined };
}
