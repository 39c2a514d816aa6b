import { dueDays, type OfficeDossier } from '#modules/dossiers';
import { formatDateTime } from '#platform/clock.ts';
import type { Lang } from '#platform/text.ts';
import type { DueDate } from '#platform/working-time.ts';
import { ClockBadge, Details, DueStrip, dueWords } from '#web/components.ts';
import type { WayStop } from '../dossier-way.ts';
import { dossierText } from '../dossier-text.ts';
import type { DossierTask } from '../work-view.ts';

export interface ClockProps {
  lang: Lang;
  now: Date;
  office: OfficeDossier;
  way: readonly WayStop[];
  /** The due date computed anew, with its reasons; undefined where nothing counts. */
  due: DueDate | undefined;
  tasks: readonly DossierTask[];
}

/** When it is due, which days count, and why, line by line. */
export function ClockSection(props: ClockProps) {
  const { lang, now, due, tasks } = props;
  const words = dossierText(lang).dossier;
  const days = due ? dueDays(due.why) : [];
  const step = tasks.find(({ state, stepDueAt }) => state === 'open' && stepDueAt !== null);
  return (
    <section aria-labelledby="clock">
      <h2 id="clock">{words.clock}</h2>
      <DueNow {...props} />
      {step?.stepDueAt ? (
        <p class="mc-small">
          {words.stepDue}: {formatDateTime(step.stepDueAt, lang)}{' '}
          <ClockBadge {...dueWords(lang, step.stepDueAt, now)} />
        </p>
      ) : null}
      {days.length > 0 ? <DueStrip lang={lang} caption={words.strip} days={days} /> : null}
      {due ? (
        <Details summary={words.why}>
          <ol class="mc-why">
            {due.why.map((line) => (
              <li key={`${line.on} ${line.kind}`}>{line[lang]}</li>
            ))}
          </ol>
        </Details>
      ) : null}
    </section>
  );
}

function DueNow({ lang, now, office, due }: ClockProps) {
  const words = dossierText(lang).dossier;
  const { dossier, result } = office;
  if (dossier.state === 'awaiting_payment')
    return dossier.receivedAt ? <ClockBadge tone="paused" text={words.pausedFee} /> : <p>{words.notStarted}</p>;
  if (dossier.state === 'awaiting_supplement') return <ClockBadge tone="paused" text={words.paused} />;
  if (result?.signedAt || dossier.closedAt) return <ClockBadge tone="done" text={words.decided} />;
  if (!due?.dueAt) return <p>{words.noLimit}</p>;
  return (
    <p>
      <strong class="mc-number">{formatDateTime(due.dueAt, lang)}</strong>{' '}
      <ClockBadge {...dueWords(lang, due.dueAt, now)} />
    </p>
  );
}
