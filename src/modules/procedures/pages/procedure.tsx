import type { Agency } from '#modules/registers';
import type { Lang } from '#platform/text.ts';
import {
  ButtonGroup,
  ButtonLink,
  Details,
  Icon,
  Notice,
  PrintButton,
  SearchBox,
  type IconName,
} from '#web/components.ts';
import type { Bundle } from '../bundle.ts';
import { limitWords } from '../condition-words.ts';
import { procedureText } from '../procedure-text.ts';
import { subjects } from '../subject-words.ts';
import { feeWords, FeeTable, TimeTable } from './procedure-costs.tsx';
import { PapersByCase } from './procedure-papers.tsx';

export interface ProcedurePageProps {
  lang: Lang;
  bundle: Bundle;
  /** The department that decides; absent where every commune does. */
  agency: Agency | undefined;
  /** Today, `YYYY-MM-DD`: fees change on their day. */
  on: string;
}

/** Everything a person must know before filing, in the order they ask it. */
export function ProcedurePage({ lang, bundle, agency, on }: ProcedurePageProps) {
  const text = procedureText(lang);
  return (
    <article class="mc-procedure">
      <p class="mc-small">
        {bundle.sector.name[lang]} · {text.code} <span class="mc-number">{bundle.code}</span>
      </p>
      <h1>{bundle.everydayName[lang]}</h1>
      {bundle.name[lang] === bundle.everydayName[lang] ? null : (
        <p class="mc-procedure__official">
          {text.official}: {bundle.name[lang]}
        </p>
      )}
      <p class="mc-lead">{bundle.summary[lang]}</p>
      {bundle.internal ? <Notice>{text.internal}</Notice> : null}
      <Facts lang={lang} bundle={bundle} agency={agency} on={on} />
      <MainAction lang={lang} bundle={bundle} />
      <h2>{text.who}</h2>
      <ul>
        {bundle.subjects.map((subject) => (
          <li key={subject}>{subjects[subject][lang]}</li>
        ))}
      </ul>
      {bundle.conditions ? (
        <p>
          <strong>{text.conditions}:</strong> {bundle.conditions[lang]}
        </p>
      ) : null}
      <h2>{text.papers}</h2>
      <PapersByCase lang={lang} bundle={bundle} />
      <h2>{text.time}</h2>
      <TimeTable lang={lang} bundle={bundle} />
      <h2>{text.fee}</h2>
      <FeeTable lang={lang} bundle={bundle} on={on} />
      <h2>{text.steps}</h2>
      <ol class="mc-numbered">
        {bundle.steps.map((step) => (
          <li key={step.vi}>{step[lang]}</li>
        ))}
      </ol>
      <h2>{text.result}</h2>
      <ul>
        {bundle.results.map((result) => (
          <li key={result.code}>{result.name[lang]}</li>
        ))}
      </ul>
      <p>{text.resultHow}</p>
      <Where lang={lang} bundle={bundle} agency={agency} />
      <Law lang={lang} bundle={bundle} />
      <PrintButton lang={lang} />
    </article>
  );
}

/** Four answers before reading on: how long, how much, who, online or not. */
function Facts({ lang, bundle, agency, on }: ProcedurePageProps) {
  const text = procedureText(lang);
  const limit = bundle.channels.find(({ limit }) => limit)?.limit ?? bundle.cases.find(({ limit }) => limit)?.limit;

  return (
    <dl class="mc-facts" aria-label={text.facts}>
      <Fact icon="clock" label={text.time} value={limit ? limitWords(limit, lang) : text.noLimit} />
      <Fact icon="wallet" label={text.fee} value={feeWords({ lang, bundle, on })} />
      <Fact
        icon="building-2"
        label={text.where}
        value={bundle.decidedAbove?.[lang] ?? (agency ? nameOf(agency, lang) : text.everyCommune)}
      />
      <Fact icon="cpu" label={text.howOnline} value={text[bundle.fullyOnline.yes ? 'full' : 'part']} />
    </dl>
  );
}

const Fact = ({ icon, label, value }: { icon: IconName; label: string; value: string }) => (
  <div class="mc-fact">
    <dt>
      <Icon name={icon} /> {label}
    </dt>
    <dd>{value}</dd>
  </div>
);

function MainAction({ lang, bundle }: { lang: Lang; bundle: Bundle }) {
  const text = procedureText(lang);
  return (
    <>
      {bundle.fullyOnline.yes ? null : (
        <Notice>
          <p>
            {text.fullyOnlineNo} {bundle.fullyOnline.reasons.map(({ says }) => says[lang]).join(' ')}
          </p>
        </Notice>
      )}
      <ButtonGroup>
        <ButtonLink href={`/procedures/${bundle.code}/filing`} icon="send">
          {text.file}
        </ButtonLink>
        <a href="#office">{text.orOffice}</a>
      </ButtonGroup>
      <p class="mc-small">{text.onlineHelp}</p>
    </>
  );
}

function Where({ lang, bundle, agency }: Omit<ProcedurePageProps, 'on'>) {
  const text = procedureText(lang);
  const above = bundle.decidedAbove?.[lang];
  return (
    <section id="office" tabindex={-1}>
      <h2>{text.office}</h2>
      {above ? <p>{text.decidedAbove(above)}</p> : null}
      {agency ? (
        <>
          {above ? null : <p>{text.departmentDecides(nameOf(agency, lang))}</p>}
          <p>
            <a href={`/agencies/${agency.code}`}>{agency.address}</a>
          </p>
          <p>
            <a href="/agencies/centre">{text.findOffice}</a>
          </p>
        </>
      ) : (
        <>
          <p>{above ? text.anyCentre : text.communeDecides}</p>
          <SearchBox lang={lang} action="/agencies" label={text.yourCommune} />
        </>
      )}
    </section>
  );
}

const Law = ({ lang, bundle }: { lang: Lang; bundle: Bundle }) => (
  <Details summary={procedureText(lang).law}>
    <ul>
      {bundle.legalBases.map((law) => (
        <li key={law.number}>
          {law.title[lang]}, <span class="mc-number">{law.number}</span>
        </li>
      ))}
    </ul>
  </Details>
);

const nameOf = (agency: Agency, lang: Lang): string => (lang === 'vi' ? agency.name : agency.nameEn);
