/** A rectangle in the units of the drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Shape = 'task' | 'event' | 'gateway';
export type Point = readonly [x: number, y: number];

export interface Layout {
  boxes: Map<string, Box>;
  lines: { id: string; points: readonly Point[] }[];
  width: number;
  height: number;
}

export interface Drawable {
  nodes: readonly { id: string; shape: Shape }[];
  flows: readonly { id: string; from: string; to: string }[];
}

const columnWidth = 190;
const rowHeight = 120;
const margin = 30;
const sizes: Record<Shape, readonly [width: number, height: number]> = {
  task: [140, 80],
  event: [36, 36],
  gateway: [50, 50],
};

/** Left to right by the longest way from the start, branches one below another, flows back below everything. */
export function layOut({ nodes, flows }: Drawable): Layout {
  const forward = forwardFlows(nodes, flows);
  const boxes = placeNodes(nodes, forward);
  const all = [...boxes.values()];
  const deepest = Math.max(0, ...all.map((box) => box.y + box.height)) + margin;
  const lines = flows.flatMap(({ id, from, to }) => {
    const [source, target] = [boxes.get(from), boxes.get(to)];
    return source && target ? [{ id, points: waypoints(source, target, deepest) }] : [];
  });
  const width = Math.max(0, ...all.map((box) => box.x + box.width)) + margin;
  return { boxes, lines, width, height: deepest + margin };
}

type Flows = Drawable['flows'];

interface Forward {
  /** Node ids, every one after all that lead to it. */
  order: string[];
  flows: Flows;
}

/** Leaves out the flows that close a loop, found by walking in depth from the start. */
function forwardFlows(nodes: Drawable['nodes'], flows: Flows): Forward {
  const order: string[] = [];
  const onTheWay = new Set<string>();
  const seen = new Set<string>();
  const back = new Set<string>();
  const visit = (id: string): void => {
    seen.add(id);
    onTheWay.add(id);
    // Last branch first: the reversed order then has the first branch first.
    for (const flow of flows.filter(({ from }) => from === id).toReversed()) {
      if (onTheWay.has(flow.to)) back.add(flow.id);
      else if (!seen.has(flow.to)) visit(flow.to);
    }
    onTheWay.delete(id);
    order.unshift(id);
  };
  for (const { id } of nodes) if (!seen.has(id)) visit(id);
  return { order, flows: flows.filter(({ id }) => !back.has(id)) };
}

function placeNodes(nodes: Drawable['nodes'], { order, flows }: Forward): Map<string, Box> {
  const shapes = new Map(nodes.map(({ id, shape }) => [id, shape]));
  const places = new Map<string, { column: number; row: number }>();
  const taken = new Set<string>();
  for (const id of order) {
    const before = flows.filter(({ to }) => to === id).map(({ from }) => places.get(from));
    const column = Math.max(0, ...before.map((place) => (place?.column ?? 0) + 1));
    let row = before.length === 0 ? 0 : Math.min(...before.map((place) => place?.row ?? 0));
    while (taken.has(`${column}/${row}`)) row += 1;
    taken.add(`${column}/${row}`);
    places.set(id, { column, row });
  }
  return new Map([...places].map(([id, { column, row }]) => [id, boxAt(shapes.get(id) ?? 'task', column, row)]));
}

function boxAt(shape: Shape, column: number, row: number): Box {
  const [width, height] = sizes[shape];
  const [middleX, middleY] = [margin + 70 + column * columnWidth, margin + 40 + row * rowHeight];
  return { x: middleX - width / 2, y: middleY - height / 2, width, height };
}

/** Forward flows go straight or with one bend; flows back run below everything. */
function waypoints(from: Box, to: Box, deepest: number): Point[] {
  const [fromX, fromY, toY] = [from.x + from.width, from.y + from.height / 2, to.y + to.height / 2];
  if (to.x > from.x) {
    const bend = toY > fromY ? fromX + 25 : to.x - 25;
    const bent: Point[] = [
      [fromX, fromY],
      [bend, fromY],
      [bend, toY],
      [to.x, toY],
    ];
    return fromY === toY
      ? [
          [fromX, fromY],
          [to.x, toY],
        ]
      : bent;
  }
  const [out, back] = [from.x + from.width / 2, to.x + to.width / 2];
  return [
    [out, from.y + from.height],
    [out, deepest],
    [back, deepest],
    [back, to.y + to.height],
  ];
}
