import type { AppError } from '#platform/errors.ts';
import type { Lang } from '#platform/text.ts';
import { ButtonLink, Notice } from '#web/components.ts';
import { deedText } from '../deed-text.ts';
import { paths } from '../paths.ts';
import type { Posted } from '../posted.ts';
import { dossierText } from '../dossier-text.ts';

/** What has just been done, and the way to the next piece of work. */
export function DoneNotice({ lang, done }: { lang: Lang; done: string }) {
  const words = deedText(lang);
  const says = Object.entries(words.notices).find(([name]) => name === done)?.[1];
  if (!says) return null;
  return (
    <Notice tone="good" title={says} live>
      <p>
        <a href={paths.next()}>{words.next}</a> · <a href={paths.queue()}>{dossierText(lang).dossier.back}</a>
      </p>
    </Notice>
  );
}

/** The seal takes longer than a moment: the page says so and offers to look again. */
export function SigningNotice({ lang, code }: { lang: Lang; code: string }) {
  const words = dossierText(lang).dossier;
  return (
    <Notice tone="info" title={words.signing} live>
      <p>{words.signingBody}</p>
      <ButtonLink kind="second" icon="refresh-cw" href={paths.done(code, 'approval')}>
        {words.refresh}
      </ButtonLink>
    </Notice>
  );
}

/** Somebody was faster: what was typed is not lost. */
export function StaleNotice({ lang, refusal, posted }: { lang: Lang; refusal: AppError; posted: Posted | undefined }) {
  const words = deedText(lang);
  const written = ['ask-reason', 'refuse-reason', 'back-reason', 'opinion', 'intro', 'closing']
    .map((name) => posted?.text(name) ?? '')
    .concat(
      ['remark-', 'row-', 'fee-', 'basis-', 'why-'].flatMap((prefix) =>
        (posted?.group(prefix) ?? []).map(([, value]) => value),
      ),
    )
    .filter((value) => value.trim() !== '');
  return (
    <Notice tone="warn" title={words.staleTitle} live>
      <p>{refusal.says[lang]}</p>
      <p class="mc-small">{refusal.code}</p>
      {written.length > 0 ? (
        <>
          <p>
            <strong>{words.typed}.</strong> {words.typedHint}
          </p>
          <p class="mc-typed">{written.join('\n')}</p>
        </>
      ) : null}
    </Notice>
  );
}

/** The session ended in the middle of a form, and its owner is back. */
export const KeptNotice = ({ lang }: { lang: Lang }) => (
  <Notice tone="info" title={deedText(lang).keptTitle} live>
    <p>{deedText(lang).kept}</p>
  </Notice>
);
