/** Words about questions and their answers. */
export const QUESTIONS_PANE_TEXTS = {
  answer: 'Trả lời',
  pickAgencies: 'Chọn cơ quan',
  pickAgenciesHint: 'Gõ để tìm; chọn được nhiều cơ quan',
  valueHint: 'Ghi giá trị',
  groupHint: 'Khối, nhóm cơ quan (không bắt buộc)',
  roundsHint: 'Ví dụ: lần 1=05/6/2026:trước; lần 2=01/12/2026:đến',
  reason: 'Lý do',
  applySame: 'Áp dụng cho cả {count} chỗ ghi giống nhau',
  clearAnswer: 'Bỏ câu trả lời',
  answered: 'Đã trả lời',
  picked: 'Đã chọn, chưa ghi nhận',
  savePicked: 'Ghi nhận {count} câu vừa chọn',
  pickSuggested: 'Chọn sẵn gợi ý cho {count} câu chỉ có một gợi ý',
  saveAnswers: 'Xem trước {count} câu trả lời',
  noQuestions: 'Không còn việc nào cần quyết định.',
} as const;
