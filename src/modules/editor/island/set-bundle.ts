import type { Bundle } from '#modules/procedures';
import { partsText } from '../parts-text.ts';
import { tidied, withBundle } from '../model/content.ts';
import type { Editor } from './store.ts';

/** Changes part of the bundle as one step named after what was changed. */
export const setBundle = (editor: Editor, part: { [K in keyof Bundle]?: Bundle[K] | undefined }, what: string): void =>
  editor.edit(
    // Keys set to undefined are taken away.
    (content) => ({ ...content, bundle: tidied(withBundle(content, part as Partial<Bundle>).bundle) }),
    { vi: partsText('vi').edited(what), en: partsText('en').edited(what) },
    `bundle-${what}-${shape(part)}`,
  );

/** Only words change while typing: what is added, removed or chosen is a step of its own. */
const shape = (part: object): string =>
  JSON.stringify(part, (_, value: unknown) => (typeof value === 'string' ? '' : value));
