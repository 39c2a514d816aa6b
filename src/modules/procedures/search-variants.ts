import { searchWords } from './search-words.ts';

/**
 * What makes a procedure a special one: who does not ask for it mostly means the plain one ("đăng ký kết hôn" before
 * "đăng ký kết hôn có yếu tố nước ngoài"). Words of one line mean the same; at most 31 lines.
 */
const variants: readonly string[] = [
  'cấp lại | đăng ký lại | làm lại | cấp đổi | đổi lại',
  'gia hạn',
  'xóa | hủy | bãi bỏ',
  'thu hồi | tước',
  'chấm dứt | giải thể | đóng | dừng | thôi | miễn nhiệm',
  'tạm ngừng | tạm dừng | tạm đình chỉ | tiếp tục',
  'điều chỉnh | thay đổi | sửa đổi | bổ sung | cải chính | đính chính | hiệu đính | biến động',
  'lưu động',
  'nước ngoài | người nước ngoài | yếu tố nước ngoài',
  'biên giới',
  'liên thông | kết hợp',
  'trả lại | hoàn trả | rút',
  'giải thể | phá sản',
  'khôi phục | phục hồi',
  'tạm thời',
  'nhập khẩu | xuất khẩu | tạm nhập | tái xuất',
  'luật sư | công ty luật | văn phòng công chứng | công chứng viên | đấu giá | giám định | trọng tài | thừa phát lại',
  'ngân hàng | tín dụng | chứng khoán | quỹ đầu tư | quỹ thành viên | bảo hiểm nhân thọ | tài chính vi mô | đại chúng',
  'tàu bay | hàng không | tàu biển | hàng hải | đường sắt | dầu khí | thủy nội địa',
  'hợp tác xã | tổ hợp tác',
  'chi nhánh | văn phòng đại diện',
  'sáp nhập | hợp nhất | chia | tách doanh nghiệp | chuyển đổi loại hình',
  'cơ quan đại diện',
  'giám sát',
  'lực lượng vũ trang | quân đội | công an nhân dân',
  'theo yêu cầu của cơ quan | tiến hành tố tụng',
  'đã có hồ sơ giấy tờ cá nhân',
  'không có quốc tịch | không quốc tịch | chưa xác định được quốc tịch | gốc việt nam chưa xác định',
  'thí điểm',
  'chữ nổi | số chuyên dùng | nghiệp vụ',
  'thông báo',
];

const folded = variants.map((line) => line.split('|').map((words) => ` ${searchWords(words).join(' ')} `));

/** Bits of the lines of which a folded text, with a space at both ends, has a word. */
export function variantsIn(text: string): number {
  let mask = 0;
  for (const [bit, line] of folded.entries()) if (line.some((words) => text.includes(words))) mask |= 1 << bit;
  return mask;
}

const levelWords = {
  commune: /\b(cap|o|tai|ra|len|ubnd|uy ban|cong an) (xa|phuong)\b/,
  province: /\b(cap|cong an|ubnd|uy ban) (tinh|thanh pho)\b|\b(len|ra|tren) (tinh|so)\b/,
  ministry: /\b(cap|len|tren) (bo|trung uong)\b|\bcuc\b/,
} as const;

/** The level of government that was asked for, if any. */
export function levelAsked(words: readonly string[]): 'commune' | 'province' | 'ministry' | undefined {
  const text = words.join(' ');
  if (levelWords.commune.test(text)) return 'commune';
  if (levelWords.province.test(text)) return 'province';
  return levelWords.ministry.test(text) ? 'ministry' : undefined;
}
