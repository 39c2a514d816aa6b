import type { EverydayWords } from './synonyms.ts';

/** Losing, renewing, stopping; and offices under the names they had before the reorganisations of 2025. */
export const officeWords: EverydayWords = [
  'mất, bị mất, rớt mất, làm rớt, thất lạc, bị cháy, bị rách, rách nát, bị hư, bị hỏng, cháy mất, làm mất, đánh mất, làm lại, xin cấp lại, lost = cấp lại / đăng ký lại',
  'hết hạn, quá hạn, expired, renew = gia hạn / cấp đổi',
  'sửa sai, ghi sai, in sai, bị sai, sai sót = đính chính / cải chính',
  'ngưng, nghỉ luôn = chấm dứt',
  'sở kế hoạch và đầu tư, sở kế hoạch đầu tư, sở khđt, sở kh đt, sở kh&đt = Sở Tài chính',
  'sở tài nguyên và môi trường, sở tài nguyên môi trường, sở tnmt, sở tn mt, phòng tài nguyên, sở nông nghiệp, sở nông nghiệp và phát triển nông thôn = Sở Nông nghiệp và Môi trường',
  'sở giao thông, sở giao thông vận tải, sở gtvt = Sở Xây dựng',
  'sở lao động, sở lao động thương binh và xã hội, sở lđtbxh, phòng lao động, lao động thương binh xã hội = Sở Nội vụ / Sở Y tế',
  'sở thông tin và truyền thông, sở thông tin truyền thông, sở tttt = Sở Khoa học và Công nghệ',
  'ban dân tộc = Sở Dân tộc và Tôn giáo',
  'phòng đăng ký kinh doanh = đăng ký thành lập / Sở Tài chính',
  'chi cục thuế, cục thuế, thuế huyện, phòng thuế = thuế',
  'văn phòng đăng ký đất đai, phòng địa chính, địa chính, địa chính xã = đất đai',
  'công an huyện, công an thị xã = công an',
  'ubnd huyện, ủy ban huyện, ubnd thị xã = Ủy ban nhân dân',
  'tư pháp hộ tịch, phòng tư pháp = hộ tịch',
  'bảo hiểm xã hội huyện, cơ quan bảo hiểm = bảo hiểm xã hội',
];
