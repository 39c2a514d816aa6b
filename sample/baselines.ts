/** Where Đồng Nai stood when it wrote its programme (QĐ 5003/QĐ-UBND of 30/12/2020); shares are computed, not stored. */
export const baselines = [
  {
    on_day: '2020-12-31',
    procedures: 1819,
    online: 483,
    used: 175,
    source:
      'Chương trình chuyển đổi số tỉnh Đồng Nai đến năm 2025 (Quyết định 5003/QĐ-UBND ngày 30/12/2020), số liệu báo chí tháng 01/2021',
    source_en:
      'Đồng Nai’s digital transformation programme to 2025 (Decision 5003/QĐ-UBND of 30/12/2020), figures as reported in January 2021',
  },
];
