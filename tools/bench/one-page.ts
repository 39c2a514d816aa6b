import { standardProcess } from '#modules/processes';
import { publishVersion, type Bundle } from '#modules/procedures';
import { systemClock } from '#platform/clock.ts';
import { inTransaction, system, type Ctx } from '#platform/ctx.ts';
import { openDatabase } from '#platform/db.ts';
import { createFactHub } from '#platform/facts.ts';
import { procedures } from '../../sample/index.ts';

/** The real procedure that is measured, and its short form. */
export const MEASURED = { real: '1.000894', onePage: '9.000894' };

/**
 * Publishes the measured procedure once more with the same questions on one page, so that a dossier takes about as many
 * requests as the bare prototype it is compared with (27).
 */
export async function publishOnePage(databaseUrl: string): Promise<void> {
  const bundle = procedures.find(({ code }) => code === MEASURED.real);
  if (!bundle) throw new Error('the measured procedure is not in the sample');
  const database = openDatabase(databaseUrl, 2);
  const now = systemClock.now();
  const ctx: Ctx = {
    db: database.db,
    database,
    hub: createFactHub(),
    actor: system,
    now,
    clock: systemClock,
    lang: 'vi',
    requestId: 'bench',
  };
  const processXml = standardProcess({ limit: { n: 5, unit: 'working_day' } });
  await inTransaction(ctx, (tx) =>
    publishVersion(tx, { bundle: onOnePage(bundle), processXml, validFrom: '2026-01-01' }),
  );
  await database.close();
}

function onOnePage(bundle: Bundle): Bundle {
  const [first, ...others] = bundle.form.pages;
  if (!first || others.some(({ when }) => when !== undefined)) throw new Error('its pages cannot be put together');
  const pages = [{ ...first, fields: [first, ...others].flatMap(({ fields }) => fields) }];
  return { ...bundle, code: MEASURED.onePage, form: { ...bundle.form, pages } };
}
