/** What we accept from citizens: documents as PDF, pictures as phones make them. */
export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic';

export interface UploadLimits {
  /** Bytes of one file. */
  maxBytes: number;
  /** Width × height a picture may unfold to. */
  maxPixels: number;
  /** Pages of one PDF. */
  maxPages: number;
}

export const UPLOAD_LIMITS: UploadLimits = { maxBytes: 20_000_000, maxPixels: 80_000_000, maxPages: 2_000 };

/** What is known of a file after looking inside it. */
export interface Inspected {
  mediaType: MediaType;
  byteCount: number;
  /** PDF only. */
  pages?: number | undefined;
  /** PDF only: carries at least one digital signature (not verified here). */
  signed?: boolean | undefined;
  /** PDF only: carries scripts, launch actions or attachments; accepted only because a signature covers the whole file. */
  active?: boolean | undefined;
  /** Pictures only, in pixels, as stored (before any rotation note). */
  width?: number | undefined;
  height?: number | undefined;
}
