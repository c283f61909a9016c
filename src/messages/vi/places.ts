/** Parts of the place in front of a sentence: 'kh.docx › trang 2 › bảng 1 › dòng 3'. */
export const PLACE_TEXTS = {
  page: 'trang {page}',
  sheet: 'trang tính "{sheet}"',
  table: 'bảng {table}',
  row: 'dòng {row}',
  paragraph: 'đoạn {paragraph}',
  cell: 'ô {cell}',
} as const;
