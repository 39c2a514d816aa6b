import { publishVersions, type NewVersion, type Published, type Publishing } from '#modules/procedures';
import type { TxCtx } from '#platform/ctx.ts';
import type { Db } from '#platform/db.ts';
import { amend, type Amendment, type MisfitKind } from './amendment.ts';
import {
  amendedVersions,
  amendmentsByCode,
  insertAmendedVersions,
  writeMisfits,
  type AmendedVersion,
} from './amendment-store.ts';
import type { Directory } from './directory.ts';
import type { NationalRecord } from './record.ts';
import { serviceOf, type Service } from './service.ts';

export interface PublishingServices extends Omit<Publishing, 'versions'> {
  services: readonly Service[];
}

/**
 * Puts generated services in force from a day, each with what administrators settled about it; versions of theirs that
 * were published ahead are made anew of it too. An amendment that no longer fits is left out and written down to be
 * looked at. Throws as `publishVersions`.
 */
export async function publishServices(tx: TxCtx, publishing: PublishingServices): Promise<Published[]> {
  const { services, validFrom, onProgress, onRefused } = publishing;
  const codes = services.map(({ bundle }) => bundle.code);
  const [settled, earlier] = await Promise.all([amendmentsByCode(tx.tx, codes), amendedVersions(tx.tx, codes)]);
  const judged = new Map<string, MisfitKind | null>();
  const versions = services.map((service) => {
    const own = settled.get(service.bundle.code);
    if (!own) return service;
    const { bundle, misfits } = amend(service.bundle, own, validFrom);
    for (const { id } of own) judged.set(id, misfits.find((misfit) => misfit.id === id)?.why ?? null);
    return { ...service, bundle };
  });
  const published = await publishVersions(tx, { versions, validFrom, onProgress, onRefused });
  await writeMisfits(tx.tx, judged);
  const ids = new Map(published.map(({ code, id }) => [code, id]));
  for (const [from, ahead] of publishedAhead([...earlier.values()], { services, settled, after: validFrom })) {
    const known = ahead.filter(({ bundle }) => ids.has(bundle.code));
    const made = await publishVersions(tx, { versions: known, validFrom: from, onRefused });
    const rows = made.map(({ id, code }) => ({ id, code, from, baseId: ids.get(code) ?? id }));
    await insertAmendedVersions(tx.tx, rows);
  }
  return published;
}

/** Every day to come on which an amendment begins or ends, with the services as they will be then. */
function publishedAhead(
  earlier: readonly AmendedVersion[],
  made: { services: readonly Service[]; settled: ReadonlyMap<string, Amendment[]>; after: string },
): [from: string, versions: NewVersion[]][] {
  const { services, settled, after } = made;
  const days = [...new Set(earlier.map(({ from }) => from))].filter((from) => from > after).toSorted();
  return days.map((day) => {
    const codes = new Set(earlier.filter(({ from }) => from === day).map(({ code }) => code));
    const versions = services
      .filter(({ bundle }) => codes.has(bundle.code))
      .map((service) => ({
        ...service,
        bundle: amend(service.bundle, settled.get(service.bundle.code) ?? [], day).bundle,
      }));
    return [day, versions];
  });
}

/**
 * Of records about to be imported, those whose service has an amendment that will no longer fit. Records of which no
 * service can be made are passed over: the import tells about them itself.
 */
export async function unfitRecords(
  db: Db,
  records: readonly NationalRecord[],
  { directory, on }: { directory: Directory; on: string },
): Promise<string[]> {
  const settled = await amendmentsByCode(
    db,
    records.map(({ code }) => code),
  );
  return records.flatMap((record) => {
    const own = settled.get(record.code);
    return own && isUnfit(record, own, { directory, on }) ? [record.code] : [];
  });
}

function isUnfit(
  record: NationalRecord,
  amendments: readonly Amendment[],
  { directory, on }: { directory: Directory; on: string },
): boolean {
  try {
    return amend(serviceOf(record, directory).bundle, amendments, on).misfits.length > 0;
  } catch {
    return false;
  }
}

/** The version that one was made of, itself where it was not amended: amendments alone tell the two apart. */
export async function unamended(db: Db, codes: readonly string[]): Promise<(versionId: string) => string> {
  const versions = await amendedVersions(db, codes);
  return (versionId) => {
    let id = versionId;
    for (let steps = 0; steps < versions.size; steps += 1) id = versions.get(id)?.baseId ?? id;
    return id;
  };
}
