import { collapse, fold } from '../text/fold.ts';

// nt | n.t | -nt- | "nt" | như trên | như mục trên | 〃 | ″ | " | '' | // | -//-
const WORDS = /^(?:n\.? ?t\.?|nhu (?:tren|dong tren|muc tren|o tren)|ditto|do\.)$/;
const MARKS = /^(?:〃|″|"|''|\/\/|,,)+$/u;

/** Whether a cell only says that the one above holds here too. */
export function isDitto(text: string): boolean {
  const bare = fold(text).replace(/^[\s\-("'.]+(?=[a-z/〃])|[\s\-)"'.:;]+$/gu, '');
  return WORDS.test(bare) || MARKS.test(bare) || MARKS.test(collapse(fold(text)).replace(/-/g, ''));
}
