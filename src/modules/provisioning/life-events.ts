import type { LifeEvent } from '#modules/procedures';
import { foldVietnamese } from '#platform/text.ts';

/** What a name says of the life it belongs to, beside its sector. */
const signs: readonly [LifeEvent, RegExp][] = [
  ['birth', /khai sinh|thai san|tre em duoi|nhan con|con nuoi|sinh con/u],
  ['marriage', /ket hon|hon nhan|ly hon/u],
  ['death', /khai tu|mai tang|tu tuat|tu tran|thua ke/u],
  ['retirement', /huu tri|luong huu|nghi huu|nguoi cao tuoi|tro cap hang thang/u],
  ['health', /kham benh|the bao hiem y te|khuyet tat|om dau/u],
  ['study', /hoc sinh|sinh vien|tuyen sinh|dao tao|hoc bong/u],
  ['work', /that nghiep|chung chi hanh nghe|lao dong|hanh nghe/u],
  ['home', /nha o|thuong tru|tam tru|giay phep xay dung/u],
  ['land', /dat dai|quyen su dung dat|thua dat|giao dat|thue dat/u],
  ['vehicle', /lai xe|dang ky xe|bien so|ho chieu|phuong tien/u],
  [
    'start-business',
    /thanh lap (?:doanh|cong|ho|chi nhanh)|dang ky (?:ho kinh doanh|doanh nghiep)|mo (?:quan|cua hang)/u,
  ],
];

/** At most three: those of the name first. */
export function lifeEventsOf(name: string, ofSector: readonly LifeEvent[]): LifeEvent[] {
  const words = foldVietnamese(name);
  const found = signs.filter(([, sign]) => sign.test(words)).map(([event]) => event);
  return [...new Set([...found, ...ofSector])].slice(0, 3);
}
