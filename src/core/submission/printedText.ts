import type { FormCell, FormSheet } from '../document/formCells.ts';
import { fold } from '../text/fold.ts';
import { LINES_END } from './blocks.ts';
import { FORM_ROUND_LINE } from './layout.ts';

/** How the lines begin that a form is printed with beside its tables, and those that letters begin with; folded. */
const BEGINNINGS: readonly string[] = [
  ...['Nếu có dải vàng phía trên', 'Dán từ Word', 'Chọn tên cơ quan báo cáo trong danh sách'],
  ...['Phụ lục', 'Kết quả thực hiện nhiệm vụ được giao', 'Báo cáo các nội dung kèm theo'],
  ...['Cơ quan không có nhiệm vụ phải báo cáo', FORM_ROUND_LINE, '(Kèm theo Báo cáo', 'Kèm theo Báo cáo'],
  ...['Nhập thay cơ quan', 'Ghi theo báo cáo giấy', LINES_END],
  ...['Cộng hòa xã hội chủ nghĩa', 'Độc lập - Tự do'],
].map(fold);

/** Words above signatures, as a form prints them and as letters have them. */
const SIGNATURES: readonly string[] = [
  ...[
    'Người lập biểu',
    'Người lập',
    'Thủ trưởng',
    'Nơi nhận',
    'TM.',
    'KT.',
    'TL.',
    'Chủ tịch',
    'Phó Chủ tịch',
  ],
  ...['Giám đốc', 'Trưởng phòng', 'Đại diện'],
].map(fold);

/** A line of the form itself, or of its letter's head. */
export function isPrintedLine(key: string): boolean {
  return BEGINNINGS.some((words) => key.startsWith(words));
}

export function isSignature(key: string): boolean {
  return SIGNATURES.some((words) => key.startsWith(words));
}

const DAY_LINE = /\bngay\b.*\bthang\b.*\bnam\b/u;
/** Names, offices and seals; a longer text below a table says something. */
const LONGEST_SIGNED = 40;
const NOTE = /^(?:\*|ghi chu|luu y|chu thich)/u;

/** What people write around signatures: the place and day, names, whom it is sent to. */
export function isSigned(key: string, inSignatures: boolean): boolean {
  if (DAY_LINE.test(key) && key.length <= 80) return true;
  return inSignatures && !NOTE.test(key) && (key.length <= LONGEST_SIGNED || key.startsWith('-'));
}

/** A sheet that a form was printed with: its first lines say so. */
export function isFormSheet(sheet: FormSheet): boolean {
  const first = sheet.cells.filter((cell: FormCell) => cell.row <= 12 && cell.text.length <= 250);
  return first.some((cell) => isPrintedLine(fold(cell.text)));
}
