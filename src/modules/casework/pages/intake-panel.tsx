import type { OfficeDossier } from '#modules/dossiers';
import { Button, Details, problemAt, TextArea, TextInput } from '#web/components.ts';
import { deedText } from '../deed-text.ts';
import { DeedForm, ReasonForm, type PanelProps } from './deed-form.tsx';
import { FeePanel } from './fee-panel.tsx';

type IntakeProps = PanelProps & { office: OfficeDossier };

/** Settle the fees left open, then accept; ask for more, or refuse. */
export function IntakePanel(props: IntakeProps) {
  const { lang, office } = props;
  const words = deedText(lang);
  return (
    <>
      {office.fees.unsettled.length > 0 ? (
        <FeePanel {...props} />
      ) : (
        <DeedForm {...props} deed="acceptance">
          <p>{words.accept.body(lang === 'vi' ? office.agency.name : office.agency.nameEn)}</p>
          <Button icon="check">{words.accept.button}</Button>
        </DeedForm>
      )}
      <AskForMore {...props} />
      <Refuse {...props} />
    </>
  );
}

/** Everything is said once: a line for each paper and each answer, and the reason in general. */
export function AskForMore(props: IntakeProps) {
  const { lang, typed } = props;
  const words = deedText(lang).ask;
  const mine = typed.deed === 'supplement-request';
  return (
    <Details summary={words.title} open={mine}>
      <DeedForm {...props} deed="supplement-request">
        <p>{words.lead}</p>
        <TextArea
          lang={lang}
          name="ask-reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={2}
          value={mine ? typed.posted.text('ask-reason') : ''}
          error={mine ? problemAt(typed.problems, 'ask-reason', lang) : undefined}
        />
        <Remarks {...props} />
        <Button kind="second" icon="message-square">
          {words.button}
        </Button>
      </DeedForm>
    </Details>
  );
}

function Remarks(props: IntakeProps) {
  const { lang, office, typed } = props;
  const words = deedText(lang).ask;
  const papers = office.papers.filter(({ asked }) => asked?.kind !== 'present');
  const onAnswers = office.questions.some(({ key }) => typed.posted.text(`remark-${key}`) !== '');
  return (
    <>
      <h3>{words.remarks}</h3>
      <p class="mc-hint">{words.remarksHint}</p>
      {papers.map(({ key, name }) => (
        <Remark key={key} {...props} at={key} label={name} />
      ))}
      <Details summary={words.answers} open={onAnswers}>
        {office.questions.map(({ key, label }) => (
          <Remark key={key} {...props} at={key} label={label} />
        ))}
      </Details>
    </>
  );
}

const Remark = ({ lang, typed, at, label }: IntakeProps & { at: string; label: string }) => (
  <TextInput
    lang={lang}
    name={`remark-${at}`}
    label={label}
    optional
    value={typed.posted.text(`remark-${at}`)}
    maxlength={500}
  />
);

/** At intake the dossier is not accepted; later it is not granted. */
export function Refuse(props: IntakeProps) {
  const words = deedText(props.lang);
  const { refuse } = words;
  return (
    <Details
      summary={props.task.action === 'intake' ? refuse.intake : refuse.handle}
      open={props.typed.deed === 'refusal'}
    >
      <ReasonForm
        {...props}
        deed="refusal"
        name="refuse-reason"
        label={words.reason}
        hint={refuse.hint}
        lead={refuse.lead}
        button={refuse.button}
        warn
      />
    </Details>
  );
}
