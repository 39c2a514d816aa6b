import type { StoredFile } from '#modules/files';
import { formatNumber, type Lang } from '#platform/text.ts';
import type { PaperAsked } from '../deps.ts';
import { text } from '../text.ts';

/** "1 bản chính · 2 bản sao", the printed form it follows, and whether it may be left out. */
export function paperCounts({ originals, copies, required, template }: PaperAsked, lang: Lang): string {
  const words = text(lang).papers;
  const parts = [
    originals > 0 ? words.originals(originals) : '',
    copies > 0 ? words.copies(copies) : '',
    template ? words.template(template) : '',
    required ? '' : words.optional,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** "PDF · 3 trang · 1,2 MB" */
export function fileWords({ mediaType, sizeBytes, pages }: StoredFile, lang: Lang): string {
  const type = mediaType.split('/')[1]?.toUpperCase() ?? '';
  const size =
    sizeBytes >= 100_000
      ? `${formatNumber(Math.round(sizeBytes / 100_000) / 10)} MB`
      : `${formatNumber(Math.ceil(sizeBytes / 1000))} KB`;
  return [type, pages ? text(lang).papers.pages(pages) : '', size].filter(Boolean).join(' · ');
}
