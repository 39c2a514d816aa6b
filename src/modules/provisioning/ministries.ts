import { foldVietnamese } from '#platform/text.ts';
import type { Bilingual } from '#platform/text.ts';

/** Whom a ministry's work went to, for what, and since when. */
interface Successor {
  /** Folded words of the ministry as it was called. */
  was: RegExp;
  /** Words of the sector that send it elsewhere than the rest; folded. */
  matter?: RegExp;
  now: Bilingual;
  /** First day. */
  since: string;
}

const ministry = (vi: string, en: string): Bilingual => ({ vi: `Bộ ${vi}`, en: `Ministry of ${en}` });

const since = '2025-03-01';

/**
 * Ministries merged on 1 March 2025 (Resolution 176/2025/QH15 and the government's decrees of that day), so that records
 * written before name the one that answers now. What went to several is told apart by the sector; the first row that fits.
 */
const successors: readonly Successor[] = [
  { was: /bo ke hoach va dau tu|bo khdt/u, now: ministry('Tài chính', 'Finance'), since },
  { was: /bo giao thong van tai|giao thong van tai cu|bo gtvt/u, now: ministry('Xây dựng', 'Construction'), since },
  {
    was: /bo tai nguyen va moi truong|bo nong nghiep va phat trien nong thon|bo tnmt|bo nnptnt/u,
    now: ministry('Nông nghiệp và Môi trường', 'Agriculture and Environment'),
    since,
  },
  {
    was: /bo lao dong/u,
    matter: /giao duc nghe nghiep|day nghe/u,
    now: ministry('Giáo dục và Đào tạo', 'Education and Training'),
    since,
  },
  { was: /bo lao dong/u, matter: /bao tro xa hoi|tre em|te nan/u, now: ministry('Y tế', 'Health'), since },
  { was: /bo lao dong/u, now: ministry('Nội vụ', 'Home Affairs'), since },
  {
    was: /bo thong tin va truyen thong|bo tttt/u,
    matter: /bao chi|xuat ban|phat thanh|truyen hinh|thong tin dien tu|in an|phat hanh/u,
    now: ministry('Văn hóa, Thể thao và Du lịch', 'Culture, Sports and Tourism'),
    since,
  },
  {
    was: /bo thong tin va truyen thong|bo tttt/u,
    now: ministry('Khoa học và Công nghệ', 'Science and Technology'),
    since,
  },
  {
    was: /^uy ban dan toc/u,
    now: ministry('Dân tộc và Tôn giáo', 'Ethnic and Religious Affairs'),
    since,
  },
];

/** The ministry that answers today for one that is no more; undefined where the name still holds. */
export function successorOf(name: string, sector: string): Bilingual | undefined {
  const [words, matter] = [foldVietnamese(name), foldVietnamese(sector)];
  return successors.find((row) => row.was.test(words) && (row.matter === undefined || row.matter.test(matter)))?.now;
}
