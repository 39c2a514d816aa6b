import type { ComponentChildren } from 'preact';
import { stateWords } from '#modules/dossiers';
import { ProcessPicture } from '#modules/processes';
import { formatDateTime } from '#platform/clock.ts';
import { ClockBadge, Columns, CopyCode, Details, dueWords, Stations, Status } from '#web/components.ts';
import type { RunPicture } from '../dossier-way.ts';
import { paths } from '../paths.ts';
import type { TaskLine } from '../task-views.ts';
import { dossierText } from '../dossier-text.ts';
import { text } from '../text.ts';
import { ActionPanel, type ActionProps } from './action-panel.tsx';
import { ClockSection, type ClockProps } from './dossier-clock.tsx';
import { Answers, Facts, Fee, Papers, Rounds, type ContentProps } from './dossier-content.tsx';
import { History } from './dossier-history.tsx';
import { OfficeKeys } from './office-keys.tsx';

export interface DossierPageProps extends ContentProps, ClockProps {
  /** The first of the officer's open work, for the list at the left. */
  queue: readonly TaskLine[];
  /** The process with the dossier's tokens, for the drawing. */
  picture: RunPicture;
  /** One panel for each piece of work the officer may do here. */
  actions: readonly ActionProps[];
}

/** A dossier at an officer's desk: list, work and content, clock and history side by side on a wide screen. */
export function DossierPage(props: DossierPageProps) {
  const { lang, office, actions } = props;
  const words = dossierText(lang).dossier;
  return (
    <Columns list={<SideList {...props} />} aside={<Aside {...props} />}>
      <Head {...props} />
      <Way {...props} />
      <div id="work">
        {actions.length > 0 ? (
          actions.map((action) => <ActionPanel key={action.task.id} {...action} />)
        ) : (
          <p>{words.noWork}</p>
        )}
      </div>
      <Fee {...props} />
      <Papers {...props} />
      <Rounds {...props} />
      <Answers {...props} />
      <Facts {...props} />
      <OfficeKeys
        lang={lang}
        more={[
          { keys: 'w', href: `${paths.dossier(office.dossier.code)}#work`, says: text(lang).keys.work },
          { keys: 'p', href: `${paths.dossier(office.dossier.code)}#papers`, says: text(lang).keys.papers },
          { keys: 't', href: `${paths.dossier(office.dossier.code)}#clock`, says: text(lang).keys.clock },
        ]}
      />
    </Columns>
  );
}

function Head({ lang, now, office }: DossierPageProps) {
  const { dossier } = office;
  const isRunning = dossier.closedAt === null && !office.result?.signedAt;
  const words = dossierText(lang).dossier;
  const state = stateWords[dossier.state];
  return (
    <>
      <h1>
        {lang === 'vi' ? dossier.procedureName : dossier.procedureNameEn}
        <span class="mc-under">{dossier.applicantName}</span>
      </h1>
      <p class="mc-line">
        <CopyCode lang={lang} code={dossier.code} /> <Status tone={state.tone}>{state.word[lang]}</Status>{' '}
        {isRunning && dossier.dueAt ? <ClockBadge {...dueWords(lang, dossier.dueAt, now)} /> : null}{' '}
        <span class="mc-small">
          {words.filed(words.channels[dossier.channel], formatDateTime(dossier.submittedAt, lang))}
        </span>
      </p>
    </>
  );
}

function Way({ lang, way, picture }: DossierPageProps) {
  return (
    <section aria-labelledby="way">
      <h2 class="mc-hidden" id="way">
        {dossierText(lang).dossier.way}
      </h2>
      <Stations
        lang={lang}
        items={way.map(({ name, state, doneAt }) => ({ name, state, at: doneAt && formatDateTime(doneAt, lang) }))}
      />
      <Details summary={dossierText(lang).dossier.drawing}>
        <ProcessPicture {...picture} lang={lang} />
      </Details>
    </section>
  );
}

/** The officer's next work beside the dossier; hidden where there is no room for three panes. */
function SideList({ lang, now, office, queue }: DossierPageProps) {
  const words = text(lang);
  return (
    <nav class="mc-side" aria-label={words.queue.title}>
      <h2 class="mc-filters__title">
        <a href={paths.queue()}>{words.queue.title}</a>
      </h2>
      <ul>
        {queue.map((line) => (
          <li key={line.id}>
            <a
              href={paths.dossier(line.dossierCode)}
              aria-current={line.dossierCode === office.dossier.code ? 'page' : undefined}
            >
              <span class="mc-side__name">{line.applicantName}</span>
              <span class="mc-under">{line.procedureName[lang]}</span>
              {line.dueAt ? <ClockBadge {...dueWords(lang, line.dueAt, now)} /> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const Aside = (props: DossierPageProps): ComponentChildren => (
  <>
    <ClockSection {...props} />
    <History lang={props.lang} history={props.office.history} />
  </>
);
