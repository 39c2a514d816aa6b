import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Lucide icons we use. Always next to a word: an icon alone says nothing to many people. */
export type IconName =
  | 'arrow-left'
  | 'arrow-right'
  | 'badge-check'
  | 'bell'
  | 'building-2'
  | 'calendar-days'
  | 'check'
  | 'chevron-right'
  | 'circle-alert'
  | 'circle-check'
  | 'circle-pause'
  | 'circle-user'
  | 'clock'
  | 'copy'
  | 'download'
  | 'file-text'
  | 'heart-handshake'
  | 'inbox'
  | 'info'
  | 'keyboard'
  | 'languages'
  | 'log-in'
  | 'log-out'
  | 'mail'
  | 'map-pin'
  | 'message-square'
  | 'paperclip'
  | 'pen-line'
  | 'phone'
  | 'plus'
  | 'printer'
  | 'qr-code'
  | 'refresh-cw'
  | 'search'
  | 'send'
  | 'shield-check'
  | 'signature'
  | 'star'
  | 'stamp'
  | 'trash-2'
  | 'triangle-alert'
  | 'undo-2'
  | 'upload'
  | 'user-check'
  | 'users'
  | 'wallet'
  | 'x'
  | 'baby'
  | 'graduation-cap'
  | 'stethoscope'
  | 'bus'
  | 'landmark'
  | 'tree-palm'
  | 'sprout'
  | 'leaf'
  | 'zap'
  | 'factory'
  | 'cpu'
  | 'house'
  | 'briefcase-business'
  | 'scale'
  | 'scroll-text';

const folder = join(dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')), 'icons');
const drawings = new Map<IconName, string>();

/** An inline line drawing of 24 units, as tall as the text beside it, hidden from screen readers. */
export const Icon = ({ name, class: also = '' }: { name: IconName; class?: string | undefined }) => (
  <svg
    class={`mc-icon ${also}`.trim()}
    viewBox="0 0 24 24"
    width="24"
    height="24"
    aria-hidden="true"
    dangerouslySetInnerHTML={{ __html: drawing(name) }}
  />
);

/** The inside of the Lucide file, read once: a file of a pinned package, never of a person. */
function drawing(name: IconName): string {
  const known = drawings.get(name);
  if (known !== undefined) return known;
  const file = readFileSync(join(folder, `${name}.svg`), 'utf8');
  const inside = file.slice(file.indexOf('>', file.indexOf('<svg')) + 1, file.lastIndexOf('</svg>'));
  const tidy = inside.replace(/\s*\n\s*/g, '');
  drawings.set(name, tidy);
  return tidy;
}
