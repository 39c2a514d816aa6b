import type { Lang } from '#platform/text.ts';
import type { Content } from './content.ts';

/** What the page hands to its application. */
export interface EditorStart {
  lang: Lang;
  draftId: string;
  revision: number;
  csrf: string;
  section: Section;
  content: Content;
  savedByName: string;
  /** Address of the DMN table editor, loaded only on the fees' section. */
  feeTable: { script: string; style: string };
  agencies: { code: string; name: string }[];
  /** Today in Vietnam, `YYYY-MM-DD`: the first day a version can be valid from. */
  today: string;
}

export const sections = ['overview', 'form', 'papers', 'fees', 'process', 'examples', 'preview', 'check'] as const;
export type Section = (typeof sections)[number];
export const isSection = (value: unknown): value is Section => sections.some((section) => section === value);

/** What the server says about a save. */
export interface Saved {
  revision: number;
  savedAt: string;
}

/** The draft as the server has it. */
export interface SavedDraft extends Saved {
  content: Content;
  savedByName: string;
}
