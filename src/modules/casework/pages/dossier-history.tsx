import { factWords, type HistoryFact } from '#modules/dossiers';
import { formatDateTime } from '#platform/clock.ts';
import type { Lang } from '#platform/text.ts';
import { Timeline } from '#web/components.ts';
import { dossierText } from '../dossier-text.ts';

/** Who did what, when and why; newest first. */
export function History({ lang, history }: { lang: Lang; history: readonly HistoryFact[] }) {
  const words = dossierText(lang).dossier;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <Timeline
        items={history.toReversed().map((fact) => ({
          title: titleOf(fact.kind, lang),
          at: formatDateTime(fact.at, lang),
          by: [fact.actorName, fact.onBehalfOf ? words.behalf(fact.onBehalfOf) : ''].filter(Boolean).join(' '),
          tone: toneOf(fact.kind),
          children: fact.reason ? <p class="mc-typed mc-small">{fact.reason}</p> : null,
        }))}
      />
    </section>
  );
}

const titleOf = (kind: string, lang: Lang): string => wordsOf(kind)?.says[lang] ?? kind;
const toneOf = (kind: string) => wordsOf(kind)?.tone;

function wordsOf(kind: string) {
  const known = Object.entries(factWords).find(([name]) => name === kind);
  return known?.[1];
}
