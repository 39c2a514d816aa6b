import type { Bundle, NotOnlineReason } from '#modules/procedures';
import type { Problem } from '#platform/errors.ts';
import type { Lang } from '#platform/text.ts';
import { Button, ErrorSummary, Form, Notice, TextArea, TextInput } from '#web/components.ts';
import { reasonsOf, type Amendment } from '../amendment.ts';
import { paths } from '../paths.ts';
import { text } from '../text.ts';
import { Decisions } from './decisions.tsx';
import { SettleForm } from './settle-form.tsx';
import { fieldsOf, type Shared, type Typed } from './typed-fields.ts';

export interface ServiceProps {
  lang: Lang;
  csrf: string;
  bundle: Bundle;
  /** What was typed, by the key of the reason or fee it was typed for. */
  typed: Typed;
  problems: readonly Problem[];
  amendments: readonly Amendment[];
  done: Done | undefined;
}

export type Done = 'removed' | 'settled' | 'ended';

/** One service: why it is not wholly online, and the forms that may change that. */
export function ServicePage({ lang, csrf, bundle, amendments, typed, problems, done }: ServiceProps) {
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
      {amendments.length === 0 ? null : <Decisions lang={lang} csrf={csrf} code={code} amendments={amendments} />}
      {unsettledFees.map((fee) => (
        <SettleForm key={fee.key} {...shared} fee={fee} bundle={bundle} />
      ))}
      {removable.map((reason) => (
        <RemoveForm key={reason.key} {...shared} reason={reason} />
      ))}
    </>
  );
}

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
