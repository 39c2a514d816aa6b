import type { Problem } from '#platform/errors.ts';
import type { Lang } from '#platform/text.ts';
import {
  BackLink,
  Button,
  ButtonGroup,
  ButtonLink,
  Checkboxes,
  ErrorSummary,
  Form,
  problemAt,
  TextArea,
} from '#web/components.ts';
import type { DossierView } from '../dossier-views.ts';
import { paths } from '../paths.ts';
import { deedText } from '../deed-text.ts';
import { nameOf } from './state-badges.tsx';

export interface WithdrawalPageProps {
  lang: Lang;
  csrf: string;
  dossier: DossierView;
  /** Money has been taken for it. */
  isPaid: boolean;
  reason: string;
  problems: readonly Problem[];
}

/** Before it is taken back: what that means, and a promise to be sure. */
export function WithdrawalPage({ lang, csrf, dossier, isPaid, reason, problems }: WithdrawalPageProps) {
  const words = deedText(lang).withdrawal;
  const money = isPaid ? (dossier.acceptedAt ? words.noRefund : words.refund) : undefined;
  return (
    <>
      <BackLink lang={lang} href={paths.dossier(dossier.code)} />
      <ErrorSummary lang={lang} problems={problems} />
      <h1 class="mc-h1">{words.title}</h1>
      <p class="mc-lead">{words.lead(nameOf(dossier, lang))}</p>
      <p class="mc-small">{dossier.code}</p>
      <ul>
        {[words.stops, words.keeps, words.again, money].map((line) => (line ? <li key={line}>{line}</li> : null))}
      </ul>
      <Form lang={lang} action={paths.withdrawal(dossier.code)} csrf={csrf}>
        <TextArea lang={lang} name="reason" label={words.reason} hint={words.reasonHint} value={reason} optional />
        <Checkboxes
          lang={lang}
          name="sure"
          label={words.confirmTitle}
          items={[{ value: 'yes', text: words.confirm }]}
          error={problemAt(problems, 'sure', lang)}
        />
        <ButtonGroup>
          <Button kind="warn" icon="undo-2">
            {words.submit}
          </Button>
          <ButtonLink href={paths.dossier(dossier.code)} kind="second">
            {words.keep}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </>
  );
}
