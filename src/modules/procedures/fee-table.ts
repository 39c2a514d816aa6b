import { DmnModdle, type DmnElement } from 'dmn-moddle';
import type { Fee } from './bundle.ts';
import { error } from './fee-table-errors.ts';

/**
 * Fees as a DMN 1.3 decision table (hit policy COLLECT: every row that holds is due). The input of the first column
 * is `true`, so a cell of it is any FEEL condition; the other two compare the day of filing, `on`. Widths are for editors
 * that know bpmn.io's attribute; others pass over it.
 */

const modelNamespace = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
const inputs = [
  { id: 'when', width: 170, label: 'Khi nào / When', expression: 'true', type: 'boolean' },
  { id: 'from', width: 125, label: 'Từ ngày / From', expression: 'on', type: 'date' },
  { id: 'to', width: 125, label: 'Đến trước ngày / Until', expression: 'on', type: 'date' },
] as const;
const outputs = [
  { id: 'key', width: 90, label: 'Mã / Key', type: 'string' },
  { id: 'name', width: 150, label: 'Tên / Name', type: 'string' },
  { id: 'nameEn', width: 140, label: 'Tên tiếng Anh / English name', type: 'string' },
  { id: 'amountDong', width: 105, label: 'Số tiền (đồng) / Amount (VND)', type: 'number' },
  { id: 'quantity', width: 95, label: 'Số lần / Quantity', type: 'number' },
  { id: 'legalBasis', width: 140, label: 'Căn cứ / Legal basis', type: 'string' },
] as const;

/** The fees as a DMN 1.3 file that any DMN editor opens. The same fees always give the same text. */
export function feesToDmn(fees: readonly Fee[]): string {
  const columns = [
    ...inputs.map(
      ({ id, label, expression, type, width }) =>
        `      <input id="in-${id}" label="${escape(label)}" biodi:width="${width}"><inputExpression id="ask-${id}" typeRef="${type}"><text>${expression}</text></inputExpression></input>`,
    ),
    ...outputs.map(
      ({ id, label, type, width }) =>
        `      <output id="out-${id}" name="${id}" label="${escape(label)}" typeRef="${type}" biodi:width="${width}"/>`,
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${modelNamespace}" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0" id="fees" name="Phí, lệ phí" namespace="https://motcua.vn/schema/fees">
  <decision id="fees-due" name="Phí, lệ phí phải nộp">
    <decisionTable id="fee-table" hitPolicy="COLLECT">
${columns.join('\n')}
${fees.map(ruleOf).join('')}    </decisionTable>
  </decision>
</definitions>
`;
}

function ruleOf(fee: Fee, index: number): string {
  const row = index + 1;
  const conditions = [fee.when ?? '-', fee.from ? `>= date("${fee.from}")` : '-', fee.to ? `< date("${fee.to}")` : '-'];
  const values = [
    JSON.stringify(fee.key),
    JSON.stringify(fee.name.vi),
    JSON.stringify(fee.name.en),
    String(fee.amountDong),
    fee.quantity ?? '1',
    JSON.stringify(fee.legalBasis),
  ];
  const cells = [
    ...conditions.map((cell, at) => entryOf('inputEntry', `r${row}-${inputs[at]?.id}`, cell)),
    ...values.map((cell, at) => entryOf('outputEntry', `r${row}-${outputs[at]?.id}`, cell)),
  ];
  return `      <rule id="r${row}">\n${cells.join('')}      </rule>\n`;
}

const entryOf = (tag: string, id: string, cell: string): string =>
  `        <${tag} id="${id}"><text>${escape(cell)}</text></${tag}>\n`;

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
const escape = (text: string): string => text.replace(/[&<>"\r]/g, (mark) => marks[mark] ?? mark);

/**
 * Reads such a file back, also when another editor wrote it. Conditions and quantities are taken as written; they
 * are judged where a bundle is checked. Throws `procedures.fee-table-unreadable`, `-shape`, `-cell`.
 */
export async function feesFromDmn(xml: string): Promise<Fee[]> {
  if (xml.length > 2_000_000) throw error('fee-table-unreadable', { reason: '> 2 MB' });
  return feesOfDefinitions(await parse(xml));
}

async function parse(xml: string): Promise<DmnElement> {
  try {
    return (await new DmnModdle().fromXML(xml)).rootElement;
  } catch (cause) {
    const [reason] = (cause instanceof Error ? cause.message : 'XML').split('\n');
    throw error('fee-table-unreadable', { reason: reason?.slice(0, 200) });
  }
}

function feesOfDefinitions(definitions: DmnElement): Fee[] {
  const tables = listOf(definitions['drgElement']).flatMap(({ decisionLogic }) =>
    isElement(decisionLogic) && decisionLogic.$type === 'dmn:DecisionTable' ? [decisionLogic] : [],
  );
  const [table] = tables;
  const fits =
    table &&
    tables.length === 1 &&
    listOf(table['input']).length === inputs.length &&
    listOf(table['output']).every(({ name }, at) => name === outputs[at]?.id) &&
    listOf(table['output']).length === outputs.length;
  if (!fits) throw error('fee-table-shape');
  return listOf(table['rule']).map((rule, index) => feeOf(rule, index + 1));
}

function feeOf(rule: DmnElement, row: number): Fee {
  const [when = '', from = '', to = ''] = listOf(rule['inputEntry']).map(textOf);
  const [key = '', vi = '', en = '', amount = '', quantity = '', basis = ''] = listOf(rule['outputEntry']).map(textOf);
  const text = (cell: string, column: string) => readText(cell, { row, column });
  const day = (cell: string, column: string, sign: string) => readDay(cell, sign, { row, column });
  const [first, end] = [day(from, inputs[1].label, '>='), day(to, inputs[2].label, '<')];
  return {
    key: text(key, outputs[0].label),
    name: { vi: text(vi, outputs[1].label), en: text(en, outputs[2].label) },
    amountDong: readAmount(amount, { row, column: outputs[3].label }),
    ...(isAny(quantity) || quantity === '1' ? {} : { quantity }),
    ...(isAny(when) ? {} : { when }),
    legalBasis: text(basis, outputs[5].label),
    ...(first ? { from: first } : {}),
    ...(end ? { to: end } : {}),
  };
}

interface Cell {
  row: number;
  column: string;
}

/** "-" and an empty cell hold for everything (DMN 1.3 §8.3.3). */
const isAny = (cell: string): boolean => cell === '' || cell === '-';

function readText(cell: string, at: Cell): string {
  if (isAny(cell)) return '';
  try {
    const value: unknown = JSON.parse(cell);
    if (typeof value === 'string') return value;
  } catch {
    // Not a text in quotes: told below.
  }
  throw error('fee-table-cell', { ...at, cell: cell.slice(0, 80) });
}

function readAmount(cell: string, at: Cell): number {
  const amount = /^\d{1,12}$/.test(cell) ? Number(cell) : undefined;
  if (amount === undefined) throw error('fee-table-cell', { ...at, cell: cell.slice(0, 80) || '""' });
  return amount;
}

function readDay(cell: string, sign: string, at: Cell): string | undefined {
  if (isAny(cell)) return undefined;
  const written = /^(>=|<)\s*date\(\s*"(\d{4}-\d{2}-\d{2})"\s*\)$/.exec(cell);
  const day = written?.[1] === sign ? written[2] : undefined;
  if (!day || !isDay(day)) throw error('fee-table-cell', { ...at, cell: cell.slice(0, 80) });
  return day;
}

const isDay = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};

const isElement = (value: unknown): value is DmnElement =>
  typeof value === 'object' && value !== null && '$type' in value;
const listOf = (value: unknown): DmnElement[] => (Array.isArray(value) ? value.filter(isElement) : []);
const textOf = ({ text }: DmnElement): string => (typeof text === 'string' ? text.trim() : '');
