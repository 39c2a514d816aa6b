import { useState } from 'preact/hooks';
import type { GoldenDossier } from '#modules/procedures';
import { inLang } from '#platform/text.ts';
import type { Answer } from '../../forms/browser.ts';
import { AnswerBox } from './answer-box.tsx';
import { formText } from '../form-text.ts';
import { paths } from '../paths.ts';
import type { Saved } from '../model/start.ts';
import { runText } from '../run-text.ts';
import { ask, type Refusal } from './office.ts';
import { exampleOf, useEditor, type Editor } from './store.ts';
import { DayBox, Press, SelectBox, WordsBox } from './widgets.tsx';

/** Example dossiers: what is filed, what must come out, and writing them all anew from the rules. */
export function ExamplesSection() {
  const editor = useEditor();
  const words = runText(editor.lang);
  const [wrong, setWrong] = useState<Refusal | 'network' | undefined>();
  const { golden } = editor.content;
  const chosen = exampleOf(editor);
  const renew = async (how: 'generated' | 'accepted') => {
    if (!(await editor.saveNow())) return setWrong('network');
    const url = `${paths.examples(editor.start.draftId)}?how=${how}`;
    const answer = await ask<Saved & { golden: GoldenDossier[] }>(url, {
      method: 'POST',
      csrf: editor.start.csrf,
      body: { revision: editor.savedRevision() },
    });
    setWrong(answer.ok ? undefined : (answer.refusal ?? 'network'));
    if (!answer.ok) return;
    const { golden: made, ...saved } = answer.value;
    const says = { vi: runText('vi')[how], en: runText('en')[how] };
    editor.takeSaved((content) => ({ ...content, golden: made }), says, saved);
    editor.announce(`${words[how]}: ${made.length}`);
  };
  return (
    <>
      <p class="ed-lead">{words.examplesLead}</p>
      <div class="ed-ways">
        <Press kind="main" act={() => void renew('generated')}>
          {words.generate}
        </Press>
        {golden.length > 0 ? <Press act={() => void renew('accepted')}>{words.accept}</Press> : null}
      </div>
      {wrong ? (
        <p class="ed-live ed-live--wrong" role="status">
          <strong>{words.failed}</strong> {wrong === 'network' ? words.network : inLang(wrong.says, editor.lang)}
        </p>
      ) : null}
      {golden.length === 0 ? <p class="ed-quiet">{words.noExamples}</p> : null}
      <div class="ed-desk ed-desk--two">
        <nav class="ed-outline" aria-label={words.examples}>
          <ol class="ed-questions">
            {golden.map((example) => (
              <li key={example.key}>
                <button
                  type="button"
                  class={example === chosen ? 'ed-row ed-row--chosen' : 'ed-row'}
                  aria-current={example === chosen ? 'true' : undefined}
                  onClick={() => editor.tryExample(example.key)}
                >
                  <span class="ed-row__name">{inLang(example.name, editor.lang)}</span>
                </button>
              </li>
            ))}
          </ol>
        </nav>
        {chosen ? <Example key={chosen.key} example={chosen} /> : null}
      </div>
    </>
  );
}

const setExample = (editor: Editor, example: GoldenDossier, next: GoldenDossier, what: string): void =>
  editor.edit(
    (content) => ({ ...content, golden: content.golden.map((old) => (old.key === example.key ? next : old)) }),
    { vi: runText('vi').edited(`“${example.name.vi}”`), en: runText('en').edited(`“${example.name.en}”`) },
    `${example.key}-${what}`,
  );

function Example({ example }: { example: GoldenDossier }) {
  const editor = useEditor();
  const words = runText(editor.lang);
  const { cases, form } = editor.content.bundle;
  const given = (part: Partial<GoldenDossier['given']>, what: string) =>
    setExample(editor, example, { ...example, given: { ...example.given, ...part } }, what);
  const answer = (name: string, value: Answer) => given({ answers: { ...example.given.answers, [name]: value } }, name);
  return (
    <div class="ed-panel">
      <WordsBox
        label={words.exampleName}
        value={example.name}
        set={(name) => setExample(editor, example, { ...example, name }, 'name')}
      />
      <div class="ed-triple">
        <SelectBox
          label={words.oneCase}
          value={example.given.case}
          set={(key) => given({ case: key }, 'case')}
          choices={cases.map(({ key, label }) => ({ value: key, text: label[editor.lang] }))}
        />
        <SelectBox
          label={words.channel}
          value={example.given.channel}
          set={(channel) => given({ channel }, 'channel')}
          choices={(['online', 'direct', 'post'] as const).map((value) => ({
            value,
            text: formText(editor.lang).channels[value],
          }))}
        />
        <DayBox label={words.filedOn} value={example.given.on} set={(on) => on && given({ on }, 'on')} />
      </div>
      <h3 class="ed-list__title">{words.answers}</h3>
      {form.pages
        .flatMap(({ fields }) => fields)
        .map((name) => {
          const field = form.schema.properties[name];
          return field ? (
            <AnswerBox
              key={name}
              name={name}
              field={field}
              answer={example.given.answers[name] ?? null}
              set={(value) => answer(name, value)}
            />
          ) : null;
        })}
      <Expected example={example} />
    </div>
  );
}

/** What must come out, line by line, as it is kept. */
function Expected({ example }: { example: GoldenDossier }) {
  const { lang } = useEditor();
  const words = runText(lang);
  const { expected } = example;
  // The keys of the wording are lists of lines in the outcome, and the limit.
  const parts = Object.keys(words.outcome) as (keyof typeof words.outcome)[];
  return (
    <details class="ed-more">
      <summary>{words.expected}</summary>
      <dl class="ed-outcome">
        {parts.map((part) => (
          <div key={part}>
            <dt>{words.outcome[part]}</dt>
            <dd>
              {[expected[part] ?? []].flat().map((line) => (
                <code key={line}>{line}</code>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
