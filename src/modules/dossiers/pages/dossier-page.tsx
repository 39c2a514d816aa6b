import { formatDateTime } from '#platform/clock.ts';
import { formatDong } from '#platform/money.ts';
import type { Lang } from '#platform/text.ts';
import {
  ButtonGroup,
  ButtonLink,
  Columns,
  CopyCode,
  Details,
  ErrorSummary,
  Notice,
  PrintButton,
  SummaryList,
  Timeline,
  UploadedFiles,
  type SummaryRow,
} from '#web/components.ts';
import { isClosed, mayHappen } from '../dossier.ts';
import type { DossierView } from '../dossier-views.ts';
import type { FollowedDossier } from '../follow-dossier.ts';
import { tellHistory } from '../fact-words.ts';
import { paths } from '../paths.ts';
import { stateWords } from '../state-words.ts';
import { deedText } from '../deed-text.ts';
import { text } from '../text.ts';
import { DueWhy } from './due-why.tsx';
import { Decider, Fees, hasFees } from './dossier-fees.tsx';
import { ResultPanel } from './result-panel.tsx';
import { DueBadge, dueText, hasDue, holderOf, nameOf, StateBadge } from './state-badges.tsx';
import { sizeOf, SupplementForm, type SupplementFormProps } from './supplement-form.tsx';
import { WayLine } from './way-line.tsx';

export interface DossierPageProps
  extends
    FollowedDossier,
    Pick<SupplementFormProps, 'lang' | 'csrf' | 'note' | 'kept' | 'maxMb' | 'problems' | 'questions'> {
  now: Date;
  /** What has just been done here. */
  done: 'withdrawn' | 'supplemented' | undefined;
}

/** The applicant's page of a dossier: who has it, until when and why, what to do, what happened. */
export function DossierPage(props: DossierPageProps) {
  const { lang, dossier, now, done } = props;
  const words = text(lang);
  return (
    <>
      <ErrorSummary lang={lang} problems={props.problems} />
      {done === 'withdrawn' ? <Notice tone="good" title={deedText(lang).withdrawal.done} live /> : null}
      {done === 'supplemented' ? <Notice tone="good" title={deedText(lang).supplement.sent} live /> : null}
      <h1 class="mc-h1">{nameOf(dossier, lang)}</h1>
      <p>
        <StateBadge dossier={dossier} lang={lang} /> <DueBadge dossier={dossier} lang={lang} now={now} />
      </p>
      <p class="mc-lead">{stateWords[dossier.state].sentence[lang]}</p>
      <Columns aside={<History {...props} />}>
        <ToDo {...props} />
        <SummaryList lang={lang} rows={factsOf(props)} />
        <h2>{words.page.way}</h2>
        <WayLine lang={lang} dossier={dossier} way={props.way} paidAt={props.fee?.paidAt ?? null} />
        {hasDue(dossier) && props.why.length > 0 ? <Why {...props} /> : null}
        <Papers {...props} />
        <h2>{words.page.answers}</h2>
        <Details summary={words.page.showAnswers}>
          {props.answers.map(({ title, rows }) => (
            <section key={title}>
              <h3>{title}</h3>
              <SummaryList lang={lang} rows={rows} dense />
            </section>
          ))}
        </Details>
        <Deeds {...props} />
      </Columns>
    </>
  );
}

/** What the applicant came for, or has to do now. */
function ToDo(props: DossierPageProps) {
  const { lang, dossier, supplement, result, fee, history } = props;
  const words = text(lang).page;
  const refusal = history.findLast(({ kind }) => kind === 'dossier.refused')?.reason;
  return (
    <>
      {supplement ? <SupplementForm {...props} code={dossier.code} supplement={supplement} /> : null}
      {dossier.state === 'awaiting_payment' && fee ? (
        <Notice tone="warn" title={dossier.receivedAt ? words.payTitleSet : words.payTitle}>
          <p>{words.fees.due(formatDong(fee.amountDong))}</p>
          <ButtonLink href={paths.payment(dossier.code)} icon="wallet">
            {words.pay}
          </ButtonLink>
        </Notice>
      ) : null}
      {result ? <ResultPanel lang={lang} code={dossier.code} result={result} stars={starsOf(props)} /> : null}
      {dossier.state === 'refused' && refusal ? (
        <Notice tone="bad" title={words.refusedTitle}>
          {refusal}
        </Notice>
      ) : null}
      {dossier.paymentState === 'refund_due' ? <Notice title={words.refundTitle}>{words.refund}</Notice> : null}
    </>
  );
}

function starsOf({ history }: FollowedDossier): number | undefined {
  const stars = history.findLast(({ kind }) => kind === 'dossier.rated')?.payload['stars'];
  return typeof stars === 'number' ? stars : undefined;
}

function factsOf(props: DossierPageProps): SummaryRow[] {
  const { lang, dossier } = props;
  const words = text(lang).page;
  return [
    { key: words.code, value: <CopyCode lang={lang} code={dossier.code} /> },
    ...(isClosed(dossier.state) ? [] : [{ key: words.holder, value: holderOf(dossier, lang) }]),
    ...(hasDue(dossier) ? [{ key: words.due, value: dueText(dossier, lang) }] : []),
    ...returnedRow(dossier, lang),
    { key: words.filed, value: `${formatDateTime(dossier.submittedAt, lang)} · ${words.channels[dossier.channel]}` },
    { key: words.agency, value: <Decider {...props} /> },
    ...(hasFees(props.fees) ? [{ key: words.fee, value: <Fees {...props} /> }] : []),
    { key: words.secret, value: <code class="mc-code">{dossier.lookupSecret}</code> },
  ];
}

/** Whether the promise of the receipt was kept. */
function returnedRow({ state, closedAt, dueAt }: DossierView, lang: Lang): SummaryRow[] {
  const words = text(lang).page;
  if (state !== 'returned' || !closedAt) return [];
  const kept = dueAt ? ` · ${closedAt <= dueAt ? words.inTime : words.lateBy}` : '';
  return [{ key: words.returned, value: formatDateTime(closedAt, lang) + kept }];
}

const Why = ({ lang, dossier, why }: DossierPageProps) => (
  <section>
    <h2>{text(lang).page.why}</h2>
    <DueWhy lang={lang} dueAt={dossier.dueAt} why={why} />
  </section>
);

function Papers({ lang, dossier, papers }: DossierPageProps) {
  const words = text(lang).page;
  return (
    <section>
      <h2>{words.papers}</h2>
      {papers.length === 0 ? <p>{words.noPapers}</p> : null}
      {papers.map(({ key, name, files }) => (
        <div key={key}>
          <h3>{name}</h3>
          <UploadedFiles
            lang={lang}
            files={files.map(({ file, round }) => ({
              id: file.id,
              name: file.name,
              says: [sizeOf(file), round > 0 ? words.later(round) : ''].filter(Boolean).join(' · '),
              href: paths.paper(dossier.code, file.id),
            }))}
          />
        </div>
      ))}
    </section>
  );
}

function Deeds({ lang, dossier }: DossierPageProps) {
  const words = text(lang).page;
  return (
    <ButtonGroup>
      {dossier.receivedAt ? (
        <ButtonLink href={paths.receipt(dossier.code)} kind="second" icon="file-text">
          {words.receipt}
        </ButtonLink>
      ) : null}
      <PrintButton lang={lang} />
      {mayHappen(dossier.state, 'withdraw') ? (
        <ButtonLink href={paths.withdrawal(dossier.code)} kind="second" icon="undo-2">
          {words.withdraw}
        </ButtonLink>
      ) : null}
    </ButtonGroup>
  );
}

function History({ lang, history, dossier }: DossierPageProps) {
  const words = text(lang).page;
  const told = tellHistory(history, dossier.accountId, lang);
  return (
    <section>
      <h2>{words.history}</h2>
      <Timeline
        items={told.toReversed().map(({ title, at, by, tone, reason }) => ({
          title,
          at: formatDateTime(at, lang),
          by,
          tone,
          children: reason ? <p>{words.reason(reason)}</p> : undefined,
        }))}
      />
    </section>
  );
}
