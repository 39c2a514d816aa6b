import type { WrittenFlow, WrittenNode } from './process-writing.ts';

interface Drawn {
  id: string;
  nodes: readonly WrittenNode[];
  flows: readonly (WrittenFlow & { id: string })[];
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const columnWidth = 190;
const rowHeight = 130;

/** The drawing (BPMN DI) as lines of XML: left to right by distance from the start, parallel steps one below another. */
export function drawProcess({ id, nodes, flows }: Drawn): string[] {
  const boxes = placeNodes(nodes, flows);
  const bottom = Math.max(...[...boxes.values()].map((box) => box.y + box.height)) + 40;
  return [
    '  <bpmndi:BPMNDiagram id="diagram">',
    `    <bpmndi:BPMNPlane id="plane" bpmnElement="${id}">`,
    ...[...boxes].map(([node, box]) => `      ${shape(node, box)}`),
    ...flows.flatMap((flow) => {
      const [from, to] = [boxes.get(flow.from), boxes.get(flow.to)];
      return from && to ? [`      ${edge(flow.id, waypoints(from, to, bottom))}`] : [];
    }),
    '    </bpmndi:BPMNPlane>',
    '  </bpmndi:BPMNDiagram>',
  ];
}

function placeNodes(nodes: Drawn['nodes'], flows: Drawn['flows']): Map<string, Box> {
  const columns = columnsOf(nodes, flows);
  const filled = new Map<number, number>();
  return new Map(
    nodes.map((node) => {
      const column = columns.get(node.id) ?? 0;
      const row = filled.get(column) ?? 0;
      filled.set(column, row + 1);
      return [node.id, boxAt(node, column, row)];
    }),
  );
}

/** The longest way from the start, counting only flows that lead to a node written later: loops go back. */
function columnsOf(nodes: Drawn['nodes'], flows: Drawn['flows']): Map<string, number> {
  const order = new Map(nodes.map((node, index) => [node.id, index]));
  const columns = new Map<string, number>();
  for (const [id, index] of order) {
    const before = flows.filter((flow) => flow.to === id && (order.get(flow.from) ?? index) < index);
    columns.set(id, Math.max(0, ...before.map((flow) => (columns.get(flow.from) ?? 0) + 1)));
  }
  return columns;
}

function boxAt(node: WrittenNode, column: number, row: number): Box {
  const [width, height] = node.type.endsWith('Task') ? [140, 80] : node.type.endsWith('Event') ? [36, 36] : [50, 50];
  const [middleX, middleY] = [120 + column * columnWidth, 120 + row * rowHeight];
  return { x: middleX - width / 2, y: middleY - height / 2, width, height };
}

/** Forward flows go straight or with one bend; flows back run below everything. */
function waypoints(from: Box, to: Box, bottom: number): [number, number][] {
  const [fromX, fromY, toY] = [from.x + from.width, from.y + from.height / 2, to.y + to.height / 2];
  if (to.x > from.x) {
    const bend = to.x - 25;
    return fromY === toY
      ? [
          [fromX, fromY],
          [to.x, toY],
        ]
      : [
          [fromX, fromY],
          [bend, fromY],
          [bend, toY],
          [to.x, toY],
        ];
  }
  const [out, back] = [from.x + from.width / 2, to.x + to.width / 2];
  return [
    [out, from.y + from.height],
    [out, bottom],
    [back, bottom],
    [back, to.y + to.height],
  ];
}

const shape = (node: string, { x, y, width, height }: Box): string =>
  `<bpmndi:BPMNShape id="${node}_di" bpmnElement="${node}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;

const edge = (flow: string, points: readonly [number, number][]): string =>
  `<bpmndi:BPMNEdge id="${flow}_di" bpmnElement="${flow}">${points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`).join('')}</bpmndi:BPMNEdge>`;
