import type { VNode } from 'preact';
import { answerWords, paperItemsOf, type Answers, type Journey } from '#modules/forms';
import { feesDue, type Bundle, type Channel } from '#modules/procedures';
import { formatDong } from '#platform/money.ts';
import type { Lang } from '#platform/text.ts';
import { SummaryList } from '#web/components.ts';
import { previewText } from '../preview-text.ts';

export interface PreviewEndProps {
  lang: Lang;
  bundle: Bundle;
  journey: Journey;
  given: { case: string; channel: Channel['channel']; on: string };
  communes: ReadonlyMap<string, string>;
}

/** After the last page: what would be submitted, which papers would be asked for, what it would cost. */
export function PreviewEnd({ lang, bundle, journey, given, communes }: PreviewEndProps): VNode {
  const words = previewText(lang);
  const { properties } = bundle.form.schema;
  const chosen = bundle.cases.find(({ key }) => key === given.case);
  const papers = chosen ? paperItemsOf(chosen, journey.answers, given) : [];
  const fees = feesDue(bundle, { answers: journey.answers, channel: given.channel, caseKey: given.case, on: given.on });
  return (
    <>
      <h1 class="mc-h1">{words.title}</h1>
      <p class="mc-lead">{words.lead}</p>
      {journey.pages.map(({ page, fields }) => (
        <section key={page.key}>
          <h2>{page.title[lang]}</h2>
          <SummaryList
            lang={lang}
            dense
            rows={fields.map((name) => ({
              key: properties[name]?.field.label[lang] ?? name,
              value: wordsOf(name, properties, journey.answers, { lang, communes }),
            }))}
          />
        </section>
      ))}
      <h2>{words.papers}</h2>
      {papers.length === 0 ? <p>{words.none}</p> : null}
      <ul>
        {papers.map(({ key, name }) => (
          <li key={key}>{name[lang]}</li>
        ))}
      </ul>
      <h2>{words.fees}</h2>
      {fees.length === 0 ? <p>{words.none}</p> : null}
      <ul>
        {fees.map(({ key, name, amountDong }) => (
          <li key={key}>
            {name[lang]}: {formatDong(amountDong)}
          </li>
        ))}
      </ul>
    </>
  );
}

function wordsOf(
  name: string,
  properties: Bundle['form']['schema']['properties'],
  answers: Answers,
  { lang, communes }: { lang: Lang; communes: ReadonlyMap<string, string> },
) {
  const field = properties[name];
  return field ? answerWords(field, answers[name], lang, communes) : '';
}
