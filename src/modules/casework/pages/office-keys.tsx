import type { Lang } from '#platform/text.ts';
import { KeyboardShortcuts, type Shortcut } from '#web/components.ts';
import { paths } from '../paths.ts';
import { text } from '../text.ts';

/** Keys that work on every office page, and those of this one. */
export function OfficeKeys({ lang, more = [] }: { lang: Lang; more?: readonly Shortcut[] }) {
  const says = text(lang).keys;
  const everywhere: Shortcut[] = [
    { keys: '/', selector: '#search-q, #f-q', says: says.search },
    { keys: 'j', says: says.down },
    { keys: 'k', says: says.up },
    { keys: 'g q', href: paths.queue(), says: says.list },
    { keys: 'g d', href: paths.find(), says: says.find },
    { keys: 'g c', href: paths.counter(), says: says.counter },
    { keys: '?', says: says.help },
  ];
  return <KeyboardShortcuts lang={lang} items={[...more, ...everywhere]} />;
}
