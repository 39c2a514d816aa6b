import { formatNumber, type Lang } from '#platform/text.ts';
import { Hero, Icon } from '#web/components.ts';
import type { Listing } from '../listing.ts';
import { guideText } from '../guide-text.ts';
import { findText } from '../text.ts';
import { EventGrid, type CountedEvent } from './event-grid.tsx';
import { ProcedureSearchBox } from './procedure-search-box.tsx';

export interface HomeProps {
  lang: Lang;
  total: number;
  /** Life events that have a procedure, and how many. */
  events: readonly CountedEvent[];
  shown: readonly Listing[];
  /** `shown` is what people filed most, not our choice. */
  byUse: boolean;
}

/** The front door: one question, the matters of life, the dossier already under way. */
export function HomePage({ lang, total, events, shown, byUse }: HomeProps) {
  const text = findText(lang);
  return (
    <>
      <Hero title={text.homeTitle} lead={text.promise}>
        <ProcedureSearchBox lang={lang} label={text.ask} hint={text.askHint} big />
      </Hero>
      <h2>{text.events}</h2>
      <EventGrid lang={lang} events={events} />
      <div class="mc-duo">
        <section aria-labelledby="shown">
          <h2 id="shown">{byUse ? text.mostUsed : text.forYou}</h2>
          <ul class="mc-links">
            {shown.map((listing) => (
              <li key={listing.code}>
                <a href={`/procedures/${listing.code}`}>{listing.everydayName[lang]}</a>
              </li>
            ))}
          </ul>
          <p class="mc-links__more">
            <a href="/procedures">{text.allProcedures(formatNumber(total))}</a> <a href="/sectors">{text.browse}</a>{' '}
            <a href="/procedures/guide">{guideText(lang).guideTitle}</a>
          </p>
        </section>
        <TrackBox lang={lang} />
      </div>
      <Ways lang={lang} />
    </>
  );
}

/** The code only: what proves that it is yours is asked on the next page and never stands in an address. */
function TrackBox({ lang }: { lang: Lang }) {
  const text = findText(lang);
  return (
    <section class="mc-box" aria-labelledby="track">
      <h2 id="track">{text.trackTitle}</h2>
      <form method="get" action="/tracking">
        <label class="mc-label" for="track-code">
          {text.trackCode}
        </label>
        <div class="mc-hint" id="track-hint">
          {text.trackHint}
        </div>
        <input
          class="mc-input"
          id="track-code"
          name="code"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="track-hint"
        />
        <button class="mc-button mc-button--second" type="submit">
          {text.trackGo}
        </button>
      </form>
    </section>
  );
}

const Ways = ({ lang }: { lang: Lang }) => {
  const text = findText(lang);
  return (
    <div class="mc-duo mc-duo--even">
      <section>
        <h2>
          <Icon name="map-pin" /> {text.officesTitle}
        </h2>
        <p>{text.officesBody}</p>
        <a href="/agencies">{text.officesGo}</a>
      </section>
      <section>
        <h2>
          <Icon name="shield-check" /> {text.verifyTitle}
        </h2>
        <p>{text.verifyBody}</p>
        <a href="/verification">{text.verifyGo}</a>
      </section>
    </div>
  );
};
