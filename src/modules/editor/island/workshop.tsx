import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { inLang, type Bilingual } from '#platform/text.ts';
import { text } from '../text.ts';
import { begin, change, redo, settle, undo, type Deed, type History } from '../model/history.ts';
import type { Content } from '../model/content.ts';
import { isSection, type EditorStart, type Section } from '../model/start.ts';
import { paths } from '../paths.ts';
import { CheckSection } from './check-section.tsx';
import { ExamplesSection } from './examples-section.tsx';
import { FeesSection } from './fees-section.tsx';
import { FormSection } from './form-section.tsx';
import { Head } from './head.tsx';
import { OverviewSection } from './overview-section.tsx';
import { PapersSection } from './papers-section.tsx';
import { PreviewSection } from './preview-section.tsx';
import { ProcessSection } from './process-section.tsx';
import { Saver, type Saving } from './saver.ts';
import { EditorContext, type Chosen, type Editor } from './store.ts';

const shown: Record<Section, () => preact.JSX.Element> = {
  overview: OverviewSection,
  form: FormSection,
  papers: PapersSection,
  fees: FeesSection,
  process: ProcessSection,
  examples: ExamplesSection,
  preview: PreviewSection,
  check: CheckSection,
};

/** The whole editor: one document, its history, its saving, and the section that is open. */
export function Workshop({ start }: { start: EditorStart }) {
  const [saving, setSaving] = useState<Saving>({ state: 'saved', at: undefined });
  const saver = useMemo(() => new Saver(start, setSaving), [start]);
  const document = useDocument(start.content, saver);
  const [section, go] = useSection(start);
  const [chosen, choose] = useState<Chosen>({ page: start.content.bundle.form.pages[0]?.key });
  const [example, tryExample] = useState(start.content.golden[0]?.key ?? '');
  const [said, announce] = useState('');
  const words = text(start.lang);
  const back = useCallback(
    (way: 'undo' | 'redo') => {
      const deed = document.travel(way);
      const what = deed && inLang(deed.says, start.lang);
      if (way === 'undo') announce(what ? words.undone(what) : words.nothingToUndo);
      else announce(what ? words.redone(what) : words.nothingToRedo);
    },
    [document.travel, start.lang],
  );
  useUndoKeys(back);
  useLeaving(saving);
  const editor: Editor = {
    start,
    lang: start.lang,
    content: document.history.now,
    revision: saver.revision,
    section,
    chosen,
    example,
    edit: document.edit,
    go,
    choose,
    tryExample,
    announce,
    takeSaved(make, says, saved) {
      document.replace(make, says, true);
      saver.wrote(saved);
    },
    savedRevision: () => saver.revision,
    saveNow: () => saver.settle(),
  };
  const Shown = shown[section];
  return (
    <EditorContext.Provider value={editor}>
      <div class="ed" onFocusOut={document.settle}>
        <Head saving={saving} saver={saver} history={document.history} back={back} replace={document.replace} />
        <div class="ed-section">
          <h2 class="ed-title" id="ed-title" tabindex={-1}>
            {words.sections[section]}
          </h2>
          <Shown key={section} />
        </div>
        <p class="mc-hidden" role="status" aria-live="polite">
          {said}
        </p>
      </div>
    </EditorContext.Provider>
  );
}

/** The document with its history; every change is handed to the saver. */
function useDocument(content: Content, saver: Saver) {
  const [history, setHistory] = useState(() => begin(content));
  const now = useRef(history);
  const take = useCallback((next: History<Content>) => {
    const changed = next.now !== now.current.now;
    now.current = next;
    setHistory(next);
    if (changed) saver.changed(next.now);
  }, []);
  const edit = useCallback((make: (content: Content) => Content, says: Bilingual, merge?: string) => {
    take(change(now.current, make(now.current.now), { says, merge }));
  }, []);
  const travel = useCallback((way: 'undo' | 'redo'): Deed | undefined => {
    const [deed] = way === 'undo' ? now.current.past.slice(-1) : now.current.future;
    take(way === 'undo' ? undo(now.current) : redo(now.current));
    return deed?.deed;
  }, []);
  /** Takes a whole other document in, as one step, without saving it when it is the saved one. */
  const replace = useCallback((make: (content: Content) => Content, says: Bilingual, saved: boolean) => {
    const after = change(now.current, make(now.current.now), { says });
    if (!saved) return take(after);
    now.current = after;
    setHistory(after);
  }, []);
  const settleNow = useCallback(() => {
    now.current = settle(now.current);
    setHistory(now.current);
  }, []);
  return { history, edit, travel, replace, settle: settleNow };
}

/** Sections are places: each has its address, and the browser's back leads to the one before. */
function useSection(start: EditorStart) {
  const [section, setSection] = useState(start.section);
  useEffect(() => {
    const popped = () => {
      const last = location.pathname.split('/').at(-1);
      if (isSection(last)) setSection(last);
    };
    window.addEventListener('popstate', popped);
    return () => window.removeEventListener('popstate', popped);
  }, []);
  const go = useCallback((next: Section) => {
    setSection(next);
    history.pushState(null, '', paths.editor(start.draftId, next));
  }, []);
  return [section, go] as const;
}

function useUndoKeys(back: (way: 'undo' | 'redo') => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
      event.preventDefault();
      event.stopPropagation();
      back(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    };
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  }, [back]);
}

/** Leaving with unsaved work asks first; it would still be in the browser. */
function useLeaving(saving: Saving): void {
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (saving.state !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', leaving);
    return () => window.removeEventListener('beforeunload', leaving);
  }, [saving]);
}
