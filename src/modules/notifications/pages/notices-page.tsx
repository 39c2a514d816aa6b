import { formatDateTime } from '#platform/clock.ts';
import type { Lang } from '#platform/text.ts';
import { ButtonLink, EmptyState, Status } from '#web/components.ts';
import type { NoticeView } from '../notice-store.ts';
import { text } from '../text.ts';

/** One's own notices; those not read before this page was opened are marked. */
export function NoticesPage({ lang, notices }: { lang: Lang; notices: readonly NoticeView[] }) {
  const words = text(lang).notices;
  return (
    <>
      <h1 class="mc-h1">{words.title}</h1>
      {notices.length === 0 ? (
        <EmptyState title={words.empty} action={<ButtonLink href="/dossiers">{words.dossiers}</ButtonLink>}>
          <p>{words.emptyBody}</p>
        </EmptyState>
      ) : (
        <p class="mc-lead">{words.lead}</p>
      )}
      {notices.map((notice) => (
        <article class="mc-letter" key={notice.id} id={`notice-${notice.id}`}>
          <h2 class="mc-letter__title">
            <a href={notice.link}>{notice.subject[lang]}</a>
          </h2>
          <p class="mc-small">
            {formatDateTime(notice.createdAt, lang)} {notice.readAt ? null : <Status tone="new">{words.unread}</Status>}
          </p>
          <LetterBody body={withoutGreeting(notice.body[lang])} />
        </article>
      ))}
    </>
  );
}

/** Paragraphs as they were written. */
export const LetterBody = ({ body }: { body: string }) => (
  <>
    {body.split('\n\n').map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </>
);

/** Letters greet, screens do not. */
const withoutGreeting = (body: string): string => body.replace(/^(Kính gửi|Dear)[^\n]*\n\n/u, '');
