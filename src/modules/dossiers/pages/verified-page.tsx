import { formatDateTime } from '#platform/clock.ts';
import type { Lang } from '#platform/text.ts';
import { BackLink, Details, Notice, SummaryList, type SummaryRow } from '#web/components.ts';
import { paths } from '../paths.ts';
import { publicText } from '../public-text.ts';
import type { CheckedFile, FileOutcome, IssuedDocument } from '../verify-document.ts';
import { numberAlone } from './state-badges.tsx';
import { FileForm } from './verification-page.tsx';

/** What the register says of the document with this code. */
export function VerifiedPage({
  lang,
  csrf,
  document,
  maxMb,
}: {
  lang: Lang;
  csrf: string;
  document: IssuedDocument;
  maxMb: number;
}) {
  const words = publicText(lang).verification;
  const { revokedAt } = document;
  return (
    <>
      <BackLink lang={lang} href={paths.verification()}>
        {words.again}
      </BackLink>
      <h1 class="mc-h1">{document.type[lang]}</h1>
      <Notice tone={revokedAt ? 'bad' : 'good'} title={revokedAt ? words.revoked : words.valid}>
        {revokedAt ? words.revokedAt(formatDateTime(revokedAt, lang)) : undefined}
      </Notice>
      <SummaryList lang={lang} rows={documentRows(document, lang)} />
      <p class="mc-small">{words.masked}</p>
      <h2>{words.compareTitle}</h2>
      <p>{words.compare}</p>
      <FileForm lang={lang} csrf={csrf} maxMb={maxMb} problems={[]} />
    </>
  );
}

const tones: Record<FileOutcome, 'good' | 'warn' | 'bad'> = {
  genuine: 'good',
  signed: 'good',
  revoked: 'bad',
  changed: 'bad',
  unknown: 'warn',
  unsigned: 'warn',
  unreadable: 'warn',
};

/** What an uploaded file turned out to be. */
export function CheckedFilePage({ lang, checked }: { lang: Lang; checked: CheckedFile }) {
  const words = publicText(lang).verification;
  const { title, says } = words.outcome[checked.outcome];
  return (
    <>
      <BackLink lang={lang} href={paths.verification()}>
        {words.again}
      </BackLink>
      <h1 class="mc-h1">{title}</h1>
      <Notice tone={tones[checked.outcome]}>{says}</Notice>
      {checked.document ? <SummaryList lang={lang} rows={documentRows(checked.document, lang)} /> : null}
      <Signature lang={lang} checked={checked} />
    </>
  );
}

function documentRows(document: IssuedDocument, lang: Lang): SummaryRow[] {
  const words = publicText(lang).verification;
  return [
    { key: words.type, value: document.type[lang] },
    { key: words.number, value: numberAlone(document.number) },
    { key: words.agency, value: document.agency[lang] },
    { key: words.holder, value: document.holder },
    { key: words.signer, value: document.signer },
    { key: words.signedAt, value: formatDateTime(document.signedAt, lang) },
    { key: words.sha256, value: <code class="mc-code">{document.sha256}</code> },
  ];
}

/** Who signed, only where the signature can be believed; what is wrong with it, in words. */
function Signature({ lang, checked }: { lang: Lang; checked: CheckedFile }) {
  const words = publicText(lang).verification;
  const { report, outcome, sha256 } = checked;
  if (!report) return null;
  const { signer, signedAt, problems } = report;
  const known = outcome === 'signed' && signer;
  const rows = known
    ? [
        { key: words.signer, value: report.agency ?? signer.name },
        { key: words.certificate, value: signer.issuer },
        { key: words.serial, value: <code class="mc-code">{signer.serialHex}</code> },
        ...(signedAt ? [{ key: words.signedAt, value: formatDateTime(signedAt, lang) }] : []),
      ]
    : [];
  return (
    <>
      {known && signer.isDemo ? <Notice tone="warn">{words.demo}</Notice> : null}
      {rows.length > 0 ? <SummaryList lang={lang} rows={rows} /> : null}
      <Details summary={words.details}>
        <ul>
          {problems.map(({ code, says }) => (
            <li key={code}>{says[lang]}</li>
          ))}
          <li>
            {words.sha256}: <code class="mc-code">{sha256}</code>
          </li>
        </ul>
      </Details>
    </>
  );
}
