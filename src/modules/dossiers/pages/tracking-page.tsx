import type { Problem } from '#platform/errors.ts';
import type { Lang } from '#platform/text.ts';
import { Button, ErrorSummary, Form, problemAt, TextInput } from '#web/components.ts';
import { paths } from '../paths.ts';
import { publicText } from '../public-text.ts';

export interface TrackingPageProps {
  lang: Lang;
  csrf: string;
  code: string;
  problems: readonly Problem[];
  signedIn: boolean;
}

/** Two codes from the receipt, no account. */
export function TrackingPage({ lang, csrf, code, problems, signedIn }: TrackingPageProps) {
  const words = publicText(lang).tracking;
  return (
    <>
      <ErrorSummary lang={lang} problems={problems} />
      <h1 class="mc-h1">{words.title}</h1>
      <p class="mc-lead">{words.lead}</p>
      <Form lang={lang} action={paths.tracking()} csrf={csrf}>
        <TextInput
          lang={lang}
          name="code"
          label={words.code}
          hint={words.codeHint}
          value={code}
          error={problemAt(problems, 'code', lang)}
          autocomplete="off"
        />
        <TextInput
          lang={lang}
          name="secret"
          label={words.secret}
          hint={words.secretHint}
          error={problemAt(problems, 'secret', lang)}
          autocomplete="off"
          maxlength={20}
          width={10}
        />
        <Button icon="search">{words.submit}</Button>
      </Form>
      <p>
        {words.mine}{' '}
        <a href={signedIn ? paths.dossiers() : `/sign-in?back=${encodeURIComponent(paths.dossiers())}`}>
          {signedIn ? words.openMine : words.signIn}
        </a>
      </p>
    </>
  );
}
