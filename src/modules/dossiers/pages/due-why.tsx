import type { Lang } from '#platform/text.ts';
import type { WhyLine } from '#platform/working-time.ts';
import { Details, DueStrip } from '#web/components.ts';
import { dueDays } from '../due-days.ts';
import { text } from '../text.ts';

/** Why the due date is what it is: the calendar, then line by line for those who want it. */
export function DueWhy({ lang, dueAt, why }: { lang: Lang; dueAt: Date | null; why: readonly WhyLine[] }) {
  const words = text(lang).page;
  if (why.length === 0) return null;
  const days = dueAt ? dueDays(why) : [];
  return (
    <>
      {dueAt && days.length > 0 ? <DueStrip lang={lang} days={days} caption={words.whyCaption} /> : null}
      <Details summary={words.whyLines} open={days.length === 0}>
        <ul>
          {why.map((line) => (
            <li key={`${line.kind} ${line.on}`}>{line[lang]}</li>
          ))}
        </ul>
      </Details>
    </>
  );
}
