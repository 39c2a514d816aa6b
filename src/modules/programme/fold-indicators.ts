import { bundlesOf, levelOf, publishedVersions, stampOfVersions, type Bundle } from '#modules/procedures';
import { filedByDay } from '#modules/dossiers';
import { localDate, ZONE_OFFSET_MS } from '#platform/clock.ts';
import { inTransaction, type Ctx, type TxCtx } from '#platform/ctx.ts';
import type { PublishedVersion } from '#modules/procedures';
import {
  foldedThrough,
  insertServices,
  knownServices,
  replaceFilings,
  setFolded,
  type ServiceRow,
} from './indicator-store.ts';

declare module '#platform/jobs.ts' {
  interface Jobs {
    'fold-indicators': object;
  }
}

/**
 * Brings the figures up to now: versions published or closed since, and the filings of the last two days again, so that
 * doing it twice, or after a day without, changes nothing. Runs every minute.
 */
export async function foldIndicators(ctx: Ctx): Promise<void> {
  await inTransaction(ctx, foldServices);
  await inTransaction(ctx, foldFilings);
}

const AT_ONCE = 200;

async function foldServices(tx: TxCtx): Promise<void> {
  const [stamp, before] = await Promise.all([stampOfVersions(tx.tx), foldedThrough(tx.tx, 'services')]);
  if (stamp === before) return setFolded(tx.tx, { part: 'services', stamp, at: tx.now });
  const [versions, known] = await Promise.all([publishedVersions(tx.tx), knownServices(tx.tx)]);
  const changed = versions.filter(({ id, validTo }) => known.get(id) !== validTo);
  for (let from = 0; from < changed.length; from += AT_ONCE) {
    const some = changed.slice(from, from + AT_ONCE);
    const bundles = await bundlesOf(
      tx.tx,
      some.map(({ id }) => id),
    );
    await insertServices(
      tx.tx,
      some.flatMap((version) => {
        const bundle = bundles.get(version.id);
        return bundle ? [serviceOf(version, bundle)] : [];
      }),
    );
  }
  await setFolded(tx.tx, { part: 'services', stamp, at: tx.now });
}

const serviceOf = ({ id, code, validFrom, validTo }: PublishedVersion, bundle: Bundle): ServiceRow => ({
  version_id: id,
  code,
  name: bundle.everydayName.vi,
  name_en: bundle.everydayName.en,
  sector_code: bundle.sector.code,
  sector_name: bundle.sector.name.vi,
  sector_name_en: bundle.sector.name.en,
  competent_code: bundle.competent.kind === 'department' ? bundle.competent.code : null,
  level: levelOf(bundle),
  fully_online: bundle.fullyOnline.yes,
  internal: bundle.internal === true,
  valid_from: validFrom,
  valid_to: validTo,
});

async function foldFilings(tx: TxCtx): Promise<void> {
  const through = await foldedThrough(tx.tx, 'filings');
  const from = through === undefined ? new Date(0) : new Date(midnight(through) - DAY_MS);
  const filed = await filedByDay(tx.tx, from);
  await replaceFilings(tx.tx, localDate(from), filed);
  await setFolded(tx.tx, { part: 'filings', stamp: localDate(tx.now), at: tx.now });
}

const DAY_MS = 24 * 3_600_000;

/** The instant at which a local day begins. */
const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`) - ZONE_OFFSET_MS;
