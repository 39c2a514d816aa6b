import type { Agency, OpeningHours } from '#modules/registers';
import { formatDate } from '#platform/clock.ts';
import { formatNumber, type Lang } from '#platform/text.ts';
import { Status, SummaryList } from '#web/components.ts';
import type { Listing } from '../listing.ts';
import { findText } from '../text.ts';

export interface AgencyPageProps {
  lang: Lang;
  agency: Agency;
  hours: OpeningHours | undefined;
  /** Where dossiers for this agency are handed in, when it is not the agency itself. */
  desk: Agency | undefined;
  open: { until: string } | { again: string } | undefined;
  procedures: readonly Listing[];
  /** How many there are in all, and where the list is. */
  total: number;
  allPath: string;
}

/** One office: where it is, when it is open, what it decides. */
export function AgencyPage(props: AgencyPageProps) {
  const { lang, agency, hours, desk, open } = props;
  const text = findText(lang);
  return (
    <>
      <h1>{nameOf(agency, lang)}</h1>
      {open ? (
        <p>
          {'until' in open ? (
            <Status tone="done">{text.openUntil(open.until)}</Status>
          ) : (
            <Status tone="paused">{text.opensAt(open.again)}</Status>
          )}
        </p>
      ) : null}
      <SummaryList
        lang={lang}
        rows={[
          { key: text.address, value: agency.address },
          { key: text.phone, value: <a href={`tel:${agency.phone}`}>{agency.phone}</a> },
          { key: text.identifier, value: <span class="mc-number">{agency.identifier}</span> },
          ...(desk ? [{ key: text.fileAt, value: <a href={`/agencies/${desk.code}`}>{nameOf(desk, lang)}</a> }] : []),
        ]}
      />
      {hours ? <Hours lang={lang} hours={hours} /> : null}
      <Handled {...props} />
    </>
  );
}

function Hours({ lang, hours }: { lang: Lang; hours: OpeningHours }) {
  const text = findText(lang);
  const shifts = (list: readonly (readonly [string, string])[]): string =>
    list.length === 0 ? text.closed : list.map(([from, to]) => `${from}–${to}`).join(text.and);
  return (
    <>
      <h2>{text.hours}</h2>
      <SummaryList
        lang={lang}
        dense
        rows={sameDays(hours).map(({ first, last, shifts: list }) => ({
          key: dayRange(text.weekdays, first, last),
          value: shifts(list),
        }))}
      />
      <h2>{text.holidays}</h2>
      {hours.exceptions.length === 0 ? <p>{text.noHolidays}</p> : null}
      <ul>
        {hours.exceptions.map(({ day, kind, shifts: list, reason }) => (
          <li key={`${day}${kind}`}>
            {text.weekdays[weekdayIndex(day)]}, <span class="mc-number">{formatDate(day)}</span>: {text.exception[kind]}
            {kind === 'off' ? '' : ` ${shifts(list)}`} – {text.reasons[reason] ?? reason}
          </li>
        ))}
      </ul>
    </>
  );
}

type Week = OpeningHours['week'];

/** Neighbouring weekdays with the same hours are one row: Monday – Friday. */
function sameDays({ week }: OpeningHours): { first: number; last: number; shifts: Week[number]['shifts'] }[] {
  const rows: { first: number; last: number; shifts: Week[number]['shifts'] }[] = [];
  for (const { weekday, shifts } of week) {
    const before = rows.at(-1);
    if (before && String(before.shifts) === String(shifts)) before.last = weekday;
    else rows.push({ first: weekday, last: weekday, shifts });
  }
  return rows;
}

const dayRange = (names: readonly string[], first: number, last: number): string =>
  first === last ? (names[first - 1] ?? '') : `${names[first - 1]} – ${names[last - 1]}`;

function Handled({ lang, agency, procedures, total, allPath }: AgencyPageProps) {
  const text = findText(lang);
  return (
    <>
      <h2>{text.handles}</h2>
      {agency.kind === 'service-centre' ? <p>{text.receives}</p> : null}
      {procedures.length === 0 && agency.kind !== 'service-centre' ? <p>{text.handlesNone}</p> : null}
      <ul class="mc-links">
        {procedures.map((listing) => (
          <li key={listing.code}>
            <a href={`/procedures/${listing.code}`}>{listing.everydayName[lang]}</a>
          </li>
        ))}
      </ul>
      {total > procedures.length ? <a href={allPath}>{text.moreOf(formatNumber(total))}</a> : null}
    </>
  );
}

export const nameOf = (agency: Agency, lang: Lang): string => (lang === 'vi' ? agency.name : agency.nameEn);

/** 0 = Monday; the date alone says it, whatever the zone. */
const weekdayIndex = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
