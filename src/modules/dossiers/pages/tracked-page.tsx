import { formatDateTime } from '#platform/clock.ts';
import type { Lang } from '#platform/text.ts';
import type { WhyLine } from '#platform/working-time.ts';
import {
  BackLink,
  Button,
  ButtonGroup,
  CsrfField,
  Notice,
  PrintButton,
  SummaryList,
  Timeline,
} from '#web/components.ts';
import type { WayStop } from '../deps.ts';
import type { DossierView, HistoryFact } from '../dossier-views.ts';
import { tellPublicly } from '../fact-words.ts';
import { paths } from '../paths.ts';
import { publicText } from '../public-text.ts';
import { stateWords } from '../state-words.ts';
import type { ToldFees } from '../told-fees.ts';
import { text } from '../text.ts';
import { Decider, Fees, hasFees } from './dossier-fees.tsx';
import { DueWhy } from './due-why.tsx';
import { DueBadge, dueText, hasDue, holderOf, nameOf, StateBadge } from './state-badges.tsx';
import { WayLine } from './way-line.tsx';

export interface TrackedPageProps {
  lang: Lang;
  csrf: string;
  dossier: DossierView;
  agencyName: string;
  way: readonly WayStop[];
  why: readonly WhyLine[];
  history: readonly HistoryFact[];
  fees: ToldFees;
  decidedAbove: string | undefined;
  paidAt: Date | null;
  now: Date;
}

/** A dossier as seen with its two codes: where, until when, what happened; no names, no answers. */
export function TrackedPage(props: TrackedPageProps) {
  const { lang, dossier, now } = props;
  const [words, page] = [publicText(lang).tracking, text(lang).page];
  return (
    <>
      <BackLink lang={lang} href={paths.tracking()}>
        {words.again}
      </BackLink>
      <h1 class="mc-h1">{nameOf(dossier, lang)}</h1>
      <p>
        <StateBadge dossier={dossier} lang={lang} /> <DueBadge dossier={dossier} lang={lang} now={now} />
      </p>
      <p class="mc-lead">{stateWords[dossier.state].sentence[lang]}</p>
      <Facts {...props} />
      <Documents {...props} />
      <h2>{page.way}</h2>
      <WayLine lang={lang} dossier={dossier} way={props.way} paidAt={props.paidAt} />
      {hasDue(dossier) && props.why.length > 0 ? (
        <section>
          <h2>{page.why}</h2>
          <DueWhy lang={lang} dueAt={dossier.dueAt} why={props.why} />
        </section>
      ) : null}
      <h2>{page.history}</h2>
      <Timeline
        items={tellPublicly(props.history, lang)
          .toReversed()
          .map(({ title, at, tone }) => ({ title, tone, at: formatDateTime(at, lang) }))}
      />
      <Notice>{words.private}</Notice>
      <PrintButton lang={lang} />
    </>
  );
}

function Facts({ lang, dossier, agencyName, decidedAbove, fees }: TrackedPageProps) {
  const page = text(lang).page;
  return (
    <SummaryList
      lang={lang}
      rows={[
        { key: page.code, value: <code class="mc-code">{dossier.code}</code> },
        { key: page.holder, value: holderOf(dossier, lang, publicText(lang).tracking.waiting) },
        ...(hasDue(dossier) ? [{ key: page.due, value: dueText(dossier, lang) }] : []),
        { key: page.filed, value: formatDateTime(dossier.submittedAt, lang) },
        { key: page.agency, value: <Decider lang={lang} agencyName={agencyName} decidedAbove={decidedAbove} /> },
        ...(hasFees(fees) ? [{ key: page.fee, value: <Fees lang={lang} fees={fees} /> }] : []),
      ]}
    />
  );
}

/** Papers fetched with the two codes, sent in the body so that no address carries them. */
function Documents({ lang, csrf, dossier }: TrackedPageProps) {
  const words = publicText(lang).tracking;
  if (!dossier.receivedAt) return null;
  return (
    <form method="post" action={paths.trackedReceipt()}>
      <CsrfField token={csrf} />
      <input type="hidden" name="code" value={dossier.code} />
      <input type="hidden" name="secret" value={dossier.lookupSecret} />
      <ButtonGroup>
        {dossier.state === 'returned' ? (
          <Button icon="download" formaction={paths.trackedResult()}>
            {words.result}
          </Button>
        ) : null}
        <Button kind="second" icon="file-text">
          {words.receipt}
        </Button>
      </ButtonGroup>
    </form>
  );
}
