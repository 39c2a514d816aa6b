import { sql } from 'kysely';
import { insertAccounts } from '#modules/identity';
import { insertBaselines } from '#modules/programme';
import { publishVersions } from '#modules/procedures';
import { insertAgencies, insertCalendars, insertUnits } from '#modules/registers';
import { defineErrors } from '#platform/errors.ts';
import { inTransaction, type Ctx, type TxCtx } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { foldVietnamese, tidy } from '#platform/text.ts';

/** Read only where it is needed: a running province has no use for it. */
type Sample = typeof import('../sample/index.ts');

const error = defineErrors('sample', {
  'refused-in-production': {
    status: 403,
    vi: 'Cơ sở dữ liệu này chứa dữ liệu trình diễn, không dùng được cho hệ thống thật. Hãy dùng cơ sở dữ liệu trống.',
    en: 'This database holds demonstration data, which production refuses. Use an empty database.',
  },
});

/**
 * A production system refuses to start on demonstration data: fictional people could sign in to it.
 * Throws `sample.refused-in-production`.
 */
export async function refuseSample(ctx: Ctx): Promise<void> {
  const demo = await ctx.db
    .selectFrom('identity.account')
    .select('id')
    .where('demo', '=', true)
    .limit(1)
    .executeTakeFirst();
  if (demo) throw error('refused-in-production');
}

/**
 * Fills an empty database with the sample province, all or nothing. Returns false when there is something already.
 */
export async function loadSample(ctx: Ctx): Promise<boolean> {
  const full = await ctx.db.selectFrom('registers.calendar').select('key').limit(1).executeTakeFirst();
  if (full) return false;
  const sample = await import('../sample/index.ts');
  await inTransaction(ctx, async (tx) => {
    await loadRegisters(tx, sample);
    await loadPeople(tx, sample);
    await insertBaselines(tx.tx, sample.baselines);
    await publishVersions(tx, { versions: sample.services, validFrom: '2026-01-01' });
  });
  // Search plans badly on tables nobody has counted yet, and autovacuum takes a minute to come by.
  await sql`analyze procedures.listing, registers.unit, registers.agency`.execute(ctx.db);
  return true;
}

async function loadRegisters(tx: TxCtx, sample: Sample): Promise<void> {
  await loadUnits(tx, sample);
  await loadCalendars(tx, sample);
  await loadAgencies(tx, sample);
}

async function loadUnits(tx: TxCtx, sample: Sample): Promise<void> {
  await insertUnits(
    tx.tx,
    sample.units.map((unit) => {
      const [code, name, type, parent, from, to] = unit;
      const named = {
        code,
        name: tidy(name),
        name_en: sample.unitNameInEnglish(unit),
        folded_name: foldVietnamese(name),
      };
      return { ...named, type, parent_code: parent, valid_from: from, valid_to: to };
    }),
  );
}

async function loadCalendars(tx: TxCtx, sample: Sample): Promise<void> {
  await insertCalendars(
    tx.tx,
    sample.calendars.map(({ key, name, shifts, weekdays, weekdayShifts, days }) => ({
      calendar: {
        key,
        name,
        revision: 1,
        shifts: JSON.stringify(shifts),
        weekdays: [...weekdays],
        weekday_shifts: JSON.stringify(weekdayShifts),
      },
      days: days.map((day) => ({ calendar_key: key, ...day, shifts: day.shifts ? JSON.stringify(day.shifts) : null })),
    })),
  );
}

async function loadAgencies(tx: TxCtx, sample: Sample): Promise<void> {
  await insertAgencies(
    tx.tx,
    sample.agencies.map((agency) => ({
      id: newId(tx.now.getTime()),
      code: agency.code,
      identifier: agency.identifier,
      kind: agency.kind,
      name: tidy(agency.name),
      name_en: agency.nameEn,
      parent_code: agency.parentCode,
      unit_code: agency.unitCode,
      calendar_key: agency.calendarKey,
      address: agency.address,
      phone: agency.phone,
      valid_from: agency.validFrom,
      valid_to: agency.validTo,
    })),
  );
}

async function loadPeople(tx: TxCtx, sample: Sample): Promise<void> {
  const agencies = await tx.tx
    .selectFrom('registers.agency')
    .select(['id', 'code'])
    .where('valid_to', 'is', null)
    .execute();
  const idOf = new Map(agencies.map(({ code, id }) => [code, id]));
  const people = sample.people.map((person) => ({ id: newId(tx.now.getTime()), ...person }));
  const roles = people.flatMap(({ id, roles: held }) =>
    held.flatMap(({ role, agencyCode }) => {
      const agencyId = idOf.get(agencyCode);
      return agencyId ? [{ account_id: id, role, agency_id: agencyId }] : [];
    }),
  );
  await insertAccounts(
    tx.tx,
    people.map(({ id, handle, kind, profile, assuranceLevel, about }, place) => {
      const { fullName, identityNumber, ...rest } = profile;
      const name = kind === 'business' ? (profile.organisationName ?? fullName) : fullName;
      return {
        id,
        handle,
        kind,
        full_name: tidy(name),
        folded_name: foldVietnamese(name),
        identity_number: kind === 'business' ? (profile.taxNumber ?? null) : identityNumber,
        profile: JSON.stringify({ ...rest, representative: fullName, about }),
        assurance_level: assuranceLevel,
        demo: true,
        // One after another, so that lists keep the order of the story.
        created_at: new Date(tx.now.getTime() + place),
      };
    }),
    roles,
  );
}
