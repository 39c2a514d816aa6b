import type { Lang } from '#platform/text.ts';
import { Notice } from '#web/components.ts';
import { text } from '../text.ts';

export interface DraftNoticesProps {
  lang: Lang;
  /** Name of the person helped at the counter. */
  helping?: string | undefined;
  /** The version is no longer in force. */
  outdated: boolean;
  /** What was typed before the session ended is shown again. */
  restored: boolean;
}

/** What one has to know about this draft on every page of it. */
export function DraftNotices({ lang, helping, outdated, restored }: DraftNoticesProps) {
  const words = text(lang).page;
  return (
    <>
      {helping ? <Notice>{words.helping(helping)}</Notice> : null}
      {outdated ? <Notice tone="warn">{words.outdated}</Notice> : null}
      {restored ? (
        <Notice tone="good" live>
          {words.restored}
        </Notice>
      ) : null}
    </>
  );
}
