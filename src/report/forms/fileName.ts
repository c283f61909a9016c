import { fill } from '../../messages/fill.ts';
import { FORM_TEXTS as T } from '../../messages/vi/form.ts';
import { formCode } from '../../core/submission/formCode.ts';
import type { Form } from '../../core/submission/types.ts';

/** Windows refuses these characters, and paths over 260; names ending in a dot or a blank can't be opened. */
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f]/g;
/** Names that Windows keeps for devices, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 80;

export function safeFileName(text: string): string {
  const safe = text
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[. ]+$/, '')
    .trim();
  return DEVICE.test(safe) ? `${safe}_` : safe;
}

/** 'UBND xã An Lư - lần 1 - ABCDE-K1-X01-7F.xlsx': the code keeps names apart. */
export function formFileName(form: Form): string {
  const code = safeFileName(formCode(form.book, form.round, form.agency));
  return fill(T.fileName, {
    agency: safeFileName(form.agencyName),
    round: safeFileName(form.roundName),
    code,
  });
}

/** 'Nhập thay - UBND xã An Lư - lần 1 - ABCDE-K1-X01-7F.xlsx' */
export function keyingFileName(form: Form): string {
  const [agency, round] = [safeFileName(form.agencyName), safeFileName(form.roundName)];
  const code = safeFileName(formCode(form.book, form.round, form.agency));
  return fill(T.keyingFileName, { agency, round, code });
}

type RoundOfForm = Pick<Form, 'book' | 'round' | 'roundName'>;

function roundParams({ book, round, roundName }: RoundOfForm) {
  return { book: safeFileName(book), number: round, round: safeFileName(roundName) };
}

/** 'Biểu dùng chung - UBND các xã - lần 1 - ABCDE-K1.xlsx' */
export function groupFileName(form: RoundOfForm, group: string): string {
  return fill(T.groupFileName, { ...roundParams(form), group: safeFileName(group) });
}

/** 'Danh sách gửi - lần 1 - ABCDE-K1.xlsx' */
export function listFileName(form: RoundOfForm): string {
  return fill(T.listFileName, roundParams(form));
}

/** 'Yêu cầu bổ sung - lần 1 - ABCDE-K1.xlsx' */
export function supplementFileName(form: RoundOfForm): string {
  return fill(T.supplementFileName, roundParams(form));
}

/** 'Bảng phân công nhiệm vụ - ABCDE.xlsx' */
export function assignmentFileName(book: string): string {
  return fill(T.assignmentFileName, { book: safeFileName(book) });
}
