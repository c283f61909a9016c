/** Words of papers for leadership. Sizes and layout: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export const PAPER_TEXTS = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Biểu số {number}',
  dateLine: '{place}, ngày ..... tháng ..... năm {year}',
  asOf: '(Số liệu tính đến ngày {date})',
  preparer: 'NGƯỜI LẬP BIỂU',
  signNote: '(Ký, ghi rõ họ tên)',
  total: 'Tổng cộng',
  page: '&P',
} as const;

export const SUMMARY_TEXTS = {
  sheet: 'Biểu 01 Tổng hợp',
  title: 'TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ',
  round: 'Kỳ báo cáo: {round}',
  sentence:
    'Tính đến ngày {date}, có {returned}/{expected} cơ quan gửi báo cáo{share}{late}; {overdue}.{missing}',
  late: ', trong đó {count} gửi chậm',
  noOverdue: 'không có nhiệm vụ quá hạn',
  overdue: '{count} lượt nhiệm vụ quá hạn, nhiều nhất ở {where}',
  missing: ' Chưa gửi: {names}.',
  missingMore: '{names} và {count} cơ quan khác',
  order: 'TT',
  agency: 'Cơ quan, đơn vị',
  report: 'Gửi báo cáo',
  note: 'Ghi chú',
} as const;
