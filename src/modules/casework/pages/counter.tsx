import type { ComponentChildren } from 'preact';
import type { Account } from '#modules/identity';
import { formatDate } from '#platform/clock.ts';
import type { Problem } from '#platform/errors.ts';
import type { Lang } from '#platform/text.ts';
import {
  Button,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  problemAt,
  StepHeader,
  SummaryList,
  Table,
  TextInput,
  type DateValue,
} from '#web/components.ts';
import { counterText } from '../counter-text.ts';
import { paths } from '../paths.ts';
import type { Posted } from '../posted.ts';
import { OfficeKeys } from './office-keys.tsx';
import { Empty } from './queue.tsx';

export interface CounterFrameProps {
  lang: Lang;
  step: 1 | 2 | 3;
  problems: readonly Problem[];
  children: ComponentChildren;
}

/** One question a page: who, what, which case. */
export function CounterFrame({ lang, step, problems, children }: CounterFrameProps) {
  const words = counterText(lang);
  return (
    <>
      <ErrorSummary lang={lang} problems={problems} />
      <StepHeader lang={lang} step={step} of={3} name={words.steps[step - 1] ?? ''} names={words.steps} />
      {children}
      <OfficeKeys lang={lang} />
    </>
  );
}

export interface WhoProps {
  lang: Lang;
  csrf: string;
  q: string;
  /** Undefined before anybody was looked for. */
  people: readonly Account[] | undefined;
  posted: Posted;
  bornOn: DateValue | undefined;
  /** In the middle of entering a new person. */
  isEntering: boolean;
  problems: readonly Problem[];
}

/** Numbers and names go in the body, never in an address: addresses are kept in histories and logs. */
export function WhoPage(props: WhoProps) {
  const { lang, csrf, q, people } = props;
  const words = counterText(lang).who;
  return (
    <CounterFrame lang={lang} step={1} problems={props.problems}>
      <h1>{words.title}</h1>
      <Form lang={lang} action={paths.counterSearch()} csrf={csrf}>
        <TextInput lang={lang} name="q" label={words.label} hint={words.hint} value={q} autocomplete="off" />
        <Button icon="search">{words.button}</Button>
      </Form>
      {people === undefined ? null : <People lang={lang} people={people} />}
      <Details summary={words.register} open={people?.length === 0 || props.isEntering}>
        <RegisterForm {...props} />
      </Details>
    </CounterFrame>
  );
}

function People({ lang, people }: { lang: Lang; people: readonly Account[] }) {
  const words = counterText(lang).who;
  const { columns } = words;
  if (people.length === 0) return <Empty says={[words.none, words.noneBody]} />;
  return (
    <Table
      caption={words.found(people.length)}
      dense
      columns={[columns.name, columns.born, columns.number, columns.address].map((head) => ({ head }))}
      rows={people.map(({ id, fullName, profile, identityNumber }) => [
        <a href={paths.counter({ person: id })} aria-label={words.choose(fullName)}>
          {fullName}
        </a>,
        profile.birthOn ? formatDate(profile.birthOn) : '–',
        identityNumber ?? '–',
        profile.address ?? '–',
      ])}
    />
  );
}

function RegisterForm({ lang, csrf, posted, bornOn, problems }: WhoProps) {
  const words = counterText(lang).who;
  const field = (name: 'fullName' | 'identityNumber' | 'address' | 'phone') => ({
    lang,
    name,
    label: words[name],
    value: posted.text(name),
    error: problemAt(problems, name, lang),
  });
  return (
    <Form lang={lang} action={paths.counterPeople()} csrf={csrf}>
      <p>{words.registerLead}</p>
      <TextInput {...field('identityNumber')} inputmode="numeric" width={20} autocomplete="off" />
      <TextInput {...field('fullName')} autocomplete="off" />
      <DateInput
        lang={lang}
        name="birthOn"
        label={words.birthOn}
        value={bornOn}
        error={problemAt(problems, 'birthOn', lang)}
      />
      <TextInput {...field('address')} autocomplete="off" />
      <TextInput {...field('phone')} hint={words.phoneHint} type="tel" width={20} optional autocomplete="off" />
      <Button>{words.registerButton}</Button>
    </Form>
  );
}

/** Who sits at the counter, on every page after the first. */
export const PersonLine = ({ lang, person }: { lang: Lang; person: Account }) => (
  <SummaryList
    lang={lang}
    dense
    rows={[
      {
        key: counterText(lang).person,
        value: [
          person.fullName,
          person.profile.birthOn ? formatDate(person.profile.birthOn) : '',
          person.identityNumber ?? '',
        ]
          .filter(Boolean)
          .join(' · '),
        change: paths.counter(),
      },
    ]}
  />
);
