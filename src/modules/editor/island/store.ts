import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Bilingual, Lang } from '#platform/text.ts';
import type { Content } from '../model/content.ts';
import type { EditorStart, Saved, Section } from '../model/start.ts';

/** What is chosen in the form's outline. */
export interface Chosen {
  page?: string | undefined;
  question?: string | undefined;
}

/** What every part of the editor sees and may do. */
export interface Editor {
  start: EditorStart;
  lang: Lang;
  content: Content;
  /** Number of the last save: the preview shows that one. */
  revision: number;
  section: Section;
  chosen: Chosen;
  /** Key of the example that conditions are tried with. */
  example: string;
  edit: (change: (content: Content) => Content, says: Bilingual, merge?: string) => void;
  go: (section: Section) => void;
  choose: (chosen: Chosen) => void;
  tryExample: (key: string) => void;
  /** Says something to people who listen instead of looking. */
  announce: (words: string) => void;
  /** Takes in what the server has written into the draft itself. */
  takeSaved: (change: (content: Content) => Content, says: Bilingual, saved: Saved) => void;
  /** The revision the server has now; newer than the one this drawing knows when something has just been saved. */
  savedRevision: () => number;
  /** Saves at once; true when the server has everything. */
  saveNow: () => Promise<boolean>;
}

export const EditorContext = createContext<Editor | undefined>(undefined);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('used outside the editor');
  return editor;
}

/** The example that is tried, or the first one. */
export const exampleOf = ({ content, example }: Pick<Editor, 'content' | 'example'>) =>
  content.golden.find(({ key }) => key === example) ?? content.golden[0];

/** Puts the focus on an element that the next drawing brings. */
export function focusSoon(selector: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const target = document.querySelector<HTMLElement>(selector);
      target?.focus();
      if (target instanceof HTMLInputElement) target.select();
    }),
  );
}
