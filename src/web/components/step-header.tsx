import type { Lang } from '#platform/text.ts';
import { webText } from './text.ts';

/** More steps than this have no room for their names side by side. */
const NAMED = 8;

/** "Bước 3/6" and where one is; with `names` the whole way as a line of steps. `step` starts at 1. */
export function StepHeader(props: {
  lang: Lang;
  step: number;
  of: number;
  name: string;
  names?: readonly string[] | undefined;
}) {
  const { lang, step, of, name, names } = props;
  const text = webText(lang);
  return (
    <div class={of > NAMED ? 'mc-steps mc-steps--many' : 'mc-steps'}>
      <p class="mc-steps__now">
        <strong>{text.step(step, of)}</strong> <span class="mc-steps__name">{name}</span>
      </p>
      <ol class="mc-steps__line" aria-label={text.steps}>
        {Array.from({ length: of }, (_, index) => (
          <li
            key={index}
            class={index + 1 < step ? 'mc-steps__item mc-steps__item--done' : 'mc-steps__item'}
            aria-current={index + 1 === step ? 'step' : undefined}
          >
            <span class="mc-steps__word">{names?.[index] ?? text.step(index + 1, of)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
