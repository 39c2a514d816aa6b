import { formatDate } from '#platform/clock.ts';
import type { Lang } from '#platform/text.ts';
import { Stations, type Station } from '#web/components.ts';
import type { WayStop } from '../deps.ts';
import type { DossierView } from '../dossier-views.ts';
import { text } from '../text.ts';

interface WayProps {
  lang: Lang;
  dossier: DossierView;
  way: readonly WayStop[];
  /** When the fee was confirmed. */
  paidAt: Date | null;
}

/** The dossier's way from filing to its end. What will no longer happen is not drawn. */
export const WayLine = (props: WayProps) => <Stations lang={props.lang} items={stationsOf(props)} />;

export function stationsOf({ lang, dossier, way, paidAt }: WayProps): Station[] {
  const words = text(lang).page;
  const { state, paymentState, submittedAt, receivedAt, closedAt } = dossier;
  const stops: Station[] = [{ name: words.filing, state: 'done', at: formatDate(submittedAt) }];
  if (state === 'awaiting_payment' && !receivedAt) stops.push({ name: words.payment, state: 'now' });
  else if (paymentState !== 'none' && paidAt)
    stops.push({ name: words.payment, state: 'done', at: formatDate(paidAt) });
  if (state === 'refused' || state === 'withdrawn') {
    const done = way.filter((stop) => stop.state === 'done');
    const end = {
      name: words.ended[state],
      state: 'stopped',
      at: closedAt ? formatDate(closedAt) : undefined,
    } as const;
    return [...stops, ...done.map(asStation), end];
  }
  return [
    ...stops,
    ...way.map((stop) => ({ ...asStation(stop), by: stop.state === 'now' ? waitsFor(state, lang) : undefined })),
  ];
}

/** What the applicant is asked for while the dossier stands at a stop. */
function waitsFor(state: DossierView['state'], lang: Lang): string | undefined {
  if (state === 'awaiting_supplement') return text(lang).page.waitsForYou;
  return state === 'awaiting_payment' ? text(lang).page.waitsForMoney : undefined;
}

const asStation = ({ name, state, doneAt }: WayStop): Station => ({
  name,
  state,
  at: doneAt && state === 'done' ? formatDate(doneAt) : undefined,
});
