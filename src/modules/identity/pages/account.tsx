import { formatDate, formatDateTime } from '#platform/clock.ts';
import { formatNumber, type Lang } from '#platform/text.ts';
import { Button, ButtonLink, Card, Cards, Form, Notice, SummaryList } from '#web/components.ts';
import type { Account } from '../account-store.ts';
import type { SessionView } from '../session-views.ts';
import { identityText } from '../text.ts';

/** What waits for a person, counted by the modules that own it. */
export interface AccountCounts {
  dossiers: number;
  drafts: number;
  unread: number;
  /** Dossiers that stand still until this person does something. */
  waiting: number;
}

export interface AccountPageProps {
  lang: Lang;
  csrf: string;
  account: Account;
  counts: AccountCounts;
  sessions: readonly SessionView[];
}

/** A person's own page: what to do next, what we know, where they are signed in. */
export function AccountPage({ lang, csrf, account, counts, sessions }: AccountPageProps) {
  const text = identityText(lang);
  return (
    <>
      <h1>{text.hello(account.fullName)}</h1>
      {counts.waiting > 0 ? (
        <Notice tone="warn">
          <p>{text.waiting(formatNumber(counts.waiting))}</p>
          <ButtonLink href="/dossiers">{text.waitingGo}</ButtonLink>
        </Notice>
      ) : null}
      <h2 class="mc-hidden">{text.account}</h2>
      <Cards>
        {account.kind === 'officer' ? (
          <Card title={text.office} href="/office" icon="inbox" note={text.officeNote} />
        ) : null}
        <Card
          title={text.dossiers}
          href="/dossiers"
          icon="file-text"
          note={text.dossiersNote(formatNumber(counts.dossiers))}
        />
        <Card title={text.drafts} href="/drafts" icon="pen-line" note={text.draftsNote(formatNumber(counts.drafts))} />
        <Card title={text.notices} href="/notices" icon="bell" note={text.noticesNote(formatNumber(counts.unread))} />
        <Card title={text.find} href="/procedures" icon="search" note={text.findNote} />
      </Cards>
      <h2>{text.you}</h2>
      <p class="mc-small">{text.youHint}</p>
      <SummaryList lang={lang} rows={detailsOf(account, lang)} />
      <Sessions lang={lang} csrf={csrf} sessions={sessions} />
    </>
  );
}

function detailsOf({ fullName, identityNumber, kind, profile, assuranceLevel }: Account, lang: Lang) {
  const text = identityText(lang);
  return [
    { key: text.name, value: fullName },
    { key: kind === 'business' ? text.taxNumber : text.identityNumber, value: identityNumber ?? '' },
    { key: text.born, value: profile.birthOn && kind !== 'business' ? formatDate(profile.birthOn) : '' },
    { key: text.phone, value: profile.phone ?? '' },
    { key: text.email, value: profile.email ?? '' },
    { key: text.address, value: profile.address ?? '' },
    { key: text.level, value: text.levelOf(assuranceLevel) },
  ].filter(({ value }) => value !== '');
}

function Sessions({ lang, csrf, sessions }: Pick<AccountPageProps, 'lang' | 'csrf' | 'sessions'>) {
  const text = identityText(lang);
  return (
    <>
      <h2>{text.sessions}</h2>
      <ul>
        {sessions.map((session) => (
          <li key={`${session.device}${session.seenAt.getTime()}`}>
            {deviceWords(session.device, lang)} –{' '}
            {session.current ? text.thisOne : text.lastSeen(formatDateTime(session.seenAt, lang))}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Form lang={lang} action="/account/other-sessions/closure" csrf={csrf}>
          <Button kind="second" icon="log-out">
            {text.endOthers}
          </Button>
        </Form>
      ) : (
        <p>{text.onlyThis}</p>
      )}
    </>
  );
}

function deviceWords(device: string, lang: Lang): string {
  const text = identityText(lang);
  const [browser, system] = device.split('/');
  return browser && system ? text.device(browser, system) : text.unknownDevice;
}
