import { isAppError } from '#platform/errors.ts';
import { isNational, readNational } from './read-national.ts';
import { isLayThuTuc, readLayThuTuc } from './read-lay-thu-tuc.ts';
import { isStructured, readStructured } from './read-structured.ts';
import { isStyle2021, readStyle2021 } from './read-style-2021.ts';
import { isObject, type JsonObject } from './read-value.ts';
import { DEEPEST, type Piece, type Read, type ReadRow, type RowProblem } from './reading.ts';
import { rowError } from './row-errors.ts';

/** One after the other; the first that knows the object reads it. */
const shapes: readonly { knows: (object: JsonObject) => boolean; read: (object: JsonObject) => ReadRow }[] = [
  { knows: isLayThuTuc, read: readLayThuTuc },
  { knows: isStructured, read: readStructured },
  { knows: isStyle2021, read: readStyle2021 },
  { knows: isNational, read: readNational },
];

/** Pieces of a JSON file to rows. */
export async function* readJson(pieces: AsyncIterable<Piece>): AsyncGenerator<Read> {
  let before: Read | undefined;
  let isCut = false;
  for await (const piece of pieces) {
    if (before) yield before;
    before = readPiece(piece);
    isCut = 'text' in piece && !/[}\]]$/.test(piece.text);
  }
  // A last row that stops in the middle is how a broken download ends.
  if (isCut && before && 'problem' in before && before.problem.error.code === 'catalogue.row-not-json')
    before.problem = { ...before.problem, error: rowError('row-truncated') };
  if (before) yield before;
}

function readPiece(piece: Piece): Read {
  const { line } = piece;
  if ('error' in piece) return { line, problem: { code: '', field: '', error: piece.error } };
  let code = '';
  try {
    const object = parse(piece.text);
    code = codeIn(object);
    const shape = shapes.find(({ knows }) => knows(object));
    if (!shape) throw rowError('row-not-record');
    return { line, row: shape.read(object) };
  } catch (cause) {
    return { line, problem: problemOf(cause, code) };
  }
}

function parse(text: string): JsonObject {
  needShallow(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw rowError('row-not-json');
  }
  if (!isObject(value)) throw rowError('row-not-record');
  return value;
}

/** Brackets are counted before anything is built of them. */
function needShallow(text: string): void {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (quoted) {
      if (char === 92) at += 1;
      else if (char === 34) quoted = false;
    } else if (char === 34) quoted = true;
    else if (char === 123 || char === 91) depth += 1;
    else if (char === 125 || char === 93) depth -= 1;
    if (depth > DEEPEST) throw rowError('row-too-deep', { limit: DEEPEST });
  }
}

/** The code as far as it can be told, for the report of a row that is wrong elsewhere. */
function codeIn(object: JsonObject): string {
  const said = object.code ?? object.thu_tuc_id ?? object.MATTHC;
  return typeof said === 'string' ? said.replaceAll('\0', '').toWellFormed().slice(0, 60) : '';
}

/** What a row reader threw, as a problem of that row. Anything else is a bug and goes on. */
export function problemOf(cause: unknown, code: string): RowProblem {
  if (!isAppError(cause)) throw cause;
  const { field } = cause.detail;
  return { code: code.replaceAll('\0', '').slice(0, 60), field: typeof field === 'string' ? field : '', error: cause };
}
