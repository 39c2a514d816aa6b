import { useState } from 'preact/hooks';
import type { Problem } from '#platform/errors.ts';
import { inLang } from '#platform/text.ts';
import { paths } from '../paths.ts';
import { runText } from '../run-text.ts';
import { placeOf } from '../model/places.ts';
import { ask, type Refusal } from './office.ts';
import { focusSoon, useEditor, type Editor } from './store.ts';
import { DayBox, Press } from './widgets.tsx';

type Failure = Refusal | 'network';

/** Everything wrong, each with the way to where it is mended; then publication from a day. */
export function CheckSection() {
  const editor = useEditor();
  const words = runText(editor.lang);
  const [problems, setProblems] = useState<Problem[] | undefined>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>();
  const check = async () => {
    setBusy(true);
    const answer = (await editor.saveNow())
      ? await ask<{ problems: Problem[] }>(paths.check(editor.start.draftId), {
          method: 'POST',
          csrf: editor.start.csrf,
        })
      : undefined;
    setBusy(false);
    setFailure(answer?.ok ? undefined : (answer?.refusal ?? 'network'));
    if (answer?.ok) setProblems(answer.value.problems);
  };
  return (
    <>
      <Press kind="main" act={() => void check()} disabled={busy} focus="check">
        {busy ? words.checking : words.checkNow}
      </Press>
      <div role="status">
        {problems?.length === 0 ? <p class="ed-live ed-live--true">✓ {words.allRight}</p> : null}
        {problems && problems.length > 0 ? <h3>{words.found(problems.length)}</h3> : null}
        <Failed failure={failure} />
      </div>
      {problems && problems.length > 0 ? (
        <ul class="ed-problems">
          {problems.map((problem, at) => (
            <li key={at}>
              <span>{inLang(problem.says, editor.lang)}</span> <code>{problem.at}</code>
              <Press kind="quiet" act={() => goTo(editor, problem.at)} label={`${words.show}: ${problem.at}`}>
                {words.show} →
              </Press>
            </li>
          ))}
        </ul>
      ) : null}
      <Publication />
    </>
  );
}

const Failed = ({ failure }: { failure: Failure | undefined }) => {
  const { lang } = useEditor();
  const words = runText(lang);
  return failure ? (
    <p class="ed-live ed-live--wrong">
      <strong>{words.failed}</strong> {failure === 'network' ? words.network : inLang(failure.says, lang)}
    </p>
  ) : null;
};

function goTo(editor: Editor, at: string): void {
  const place = placeOf(editor.content.bundle.form, at);
  editor.choose({ page: place.page, question: place.question });
  editor.go(place.section);
  focusSoon(place.question ? '[data-focus="question-label"]' : '#ed-title');
}

function Publication() {
  const editor = useEditor();
  const words = runText(editor.lang);
  const [validFrom, setValidFrom] = useState<string | undefined>(editor.start.today);
  const [failure, setFailure] = useState<Failure | undefined>();
  const [busy, setBusy] = useState(false);
  const publish = async () => {
    setBusy(true);
    const url = paths.publication(editor.start.draftId);
    const answer = (await editor.saveNow())
      ? await ask<{ url: string }>(url, {
          method: 'POST',
          csrf: editor.start.csrf,
          body: { validFrom, revision: editor.savedRevision() },
        })
      : undefined;
    if (answer?.ok) return location.assign(answer.value.url);
    setBusy(false);
    setFailure(answer?.refusal ?? 'network');
  };
  return (
    <section class="ed-card" aria-label={words.publish}>
      <h3 class="ed-list__title">{words.publish}</h3>
      <p>{words.publishLead}</p>
      <p>
        <a href={paths.diff(editor.start.draftId)}>{words.diff}</a>
      </p>
      <div class="ed-pair">
        <DayBox label={words.validFrom} value={validFrom} set={setValidFrom} />
      </div>
      <Press kind="main" act={() => void publish()} disabled={busy || !validFrom}>
        {words.publishNow}
      </Press>
      <div role="status">
        <Failed failure={failure} />
      </div>
    </section>
  );
}
