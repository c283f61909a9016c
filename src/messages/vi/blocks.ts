/** The blocks that every new workbook offers; an office changes words, order and choice on the sheet Nội dung biểu. */
export const STARTER_BLOCKS = {
  indicators: {
    code: 'CT',
    title: 'Số liệu chỉ tiêu',
    guide: 'Mỗi ô ghi một con số, ví dụ 1250 hoặc 12,5; không có thì ghi 0, chưa có số liệu thì để trống.',
    headers: {
      current: 'Thực hiện trong kỳ',
      cumulative: 'Lũy kế từ đầu năm',
      lastYear: 'Cùng kỳ năm trước',
      estimate: 'Ước thực hiện cả năm',
    },
  },
  lines: {
    code: 'MH',
    title: 'Mô hình Dân vận khéo',
    guide: 'Mỗi dòng ghi một mô hình, bao nhiêu mô hình cũng được; ghi đủ tên mô hình ở cột đầu.',
    headers: {
      name: 'Tên mô hình',
      reason: 'Thực trạng, lý do xây dựng',
      goal: 'Mục tiêu, tiêu chí',
      method: 'Nội dung, cách làm',
      place: 'Địa bàn, đối tượng',
      forces: 'Lực lượng chủ trì, phối hợp',
      resources: 'Nguồn lực',
      time: 'Thời gian thực hiện',
      product: 'Sản phẩm của mô hình',
      result: 'Kết quả, khả năng duy trì, nhân rộng',
    },
  },
  general: {
    code: 'DG',
    title: 'Đánh giá chung',
    guide: 'Viết ngắn gọn, nêu số liệu cụ thể.',
    headers: {
      text: 'Kết quả nổi bật',
      difficulty: 'Khó khăn, hạn chế, nguyên nhân',
      proposal: 'Kiến nghị, đề xuất',
    },
  },
  scores: {
    code: 'TC',
    title: 'Tự chấm điểm',
    guide: 'Điểm tự chấm không quá điểm tối đa; nêu tên, số, ngày văn bản hoặc tệp làm minh chứng.',
    headers: { self: 'Điểm tự chấm', evidence: 'Minh chứng', explanation: 'Giải trình' },
  },
} as const;

/** What a block's sheet says besides its own words. */
export const BLOCK_TEXTS = {
  annex: 'PHỤ LỤC {number}',
  linesSeen: 'Kỳ trước cơ quan đã báo cáo {count}: {names}.',
  whole: 'Số nguyên.',
} as const;
