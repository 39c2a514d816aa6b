import { layOut } from './layout.ts';
import type { Box, Point, Shape } from './layout.ts';
import type { WrittenFlow, WrittenNode } from './writing.ts';

interface Drawn {
  id: string;
  nodes: readonly WrittenNode[];
  flows: readonly (WrittenFlow & { id: string })[];
}

/** The drawing of a written process (BPMN DI) as lines of XML. */
export function drawProcess({ id, nodes, flows }: Drawn): string[] {
  const { boxes, lines } = layOut({ nodes: nodes.map((node) => ({ id: node.id, shape: shapeOf(node) })), flows });
  return [
    '  <bpmndi:BPMNDiagram id="diagram">',
    `    <bpmndi:BPMNPlane id="plane" bpmnElement="${id}">`,
    ...[...boxes].map(([node, box]) => `      ${shape(node, box)}`),
    ...lines.map((line) => `      ${edge(line.id, line.points)}`),
    '    </bpmndi:BPMNPlane>',
    '  </bpmndi:BPMNDiagram>',
  ];
}

const shapeOf = ({ type }: WrittenNode): Shape =>
  type.endsWith('Task') ? 'task' : type.endsWith('Event') ? 'event' : 'gateway';

const shape = (node: string, { x, y, width, height }: Box): string =>
  `<bpmndi:BPMNShape id="${node}_di" bpmnElement="${node}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;

const edge = (flow: string, points: readonly Point[]): string =>
  `<bpmndi:BPMNEdge id="${flow}_di" bpmnElement="${flow}">${points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`).join('')}</bpmndi:BPMNEdge>`;
