import type { Section } from './model/start.ts';

/** Addresses of a version's draft. */
const draft = (id: string) => `/admin/procedure-drafts/${encodeURIComponent(id)}`;

export const paths = {
  /** Lists of `authoring`. */
  procedures: () => '/admin/procedures',
  published: (code: string, number: number) => `/admin/procedures/${encodeURIComponent(code)}?published=${number}`,
  draft,
  bundle: (id: string) => `${draft(id)}/bundle.zip`,
  editor: (id: string, section: Section = 'overview') => `${draft(id)}/editor/${section}`,
  content: (id: string) => `${draft(id)}/content`,
  check: (id: string) => `${draft(id)}/editor/problems`,
  examples: (id: string) => `${draft(id)}/editor/generated-examples`,
  process: (id: string) => `${draft(id)}/editor/process-picture`,
  publication: (id: string) => `${draft(id)}/editor/publication`,
  diff: (id: string) => `${draft(id)}/differences`,
  preview: (id: string, page: string) => `${draft(id)}/preview/${encodeURIComponent(page)}`,
};
