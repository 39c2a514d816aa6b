import { compactLocal } from '#platform/clock.ts';
import { isAppError } from '#platform/errors.ts';
import { readCertificate } from './certificate.ts';
import { isValidAt } from './chain.ts';
import { signDetached } from './cms.ts';
import { error } from './errors.ts';
import { openPdf, type PdfFile } from './pdf-file.ts';
import { catalogOf, itemsOf, signaturesOf } from './pdf-signature-fields.ts';
import type { PdfDictionary, PdfValue } from './pdf-syntax.ts';
import { createUpdate, dictionaryText, pdfText, rawText, streamText } from './pdf-update.ts';
import { sha256, type Signer } from './signer.ts';

export type SignPdfOptions = {
  readonly signer: Signer;
  /** When the seal is put on; said in /M. */
  readonly at: Date;
  readonly reason?: string | undefined;
  readonly location?: string | undefined;
  /** Who signs, as viewers show it; the certificate's name when left out. */
  readonly name?: string | undefined;
  /** Certify: no change of any kind is allowed afterwards (DocMDP P=1). */
  readonly certification?: boolean | undefined;
};

/** Room for the signature and, later, a timestamp, besides the certificates. */
const RESERVED_BYTES = 6_144;
const RANGE_PLACEHOLDER = '/ByteRange[0 0000000000 0000000000 0000000000]';

/**
 * Signs a PDF as PAdES baseline B-B (ETSI EN 319 142-1) by an incremental update: the original bytes stay as they are.
 * The field is invisible; what people see of the seal is part of the page. PDF/A-2 stays PDF/A-2.
 * Errors: signatures.certificate-not-valid, already-signed, locked, not-signable, not-signed.
 */
export async function signPdf(pdf: Uint8Array, options: SignPdfOptions): Promise<Buffer> {
  const leaf = options.signer.certificateChain()[0];
  if (!leaf || !isValidAt(readCertificate(leaf), options.at)) throw error('certificate-not-valid');
  const file = openForSigning(Buffer.from(pdf), options.certification ?? false);
  const room = options.signer.certificateChain().reduce((sum, certificate) => sum + certificate.length, RESERVED_BYTES);
  const signed = addSignatureField(file, options, room);

  const open = signed.indexOf('/Contents<', file.bytes.length, 'latin1') + '/Contents'.length;
  const close = open + 2 + room * 2;
  const range = `/ByteRange[0 ${[open, close, signed.length - close].map((n) => String(n).padStart(10, '0')).join(' ')}]`;
  signed.write(range, signed.indexOf(RANGE_PLACEHOLDER, file.bytes.length, 'latin1'), 'latin1');

  const cms = await signDetached(sha256(signed.subarray(0, open), signed.subarray(close)), options.signer);
  if (cms.length > room) throw error('not-signed', { problem: `the signature needs ${cms.length} bytes` });
  signed.write(cms.toString('hex'), open + 1, 'latin1');
  return signed;
}

function openForSigning(pdf: Buffer, certification: boolean): PdfFile {
  try {
    const file = openPdf(pdf);
    if (file.trailer.entries.has('Encrypt')) throw error('not-signable', { problem: 'encrypted' });
    const signatures = signaturesOf(file);
    if (certification && signatures.length > 0) throw error('already-signed');
    if (signatures.some((signature) => signature.certification === 1)) throw error('locked');
    return file;
  } catch (cause) {
    throw isAppError(cause) ? cause : error('not-signable', { problem: String(cause) });
  }
}

function addSignatureField(file: PdfFile, options: SignPdfOptions, room: number): Buffer {
  const catalog = catalogOf(file);
  const root = file.trailer.entries.get('Root');
  const page = firstPage(file, catalog);
  if (root?.kind !== 'reference' || !page) throw error('not-signable', { problem: 'no page' });
  const update = createUpdate(file);
  const signature = update.add(signatureText(options, room));
  const count = signaturesOf(file).length + 1;
  const field = update.add(
    `<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature${count})/V ${signature}/F 132/Rect[0 0 0 0]/P ${page.reference}>>`,
  );
  const annotations = itemsOf(file, page.dictionary.entries.get('Annots')).map(rawText);
  update.replace(page.number, dictionaryText(page.dictionary, { Annots: `[${[...annotations, field].join(' ')}]` }));
  const lists = options.signer.revocationLists().map((list) => update.add(streamText(list)));
  const changes = catalogChanges(file, catalog, { field, signature }, options);
  update.replace(root.number, dictionaryText(catalog, { ...changes, ...securityStore(file, catalog, lists) }));
  return update.finish();
}

function catalogChanges(
  file: PdfFile,
  catalog: PdfDictionary,
  { field, signature }: { field: string; signature: string },
  { certification }: SignPdfOptions,
): Record<string, string> {
  const form = file.resolve(catalog.entries.get('AcroForm'));
  const fields = form?.kind === 'dictionary' ? itemsOf(file, form.entries.get('Fields')).map(rawText) : [];
  const changes = { Fields: `[${[...fields, field].join(' ')}]`, SigFlags: '3' };
  const acroForm = form?.kind === 'dictionary' ? dictionaryText(form, changes) : `<</Fields[${field}]/SigFlags 3>>`;
  return { AcroForm: acroForm, ...(certification ? { Perms: `<</DocMDP ${signature}>>` } : {}) };
}

/**
 * The certificate lists where PAdES looks for them (DSS dictionary, ETSI EN 319 142-1 §5.4.2), put there before signing: a
 * certified document must not get them later.
 */
function securityStore(file: PdfFile, catalog: PdfDictionary, lists: readonly string[]): Record<string, string> {
  if (lists.length === 0) return {};
  const store = file.resolve(catalog.entries.get('DSS'));
  if (store?.kind !== 'dictionary') return { DSS: `<</Type/DSS/CRLs[${lists.join(' ')}]>>` };
  const kept = itemsOf(file, store.entries.get('CRLs')).map(rawText);
  return { DSS: dictionaryText(store, { CRLs: `[${[...kept, ...lists].join(' ')}]` }) };
}

function signatureText({ signer, at, reason, location, name, certification }: SignPdfOptions, room: number): string {
  const lock = '/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P 1/V/1.2>>>>]';
  return [
    '<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached',
    RANGE_PLACEHOLDER,
    `/Contents<${'0'.repeat(room * 2)}>`,
    `/M(D:${compactLocal(at)}+07'00')/Name${pdfText(name ?? signer.describe().name)}`,
    reason === undefined ? '' : `/Reason${pdfText(reason)}`,
    location === undefined ? '' : `/Location${pdfText(location)}`,
    certification ? lock : '',
    '>>',
  ].join('');
}

type Page = { readonly number: number; readonly reference: string; readonly dictionary: PdfDictionary };

function firstPage(file: PdfFile, catalog: PdfDictionary): Page | undefined {
  let node: PdfValue | undefined = catalog.entries.get('Pages');
  for (let depth = 0; depth < 50 && node?.kind === 'reference'; depth += 1) {
    const dictionary = file.resolve(node);
    if (dictionary?.kind !== 'dictionary') return undefined;
    if (!dictionary.entries.has('Kids')) return { number: node.number, reference: rawText(node), dictionary };
    node = itemsOf(file, dictionary.entries.get('Kids'))[0];
  }
  return undefined;
}
