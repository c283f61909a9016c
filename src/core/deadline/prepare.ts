import { collapse, fold } from '../text/fold.ts';

/**
 * Folds a phrase and takes off what says nothing about the time: a final mark, a leading dash, blanks around
 * slashes ("01/ 2026"), a slash that stands before a dash ("08/ - 12/7"), "Thời gian:".
 */
export function prepare(text: string): string {
  const plain = fold(text)
    .replace(/\s*\/\s*-/g, ' -')
    .replace(/(\d)\s*\/\s*(?=\d)/g, '$1/')
    .replace(/^[-+*]\s*/, '')
    .replace(/^(?:thoi gian|thoi han|han|tien do)(?: thuc hien| hoan thanh)?\s?: ?/, '');
  return collapse(plain.replace(/[\s.,;:]+$/, ''));
}

const FILLERS = /^(?:(?:du kien )?hoan thanh|thuc hien|xong|trong vong|trong|vao|thoi diem)(?: |$)/;

/** "Hoàn thành trong quý I/2023" → "quy i/2023". */
export function withoutFillers(text: string): string {
  let rest = text;
  for (let next = rest.replace(FILLERS, ''); next !== rest; next = rest.replace(FILLERS, '')) rest = next;
  return rest;
}

/** A cell that a person left blank, or filled with a stroke or dots. */
export function isBlankTime(text: string): boolean {
  return /^[\s\p{Pd}._/…*]*$/u.test(text);
}
