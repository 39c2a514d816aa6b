import type { OfficeDossier } from '#modules/dossiers';
import type { UnsettledFee } from '#modules/procedures';
import { Button, MoneyInput, problemAt, TextInput } from '#web/components.ts';
import { deedText } from '../deed-text.ts';
import { feeFields } from '../fee-notice.ts';
import { DeedForm, type PanelProps } from './deed-form.tsx';

/** Before acceptance: an amount, its legal basis and the reason for each fee that the procedure leaves open. */
export function FeePanel(props: PanelProps & { office: OfficeDossier }) {
  const { lang, office } = props;
  const words = deedText(lang).feeNotice;
  return (
    <DeedForm {...props} deed="fee-notice">
      <h3>{words.title}</h3>
      <p>{words.lead}</p>
      {office.fees.unsettled.map((fee) => (
        <OneFee key={fee.key} {...props} fee={fee} />
      ))}
      <Button icon="wallet">{words.button}</Button>
    </DeedForm>
  );
}

function OneFee({ lang, typed, fee }: PanelProps & { fee: UnsettledFee }) {
  const words = deedText(lang).feeNotice;
  const names = feeFields(fee.key);
  const isMine = typed.deed === 'fee-notice';
  const box = (name: string) => ({
    lang,
    name,
    value: isMine ? typed.posted.text(name) : '',
    error: isMine ? problemAt(typed.problems, name, lang) : undefined,
  });
  return (
    <fieldset class="mc-fieldset">
      <legend class="mc-label">{fee.name[lang]}</legend>
      <p class="mc-small">
        {fee.why[lang]}
        {fee.said ? ` ${words.said(fee.said)}` : ''}
      </p>
      <MoneyInput {...box(names.amount)} label={words.amount} hint={words.amountHint} maxlength={20} />
      <TextInput {...box(names.basis)} label={words.basis} hint={words.basisHint} maxlength={300} />
      <TextInput {...box(names.reason)} label={words.reason} hint={words.reasonHint} maxlength={500} />
    </fieldset>
  );
}
