import { listAgencies, type Agency } from '#modules/registers';
import { localDate } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { breakDown, narrow, wholeOf, type Counted, type Line } from './break-down.ts';
import { readBaselines, readFiled, readFreshness, readServices, type Apart, type Baseline } from './indicator-views.ts';
import type { Indicators } from './indicators.ts';
import { readPeriod, type Period } from './period.ts';
import type { TableState } from './table-path.ts';

/** Everything the page, the JSON and the CSV say. */
export interface ProgrammeTable {
  state: TableState;
  period: Period;
  whole: Indicators;
  lines: Line[];
  baselines: Baseline[];
  agencies: readonly Agency[];
  /** Name of the sector looked at. */
  sectorName: { vi: string; en: string } | undefined;
  foldedAt: Date | undefined;
  /** First day with dossiers. */
  since: string | undefined;
  today: string;
}

export async function readTableOf({ db, now }: Ctx, state: TableState): Promise<ProgrammeTable> {
  const today = localDate(now);
  const period = readPeriod(state.period, today);
  const apart: Apart =
    state.by === 'month' ? 'month' : state.within.commune || state.by === 'commune' ? 'agency' : 'none';
  const freshness = await readFreshness(db);
  const foldedAt = freshness.foldedAt ?? new Date(0);
  const [services, filed, agencies, baselines] = await Promise.all([
    readServices(db, foldedAt),
    readFiled(db, foldedAt, { period, apart }),
    listAgencies(db, { on: today }),
    readBaselines(db),
  ]);
  const counted: Counted = narrow({ services, filed, agencies, period }, state.within);
  const sector = state.within.sector;
  return {
    state,
    period,
    whole: wholeOf(counted),
    lines: breakDown(counted, state.by),
    baselines,
    agencies,
    sectorName: sector ? services.findLast((service) => service.sector.code === sector)?.sector.name : undefined,
    ...freshness,
    today,
  };
}
