import type { OfficeDossier, ResultFields } from '#modules/dossiers';
import { Form } from '#web/components.ts';
import { deedText } from '../deed-text.ts';
import { paths } from '../paths.ts';
import { dossierText } from '../dossier-text.ts';
import { text } from '../text.ts';
import { ApprovePanel, OpinionPanel, ReturnPanel } from './approve-panel.tsx';
import type { PanelProps } from './deed-form.tsx';
import { HandlePanel } from './handle-panel.tsx';
import { IntakePanel } from './intake-panel.tsx';

export interface ActionProps extends PanelProps {
  office: OfficeDossier;
  officerId: string;
  /** What the result would say, for whoever writes it. */
  draft: ResultFields | undefined;
}

/** What the officer can do now on this dossier. */
export function ActionPanel(props: ActionProps) {
  const { lang, task, officerId } = props;
  const isOthers = task.assigneeId !== null && task.assigneeId !== officerId;
  return (
    <section class="mc-work" aria-labelledby={`work-${task.id}`}>
      <h2 id={`work-${task.id}`}>{text(lang).actions[task.action]}</h2>
      <Assignment {...props} isOthers={isOthers} />
      {isOthers ? null : <Deeds {...props} />}
    </section>
  );
}

function Deeds(props: ActionProps) {
  if (props.task.action === 'intake') return <IntakePanel {...props} />;
  if (props.task.action === 'examine') return <OpinionPanel {...props} />;
  if (props.task.action === 'approve') return <ApprovePanel {...props} />;
  if (props.task.action === 'return') return <ReturnPanel {...props} />;
  return props.draft ? <HandlePanel {...props} draft={props.draft} /> : null;
}

/** Who has it; taking it keeps colleagues from doing the same work. */
function Assignment({ lang, csrf, task, officerId, isOthers }: ActionProps & { isOthers: boolean }) {
  const words = deedText(lang);
  const isMine = task.assigneeId === officerId;
  const name = task.assigneeName ?? '';
  const [how, button, says] = isMine
    ? ['back', words.giveBack, words.mine]
    : isOthers
      ? ['over', words.takeOver(name), dossierText(lang).dossier.working(name)]
      : ['take', words.take, words.nobody];
  return (
    <Form lang={lang} action={paths.deed(task.id, 'assignment')} csrf={csrf}>
      <p class="mc-small mc-assignment">
        {says} <input type="hidden" name="how" value={how} />
        <button class="mc-link-button" type="submit">
          {button}
        </button>
      </p>
    </Form>
  );
}
