import type { VNode } from 'preact';
import { ErrorPage } from '#web/error-page.tsx';
import { renderPage } from '#web/layout.tsx';
import type { Lang } from '#platform/text.ts';
import { donePattern, emptyPattern, reviewPattern } from './citizen.tsx';
import { homePattern } from './home.tsx';
import { kindsPattern } from './kinds.tsx';
import { officeDossierPattern, queuePattern } from './office.tsx';
import { questionsPattern } from './questions.tsx';
import { trackingPattern } from './tracking.tsx';

const notFound = (lang: Lang) => (
  <ErrorPage
    status={404}
    code="dossiers.not-found"
    says={{ vi: 'Không có hồ sơ nào mang mã này.', en: 'No dossier has this code.' }}
    lang={lang}
    requestId="0199a1b2"
    path="/dossiers/x"
  />
);

const patterns: Record<string, (lang: Lang) => VNode> = {
  home: homePattern,
  questions: (lang) => questionsPattern(lang, false),
  problems: (lang) => questionsPattern(lang, true),
  kinds: (lang) => kindsPattern(lang, false),
  'kinds-problems': (lang) => kindsPattern(lang, true),
  review: reviewPattern,
  done: donePattern,
  tracking: trackingPattern,
  empty: emptyPattern,
  error: notFound,
  queue: queuePattern,
  'office-dossier': officeDossierPattern,
};

/** Every component in every state on pages such as people will see, in both languages: name → document. */
export const patternPages = (): Map<string, string> =>
  new Map(
    Object.entries(patterns).flatMap(([name, page]) => [
      [name, renderPage(page('vi'))] as const,
      [`${name}.en`, renderPage(page('en'))] as const,
    ]),
  );
