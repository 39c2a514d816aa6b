import { stateWords, type OpenByVersion } from '#modules/dossiers';
import type { EffectOnDrafts } from '#modules/forms';
import { versionParts, type VersionChange } from '#modules/procedures';
import { formatNumber, type Lang } from '#platform/text.ts';
import { BackLink, Button, Form, Notice, Status, SummaryList, Table } from '#web/components.ts';
import { text } from '../text.ts';

export interface DifferencesPageProps {
  lang: Lang;
  csrf: string;
  name: string;
  back: string;
  from: string;
  to: string;
  /** Undefined where one side cannot be read. */
  changes: readonly VersionChange[] | undefined;
  open: readonly OpenByVersion[];
  effect: EffectOnDrafts | undefined;
  /** A newer version than the one the draft was begun from, and where to confirm having seen it. */
  behind?: { number: number; action: string } | undefined;
}

/** Two versions side by side in plain words, and what the newer one does to what is under way. */
export function DifferencesPage(props: DifferencesPageProps) {
  const { lang, csrf, changes, behind } = props;
  const words = text(lang);
  return (
    <>
      <BackLink lang={lang} href={props.back} />
      <h1>{words.differences(props.from, props.to)}</h1>
      <p class="mc-lead">{props.name}</p>
      {behind ? (
        <Notice tone="warn">
          <p>{words.behind(behind.number)}</p>
          <Form lang={lang} csrf={csrf} action={behind.action}>
            <Button kind="second">{words.rebase}</Button>
          </Form>
        </Notice>
      ) : null}
      <h2>{words.effect}</h2>
      <Effect {...props} />
      {changes === undefined ? <Notice tone="warn">{words.unreadable}</Notice> : null}
      {changes?.length === 0 ? <Notice tone="good">{words.noDifference}</Notice> : null}
      {versionParts.map((part) => (
        <PartTable {...props} key={part} part={part} changes={(changes ?? []).filter((one) => one.part === part)} />
      ))}
    </>
  );
}

function Effect({ lang, open, effect }: DifferencesPageProps) {
  const words = text(lang);
  const dossiers = open.reduce((sum, { count }) => sum + count, 0);
  const byState = Map.groupBy(open, ({ state }) => state);
  return (
    <>
      <p>{dossiers > 0 ? words.effectDossiers(formatNumber(dossiers)) : words.noDossiers}</p>
      {dossiers > 0 ? (
        <SummaryList
          lang={lang}
          dense
          rows={[...byState].map(([state, lines]) => ({
            key: stateWords[state].word[lang],
            value: (
              <Status tone={stateWords[state].tone}>
                {formatNumber(lines.reduce((sum, { count }) => sum + count, 0))}
              </Status>
            ),
          }))}
        />
      ) : null}
      {effect && effect.drafts > 0 ? (
        <>
          <p>{words.effectDrafts(formatNumber(effect.drafts))}</p>
          <ul>
            <li>{words.effectWholly(formatNumber(effect.wholly))}</li>
            <li>{words.effectAside(formatNumber(effect.someAside))}</li>
            <li>{words.effectCase(formatNumber(effect.caseAgain))}</li>
          </ul>
        </>
      ) : (
        <p>{words.noDraftsAffected}</p>
      )}
    </>
  );
}

interface PartTableProps extends DifferencesPageProps {
  part: (typeof versionParts)[number];
  changes: readonly VersionChange[];
}

function PartTable({ lang, part, changes, from, to }: PartTableProps) {
  const words = text(lang);
  if (changes.length === 0) return null;
  const side = (said: VersionChange['before'], instead: string, tone: 'new' | 'stopped') =>
    said ? said[lang] : <Status tone={tone}>{instead}</Status>;
  return (
    <>
      <h2>{words.parts[part]}</h2>
      <Table
        caption={words.parts[part]}
        captionHidden
        dense
        columns={[{ head: words.what }, { head: from }, { head: to }]}
        rows={changes.map(({ name, before, after }) => [
          <strong>{name[lang]}</strong>,
          side(before, words.isNew, 'new'),
          side(after, words.gone, 'stopped'),
        ])}
      />
    </>
  );
}
