import type { Bundle, UnsettledFee } from '#modules/procedures';
import {
  Button,
  ButtonGroup,
  Checkboxes,
  DateInput,
  Form,
  MoneyInput,
  Notice,
  Radios,
  Select,
  TextInput,
} from '#web/components.ts';
import { numberQuestions } from '../amendment.ts';
import { paths } from '../paths.ts';
import { MOST_LINES } from '../settled-lines.ts';
import { text } from '../text.ts';
import { fieldsOf, type Shared } from './typed-fields.ts';

type SettleProps = Shared & { fee: UnsettledFee; bundle: Bundle };

/** A fee the record left open: nothing, or lines of amounts; a service without cases or numbers is asked about none. */
export function SettleForm({ fee, bundle, ...shared }: SettleProps) {
  const { lang, csrf, code, typed } = shared;
  const words = text(lang);
  const field = fieldsOf(shared, fee.key);
  const isTyped = typed.key === fee.key;
  const count = isTyped ? typed.lines : 1;
  const lines = Array.from({ length: count }, (_, place) => place + 1);
  return (
    <section>
      <h2>{words.settleTitle}</h2>
      <p>{fee.why[lang]}</p>
      {fee.said === undefined ? null : (
        <Notice tone="info" title={words.said}>
          <p lang="vi">{fee.said}</p>
        </Notice>
      )}
      <Form lang={lang} action={paths.settlement(code)} csrf={csrf}>
        <input type="hidden" name="key" value={fee.key} />
        <input type="hidden" name="lines" value={String(count)} />
        <Radios
          {...field('charge', words.charge)}
          items={[
            {
              value: 'yes',
              text: words.charged,
              reveals: (
                <>
                  {lines.map((line) => (
                    <Line key={line} {...shared} fee={fee} bundle={bundle} line={line} />
                  ))}
                  {count < MOST_LINES ? (
                    <ButtonGroup>
                      <Button kind="second" name="more" value="yes">
                        {words.more}
                      </Button>
                    </ButtonGroup>
                  ) : null}
                </>
              ),
            },
            { value: 'no', text: words.free },
          ]}
        />
        <TextInput {...field('legalBasis', words.legalBasis)} hint={words.legalBasisHint} width={20} />
        <DateInput {...field('from', words.from)} value={typed.from} />
        <DateInput
          {...field('until', words.until)}
          hint={words.untilHint}
          optional
          value={isTyped ? typed.until : undefined}
        />
        <Button>{words.settle}</Button>
      </Form>
    </section>
  );
}

function Line({ fee, bundle, line, ...shared }: SettleProps & { line: number }) {
  const { lang, typed } = shared;
  const words = text(lang);
  const field = fieldsOf(shared, fee.key);
  const name = field(`name-${line}`, words.feeName);
  const questions = numberQuestions(bundle);
  return (
    <fieldset class="mc-fieldset">
      <legend class="mc-label">{words.line(line)}</legend>
      <TextInput {...name} value={name.value || (line === 1 ? fee.name.vi : '')} maxlength={200} />
      <MoneyInput {...field(`amount-${line}`, words.amount)} />
      {bundle.cases.length < 2 ? null : (
        <Checkboxes
          {...field(`cases-${line}`, words.appliesTo)}
          hint={words.everyCase}
          items={bundle.cases.map(({ key, label }) => ({ value: key, text: label[lang] }))}
          values={typed.key === fee.key ? typed.lists[`cases-${line}`] : []}
        />
      )}
      <Select
        {...field(`channel-${line}`, words.channel)}
        empty={words.everyChannel}
        items={bundle.channels.map(({ channel }) => ({ value: channel, text: words.channels[channel] }))}
      />
      {questions.length === 0 ? null : (
        <Select
          {...field(`quantity-${line}`, words.quantity)}
          empty={words.once}
          items={questions.map(({ key, label }) => ({ value: key, text: words.times(label[lang]) }))}
        />
      )}
    </fieldset>
  );
}
