import { formatDateTime } from '#platform/clock.ts';
import type { Problem } from '#platform/errors.ts';
import { formatDong } from '#platform/money.ts';
import { inLang, type Lang } from '#platform/text.ts';
import {
  BackLink,
  Button,
  ButtonLink,
  Checkboxes,
  ErrorSummary,
  Form,
  Notice,
  problemAt,
  StepHeader,
  SummaryList,
  type SummaryRow,
} from '#web/components.ts';
import { answerWords, questionWithGroup, rowWords, type CellWords, type CommuneNames } from '../answer-words.ts';
import type { DuePreview, FeePreview, FilingAgency, FilingBundle } from '../deps.ts';
import type { DraftPaper } from '../draft-views.ts';
import type { FilingWay, Steps } from '../filing-way.ts';
import type { Answers } from '../form-definition.ts';
import { fromReview, paths } from '../paths.ts';
import { text } from '../text.ts';
import { DraftNotices, type DraftNoticesProps } from './draft-notices.tsx';
import { ReviewedPapers } from './review-papers.tsx';

export interface ReviewPageProps {
  lang: Lang;
  csrf: string;
  draftId: string;
  submitKey: string;
  bundle: FilingBundle;
  caseKey: string | null;
  agency: FilingAgency | undefined;
  answers: Answers;
  way: FilingWay;
  papers: readonly DraftPaper[];
  /** What keeps it from being filed. */
  missing: readonly Problem[];
  /** Looks odd, may be right. */
  warnings: readonly Problem[];
  fees: FeePreview | undefined;
  due: DuePreview | undefined;
  steps: Steps;
  back: string;
  /** Where a missing thing is mended. */
  mendAt: (at: string) => string;
  atCounter: boolean;
  communes: CommuneNames;
  notices: DraftNoticesProps;
  /** What the last attempt to file lacked. */
  problems: readonly Problem[];
}

/** Everything once more before the promise. */
export function ReviewPage(props: ReviewPageProps) {
  const { lang, bundle, way, missing } = props;
  const words = text(lang).review;
  const [first] = missing;
  return (
    <>
      <BackLink lang={lang} href={props.back} />
      <ErrorSummary lang={lang} problems={props.problems} />
      <StepHeader lang={lang} {...props.steps} />
      <DraftNotices {...props.notices} />
      <h1 class="mc-h1">{words.title}</h1>
      <p class="mc-lead">{words.lead}</p>
      {first ? <Missing {...props} /> : null}
      <h2>{words.what}</h2>
      <SummaryList lang={lang} rows={subjectRows(props)} />
      {way.journey.pages.map(({ page, fields }) => (
        <section key={page.key}>
          <h2>{page.title[lang]}</h2>
          <SummaryList
            lang={lang}
            rows={fields.flatMap((name): SummaryRow[] => {
              const field = bundle.form.schema.properties[name];
              if (!field) return [];
              const key = questionWithGroup(field, lang);
              return [
                {
                  key,
                  value: <Answer {...props} name={name} />,
                  change: paths.page(props.draftId, page.key) + fromReview,
                },
              ];
            })}
          />
        </section>
      ))}
      <ReviewedPapers {...props} />
      <h2>{words.cost}</h2>
      <SummaryList lang={lang} rows={costRows(props)} />
      {first ? <ButtonLink href={props.mendAt(first.at)}>{words.mend}</ButtonLink> : <Submission {...props} />}
    </>
  );
}

function Missing({ lang, missing, mendAt }: ReviewPageProps) {
  return (
    <Notice tone="warn" title={text(lang).review.missing}>
      <ul>
        {missing.map(({ at, code, says }) => (
          <li key={`${at} ${code}`}>
            <a href={mendAt(at)}>{says[lang]}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function subjectRows({ lang, bundle, caseKey, agency, draftId }: ReviewPageProps): SummaryRow[] {
  const words = text(lang).review;
  const chosen = bundle.cases.find(({ key }) => key === caseKey);
  const change = paths.case(draftId);
  return [
    { key: words.procedure, value: `${inLang(bundle.everydayName, lang)} (${bundle.code})` },
    { key: words.filingCase, value: chosen?.label[lang] ?? text(lang).page.notAnswered, change },
    {
      key: words.agency,
      value: (lang === 'vi' ? agency?.name : agency?.nameEn) ?? text(lang).page.notAnswered,
      change,
    },
  ];
}

function Answer({ lang, bundle, answers, communes, missing, warnings, name }: ReviewPageProps & { name: string }) {
  const field = bundle.form.schema.properties[name];
  if (!field) return null;
  const rows = rowWords(field, answers[name], lang, communes);
  return (
    <>
      {rows.length > 0 ? <Rows rows={rows} /> : answerWords(field, answers[name], lang, communes)}
      {saidOf(missing, name).map(({ at, says }) => (
        <p class="mc-error-message" key={at}>
          {says[lang]}
        </p>
      ))}
      {saidOf(warnings, name).map(({ at, code, says }) => (
        <Notice tone="warn" title={text(lang).review.check} key={`${at} ${code}`}>
          {says[lang]}
        </Notice>
      ))}
    </>
  );
}

/** What is said of a question, or of a cell of its table (`children.0.name`). */
const saidOf = (problems: readonly Problem[], name: string): Problem[] =>
  problems.filter(({ at }) => at === name || at.startsWith(`${name}.`));

const Rows = ({ rows }: { rows: readonly CellWords[][] }) => (
  <ol class="mc-row-words">
    {rows.map((cells, line) => (
      <li key={line}>
        {cells.map(({ key, label, value }) => (
          <span class="mc-row-words__cell" key={key}>
            {label}: <strong>{value}</strong>
          </span>
        ))}
      </li>
    ))}
  </ol>
);

function costRows({ lang, fees, due }: ReviewPageProps): SummaryRow[] {
  const words = text(lang).review;
  const fee =
    fees && fees.lines.length + fees.unsettled.length > 0 ? (
      <>
        {fees.lines.map(({ name, amountDong, legalBasis }) => (
          <p key={name.vi}>
            {inLang(name, lang)}: {formatDong(amountDong)} <span class="mc-small">({legalBasis})</span>
          </p>
        ))}
        {fees.totalDong > 0 ? (
          <>
            <p>
              <strong>{words.total(formatDong(fees.totalDong))}</strong>
            </p>
            <p>{words.payAfter}</p>
          </>
        ) : null}
        {fees.unsettled.map(({ name, why }) => (
          <p key={name.vi}>
            {inLang(name, lang)}: <strong>{words.feeLater}</strong>. {inLang(why, lang)}
          </p>
        ))}
        {fees.unsettled.length > 0 ? <p class="mc-small">{words.feeLaterHow}</p> : null}
      </>
    ) : (
      words.free
    );
  const limit = due ? `${inLang(due.limit, lang)}. ${words.due(formatDateTime(due.dueAt, lang))}.` : words.noLimit;
  return [
    { key: words.fee, value: fee },
    { key: words.limit, value: limit },
  ];
}

function Submission({ lang, csrf, draftId, submitKey, notices, problems }: ReviewPageProps) {
  const words = text(lang).review;
  const promise = notices.helping ? words.promiseFor(notices.helping) : words.promise;
  return (
    <Form lang={lang} csrf={csrf} action={paths.submission(draftId)}>
      <input type="hidden" name="submitKey" value={submitKey} />
      <Checkboxes
        lang={lang}
        name="promise"
        label={words.promiseTitle}
        items={[{ value: 'yes', text: promise }]}
        error={problemAt(problems, 'promise', lang)}
      />
      <p class="mc-small">{words.after}</p>
      <Button icon="send">{words.submit}</Button>
    </Form>
  );
}
