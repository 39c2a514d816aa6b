import type { Bundle, GoldenDossier } from '#modules/procedures';
import type { FormDefinition } from '#modules/forms';

/** What the editor edits: a version's document, its process and its example dossiers. */
export interface Content {
  bundle: Bundle;
  processXml: string;
  golden: GoldenDossier[];
}

export const withBundle = (content: Content, part: Partial<Bundle>): Content => ({
  ...content,
  bundle: { ...content.bundle, ...part },
});

export const withForm = (content: Content, edit: (form: FormDefinition) => FormDefinition): Content => {
  const form = edit(content.bundle.form);
  return form === content.bundle.form ? content : withBundle(content, { form });
};

/** A list with one entry replaced, or taken out when nothing is put there. */
export const replaced = <T>(list: readonly T[], at: number, entry: T): T[] =>
  list.map((old, index) => (index === at ? entry : old));

export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);

/** A list with one entry at another place; places outside the list change nothing. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length || from === to) return list;
  const rest = without(list, from);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}

/** A document without the keys whose value was taken away: absent and undefined are not the same in JSON. */
export function tidied<T extends object>(value: T): T {
  // Only keys that may be absent are ever set to undefined by the editor.
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}
