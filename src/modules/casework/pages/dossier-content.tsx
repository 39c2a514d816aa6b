import type { AskedPaper, OfficeDossier } from '#modules/dossiers';
import { formatDate, formatDateTime } from '#platform/clock.ts';
import { formatDong } from '#platform/money.ts';
import { formatNumber, type Lang } from '#platform/text.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Form,
  Icon,
  Status,
  SummaryList,
  Table,
  type SummaryRow,
} from '#web/components.ts';
import { paths } from '../paths.ts';
import { dossierText } from '../dossier-text.ts';

export interface ContentProps {
  lang: Lang;
  csrf: string;
  office: OfficeDossier;
  /** The officer sits at the desk that may take the fee. */
  mayCollect: boolean;
}

/** Papers of the case with the files under each; what is missing is said. */
export function Papers({ lang, office }: ContentProps) {
  const words = dossierText(lang).dossier;
  const { paperColumns: heads } = words;
  const { code } = office.dossier;
  return (
    <section class="mc-papers" aria-labelledby="papers">
      <h2 id="papers">{words.papers}</h2>
      <Table
        caption={words.papers}
        captionHidden
        dense
        columns={[heads.paper, heads.asked, heads.files].map((head) => ({ head }))}
        rows={office.papers.map((paper) => [
          paper.name,
          askedWords(paper, lang),
          <Files lang={lang} paper={paper} code={code} />,
        ])}
      />
      <ButtonGroup>
        {office.hasReceipt ? (
          <ButtonLink kind="second" icon="printer" href={paths.receipt(code)}>
            {words.receipt}
          </ButtonLink>
        ) : null}
        {office.result?.fileId ? (
          <ButtonLink kind="second" icon="badge-check" href={paths.result(code)}>
            {words.result}
          </ButtonLink>
        ) : null}
      </ButtonGroup>
    </section>
  );
}

function askedWords({ asked }: AskedPaper, lang: Lang): string {
  const words = dossierText(lang).dossier;
  if (!asked) return words.notAsked;
  if (asked.kind === 'present') return words.toShow;
  const parts = [
    asked.originals > 0 ? words.originals(asked.originals) : '',
    asked.copies > 0 ? words.copies(asked.copies) : '',
  ];
  const template = asked.template ? [words.template(asked.template)] : [];
  const or = asked.or.map((name) => words.or(name));
  return [...parts.filter(Boolean), ...template, ...(asked.required ? [] : [words.optional]), ...or].join(', ');
}

function Files({ lang, paper, code }: { lang: Lang; paper: AskedPaper; code: string }) {
  const words = dossierText(lang).dossier;
  if (paper.files.length === 0)
    return <span class="mc-small">{paper.asked?.kind === 'present' ? '–' : words.noFile}</span>;
  return (
    <ul class="mc-paper-files">
      {paper.files.map(({ file, round }) => (
        <li key={file.id}>
          <a href={paths.file(code, file.id)}>
            <Icon name="paperclip" /> {file.name}
          </a>{' '}
          <span class="mc-small">
            {[sizeWords(file.sizeBytes, lang), round > 0 ? words.ofRound(round) : ''].filter(Boolean).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function sizeWords(bytes: number, lang: Lang): string {
  const words = dossierText(lang).dossier;
  if (bytes >= 1_000_000) return words.megabytes(formatNumber(Math.round(bytes / 100_000) / 10));
  return words.kilobytes(formatNumber(Math.max(1, Math.round(bytes / 1000))));
}

/** The answers page by page, as the form asked them. */
export function Answers({ lang, office }: ContentProps) {
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{dossierText(lang).dossier.answers}</h2>
      <div class="mc-pairs">
        {office.answers.map(({ title, rows }) => (
          <div key={title}>
            <h3>{title}</h3>
            <SummaryList lang={lang} dense rows={rows} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** What was asked of the applicant, and what came back. */
export function Rounds({ lang, office }: ContentProps) {
  const words = dossierText(lang).dossier;
  if (office.rounds.length === 0) return null;
  const nameOf = (at: string) =>
    office.papers.find(({ key }) => key === at)?.name ?? office.questions.find(({ key }) => key === at)?.label ?? at;
  return (
    <section aria-labelledby="rounds">
      <h2 id="rounds">{words.rounds}</h2>
      {office.rounds.toReversed().map(({ round, reason, remarks, changed, askedAt, answeredAt, answerNote }) => (
        <div key={round}>
          <h3>
            {words.round(round)}{' '}
            <Status tone={answeredAt ? 'done' : 'paused'}>
              {answeredAt ? words.answered(formatDateTime(answeredAt, lang)) : words.notAnswered}
            </Status>
          </h3>
          <p class="mc-small">{words.asked(formatDateTime(askedAt, lang))}</p>
          <p class="mc-typed">{reason}</p>
          <SummaryList
            lang={lang}
            dense
            rows={[
              ...remarks.map(({ at, says }) => ({ key: nameOf(at), value: says })),
              ...(answerNote ? [{ key: words.note, value: answerNote }] : []),
              ...changed.map(({ label, before, after }) => ({
                key: words.changed(label),
                value: (
                  <>
                    <del>{before}</del> → <ins>{after}</ins>
                  </>
                ),
              })),
            ]}
          />
        </div>
      ))}
    </section>
  );
}

/** What was asked, is not charged or is still to be set; at the desk what is due can be taken in cash. */
export function Fee({ lang, csrf, office, mayCollect }: ContentProps) {
  const words = dossierText(lang).dossier;
  const { fee, fees } = office;
  if (fees.notices.length + fees.waived.length + fees.unsettled.length === 0) return null;
  const isOpen = fees.unsettled.length > 0;
  const tone = isOpen || fee?.state === 'due' ? 'waiting' : fee?.state === 'paid' ? 'done' : 'late';
  const state = isOpen ? words.feeUnsettled : fee && words.feeStates[fee.state];
  return (
    <section aria-labelledby="fee">
      <h2 id="fee">
        {words.fee} {state ? <Status tone={tone}>{state}</Status> : null}
      </h2>
      <SummaryList lang={lang} dense rows={feeRows(fees, lang)} />
      {fee?.state === 'due' && mayCollect ? (
        <Form lang={lang} action={paths.feeCollection(office.dossier.code)} csrf={csrf}>
          <p>{words.collectHint(formatDong(fee.amountDong))}</p>
          <Button icon="wallet">{words.collect}</Button>
        </Form>
      ) : null}
    </section>
  );
}

function feeRows({ notices, waived, unsettled }: OfficeDossier['fees'], lang: Lang): SummaryRow[] {
  const words = dossierText(lang).dossier;
  return [
    ...notices.flatMap(({ lines, paidAt }) =>
      lines.map(({ name, amountDong, legalBasis }) => ({
        key: name[lang],
        value: [
          formatDong(amountDong),
          legalBasis,
          ...(paidAt ? [words.paidAt(formatDateTime(paidAt, lang))] : []),
        ].join(' · '),
      })),
    ),
    ...waived.map(({ name, legalBasis }) => ({ key: name[lang], value: `${words.feeWaived} · ${legalBasis}` })),
    ...unsettled.map(({ name, why }) => ({ key: name[lang], value: `${words.feeUnsettled}. ${why[lang]}` })),
  ];
}

/** Who filed it and how they were identified; which law's procedure, who decides. */
export function Facts({ lang, office }: ContentProps) {
  const words = dossierText(lang).dossier;
  const { dossier, bundle, agency, receiving, account, participants } = office;
  const roleWords: Record<string, string> = words.identified;
  const chosen = bundle.cases.find(({ key }) => key === dossier.caseKey);
  const { phone, email, address } = office.contact;
  const contact = [phone, email, address].filter(Boolean).join(' · ');
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <SummaryList
        lang={lang}
        dense
        rows={[
          ...participants.map(({ role, fullName, identityNumber, identifiedBy }) => ({
            key: words.roles[role],
            value: [
              fullName,
              account?.profile.birthOn && role === 'applicant' ? formatDate(account.profile.birthOn) : '',
              identityNumber ?? '',
              roleWords[identifiedBy] ?? identifiedBy,
            ]
              .filter(Boolean)
              .join(' · '),
          })),
          ...(contact ? [{ key: words.contact, value: contact }] : []),
          { key: words.procedure, value: `${dossier.procedureCode} · ${bundle.name[lang]}` },
          ...(chosen ? [{ key: words.caseChosen, value: chosen.label[lang] }] : []),
          { key: words.agency, value: lang === 'vi' ? agency.name : agency.nameEn },
          { key: words.receiving, value: lang === 'vi' ? receiving.name : receiving.nameEn },
          { key: words.holder, value: lang === 'vi' ? dossier.holder : dossier.holderEn },
        ]}
      />
    </section>
  );
}
