/** The year's file for the archive: names of what is in it, and what its list of contents says. */
export const ARCHIVE_TEXTS = {
  bookFile: 'So-theo-doi-gia-tri.xlsx',
  printFile: 'Bieu-in.xlsx',
  contentsFile: 'Muc-luc.xlsx',
  zipFile: 'Ho-so-luu-tru-{year}.zip',
  lettersFolder: 'Van-ban/{round}',
  originalsFolder: 'Bao-cao-goc',
  book: 'Sổ theo dõi, chỉ còn giá trị (không còn công thức)',
  print: 'Các biểu in trình lãnh đạo',
  letter: 'Văn bản của {round}',
  original: 'Báo cáo gốc cơ quan gửi',
  pdf: 'Bản PDF của tệp cùng tên',
} as const;

export const CONTENTS_TEXTS = {
  sheet: 'Mục lục',
  title: 'MỤC LỤC HỒ SƠ',
  subtitle: '{plan}. Lập ngày {date}.',
  headers: ['TT', 'Tệp', 'Nội dung', 'Dung lượng (KB)', 'Mã kiểm tra (SHA-256)'],
} as const;

/** What `skh archive` says at its end. */
export const ARCHIVE_DONE = {
  made: 'Đã lập hồ sơ lưu trữ gồm {count} tệp tại {out}. Danh mục: {contents}',
  pdf: 'Đã chuyển {count} tệp sang PDF.',
  noPdf:
    'Máy này không có LibreOffice nên chưa có bản PDF: mở từng tệp trong Excel hoặc Word, chọn Tệp > In > Microsoft Print to PDF.',
  pdfFailed: 'LibreOffice chưa chuyển được sang PDF: {names}. Mở tệp ấy trong Excel hoặc Word rồi in ra PDF.',
  noOriginals: 'Chưa kèm báo cáo gốc: thêm --returns và thư mục chứa các báo cáo đã nhận.',
} as const;

/** Folders in which originals are kept beside the book. */
export const ORIGINALS = { folder: 'Hồ sơ', round: 'Kỳ {round}' } as const;
