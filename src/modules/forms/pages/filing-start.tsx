import { formatDateTime } from '#platform/clock.ts';
import type { Problem } from '#platform/errors.ts';
import { inLang, type Lang } from '#platform/text.ts';
import {
  BackLink,
  Button,
  ErrorSummary,
  Form,
  Notice,
  problemAt,
  Radios,
  Select,
  StepHeader,
  SummaryList,
  TextInput,
} from '#web/components.ts';
import type { FilingAgency, FilingBundle } from '../deps.ts';
import { paths } from '../paths.ts';
import { text } from '../text.ts';
import { DraftNotices, type DraftNoticesProps } from './draft-notices.tsx';

/** What was chosen or typed on this page. */
export interface StartValues {
  case?: string | undefined;
  agency?: string | undefined;
  helpedNumber?: string | undefined;
  helpedName?: string | undefined;
  helpedPhone?: string | undefined;
}

export interface FilingStartProps {
  lang: Lang;
  csrf: string;
  action: string;
  bundle: FilingBundle;
  agencies: readonly FilingAgency[];
  values: StartValues;
  problems: readonly Problem[];
  /** Id the draft will have; absent when the choice of an existing draft is changed. */
  draftId?: string | undefined;
  /** Drafts of the same procedure begun before. */
  begun: readonly { id: string; savedAt: Date }[];
  /** A receiving officer files for somebody. */
  atCounter: boolean;
  steps?: { step: number; of: number; names: string[] } | undefined;
  restored: boolean;
  /** What one has to know about a draft whose case is chosen again. */
  notices?: DraftNoticesProps | undefined;
}

/** Which case, which office; at the counter also for whom. */
export function FilingStartPage(props: FilingStartProps) {
  const { lang, bundle, begun, steps, draftId } = props;
  const words = text(lang).start;
  const latest = begun[0];
  return (
    <>
      <BackLink lang={lang} href={`/procedures/${bundle.code}`} />
      <ErrorSummary lang={lang} problems={props.problems} />
      {steps ? <StepHeader lang={lang} step={steps.step} of={steps.of} name={words.step} names={steps.names} /> : null}
      {props.notices ? <DraftNotices {...props.notices} /> : null}
      {props.restored ? (
        <Notice tone="good" live>
          {text(lang).page.restored}
        </Notice>
      ) : null}
      <h1 class="mc-h1">{inLang(bundle.everydayName, lang)}</h1>
      {draftId ? <p class="mc-lead">{words.lead}</p> : null}
      {latest ? (
        <Notice title={words.resumeTitle(begun.length)}>
          <p>
            <a href={paths.draft(latest.id)}>{words.resume(formatDateTime(latest.savedAt, lang))}</a>
          </p>
          <p>{words.orNew}</p>
        </Notice>
      ) : null}
      <Form lang={lang} csrf={props.csrf} action={props.action}>
        {draftId ? <input type="hidden" name="draft" value={draftId} /> : null}
        {props.atCounter ? <Helped {...props} /> : null}
        <Case {...props} />
        <Agency {...props} />
        <Button icon="arrow-right">{draftId ? words.go : words.save}</Button>
      </Form>
    </>
  );
}

function Case({ lang, bundle, values, problems }: FilingStartProps) {
  const words = text(lang).start;
  const [only] = bundle.cases;
  if (only && bundle.cases.length === 1)
    return <SummaryList lang={lang} rows={[{ key: words.onlyCase, value: only.label[lang] }]} />;
  return (
    <Radios
      lang={lang}
      name="case"
      label={words.whichCase}
      items={bundle.cases.map(({ key, label, hint }) => ({ value: key, text: label[lang], hint: hint?.[lang] }))}
      value={values.case}
      error={problemAt(problems, 'case', lang)}
    />
  );
}

function Agency({ lang, agencies, values, problems }: FilingStartProps) {
  const words = text(lang).start;
  const nameOf = (agency: FilingAgency) => (lang === 'vi' ? agency.name : agency.nameEn);
  const [only] = agencies;
  if (only && agencies.length === 1)
    return <SummaryList lang={lang} rows={[{ key: words.agency, value: nameOf(only) }]} />;
  return (
    <Select
      lang={lang}
      name="agency"
      label={words.whichAgency}
      hint={words.agencyHint}
      items={agencies.map((agency) => ({ value: agency.id, text: shortName(nameOf(agency)) }))}
      value={values.agency}
      error={problemAt(problems, 'agency', lang)}
    />
  );
}

/** "UBND Phường Trấn Biên" is found by typing "Ph", not "UB". */
const shortName = (name: string): string => name.replace(/^(UBND|Ủy ban nhân dân)\s+/i, '');

function Helped({ lang, values, problems }: FilingStartProps) {
  const words = text(lang).start;
  const errorAt = (name: string) => problemAt(problems, name, lang);
  return (
    <>
      <h2>{words.counterTitle}</h2>
      <TextInput
        lang={lang}
        name="helpedNumber"
        label={words.helpedNumber}
        hint={words.helpedNumberHint}
        value={values.helpedNumber}
        error={errorAt('helpedNumber')}
        inputmode="numeric"
        width={20}
      />
      <TextInput
        lang={lang}
        name="helpedName"
        label={words.helpedName}
        value={values.helpedName}
        error={errorAt('helpedName')}
      />
      <TextInput
        lang={lang}
        name="helpedPhone"
        label={words.helpedPhone}
        value={values.helpedPhone}
        error={errorAt('helpedPhone')}
        type="tel"
        width={20}
        optional
      />
    </>
  );
}
