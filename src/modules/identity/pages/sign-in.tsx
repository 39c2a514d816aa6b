import type { Lang } from '#platform/text.ts';
import { ButtonLink, CsrfField, Icon, Notice } from '#web/components.ts';
import type { Account } from '../account-store.ts';
import { identityText } from '../text.ts';

export interface SignInPageProps {
  lang: Lang;
  csrf: string;
  accounts: readonly Account[];
  /** Where the person was going, if anywhere. */
  back: string | undefined;
  signedInAs: string | undefined;
}

/** The people of the demonstration, one button each: who they are in the story. */
export function SignInPage({ lang, csrf, accounts, back, signedInAs }: SignInPageProps) {
  const text = identityText(lang);
  return (
    <>
      <h1>{text.signIn}</h1>
      <Notice tone="warn" title={text.demoTitle}>
        <p>{text.demoBody}</p>
        <p>
          <a href="/outbox">{text.letters}</a>
        </p>
      </Notice>
      {signedInAs ? <p>{text.already(signedInAs)}</p> : null}
      {back ? <p>{text.backTo}</p> : null}
      <form method="post" action="/sign-in">
        <CsrfField token={csrf} />
        {back ? <input type="hidden" name="back" value={back} /> : null}
        <Group lang={lang} title={text.citizens} accounts={accounts.filter(({ kind }) => kind !== 'officer')} />
        <Group lang={lang} title={text.officers} accounts={accounts.filter(({ kind }) => kind === 'officer')} />
      </form>
    </>
  );
}

function Group({ lang, title, accounts }: { lang: Lang; title: string; accounts: readonly Account[] }) {
  if (accounts.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <div class="mc-accounts">
        {accounts.map(({ handle, kind, fullName, profile }) => (
          <button key={handle} class="mc-account" type="submit" name="handle" value={handle}>
            <Icon
              name={kind === 'citizen' ? 'circle-user' : kind === 'business' ? 'briefcase-business' : 'user-check'}
            />
            <span>
              <span class="mc-account__name">{fullName}</span>
              <span class="mc-account__about">{profile.about?.[lang] ?? handle}</span>
            </span>
          </button>
        ))}
      </div>
    </>
  );
}

/** Production takes accounts of the identity provider only. */
export function NoSignInPage({ lang }: { lang: Lang }) {
  const text = identityText(lang);
  return (
    <>
      <h1>{text.productionTitle}</h1>
      <p>{text.productionBody}</p>
      <ButtonLink href="/agencies" icon="map-pin">
        {text.productionGo}
      </ButtonLink>
    </>
  );
}
