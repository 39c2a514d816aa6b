import type { Lang } from '#platform/text.ts';
import { ButtonGroup, ButtonLink } from '#web/components.ts';
import { guideText } from '../guide-text.ts';
import { findText } from '../text.ts';

export interface NextStepProps {
  lang: Lang;
  /** Other words that find something, said to be nearest to what was typed. */
  words?: readonly { text: string; href: string }[] | undefined;
  /** False on the guide itself. */
  guide?: boolean | undefined;
}

/** Where to go when a list was not it: other words, three questions, all sectors, a person on the telephone. */
export function NextStep({ lang, words: near = [], guide = true }: NextStepProps) {
  const text = findText(lang);
  const words = guideText(lang);
  return (
    <aside class="mc-box mc-next-step" aria-labelledby="next-step">
      <h2 id="next-step">{words.notFoundYet}</h2>
      {near.length > 0 ? (
        <>
          <p>{words.tryWords}</p>
          <ul class="mc-chosen__list">
            {near.map((word) => (
              <li key={word.href}>
                <a class="mc-chip" href={word.href}>
                  {word.text}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <ButtonGroup>
        {guide ? (
          <ButtonLink href="/procedures/guide" kind="second">
            {words.guideGo}
          </ButtonLink>
        ) : null}
        <ButtonLink href="/sectors" kind="second">
          {text.browse}
        </ButtonLink>
        <ButtonLink href="tel:1022" kind="second" icon="phone">
          {text.call}
        </ButtonLink>
      </ButtonGroup>
    </aside>
  );
}
