import type { CalendarDay } from './calendars.ts';

/** Reason and the dates it takes off; `+` marks a Saturday worked instead. */
type Year = readonly [document: string, ...lines: string[]];

const labourCode = 'Bộ luật Lao động 2019, Điều 111 và 112';

/**
 * Weekdays off and Saturdays worked, for offices open Monday to Friday. Read in a source: Tết 2026, 27/04/2026,
 * 24/11 (NQ 28/2026/QH16) and the swap of 02/05/2025. The others are from memory of the yearly notices and
 * must be checked before real use. 2027 holds only what the first weeks need and has no notice yet.
 */
const years: readonly Year[] = [
  [
    labourCode,
    '2021-01-01: Tết Dương lịch',
    '2021-02-10 2021-02-11 2021-02-12 2021-02-15 2021-02-16: Tết Nguyên đán',
    '2021-04-21: Giỗ Tổ Hùng Vương',
    '2021-04-30: Ngày Chiến thắng',
    '2021-05-03: Nghỉ bù ngày Quốc tế Lao động',
    '2021-09-02 2021-09-03: Quốc khánh',
  ],
  [
    labourCode,
    '2022-01-03: Nghỉ bù Tết Dương lịch',
    '2022-01-31 2022-02-01 2022-02-02 2022-02-03 2022-02-04: Tết Nguyên đán',
    '2022-04-11: Nghỉ bù Giỗ Tổ Hùng Vương',
    '2022-05-02: Nghỉ bù ngày Chiến thắng',
    '2022-05-03: Nghỉ bù ngày Quốc tế Lao động',
    '2022-09-01 2022-09-02: Quốc khánh',
  ],
  [
    labourCode,
    '2023-01-02: Nghỉ bù Tết Dương lịch',
    '2023-01-20 2023-01-23 2023-01-24 2023-01-25 2023-01-26: Tết Nguyên đán',
    '2023-05-01: Ngày Quốc tế Lao động',
    '2023-05-02 2023-05-03: Nghỉ bù Giỗ Tổ và ngày Chiến thắng',
    '2023-09-01: Quốc khánh',
    '2023-09-04: Nghỉ bù Quốc khánh',
  ],
  [
    labourCode,
    '2024-01-01: Tết Dương lịch',
    '2024-02-08 2024-02-09 2024-02-12 2024-02-13 2024-02-14: Tết Nguyên đán',
    '2024-04-18: Giỗ Tổ Hùng Vương',
    '2024-04-29: Hoán đổi với thứ Bảy 04/5',
    '2024-04-30: Ngày Chiến thắng',
    '2024-05-01: Ngày Quốc tế Lao động',
    '2024-09-02 2024-09-03: Quốc khánh',
    '+2024-05-04: Làm bù ngày 29/4',
  ],
  [
    labourCode,
    '2025-01-01: Tết Dương lịch',
    '2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31: Tết Nguyên đán',
    '2025-04-07: Giỗ Tổ Hùng Vương',
    '2025-04-30: Ngày Chiến thắng',
    '2025-05-01: Ngày Quốc tế Lao động',
    '2025-05-02: Hoán đổi với thứ Bảy 26/4',
    '2025-09-01 2025-09-02: Quốc khánh',
    '+2025-04-26: Làm bù ngày 02/5',
  ],
  [
    'Thông báo 9441/TB-BNV ngày 16/10/2025',
    '2026-01-01: Tết Dương lịch',
    '2026-01-02: Hoán đổi với thứ Bảy 10/01',
    '2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20: Tết Nguyên đán',
    '2026-04-27: Nghỉ bù Giỗ Tổ Hùng Vương',
    '2026-04-30: Ngày Chiến thắng',
    '2026-05-01: Ngày Quốc tế Lao động',
    '2026-08-31: Hoán đổi với thứ Bảy 22/8',
    '2026-09-01 2026-09-02: Quốc khánh',
    '2026-11-24: Ngày Văn hóa Việt Nam',
    '+2026-01-10: Làm bù ngày 02/01',
    '+2026-08-22: Làm bù ngày 31/8',
  ],
  [
    'Chưa có thông báo; tạm tính theo Bộ luật Lao động 2019',
    '2027-01-01: Tết Dương lịch',
    '2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-02-11: Tết Nguyên đán',
  ],
];

export const daysOffAndMadeUp: readonly CalendarDay[] = years.flatMap(([document, ...lines]) =>
  lines.flatMap((line) => {
    const [dates = '', reason = ''] = line.split(': ');
    return dates.split(' ').map((date): CalendarDay => ({
      day: date.replace('+', ''),
      kind: date.startsWith('+') ? 'makeup' : 'off',
      reason,
      document,
    }));
  }),
);
