import { useState } from 'preact/hooks';
import { inLang, type Bilingual } from '#platform/text.ts';
import { text } from '../text.ts';
import type { Content } from '../model/content.ts';
import { differences } from '../model/differences.ts';
import type { History } from '../model/history.ts';
import { sections, type SavedDraft } from '../model/start.ts';
import { paths } from '../paths.ts';
import { readKept } from './keeper.ts';
import type { Saver, Saving } from './saver.ts';
import { exampleOf, useEditor } from './store.ts';
import { Press, SelectBox } from './widgets.tsx';

interface HeadProps {
  saving: Saving;
  saver: Saver;
  history: History<Content>;
  back: (way: 'undo' | 'redo') => void;
  replace: (make: (content: Content) => Content, says: Bilingual, saved: boolean) => void;
}

/** Name and state of the draft, undo and redo, the example that is tried, and the way to every section. */
export function Head(props: HeadProps) {
  const editor = useEditor();
  const { lang, content } = editor;
  const words = text(lang);
  const { past, future } = props.history;
  return (
    <header class="ed-head">
      <div class="ed-bar">
        <div class="ed-name">
          <h1>{content.bundle.everydayName[lang] || content.bundle.name[lang] || content.bundle.code}</h1>
          <SavingLine {...props} />
        </div>
        <div class="ed-tools">
          <ExampleBox />
          <Press act={() => props.back('undo')} disabled={past.length === 0}>
            ↶ {words.undo}
          </Press>
          <Press act={() => props.back('redo')} disabled={future.length === 0}>
            ↷ {words.redo}
          </Press>
        </div>
      </div>
      <nav class="ed-tabs" aria-label={words.nav}>
        {sections.map((section) => (
          <a
            key={section}
            href={paths.editor(editor.start.draftId, section)}
            aria-current={editor.section === section ? 'page' : undefined}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              editor.go(section);
            }}
          >
            {words.sections[section]}
          </a>
        ))}
      </nav>
      {props.saving.state === 'stale' ? <Stale {...props} theirs={props.saving.theirs} /> : <Kept {...props} />}
    </header>
  );
}

function ExampleBox() {
  const editor = useEditor();
  const words = text(editor.lang);
  const { golden } = editor.content;
  if (golden.length === 0) return <span class="ed-quiet">{words.noExample}</span>;
  return (
    <SelectBox
      label={words.example}
      value={exampleOf(editor)?.key ?? ''}
      set={editor.tryExample}
      choices={golden.map(({ key, name }) => ({ value: key, text: inLang(name, editor.lang) }))}
    />
  );
}

function SavingLine({ saving, saver }: HeadProps) {
  const { lang } = useEditor();
  const words = text(lang);
  const retry = (
    <Press kind="quiet" act={() => void saver.save()}>
      {words.retry}
    </Press>
  );
  return (
    <p class={`ed-saving ed-saving--${saving.state}`} role="status" data-saving={saving.state}>
      {saving.state === 'saved' ? (saving.at ? `✓ ${words.saved(timeOf(saving.at))}` : '') : null}
      {saving.state === 'waiting' || saving.state === 'saving' ? words.saving : null}
      {saving.state === 'stale' ? words.unsaved : null}
      {saving.state === 'offline' ? (
        <>
          {words.offline} {retry}
        </>
      ) : null}
      {saving.state === 'signed-out' ? (
        <>
          {words.signedOut} {retry}
        </>
      ) : null}
      {saving.state === 'refused' ? `${words.refused} ${inLang(saving.says, lang)}` : null}
    </p>
  );
}

const timeOf = (at: Date): string =>
  at.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' });

/** Two people saved: both versions stand side by side where they differ, and one is chosen. Neither is lost before. */
function Stale({ theirs, saver, replace }: HeadProps & { theirs: SavedDraft }) {
  const editor = useEditor();
  const words = text(editor.lang);
  const found = differences(editor.content, theirs.content);
  const keepMine = () => {
    saver.goOnFrom(theirs.revision);
    void saver.save();
  };
  const takeTheirs = () => {
    saver.goOnFrom(theirs.revision);
    replace(() => theirs.content, { vi: text('vi').tookTheirs, en: text('en').tookTheirs }, true);
    saver.drop();
  };
  return (
    <section class="ed-stale" role="alert" aria-label={words.staleTitle}>
      <h2>{words.staleTitle}</h2>
      <p>{words.staleBody(theirs.savedByName, timeOf(new Date(theirs.savedAt)))}</p>
      <div class="ed-scroll" tabindex={0} role="group" aria-label={words.staleTitle}>
        <table class="ed-table">
          <thead>
            <tr>
              <td />
              <th scope="col">{words.staleMine}</th>
              <th scope="col">{words.staleTheirs}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((difference) => (
              <tr key={difference.at}>
                <th scope="row">{difference.at}</th>
                <td>{difference.mine}</td>
                <td>{difference.theirs}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="ed-ways">
        <Press kind="main" act={keepMine}>
          {words.keepMine}
        </Press>
        <Press act={takeTheirs}>{words.takeTheirs}</Press>
      </div>
    </section>
  );
}

/** Work that was never saved waits in the browser until it is opened or dropped. */
function Kept({ saver, replace }: HeadProps) {
  const { lang, start } = useEditor();
  const words = text(lang);
  const [kept, setKept] = useState(() => readKept(start.draftId));
  if (!kept || JSON.stringify(kept.content) === JSON.stringify(start.content)) return null;
  return (
    <section class="ed-stale" role="alert" aria-label={words.restoredTitle}>
      <h2>{words.restoredTitle}</h2>
      <div class="ed-ways">
        <Press
          kind="main"
          act={() => {
            // What was saved since then is told apart by its revision when this is saved.
            saver.goOnFrom(kept.revision);
            replace(() => kept.content, { vi: text('vi').restored, en: text('en').restored }, false);
            setKept(undefined);
          }}
        >
          {words.restore}
        </Press>
        <Press
          act={() => {
            saver.drop();
            setKept(undefined);
          }}
        >
          {words.forget}
        </Press>
      </div>
    </section>
  );
}
