import { createHash } from 'node:crypto';
import { standardProcess } from '#modules/processes';
import type { Bundle, Limit } from '#modules/procedures';
import { tidy } from '#platform/text.ts';
import { casesOf } from './cases.ts';
import type { Directory, DirectoryAgency } from './directory.ts';
import { feesOf } from './fees.ts';
import { serviceForm } from './form.ts';
import { everydayNameOf, keywordsOf, sectorOf, stepsOf, subjectsOf, summaryOf } from './introduction.ts';
import type { NationalRecord } from './record.ts';
import { resultsOf } from './results.ts';
import { routeOf } from './routing.ts';
import { classOf } from './service-class.ts';
import { channelsOf, withCaseTimes } from './times.ts';
import { capitalised, cleanLine, named, shorten, t } from './wording.ts';

/** Everything a procedure needs to be filed and handled. */
export interface Service {
  bundle: Bundle;
  processXml: string;
}

const communes = t('Ủy ban nhân dân phường, xã', 'the ward or commune People’s Committee');

/**
 * From the national record to a working service: papers by case, times, fees, form, process, class and who receives it.
 * Pure: the same record and directory always give the same service. Throws `provisioning.no-agency`.
 */
export function serviceOf(record: NationalRecord, directory: Directory): Service {
  const routing = routeOf(record, directory);
  const { competent, levels, decidedAbove: above, joint } = routing;
  const agency = competent.kind === 'commune' ? undefined : directory.find(({ code }) => code === competent.code);
  const cases = withCaseTimes(casesOf(record), record);
  const channels = channelsOf(record);
  const subjects = subjectsOf(record);
  const form = serviceForm(record, { subjects, cases });
  const legalBases = legalBasesOf(record);
  const results = resultsOf(record, { agencyName: agency?.name, above, form, legalBases });
  const fees = feesOf(record, { cases, channels });
  const bundle: Bundle = {
    code: record.code,
    ...introduce(record, { agency, above, channels, result: results[0]?.name ?? named(record.name) }),
    subjects,
    levels,
    competent,
    channels,
    cases,
    ...fees,
    results,
    legalBases,
    fullyOnline: classOf(record, { cases, unsettledFees: fees.unsettledFees }),
    form,
    process: joint ? { kind: 'joint', with: joint.code } : { kind: 'standard' },
    clock: { policy: 'extend' },
    ...(record.internal ? { internal: true as const } : {}),
    ...(above ? { decidedAbove: above } : {}),
    source: sourceOf(record),
  };
  return { bundle, processXml: processOf(channels[0]?.limit, joint) };
}

type Introduction = Pick<
  Bundle,
  'name' | 'everydayName' | 'summary' | 'keywords' | 'sector' | 'prioritySector' | 'lifeEvents' | 'steps' | 'conditions'
>;

interface Made {
  agency: DirectoryAgency | undefined;
  above: Bundle['decidedAbove'];
  channels: Bundle['channels'];
  result: Bundle['name'];
}

/** What is said about it before anybody files. */
function introduce(record: NationalRecord, { agency, above, channels, result }: Made): Introduction {
  const handledBy = agency ? { vi: agency.name, en: `the ${agency.nameEn}` } : communes;
  const introducing = { agency: handledBy, channels, result };
  const { sector, priority, events } = sectorOf(record);
  const conditions = conditionsOf(record);
  return {
    name: named(cleanName(record.name)),
    everydayName: named(everydayNameOf(record.name)),
    summary: summaryOf(introducing),
    keywords: keywordsOf(record, sector),
    sector,
    ...(priority ? { prioritySector: priority } : {}),
    lifeEvents: events,
    steps: stepsOf(introducing, above),
    ...(conditions === undefined ? {} : { conditions }),
  };
}

const cleanName = (name: string): string => shorten(tidy(name).replace(/^[\s.,;:–-]+|[\s.;:]+$/gu, ''), 900);

function conditionsOf({ conditions }: NationalRecord): Bundle['conditions'] {
  const said = cleanLine(conditions ?? '');
  return /^(?:không|không có|không có thông tin|không quy định)?\.?$/iu.test(said)
    ? undefined
    : named(shorten(capitalised(said), 2500));
}

const legalBasesOf = ({ legalBases }: NationalRecord): Bundle['legalBases'] =>
  [...new Map(legalBases.map((basis) => [tidy(basis.number), basis])).values()]
    .filter(({ number }) => tidy(number) !== '')
    .slice(0, 40)
    .map(({ number, title }) => ({
      number: tidy(number),
      title: named(shorten(tidy(title ?? '') || tidy(number), 300)),
    }));

/** Where it comes from: the record's own hash, so that a record that has not changed is recognised. */
function sourceOf(record: NationalRecord): NonNullable<Bundle['source']> {
  const recordHash = createHash('sha256').update(JSON.stringify(record)).digest('hex');
  const { decision, sourceUrl } = record;
  return { recordHash, ...(decision ? { decision } : {}), ...(sourceUrl ? { url: sourceUrl } : {}) };
}

const written = new Map<string, string>();

/** There are a few hundred different times, not thousands of processes. */
function processOf(limit: Limit | undefined, joint: DirectoryAgency | undefined): string {
  const key = JSON.stringify([limit, joint?.code, joint?.name]);
  const known = written.get(key);
  if (known !== undefined) return known;
  if (written.size > 2000) written.clear();
  const xml = standardProcess({ limit, joint: joint && { vi: joint.name, en: joint.nameEn } });
  written.set(key, xml);
  return xml;
}
