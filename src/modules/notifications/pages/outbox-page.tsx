import { formatDateTime } from '#platform/clock.ts';
import type { Lang } from '#platform/text.ts';
import { Details, EmptyState, Notice, Status, type Tone } from '#web/components.ts';
import type { NoticeView } from '../notice-store.ts';
import { text } from '../text.ts';
import { LetterBody } from './notices-page.tsx';

const tones: Record<NoticeView['emailState'], Tone> = {
  none: 'waiting',
  waiting: 'waiting',
  sent: 'done',
  kept: 'paused',
  failed: 'late',
};

/** Letters as they went out or would have gone out. */
export function OutboxPage({ lang, letters }: { lang: Lang; letters: readonly NoticeView[] }) {
  const words = text(lang).outbox;
  return (
    <>
      <h1 class="mc-h1">{words.title}</h1>
      <Notice>{words.lead}</Notice>
      {letters.length === 0 ? (
        <EmptyState title={words.empty}>
          <p>{words.emptyBody}</p>
        </EmptyState>
      ) : null}
      {letters.map((letter) => (
        <article class="mc-letter" key={letter.id}>
          <h2 class="mc-letter__title">{letter.subject[lang]}</h2>
          <p class="mc-small">
            {words.to(letter.email ?? '')} · {formatDateTime(letter.createdAt, lang)}{' '}
            <Status tone={tones[letter.emailState]}>{words.states[letter.emailState]}</Status>
          </p>
          {letter.emailError ? <p class="mc-small">{words.tries(letter.emailTries, letter.emailError)}</p> : null}
          <Details summary={words.read}>
            <LetterBody body={letter.body[lang]} />
            <p>
              <a href={letter.link}>{letter.link}</a>
            </p>
          </Details>
        </article>
      ))}
    </>
  );
}
