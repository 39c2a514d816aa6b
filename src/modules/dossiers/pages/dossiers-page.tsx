import { formatDateTime } from '#platform/clock.ts';
import type { Lang } from '#platform/text.ts';
import { ButtonLink, EmptyState, Table } from '#web/components.ts';
import { isClosed } from '../dossier.ts';
import type { DossierView } from '../dossier-views.ts';
import { paths } from '../paths.ts';
import { text } from '../text.ts';
import { DueBadge, dueText, holderOf, nameOf, StateBadge } from './state-badges.tsx';

export interface DossiersPageProps {
  lang: Lang;
  dossiers: readonly DossierView[];
  /** Applications begun and not filed. */
  drafts: number;
  now: Date;
}

/** One's own dossiers: those that wait for their applicant first. */
export function DossiersPage({ lang, dossiers, drafts, now }: DossiersPageProps) {
  const words = text(lang).mine;
  const needsYou = ({ state }: DossierView) => state === 'awaiting_payment' || state === 'awaiting_supplement';
  const groups = [
    { title: words.needsYou, rows: dossiers.filter(needsYou) },
    { title: words.going, rows: dossiers.filter((one) => !needsYou(one) && !isClosed(one.state)) },
  ].filter(({ rows }) => rows.length > 0);
  const ended = dossiers.filter(({ state }) => isClosed(state));
  return (
    <>
      <h1 class="mc-h1">{words.title}</h1>
      {dossiers.length === 0 ? <Nothing lang={lang} drafts={drafts} /> : <p class="mc-lead">{words.lead}</p>}
      <div class="mc-dossiers">
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <Group lang={lang} title={title} rows={rows} now={now} />
          </section>
        ))}
        {ended.length > 0 ? <Ended lang={lang} title={words.ended} rows={ended} /> : null}
      </div>
      <p>
        <a href={paths.drafts()}>{drafts > 0 ? words.draftsCounted(drafts) : words.drafts}</a> ·{' '}
        <a href={paths.tracking()}>{words.track}</a>
      </p>
    </>
  );
}

/** Whoever has begun something goes on with that; others look for a procedure. */
function Nothing({ lang, drafts }: Pick<DossiersPageProps, 'lang' | 'drafts'>) {
  const words = text(lang).mine;
  const action =
    drafts > 0 ? (
      <ButtonLink href={paths.drafts()}>{words.draftsCounted(drafts)}</ButtonLink>
    ) : (
      <ButtonLink href={paths.procedures()}>{words.find}</ButtonLink>
    );
  return (
    <EmptyState title={words.empty} action={action}>
      <p>{words.emptyBody}</p>
    </EmptyState>
  );
}

function Group({ lang, title, rows, now }: { lang: Lang; title: string; rows: readonly DossierView[]; now: Date }) {
  const words = text(lang);
  return (
    <Table
      caption={title}
      columns={[
        { head: words.mine.dossier },
        { head: words.mine.state },
        { head: words.page.holder },
        { head: words.page.due },
      ]}
      rows={rows.map((dossier) => [
        <Name dossier={dossier} lang={lang} />,
        <StateBadge dossier={dossier} lang={lang} />,
        holderOf(dossier, lang),
        <span>
          {dueText(dossier, lang)} <DueBadge dossier={dossier} lang={lang} now={now} />
        </span>,
      ])}
    />
  );
}

/** What has ended has no holder and is due no more. */
function Ended({ lang, title, rows }: { lang: Lang; title: string; rows: readonly DossierView[] }) {
  const words = text(lang).mine;
  return (
    <Table
      caption={title}
      columns={[{ head: words.dossier }, { head: words.state }, { head: words.endedOn }]}
      rows={rows.map((dossier) => [
        <Name dossier={dossier} lang={lang} />,
        <StateBadge dossier={dossier} lang={lang} />,
        dossier.closedAt ? formatDateTime(dossier.closedAt, lang) : '',
      ])}
    />
  );
}

const Name = ({ dossier, lang }: { dossier: DossierView; lang: Lang }) => (
  <>
    <a href={paths.dossier(dossier.code)}>{nameOf(dossier, lang)}</a>
    <span class="mc-small mc-subline">{dossier.code}</span>
    <span class="mc-small mc-subline">{text(lang).mine.filedOn(formatDateTime(dossier.submittedAt, lang))}</span>
  </>
);
