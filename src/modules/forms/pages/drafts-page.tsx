import { formatDateTime } from '#platform/clock.ts';
import type { Lang } from '#platform/text.ts';
import { Button, ButtonGroup, ButtonLink, Cards, CsrfField, EmptyState, Notice } from '#web/components.ts';
import { paths } from '../paths.ts';
import { text } from '../text.ts';

export interface DraftRow {
  id: string;
  name: string;
  savedAt: Date;
  helping?: string | undefined;
}

/** What a person has begun, latest first. */
export function DraftsPage({
  lang,
  csrf,
  drafts,
  discarded,
}: {
  lang: Lang;
  csrf: string;
  drafts: readonly DraftRow[];
  discarded: boolean;
}) {
  const words = text(lang).drafts;
  return (
    <>
      {discarded ? (
        <Notice tone="good" live>
          {words.discarded}
        </Notice>
      ) : null}
      <h1 class="mc-h1">{words.title}</h1>
      {drafts.length === 0 ? (
        <EmptyState title={words.empty} action={<ButtonLink href="/procedures">{words.find}</ButtonLink>}>
          {words.emptyBody}
        </EmptyState>
      ) : null}
      <Cards>
        {drafts.map((draft) => (
          <section class="mc-card" key={draft.id}>
            <div class="mc-card__body">
              <h2 class="mc-card__title">{draft.name}</h2>
              <p class="mc-card__note">{words.savedAt(formatDateTime(draft.savedAt, lang))}</p>
              {draft.helping ? <p>{text(lang).page.helping(draft.helping)}</p> : null}
              <form method="post" action={paths.discard(draft.id)}>
                <CsrfField token={csrf} />
                <ButtonGroup>
                  <ButtonLink href={paths.draft(draft.id)} kind="second">
                    {words.resume}
                    <span class="mc-hidden"> {draft.name}</span>
                  </ButtonLink>
                  <Button kind="warn" icon="trash-2">
                    {words.discard}
                    <span class="mc-hidden"> {draft.name}</span>
                  </Button>
                </ButtonGroup>
              </form>
            </div>
          </section>
        ))}
      </Cards>
    </>
  );
}
