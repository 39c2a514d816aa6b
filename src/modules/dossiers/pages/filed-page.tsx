import { formatDateTime } from '#platform/clock.ts';
import { ButtonGroup, ButtonLink, CopyCode, Notice, Panel, PrintButton, Qr, SummaryList } from '#web/components.ts';
import type { Lang } from '#platform/text.ts';
import type { WhyLine } from '#platform/working-time.ts';
import type { DossierView } from '../dossier-views.ts';
import { paths } from '../paths.ts';
import { text } from '../text.ts';
import { DueWhy } from './due-why.tsx';

export interface FiledPageProps {
  lang: Lang;
  dossier: DossierView;
  receivingName: string;
  why: readonly WhyLine[];
  /** Address the QR code opens. */
  trackingUrl: string;
  /** Fees an officer will set: their names. */
  unsettled: readonly string[];
  /** An officer filed it at the counter for this person. */
  helped: boolean;
}

/** It is done: the codes to keep, the receipt, when, and what happens next. */
export function FiledPage(props: FiledPageProps) {
  const { lang, dossier, helped } = props;
  const words = text(lang).filed;
  const unpaid = dossier.state === 'awaiting_payment';
  return (
    <>
      <Panel title={unpaid ? words.unpaidTitle : words.title} code={dossier.code}>
        {words.codeLabel}
      </Panel>
      {helped ? <Notice title={words.helped(dossier.applicantName)} /> : null}
      {unpaid ? <Notice tone="warn">{words.unpaid}</Notice> : null}
      {props.unsettled.length > 0 ? <Notice>{words.unsettled(props.unsettled.join(', '))}</Notice> : null}
      <Actions {...props} unpaid={unpaid} />
      <Codes {...props} />
      {unpaid ? null : <Due {...props} />}
      <h2>{words.next}</h2>
      <ol>
        {words.nextSteps(props.receivingName).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  );
}

function Actions({ lang, dossier, helped, unpaid }: FiledPageProps & { unpaid: boolean }) {
  const words = text(lang).filed;
  const payHref = helped ? paths.office(dossier.code) : paths.payment(dossier.code);
  return (
    <ButtonGroup>
      {unpaid ? (
        <ButtonLink href={payHref} icon="wallet">
          {helped ? words.collect : words.pay}
        </ButtonLink>
      ) : (
        <ButtonLink href={paths.receipt(dossier.code)} icon="download">
          {words.receipt}
        </ButtonLink>
      )}
      <ButtonLink href={helped ? paths.office(dossier.code) : paths.dossier(dossier.code)} kind="second">
        {words.open}
      </ButtonLink>
      <PrintButton lang={lang} />
    </ButtonGroup>
  );
}

function Codes({ lang, dossier, trackingUrl }: FiledPageProps) {
  const words = text(lang).filed;
  return (
    <>
      <SummaryList
        lang={lang}
        rows={[{ key: words.secret, value: <CopyCode lang={lang} code={dossier.lookupSecret} /> }]}
      />
      <p class="mc-small">{words.secretHint}</p>
      <figure class="mc-scan">
        <Qr text={trackingUrl} label={words.qr} />
        <figcaption class="mc-small">{words.qrSays}</figcaption>
      </figure>
    </>
  );
}

function Due({ lang, dossier, why }: FiledPageProps) {
  const words = text(lang).filed;
  if (!dossier.dueAt) return <p>{words.noDue}</p>;
  return (
    <section>
      <h2>
        {words.due}: {formatDateTime(dossier.dueAt, lang)}
      </h2>
      <DueWhy lang={lang} dueAt={dossier.dueAt} why={why} />
    </section>
  );
}
