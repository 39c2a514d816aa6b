import type { Lang } from '#platform/text.ts';
import { Icon } from '#web/components.ts';
import { feeOf, onlineOf, timeOf, type Listing } from '../listing.ts';
import { findText } from '../text.ts';

export interface ResultListProps {
  lang: Lang;
  items: readonly { listing: Listing; why?: string | undefined }[];
}

/** Procedures one under the other: what it is called, what it does, why it was found, how it can be filed. */
export function ResultList({ lang, items }: ResultListProps) {
  const text = findText(lang);
  return (
    <ol class="mc-results">
      {items.map(({ listing, why }) => (
        <li key={listing.code} class="mc-result">
          <h2 class="mc-result__name">
            <a href={`/procedures/${listing.code}`}>{listing.everydayName[lang]}</a>
          </h2>
          <p class="mc-result__summary">{listing.summary[lang]}</p>
          <ul class="mc-result__facts">
            {why ? (
              <li class="mc-result__why">
                <Icon name="search" /> {why}
              </li>
            ) : null}
            <li>
              <Icon name={listing.filedOnline ? 'circle-check' : 'building-2'} /> {text.online[onlineOf(listing)]}
            </li>
            <li>
              <Icon name="wallet" /> {text.fees[feeOf(listing)]}
            </li>
            {listing.fastestDays === null ? null : (
              <li>
                <Icon name="clock" /> {text.times[timeOf(listing)]}
              </li>
            )}
          </ul>
        </li>
      ))}
    </ol>
  );
}
