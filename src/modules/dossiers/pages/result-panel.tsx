import { formatDateTime } from '#platform/clock.ts';
import type { Lang } from '#platform/text.ts';
import { ButtonGroup, ButtonLink, Notice, SummaryList } from '#web/components.ts';
import type { ReturnedResult } from '../follow-dossier.ts';
import { paths } from '../paths.ts';
import { deedText } from '../deed-text.ts';
import { numberAlone } from './state-badges.tsx';

interface ResultPanelProps {
  lang: Lang;
  code: string;
  result: ReturnedResult;
  /** Stars given, if the applicant has rated. */
  stars: number | undefined;
}

/** What the person came for: the signed document, how others check it, what they thought of us. */
export function ResultPanel({ lang, code, result, stars }: ResultPanelProps) {
  const words = deedText(lang).result;
  return (
    <section class="mc-outcome" aria-labelledby="result-title">
      <h2 id="result-title">{words.title}</h2>
      {result.revoked ? <Notice tone="bad">{words.revoked}</Notice> : <p>{words.lead}</p>}
      <SummaryList
        lang={lang}
        dense
        rows={[
          { key: words.number, value: numberAlone(result.number) },
          { key: words.signer, value: result.signer },
          { key: words.signedAt, value: formatDateTime(result.signedAt, lang) },
        ]}
      />
      <ButtonGroup>
        <ButtonLink href={paths.result(code)} icon="download">
          {words.download}
        </ButtonLink>
        <ButtonLink href={paths.rating(code)} kind="second" icon="star">
          {stars ? words.rated(stars) : words.rate}
        </ButtonLink>
      </ButtonGroup>
      <p>
        <a href={paths.verification(result.verifyCode)}>{words.verify}</a>
      </p>
    </section>
  );
}
