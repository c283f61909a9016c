import { fill } from '../../messages/fill.ts';
import { FORM_TEXTS } from '../../messages/vi/form.ts';
import { formCode } from '../../core/submission/formCode.ts';
import type { Form } from '../../core/submission/types.ts';

/** Windows refuses these characters, and paths over 260; names ending in a dot or a blank can't be opened. */
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f]/g;
const LONGEST = 80;

export function safeFileName(text: string): string {
  return text
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .replace(/[. ]+$/, '')
    .trim();
}

/** 'UBND xã An Lư - lần 1 - ABCDE-K1-X01-7F.xlsx': the code keeps names apart. */
export function formFileName(form: Form): string {
  const code = safeFileName(formCode(form.book, form.round, form.agency));
  return fill(FORM_TEXTS.fileName, {
    agency: safeFileName(form.agencyName),
    round: safeFileName(form.roundName),
    code,
  });
}
