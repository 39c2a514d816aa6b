import type { Lang } from '#platform/text.ts';
import type { ProcessGraph, ProcessNode } from './graph.ts';
import type { Box, Point } from './layout.ts';
import { layoutOf, statesOf } from './stations.ts';
import type { FinishedStep } from './stations.ts';
import { processText } from './text.ts';
import type { Token } from './tokens.ts';

interface ProcessPictureProps {
  graph: ProcessGraph;
  tokens: readonly Token[];
  finished: readonly FinishedStep[];
  lang: Lang;
}

/**
 * The process as a drawing with the dossier's tokens on it. Colour is never alone: what is done carries a tick, where
 * the dossier is carries a dot and a thick edge. Readers hear one sentence; `Stations` beside it says the same in words.
 */
export function ProcessPicture({ graph, tokens, finished, lang }: ProcessPictureProps) {
  const text = processText(lang);
  const { boxes, lines, width, height } = layoutOf(graph);
  const states = statesOf(graph, tokens, finished);
  const here = Object.values(graph.nodes).filter((node) => states.get(node.id) === 'now' && (node.step ?? node.effect));
  const says = text.picture(here.map((node) => node.title[lang]));
  return (
    <div class="way" tabindex={0} role="region" aria-label={text.drawing}>
      <svg
        class="way__picture"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={says}
      >
        {lines.map((line) => (
          <Line key={line.id} points={line.points} />
        ))}
        {[...boxes].map(([id, box]) => {
          const node = graph.nodes[id];
          return node ? <Node key={id} node={node} box={box} state={states.get(id) ?? 'next'} lang={lang} /> : null;
        })}
      </svg>
    </div>
  );
}

type State = 'done' | 'now' | 'next';

function Node({ node, box, state, lang }: { node: ProcessNode; box: Box; state: State; lang: Lang }) {
  const { x, y, width, height } = box;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return (
    <g class={`way__node way__node--${state} way__node--${node.kind}`}>
      <title>{node.title[lang]}</title>
      <Outline node={node} box={box} />
      {node.kind === 'exclusive' ? <path class="way__sign" d={cross(middleX, middleY, 7)} /> : null}
      {node.kind === 'parallel' ? <path class="way__sign" d={plus(middleX, middleY, 10)} /> : null}
      {(node.step ?? node.effect) ? <Name words={wrap(node.title[lang])} x={middleX} y={middleY} /> : null}
      {state === 'done' ? <path class="way__tick" d={`M${x + width - 16} ${y + 8}l4 4 7 -8`} /> : null}
      {state === 'now' ? <circle class="way__token" cx={x} cy={y} r={9} /> : null}
    </g>
  );
}

function Outline({ node, box: { x, y, width, height } }: { node: ProcessNode; box: Box }) {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  if (node.kind === 'start' || node.kind === 'end')
    return <circle class="way__shape" cx={middleX} cy={middleY} r={width / 2} />;
  if (node.kind === 'user' || node.kind === 'service')
    return <rect class="way__shape" {...{ x, y, width, height }} rx={8} />;
  return (
    <path class="way__shape" d={`M${middleX} ${y}L${x + width} ${middleY}L${middleX} ${y + height}L${x} ${middleY}Z`} />
  );
}

function Name({ words, x, y }: { words: string[]; x: number; y: number }) {
  const first = y - (words.length - 1) * 9 + 5;
  return (
    <text class="way__name">
      {words.map((line, index) => (
        <tspan key={line} x={x} y={first + index * 18}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function Line({ points }: { points: readonly Point[] }) {
  const [x, y] = points.at(-1) ?? [0, 0];
  const [fromX] = points.at(-2) ?? [0, 0];
  const tip =
    fromX === x ? `M${x - 5} ${y + 8}L${x} ${y}L${x + 5} ${y + 8}` : `M${x - 8} ${y - 5}L${x} ${y}L${x - 8} ${y + 5}`;
  return <path class="way__line" d={`M${points.map((point) => point.join(' ')).join('L')}${tip}`} />;
}

const cross = (x: number, y: number, r: number): string =>
  `M${x - r} ${y - r}L${x + r} ${y + r}M${x - r} ${y + r}L${x + r} ${y - r}`;
const plus = (x: number, y: number, r: number): string => `M${x - r} ${y}H${x + r}M${x} ${y - r}V${y + r}`;

/** At most four lines of about 15 characters; the whole name is in the title. */
function wrap(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < 15) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.length > 4 ? [...lines.slice(0, 3), `${lines[3]}…`] : lines;
}
