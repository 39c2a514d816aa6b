import { qrSvg } from '#platform/qr.ts';

/** A QR code drawn in the page itself (no image to load). `text` is what it carries, usually an address. */
export const Qr = ({ text, label }: { text: string; label: string }) => (
  <div class="mc-qr" role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: qrSvg(text) }} />
);
