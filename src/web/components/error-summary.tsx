import type { Problem } from '#platform/errors.ts';
import type { Lang } from '#platform/text.ts';
import { fieldId } from './field.tsx';
import { webText } from './text.ts';

/** Every problem of the page at the top, each a link to its question; gets the focus when the page opens. */
export function ErrorSummary({ lang, problems }: { lang: Lang; problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="mc-error-summary" role="alert" aria-labelledby="error-summary-title" tabindex={-1} autofocus>
      <h2 class="mc-error-summary__title" id="error-summary-title">
        {webText(lang).problems}
      </h2>
      <ul class="mc-error-summary__list">
        {problems.map((problem) => (
          <li key={`${problem.at} ${problem.code}`}>
            {problem.at ? <a href={`#${fieldId(problem.at)}`}>{problem.says[lang]}</a> : problem.says[lang]}
          </li>
        ))}
      </ul>
    </div>
  );
}
