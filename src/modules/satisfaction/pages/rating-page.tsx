import type { Problem } from '#platform/errors.ts';
import type { Lang } from '#platform/text.ts';
import {
  BackLink,
  Button,
  ButtonGroup,
  ButtonLink,
  ErrorSummary,
  Form,
  Panel,
  problemAt,
  Radios,
  Stars,
  TextArea,
} from '#web/components.ts';
import type { Rating } from '../rate-dossier.ts';
import { text } from '../text.ts';

export interface RatingPageProps {
  lang: Lang;
  csrf: string;
  code: string;
  name: string;
  /** As typed, or as given before; a 0 is not chosen. */
  rating: Rating;
  /** Rated before: this one takes its place. */
  again: boolean;
  problems: readonly Problem[];
}

/** Three levels, five stars, a comment. */
export function RatingPage({ lang, csrf, code, name, rating, again, problems }: RatingPageProps) {
  const words = text(lang);
  const { level, stars, comment } = rating;
  return (
    <>
      <BackLink lang={lang} href={`/dossiers/${code}`} />
      <ErrorSummary lang={lang} problems={problems} />
      <h1 class="mc-h1">{words.title}</h1>
      <p class="mc-small">
        {name} · {code}
      </p>
      <p class="mc-lead">{words.lead}</p>
      <Form lang={lang} action={`/dossiers/${code}/rating`} csrf={csrf}>
        <Radios
          lang={lang}
          name="level"
          label={words.level}
          items={([3, 2, 1] as const).map((one) => ({ value: String(one), text: words.levels[one] }))}
          value={level ? String(level) : undefined}
          error={problemAt(problems, 'level', lang)}
        />
        <Stars
          lang={lang}
          name="stars"
          label={words.stars}
          value={stars || undefined}
          error={problemAt(problems, 'stars', lang)}
        />
        <TextArea
          lang={lang}
          name="comment"
          label={words.comment}
          hint={words.commentHint}
          value={comment}
          maxlength={2000}
          optional
        />
        <Button icon="send">{again ? words.change : words.submit}</Button>
      </Form>
    </>
  );
}

export function ThanksPage({ lang, code }: { lang: Lang; code: string }) {
  const words = text(lang);
  return (
    <>
      <Panel title={words.thanks}>{words.thanksBody}</Panel>
      <ButtonGroup>
        <ButtonLink href={`/dossiers/${code}`}>{words.back}</ButtonLink>
        <ButtonLink href={`/dossiers/${code}/rating`} kind="second">
          {words.again}
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}
