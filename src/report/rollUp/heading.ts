import { FORM_TEXTS as T } from '../../messages/vi/form.ts';

/** What the lines above a form's table say; '' for a line that is gone. */
export interface Heading {
  readonly agency: string;
  readonly plan: string;
  /** The whole line: name of the round and its last day. */
  readonly round: string;
}

const before = (template: string) => template.slice(0, template.indexOf('{'));
const INSTRUCTIONS: readonly string[] = [T.enable, T.paste];

/** Tells the lines by their words, not by their rows: somebody may have put lines between. */
export function readHeading(lines: Readonly<Record<number, string>>): Heading {
  const texts = Object.keys(lines)
    .map(Number)
    .sort((a, b) => a - b)
    .map((row) => lines[row] ?? '');
  const title = texts.findIndex((text) => text.includes(T.title));
  const round = texts.findIndex((text) => text.startsWith(before(T.round)));
  const above = texts.slice(0, Math.max(0, title)).filter((text) => !INSTRUCTIONS.includes(text));
  return {
    agency: above.at(-1) ?? '',
    plan: title >= 0 && round > title + 1 ? (texts[title + 1] ?? '') : '',
    round: texts[round] ?? '',
  };
}
