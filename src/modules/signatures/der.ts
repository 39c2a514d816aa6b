/** DER tags used here (ITU-T X.690). */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  sequence: 0x30,
  set: 0x31,
} as const;

// ---- Writing

export function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag, ...lengthOctets(content.length)]), content]);
}

export const sequence = (...items: readonly Uint8Array[]): Buffer => der(TAG.sequence, ...items);

/** SET OF: DER orders the items by their encoding. */
export const setOf = (...items: readonly Uint8Array[]): Buffer =>
  der(TAG.set, ...items.toSorted((a, b) => Buffer.compare(a, b)));

export const octetString = (bytes: Uint8Array): Buffer => der(TAG.octetString, bytes);

export const smallInteger = (value: number): Buffer => der(TAG.integer, Buffer.from([value]));

/** Context tag [n], constructed. */
export const tagged = (n: number, ...contents: readonly Uint8Array[]): Buffer => der(0xa0 + n, ...contents);

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(TAG.oid, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const octets = [value & 0x7f];
  for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128))
    octets.unshift((left & 0x7f) | 0x80);
  return octets;
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) octets.unshift(left & 0xff);
  return [0x80 | octets.length, ...octets];
}

// ---- Reading

/** Not DER, or not the structure that was expected there. */
export class DerError extends Error {}

export type DerValue = {
  readonly tag: number;
  readonly content: Buffer;
  /** The whole encoding: tag, length and content. */
  readonly raw: Buffer;
};

/** Reads exactly one value; anything after it is an error. Throws DerError. */
export function readDer(bytes: Buffer): DerValue {
  const value = readValue(bytes, 0);
  if (value.raw.length !== bytes.length) throw new DerError('something follows the value');
  return value;
}

/** Reads the value at the start and leaves what follows it, such as the zeros that pad a PDF signature. Throws DerError. */
export const readDerPrefix = (bytes: Buffer): DerValue => readValue(bytes, 0);

/** The values inside a constructed one. With `tag`, checks first that it is that kind. Throws DerError. */
export function itemsOf(value: DerValue | undefined, tag?: number): DerValue[] {
  if (!value || (tag !== undefined && value.tag !== tag)) throw new DerError('an expected value is missing');
  const items: DerValue[] = [];
  for (let at = 0; at < value.content.length;) {
    const item = readValue(value.content, at);
    items.push(item);
    at += item.raw.length;
  }
  return items;
}

/** An object identifier in dotted form. Throws DerError. */
export function oidOf(value: DerValue | undefined): string {
  if (value?.tag !== TAG.oid || value.content.length === 0) throw new DerError('an object identifier is missing');
  const arcs: number[] = [];
  let arc = 0;
  for (const octet of value.content) {
    arc = arc * 128 + (octet & 0x7f);
    if (octet & 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [head = 0, ...rest] = arcs;
  const first = Math.min(2, Math.floor(head / 40));
  return [first, head - first * 40, ...rest].join('.');
}

function readValue(bytes: Buffer, at: number): DerValue {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new DerError('a value is cut short');
  let length = first;
  let start = at + 2;
  if (first & 0x80) {
    const octets = first & 0x7f;
    if (octets < 1 || octets > 4 || start + octets > bytes.length) throw new DerError('a length is not DER');
    length = bytes.readUIntBE(start, octets);
    start += octets;
    if (length < 0x80 || lengthOctets(length).length !== octets + 1) throw new DerError('a length is not DER');
  }
  const end = start + length;
  if (end > bytes.length) throw new DerError('a value is cut short');
  return { tag, content: bytes.subarray(start, end), raw: bytes.subarray(at, end) };
}
