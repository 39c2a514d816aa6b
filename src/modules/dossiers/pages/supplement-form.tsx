import type { StoredFile } from '#modules/files';
import { formatDateTime } from '#platform/clock.ts';
import type { Problem } from '#platform/errors.ts';
import { formatNumber, type Lang } from '#platform/text.ts';
import { Button, FileInput, Notice, problemAt, TextArea, UploadedFiles, UploadForm } from '#web/components.ts';
import type { OpenSupplement } from '../follow-dossier.ts';
import { paths } from '../paths.ts';
import { OTHER_PAPERS } from '../read-supplement.ts';
import { deedText } from '../deed-text.ts';
import { DefaultButton, OpenedQuestions, QuestionBox, type OpenQuestions } from './supplement-questions.tsx';

export interface SupplementFormProps {
  lang: Lang;
  csrf: string;
  code: string;
  supplement: OpenSupplement;
  note: string;
  /** Files that arrived in an earlier try; they go along with this one. */
  kept: readonly { itemKey: string; file: StoredFile }[];
  maxMb: number;
  problems: readonly Problem[];
  /** Questions with a box; undefined where nothing is asked. */
  questions: OpenQuestions | undefined;
}

const ACCEPT = '.pdf,image/jpeg,image/png,image/webp,image/heic';

/** Answers a supplement request: each remark with its files, and a note. */
export function SupplementForm(props: SupplementFormProps) {
  const { lang, supplement, code, problems } = props;
  const words = deedText(lang).supplement;
  return (
    <section id="supplement" aria-labelledby="supplement-title">
      <h2 id="supplement-title">{words.title}</h2>
      <Notice tone="warn" title={supplement.reason}>
        {words.asked(formatDateTime(supplement.askedAt, lang))}
      </Notice>
      <UploadForm lang={lang} action={paths.supplement(code)} csrf={props.csrf}>
        <DefaultButton />
        <input type="hidden" name="round" value={String(supplement.round)} />
        {papersAsked(supplement).map(({ itemKey, name, says }) => (
          <Paper {...props} itemKey={itemKey} label={name} hint={says.map(asSentence).join(' ')} key={itemKey} />
        ))}
        {supplement.points
          .filter(({ itemKey }) => itemKey === undefined)
          .map((point) => (
            <Point key={`${point.at} ${point.says}`} {...props} point={point} />
          ))}
        {props.questions ? <OpenedQuestions {...props} questions={props.questions} /> : null}
        <Paper {...props} itemKey={OTHER_PAPERS} label={words.other} hint={words.otherHint} optional />
        <TextArea
          lang={lang}
          name="note"
          label={words.note}
          hint={words.noteHint}
          value={props.note}
          error={problemAt(problems, 'note', lang)}
          optional
        />
        <Button icon="send">{words.send}</Button>
      </UploadForm>
    </section>
  );
}

/** A remark on an answer, with the question's own box where it has one. */
function Point({
  lang,
  questions,
  problems,
  point: { at, name, says, answered },
}: SupplementFormProps & { point: OpenSupplement['points'][number] }) {
  const boxed = questions?.remarked.includes(at) ? questions : undefined;
  return (
    <>
      <p>
        {name && !boxed ? <strong>{name}: </strong> : null}
        {boxed ? <strong>{deedText(lang).supplement.remarked(asSentence(says))}</strong> : asSentence(says)}
        {answered && !boxed ? (
          <span class="mc-small mc-subline">{deedText(lang).supplement.answered(answered)}</span>
        ) : null}
      </p>
      {boxed ? <QuestionBox lang={lang} problems={problems} questions={boxed} at={at} /> : null}
    </>
  );
}

/** Several remarks on one paper stand over one field. */
function papersAsked({ points }: OpenSupplement) {
  const asked = points.flatMap(({ itemKey, name, says }) => (itemKey === undefined ? [] : [{ itemKey, name, says }]));
  return [...Map.groupBy(asked, ({ itemKey }) => itemKey)].map(([itemKey, remarks]) => ({
    itemKey,
    name: remarks[0]?.name ?? '',
    says: remarks.map(({ says }) => says),
  }));
}

interface PaperProps extends SupplementFormProps {
  itemKey: string;
  label: string;
  hint: string;
  optional?: boolean;
}

function Paper({ lang, itemKey, label, hint, kept, maxMb, problems, optional }: PaperProps) {
  const words = deedText(lang).supplement;
  const name = `paper-${itemKey}`;
  const here = kept.filter((one) => one.itemKey === itemKey);
  return (
    <>
      <FileInput
        lang={lang}
        name={name}
        label={label}
        hint={`${asSentence(hint)} ${words.filesHint(maxMb)}`}
        accept={ACCEPT}
        multiple
        optional={optional}
        error={problemAt(problems, name, lang)}
      />
      {here.length > 0 ? (
        <>
          <p class="mc-small">{words.kept}</p>
          <UploadedFiles
            lang={lang}
            files={here.map(({ file }) => ({ id: file.id, name: file.name, says: sizeOf(file) }))}
          />
        </>
      ) : null}
      {here.map(({ file }) => (
        <input type="hidden" name="kept" value={`${itemKey}:${file.id}`} key={file.id} />
      ))}
    </>
  );
}

/** What an officer typed may lack its full stop. */
const asSentence = (typed: string): string => (/[.!?…]$/u.test(typed.trim()) ? typed.trim() : `${typed.trim()}.`);

/** "PDF · 1,2 MB" */
export const sizeOf = ({ mediaType, sizeBytes }: StoredFile): string => {
  const size =
    sizeBytes >= 100_000
      ? `${formatNumber(Math.round(sizeBytes / 100_000) / 10)} MB`
      : `${formatNumber(Math.ceil(sizeBytes / 1000))} KB`;
  return [mediaType.split('/')[1]?.toUpperCase(), size].filter(Boolean).join(' · ');
};
