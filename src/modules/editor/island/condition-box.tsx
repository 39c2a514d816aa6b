import { useId, useState } from 'preact/hooks';
import { inLang } from '#platform/text.ts';
import { formText } from '../form-text.ts';
import { replaced, without } from '../model/content.ts';
import {
  comparableOf,
  readCondition,
  testsOf,
  writeCondition,
  type Comparable,
  type ConditionLine,
  type SimpleCondition,
} from '../model/condition.ts';
import { FeelBox, LiveLine, type FeelBoxProps } from './feel-box.tsx';
import { useEditor, type Editor } from './store.ts';
import { DayBox, NumberBox, Press, SelectBox, TextBox, type Choice } from './widgets.tsx';

type Way = 'always' | 'lines' | 'feel';

/** When something is asked: always, by lines anybody can put together, or in FEEL. Both write the same FEEL. */
export function ConditionBox(props: FeelBoxProps) {
  const { lang } = useEditor();
  const words = formText(lang);
  const group = useId();
  const read = readCondition(props.value ?? '');
  const [asked, setWay] = useState<Way | undefined>();
  // Lines still being put together say nothing in FEEL yet; they live here until they do.
  const [unfinished, setUnfinished] = useState<SimpleCondition | undefined>();
  const way: Way = asked ?? (props.value === undefined ? 'always' : read ? 'lines' : 'feel');
  const choose = (next: Way) => {
    setWay(next);
    setUnfinished(undefined);
    if (next === 'always') props.set(undefined);
  };
  return (
    <fieldset class="ed-condition">
      <legend class="ed-label">{props.label}</legend>
      <div class="ed-ways">
        {(['always', 'lines', 'feel'] as const).map((value) => (
          <label key={value} class="ed-way">
            <input type="radio" name={group} checked={way === value} onChange={() => choose(value)} />
            <span>{value === 'always' ? words.always : value === 'lines' ? words.byLines : words.byFeel}</span>
          </label>
        ))}
      </div>
      {way === 'lines' && !read ? <p class="ed-quiet">{words.tooRich}</p> : null}
      {way === 'lines' && read ? (
        <Lines {...props} condition={unfinished ?? startOf(read)} setUnfinished={setUnfinished} />
      ) : null}
      {way === 'feel' || (way === 'lines' && !read) ? <FeelBox {...props} label={words.feel} /> : null}
    </fieldset>
  );
}

const empty: ConditionLine = { question: '', test: 'is', value: '' };
const startOf = (condition: SimpleCondition): SimpleCondition =>
  condition.lines.length === 0 ? { ...condition, lines: [empty] } : condition;

type LinesProps = FeelBoxProps & {
  condition: SimpleCondition;
  setUnfinished: (condition: SimpleCondition) => void;
};

function Lines({ condition, setUnfinished, value, set, known }: LinesProps) {
  const editor = useEditor();
  const words = formText(editor.lang);
  const take = (next: SimpleCondition) => {
    setUnfinished(next);
    const feel = writeCondition(next, (question) => comparable(editor, question));
    if (feel !== (value ?? '')) set(feel || undefined);
  };
  const setLine = (at: number, line: ConditionLine) =>
    take({ ...condition, lines: replaced(condition.lines, at, line) });
  return (
    <>
      {condition.lines.length > 1 ? (
        <SelectBox
          label={words.condition}
          value={condition.join}
          set={(join) => take({ ...condition, join })}
          choices={[
            { value: 'and', text: words.all },
            { value: 'or', text: words.any },
          ]}
        />
      ) : null}
      {condition.lines.map((line, at) => (
        <div class="ed-line" key={at}>
          <Line line={line} set={(next) => setLine(at, next)} known={known} />
          <Press
            kind="quiet"
            label={`${words.removeLine} ${at + 1}`}
            act={() => take({ ...condition, lines: without(condition.lines, at) })}
          >
            ✕
          </Press>
        </div>
      ))}
      <Press kind="quiet" act={() => setUnfinished({ ...condition, lines: [...condition.lines, empty] })}>
        + {words.addLine}
      </Press>
      {value ? <code class="ed-feel">{value}</code> : null}
      <LiveLine feel={value} known={known} />
    </>
  );
}

function Line({
  line,
  set,
  known,
}: {
  line: ConditionLine;
  set: (line: ConditionLine) => void;
  known: readonly string[];
}) {
  const editor = useEditor();
  const words = formText(editor.lang);
  const kind = comparable(editor, line.question);
  const chooseQuestion = (question: string) => {
    const same = comparable(editor, question) === kind;
    set({ question, test: same ? line.test : 'is', value: same ? line.value : '' });
  };
  return (
    <>
      <SelectBox label={words.question} value={line.question} set={chooseQuestion} choices={questions(editor, known)} />
      <SelectBox
        label={words.condition}
        value={line.test}
        set={(test) => set({ ...line, test })}
        choices={testsOf(kind).map((test) => ({ value: test, text: words.tests[test] }))}
      />
      {line.test === 'answered' || line.test === 'not-answered' ? null : (
        <Value line={line} kind={kind} set={(value) => set({ ...line, value })} />
      )}
    </>
  );
}

function Value({ line, kind, set }: { line: ConditionLine; kind: Comparable; set: (value: string) => void }) {
  const editor = useEditor();
  const words = formText(editor.lang);
  const choices = valuesOf(editor, line.question, kind);
  if (choices)
    return (
      <SelectBox label={words.value} value={line.value} set={set} choices={[{ value: '', text: '…' }, ...choices]} />
    );
  if (kind === 'number')
    return (
      <NumberBox
        label={words.value}
        value={line.value === '' ? undefined : Number(line.value)}
        set={(value) => set(value === undefined ? '' : String(value))}
      />
    );
  if (kind === 'date') return <DayBox label={words.value} value={line.value} set={(value) => set(value ?? '')} />;
  return <TextBox label={words.value} value={line.value} set={set} />;
}

const comparable = ({ content }: Editor, question: string): Comparable =>
  comparableOf(content.bundle.form.schema.properties[question]);

function questions({ content, lang }: Editor, known: readonly string[]): Choice<string>[] {
  const words = formText(lang);
  const { properties } = content.bundle.form.schema;
  return [
    { value: '', text: '…' },
    { value: 'case', text: words.theCase },
    { value: 'channel', text: words.theChannel },
    ...known.map((key) => ({ value: key, text: properties[key]?.field.label[lang] || key })),
  ];
}

/** What may be chosen where an answer is one of a few. */
function valuesOf({ content, lang }: Editor, question: string, kind: Comparable): Choice<string>[] | undefined {
  const words = formText(lang);
  if (kind === 'yes-no')
    return [
      { value: 'true', text: words.yes },
      { value: 'false', text: words.no },
    ];
  if (question === 'case') return content.bundle.cases.map(({ key, label }) => ({ value: key, text: label[lang] }));
  if (question === 'channel') return Object.entries(words.channels).map(([value, name]) => ({ value, text: name }));
  const field = content.bundle.form.schema.properties[question];
  return field?.enum?.map((value) => {
    const option = field.field.options?.[value];
    return { value, text: option ? inLang(option, lang) : value };
  });
}
