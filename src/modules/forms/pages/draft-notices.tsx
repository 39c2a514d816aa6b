import { formatDate } from '#platform/clock.ts';
import type { Lang } from '#platform/text.ts';
import { Details, Notice, SummaryList } from '#web/components.ts';
import { text } from '../text.ts';
import type { SetAside, UpgradeNote } from '../upgrade-answers.ts';
import { upgradeText } from '../upgrade-text.ts';

export interface DraftNoticesProps {
  lang: Lang;
  /** Name of the person helped at the counter. */
  helping?: string | undefined;
  /** The version is no longer in force. */
  outdated: boolean;
  /** What was typed before the session ended is shown again. */
  restored: boolean;
  /** Each time it was carried over to a newer version, and what that changed. */
  upgrades: readonly UpgradeNote[];
  /** Answers that found no place there. */
  setAside: readonly SetAside[];
}

/** What one has to know about this draft on every page of it. */
export function DraftNotices(props: DraftNoticesProps) {
  const { lang, helping, outdated, restored } = props;
  const words = text(lang).page;
  return (
    <>
      {helping ? <Notice>{words.helping(helping)}</Notice> : null}
      {outdated ? <Notice tone="warn">{words.outdated}</Notice> : null}
      <Upgraded {...props} />
      {restored ? (
        <Notice tone="good" live>
          {words.restored}
        </Notice>
      ) : null}
    </>
  );
}

/** What a newer version changed in this draft; its answers without a place are shown, not thrown away. */
function Upgraded({ lang, upgrades, setAside }: DraftNoticesProps) {
  const words = upgradeText(lang);
  const last = upgrades.at(-1);
  if (!last) return null;
  const notes = upgrades.flatMap((one) => one.notes);
  return (
    <Notice tone="info" title={words.title(formatDate(last.on))}>
      <p>{setAside.length > 0 ? words.someAside(setAside.length) : words.allKept}</p>
      {notes.length > 0 ? (
        <Details summary={words.changes}>
          <ul>
            {notes.map((note) => (
              <li>{note[lang]}</li>
            ))}
          </ul>
        </Details>
      ) : null}
      {setAside.length > 0 ? (
        <Details summary={words.aside}>
          <SummaryList
            lang={lang}
            dense
            rows={setAside.map(({ label, shown }) => ({ key: label[lang], value: shown[lang] }))}
          />
        </Details>
      ) : null}
    </Notice>
  );
}
