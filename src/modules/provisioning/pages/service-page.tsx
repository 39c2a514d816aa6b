import type { Bundle, NotOnlineReason, UnsettledFee } from '#modules/procedures';
import type { Problem } from '#platform/errors.ts';
import type { Lang } from '#platform/text.ts';
import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  MoneyInput,
  Notice,
  problemAt,
  Radios,
  TextArea,
  TextInput,
  type DateValue,
} from '#web/components.ts';
import { reasonsOf } from '../amend-service.ts';
import { paths } from '../paths.ts';
import { text } from '../text.ts';

export interface ServiceProps {
  lang: Lang;
  csrf: string;
  bundle: Bundle;
  /** What was typed, by the key of the reason or fee it was typed for. */
  typed: Typed;
  problems: readonly Problem[];
  done: 'removed' | 'settled' | undefined;
}

export interface Typed {
  key: string;
  values: Record<string, string>;
  from: DateValue;
}

/** One service: why it is not wholly online, and the forms that may change that. */
export function ServicePage({ lang, csrf, bundle, typed, problems, done }: ServiceProps) {
  const words = text(lang);
  const { code, everydayName, fullyOnline, unsettledFees = [] } = bundle;
  const removable = reasonsOf(bundle).filter(({ key }) => key !== 'fee-unsettled');
  const shared = { lang, csrf, code, typed, problems };
  return (
    <>
      <ErrorSummary lang={lang} problems={problems} />
      {done === undefined ? null : <Notice tone="good" title={words[done]} live />}
      <h1>{everydayName[lang]}</h1>
      <p>
        <span class="mc-code">{code}</span> · <a href={paths.procedure(code)}>{words.seenByPeople}</a>
      </p>
      <p class="mc-lead">{fullyOnline.yes ? words.isFull : words.isPart}</p>
      {unsettledFees.map((fee) => (
        <SettleForm key={fee.key} {...shared} fee={fee} />
      ))}
      {removable.map((reason) => (
        <RemoveForm key={reason.key} {...shared} reason={reason} />
      ))}
    </>
  );
}

type Shared = Pick<ServiceProps, 'lang' | 'csrf' | 'typed' | 'problems'> & { code: string };

function RemoveForm({ lang, csrf, code, typed, problems, reason }: Shared & { reason: NotOnlineReason }) {
  const words = text(lang);
  const field = fieldsOf({ lang, typed, problems }, reason.key);
  return (
    <section>
      <h2>{words.removeTitle(words.reasons[reason.key])}</h2>
      <p>{reason.says[lang]}</p>
      <Form lang={lang} action={paths.removal(code)} csrf={csrf}>
        <input type="hidden" name="key" value={reason.key} />
        <TextInput {...field('legalBasis', words.legalBasis)} hint={words.legalBasisHint} width={20} />
        <TextArea {...field('justification', words.justification)} hint={words.removeHelp} rows={3} maxlength={500} />
        <Button kind="second">{words.remove}</Button>
      </Form>
    </section>
  );
}

function SettleForm({ lang, csrf, code, typed, problems, fee }: Shared & { fee: UnsettledFee }) {
  const words = text(lang);
  const field = fieldsOf({ lang, typed, problems }, fee.key);
  const charge = field('charge', words.charge);
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
        <Radios
          {...charge}
          items={[
            {
              value: 'yes',
              text: words.charged,
              reveals: (
                <>
                  <TextInput
                    {...field('name', words.feeName)}
                    value={field('name', '').value || fee.name.vi}
                    maxlength={200}
                  />
                  <MoneyInput {...field('amount', words.amount)} />
                </>
              ),
            },
            { value: 'no', text: words.free },
          ]}
        />
        <TextInput {...field('legalBasis', words.legalBasis)} hint={words.legalBasisHint} width={20} />
        <DateInput {...field('from', words.from)} value={typed.from} />
        <Button>{words.settle}</Button>
      </Form>
    </section>
  );
}

/** A field of one form: what was typed and what is wrong are of that form only. The key keeps names on the page unique. */
const fieldsOf =
  ({ lang, typed, problems }: Pick<ServiceProps, 'lang' | 'typed' | 'problems'>, key: string) =>
  (name: string, label: string) => {
    const own = `${key}-${name}`;
    return {
      lang,
      name: own,
      label,
      value: typed.key === key ? (typed.values[name] ?? '') : '',
      error: problemAt(problems, own, lang),
    };
  };
