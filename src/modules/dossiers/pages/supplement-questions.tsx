import { Questions, type QuestionsProps } from '#modules/forms';
import type { SupplementFormProps } from './supplement-form.tsx';

/** Questions of the form that may be answered anew: those remarked on, and those the new answers have opened. */
export interface OpenQuestions extends Pick<QuestionsProps, 'form' | 'fields' | 'answers' | 'facts'> {
  remarked: readonly string[];
}

type Asked = Pick<SupplementFormProps, 'lang' | 'problems'> & { questions: OpenQuestions };

/** The box of one question, with what was answered before. */
export const QuestionBox = ({ lang, problems, questions, at }: Asked & { at: string }) => (
  <Questions {...questions} lang={lang} problems={problems} fields={[at]} />
);

/** Questions nobody asked before, opened by the new answers. */
export function OpenedQuestions({ lang, problems, questions }: Asked) {
  const fields = questions.fields.filter((key) => !questions.remarked.includes(key));
  return <Questions {...questions} lang={lang} problems={problems} fields={fields} />;
}

/** What pressing Enter in a box presses: sending, not the button that looks up a place. */
export const DefaultButton = () => <button class="mc-hidden" type="submit" tabindex={-1} aria-hidden="true" />;
