/** Money is a whole number of đồng; there is no smaller unit in use. */
export type Dong = number;

const thousands = new Intl.NumberFormat('vi-VN');

/** 100000 → "100.000 ₫" */
export const formatDong = (amount: Dong): string => `${thousands.format(amount)} ₫`;
