export interface Arrow {
  event: string;
  from: string[];
  to: string;
}

interface Machine {
  states: string[];
  arrows: Arrow[];
  first: string[];
  last: string[];
}

const BOX = { x: 290, width: 190, height: 36, step: 84, top: 30 };
/** Distance of the first lane from the boxes, and between lanes. */
const LANE = { first: 30, step: 46 };

/** States one under the other. Every event has a lane: down on the right, back up on the left. */
export function drawStates(title: string, { states, arrows, first, last }: Machine): string {
  const placeOf = (state: string): number => states.indexOf(state);
  const reach = ({ from, to }: Arrow): number =>
    Math.max(...from.map((start) => Math.abs(placeOf(start) - placeOf(to))));
  const shortestFirst = (a: Arrow, b: Arrow): number => reach(a) - reach(b);
  const down = arrows.filter(({ from, to }) => from.every((start) => placeOf(start) < placeOf(to))).sort(shortestFirst);
  const up = arrows.filter((arrow) => !down.includes(arrow)).sort(shortestFirst);
  const drawn = [
    ...down.map((arrow, lane) => drawArrow(arrow, { placeOf, lane, side: 1 })),
    ...up.map((arrow, lane) => drawArrow(arrow, { placeOf, lane, side: -1 })),
  ];
  const height = BOX.top * 2 + (states.length - 1) * BOX.step + BOX.height;
  const width = BOX.x + BOX.width + LANE.first + down.length * LANE.step + 70;
  const boxes = states.map((state, place) =>
    drawState(state, place, { isFirst: first.includes(state), isLast: last.includes(state) }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}" font-family="sans-serif" font-size="12">
<title>${title}</title>
<rect width="100%" height="100%" fill="#fff"/>
${drawn.map(({ line }) => line).join('\n')}
${boxes.join('\n')}
${drawn.map(({ label }) => label).join('\n')}
</svg>
`;
}

const middleOf = (place: number): number => BOX.top + place * BOX.step + BOX.height / 2;

/** A double frame is an end, a dot is a beginning. */
function drawState(state: string, place: number, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  const y = middleOf(place) - BOX.height / 2;
  const frame = (inset: number) =>
    `<rect x="${BOX.x + inset}" y="${y + inset}" width="${BOX.width - inset * 2}" height="${BOX.height - inset * 2}" rx="6" fill="#fff" stroke="#1d3557"/>`;
  const begin = isFirst ? `<circle cx="${BOX.x + 16}" cy="${middleOf(place)}" r="4" fill="#1d3557"/>` : '';
  const name = `<text x="${BOX.x + BOX.width / 2}" y="${middleOf(place) + 4}" text-anchor="middle" font-weight="600">${state}</text>`;
  return `${frame(0)}${isLast ? frame(3) : ''}${begin}${name}`;
}

/** A line from each state the event may start in to its lane, and one with a head to where it leads. */
function drawArrow({ event, from, to }: Arrow, at: { placeOf: (state: string) => number; lane: number; side: 1 | -1 }) {
  const edge = at.side === 1 ? BOX.x + BOX.width : BOX.x;
  const lane = edge + at.side * (LANE.first + at.lane * LANE.step);
  const out = (((at.lane % 4) + 1) * 4 - 1) * at.side;
  const starts = from.map((start) => middleOf(at.placeOf(start)) + out);
  const end = middleOf(at.placeOf(to)) - (at.side === 1 ? 6 : -6);
  const ways = starts.map((start) => `M${edge} ${start}H${lane}V${end}`).join('');
  const line = `<path d="${ways}H${edge + at.side * 7}" fill="none" stroke="#6b7280"/><path d="M${edge} ${end}l${at.side * 8} -4v8z" fill="#6b7280"/>`;
  const y = end - at.side * (18 + (at.lane % 3) * 14);
  const place = at.side === 1 ? `x="${lane}" text-anchor="middle"` : `x="${lane + 10}" text-anchor="end"`;
  const label = `<text ${place} y="${y}" stroke="#fff" stroke-width="5" paint-order="stroke" fill="#374151">${event}</text>`;
  return { line, label };
}
