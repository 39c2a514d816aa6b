import { formatNumber, type Lang } from '#platform/text.ts';
import { Icon, Pagination, type IconName } from '#web/components.ts';
import { guidePath, type GuideAnswers, type GuideQuestion, type GuideStep } from '../guide.ts';
import type { Listing } from '../listing.ts';
import { isKeyOf, subjects } from '../subject-words.ts';
import { guideText } from '../guide-text.ts';
import { findText } from '../text.ts';
import { aims, themes } from '../themes.ts';
import { NextStep } from './next-step.tsx';
import { ResultList } from './result-list.tsx';

export interface GuidePageProps {
  lang: Lang;
  step: GuideStep;
  items: readonly Listing[];
  next: string | undefined;
}

const order: readonly GuideQuestion[] = ['who', 'about', 'want'];

/** Three questions, each a list of links: what is left is shown below, after every answer. */
export function GuidePage({ lang, step, items, next }: GuidePageProps) {
  const words = guideText(lang);
  const { asks, answers, left } = step;
  return (
    <>
      {asks ? <p class="mc-small">{words.guideStep(order.indexOf(asks) + 1)}</p> : null}
      <h1>{asks ? words.guideAsks[asks] : words.guideDone(formatNumber(left.length))}</h1>
      <Answered lang={lang} answers={answers} />
      {asks ? <Choices lang={lang} step={step} asks={asks} /> : null}
      {asks && asks !== 'who' ? <h2>{words.guideLeft(formatNumber(left.length))}</h2> : null}
      {asks === 'who' ? null : <ResultList lang={lang} items={items.map((listing) => ({ listing }))} />}
      {asks ? null : <Pagination lang={lang} next={next && guidePath(answers, next)} />}
      <NextStep lang={lang} guide={false} />
    </>
  );
}

function Choices({ lang, step, asks }: { lang: Lang; step: GuideStep; asks: GuideQuestion }) {
  const text = findText(lang);
  const words = guideText(lang);
  return (
    <>
      <ul class="mc-events">
        {step.choices.map(({ value, count }) => (
          <li key={value} class="mc-event">
            <Icon name={iconOf(asks, value)} />
            {/* The answer is one of the table its question is asked with. */}
            <a href={guidePath({ ...step.answers, [asks]: value })}>{wordsOf(asks, value, lang)}</a>
            <span class="mc-event__count">{text.count(formatNumber(count))}</span>
          </li>
        ))}
      </ul>
      <p class="mc-links__more">
        <a href={guidePath({ ...step.answers, [asks]: 'any' })}>{words.guideUnsure}</a>
      </p>
    </>
  );
}

/** Every answer can be taken back, alone. */
function Answered({ lang, answers }: { lang: Lang; answers: GuideAnswers }) {
  const words = guideText(lang);
  const given = order.filter((question) => answers[question] !== undefined);
  if (given.length === 0) return null;
  return (
    <ul class="mc-chosen mc-chosen__list">
      {given.map((question) => (
        <li key={question}>
          <a class="mc-chip" href={guidePath({ ...answers, [question]: undefined })}>
            <span class="mc-hidden">{words.guideChange}</span> {wordsOf(question, answers[question] ?? 'any', lang)}{' '}
            <Icon name="x" />
          </a>
        </li>
      ))}
    </ul>
  );
}

function wordsOf(question: GuideQuestion, value: string, lang: Lang): string {
  if (question === 'who' && isKeyOf(subjects, value)) return subjects[value][lang];
  if (question === 'about' && isKeyOf(themes, value)) return themes[value][lang];
  if (question === 'want' && isKeyOf(aims, value)) return aims[value][lang];
  return guideText(lang).guideAny;
}

const iconOf = (question: GuideQuestion, value: string): IconName =>
  question === 'about' && isKeyOf(themes, value) ? themes[value].icon : question === 'who' ? 'users' : 'file-text';
