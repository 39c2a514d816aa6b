import { formatDateTime } from '#platform/clock.ts';
import type { Lang } from '#platform/text.ts';
import { ButtonLink, EmptyState, Table } from '#web/components.ts';
import { isClosed } from '../dossier.ts';
import type { DossierView } from '../dossier-views.ts';
import { paths } from '../paths.ts';
import { text } from '../text.ts';
import { DueBadge, dueText, hasDue, holderOf, nameOf, StateBadge } from './state-badges.tsx';

export interface DossiersPageProps {
  lang: Lang;
  dossiers: readonly DossierView[];
  now: Date;
}

/** One's own dossiers: those that wait for their applicant first. */
export function DossiersPage({ lang, dossiers, now }: DossiersPageProps) {
  const words = text(lang).mine;
  const needsYou = ({ state }: DossierView) => state === 'awaiting_payment' || state === 'awaiting_supplement';
  const groups = [
    { title: words.needsYou, rows: dossiers.filter(needsYou) },
    { title: words.going, rows: dossiers.filter((one) => !needsYou(one) && !isClosed(one.state)) },
    { title: words.ended, rows: dossiers.filter(({ state }) => isClosed(state)) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <>
      <h1 class="mc-h1">{words.title}</h1>
      {dossiers.length === 0 ? (
        <EmptyState title={words.empty} action={<ButtonLink href={paths.procedures()}>{words.find}</ButtonLink>}>
          <p>{words.emptyBody}</p>
        </EmptyState>
      ) : (
        <p class="mc-lead">{words.lead}</p>
      )}
      {groups.map(({ title, rows }) => (
        <section key={title}>
          <Group lang={lang} title={title} rows={rows} now={now} />
        </section>
      ))}
      <p>
        <a href={paths.drafts()}>{words.drafts}</a> · <a href={paths.tracking()}>{words.track}</a>
      </p>
    </>
  );
}

function Group({ lang, title, rows, now }: { lang: Lang; title: string; rows: readonly DossierView[]; now: Date }) {
  const words = text(lang);
  return (
    <Table
      caption={title}
      columns={[
        { head: words.mine.title },
        { head: stateHead[lang] },
        { head: words.page.holder },
        { head: words.page.due },
      ]}
      rows={rows.map((dossier) => [
        <>
          <a href={paths.dossier(dossier.code)}>{nameOf(dossier, lang)}</a>
          <span class="mc-small mc-line">{dossier.code}</span>
          <span class="mc-small mc-line">{words.mine.filedOn(formatDateTime(dossier.submittedAt, lang))}</span>
        </>,
        <StateBadge dossier={dossier} lang={lang} />,
        isClosed(dossier.state) ? '–' : holderOf(dossier, lang),
        <>
          {hasDue(dossier) ? dueText(dossier, lang) : '–'} <DueBadge dossier={dossier} lang={lang} now={now} />
        </>,
      ])}
    />
  );
}

const stateHead: Record<Lang, string> = { vi: 'Trạng thái', en: 'State' };
