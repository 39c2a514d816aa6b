import type { OfficeDossier, ResultFields } from '#modules/dossiers';
import { formatDateTime } from '#platform/clock.ts';
import { Button, ButtonGroup, Notice, problemAt, TextArea, TextInput, ErrorMessage } from '#web/components.ts';
import { deedText } from '../deed-text.ts';
import { paths } from '../paths.ts';
import { DeedForm, type PanelProps } from './deed-form.tsx';
import { AskForMore, Refuse } from './intake-panel.tsx';

type HandleProps = PanelProps & { office: OfficeDossier; draft: ResultFields };

/** The specialist reads the opinions, writes the result, or asks, or refuses. */
export function HandlePanel(props: HandleProps) {
  return (
    <>
      <Opinions {...props} />
      <ProposalForm {...props} />
      <AskForMore {...props} />
      <Refuse {...props} />
    </>
  );
}

function Opinions({ lang, office }: HandleProps) {
  const words = deedText(lang);
  const opinions = office.history.filter(({ kind, reason }) => kind === 'opinion.given' && reason);
  const sentBack = office.history.findLast(({ kind }) => kind === 'result.sent-back');
  return (
    <>
      {sentBack ? (
        <Notice
          tone="warn"
          title={`${words.proposal.sentBack}: ${sentBack.actorName}, ${formatDateTime(sentBack.at, lang)}`}
        >
          <p class="mc-typed">{sentBack.reason}</p>
        </Notice>
      ) : null}
      {opinions.map(({ actorName, at, reason }) => (
        <Notice key={at.getTime()} title={`${words.opinions}: ${actorName}, ${formatDateTime(at, lang)}`}>
          <p class="mc-typed">{reason}</p>
        </Notice>
      ))}
    </>
  );
}

/** One line of the document a field; the wording stays Vietnamese, for the document is. */
function ProposalForm(props: HandleProps) {
  const { lang, task, typed, draft } = props;
  const words = deedText(lang).proposal;
  const mine = typed.deed === 'proposal';
  const value = (name: string, fresh: string) => (mine ? typed.posted.text(name) : fresh);
  const problem = mine ? problemAt(typed.problems, 'row-0', lang) : undefined;
  return (
    <DeedForm {...props} deed="proposal">
      <h3>{words.title}</h3>
      <p>{words.lead}</p>
      {draft.intro === '' ? null : (
        <TextArea lang={lang} name="intro" label={words.intro} rows={3} value={value('intro', draft.intro)} />
      )}
      {problem ? (
        <ErrorMessage lang={lang} name="row-0">
          {problem}
        </ErrorMessage>
      ) : null}
      <div class="mc-lines">
        {draft.rows.map((row, index) => (
          <div key={row.label} class={row.value.length > 24 ? 'mc-lines__wide' : undefined}>
            <TextInput lang={lang} name={`row-${index}`} label={row.label} value={value(`row-${index}`, row.value)} />
          </div>
        ))}
      </div>
      {draft.closing === '' ? null : (
        <TextArea lang={lang} name="closing" label={words.closing} rows={3} value={value('closing', draft.closing)} />
      )}
      <ButtonGroup>
        <Button icon="send">{words.button}</Button>
        <PreviewButton taskId={task.id} says={words.preview} />
      </ButtonGroup>
    </DeedForm>
  );
}

/** Shows what is typed, in another tab; nothing is kept. */
const PreviewButton = ({ taskId, says }: { taskId: string; says: string }) => (
  <button class="mc-button mc-button--second" type="submit" formaction={paths.preview(taskId)} formtarget="_blank">
    {says}
  </button>
);
