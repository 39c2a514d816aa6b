/** How far from the end a zip directory may begin: 22 bytes and a comment of 65,535. */
const ZIP_TAIL_BYTES = 22 + 65_535;
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');

/** Marks that could make a browser or a reader take the file for something else. Long enough not to occur by chance. */
const FOREIGN =
  /<(?:!doctype\s+html|html|script|iframe|(?:svg|object|embed|body)[\s>]|\?php\s|\?xml-stylesheet)|%PDF-\d/i;
const LOOKED_AT_BYTES = 65_536;

/**
 * A zip archive reads from the end, so it can be glued behind any file. True only when the end record really points
 * at a directory (APPNOTE 4.3.16), never by chance.
 */
export function endsAsZip(bytes: Buffer): boolean {
  const tailAt = Math.max(0, bytes.length - ZIP_TAIL_BYTES);
  const tail = bytes.subarray(tailAt);
  for (let at = tail.indexOf(ZIP_END); at >= 0; at = tail.indexOf(ZIP_END, at + 1)) {
    if (at + 22 > tail.length) break;
    const directoryBytes = tail.readUInt32LE(at + 12);
    const begin = tailAt + at - directoryBytes;
    if (directoryBytes === 0 && tail.readUInt16LE(at + 10) === 0) return true;
    if (begin >= 0 && bytes.readUInt32BE(begin) === 0x504b0102) return true;
    // Zip64 keeps the sizes in another record just before this one.
    if (at >= 20 && tail.readUInt32BE(at - 20) === 0x504b0607) return true;
  }
  return false;
}

/** What is hidden in the bytes that are not pixels, in one word for the message; undefined when clean. */
export function foreignMark(besidePixels: Buffer[]): string | undefined {
  for (const part of besidePixels) {
    if (part.length > 64 && part.toString('latin1', 0, 2) === 'MZ') return 'EXE';
    const ends =
      part.length > 2 * LOOKED_AT_BYTES ? [part.subarray(0, LOOKED_AT_BYTES), part.subarray(-LOOKED_AT_BYTES)] : [part];
    for (const end of ends) {
      const found = FOREIGN.exec(end.toString('latin1'));
      if (found) return found[0].startsWith('%') ? 'PDF' : 'HTML';
    }
  }
  return undefined;
}
