import { result, type Result } from '../core/result.ts';
import { fold } from '../core/text/fold.ts';
import { fill } from '../messages/fill.ts';
import { LETTER_KINDS, LETTER_TEXTS as T, LETTER_WORDS } from '../messages/vi/letters.ts';
import { derive } from '../report/book/derive.ts';
import { withSetting } from '../report/book/settings.ts';
import { safeFileName } from '../report/forms/fileName.ts';
import { templateFields } from '../report/letters/letterFields.ts';
import { gapsOf } from '../report/letters/letterParts.ts';
import { lettersOf } from '../report/letters/lettersOf.ts';
import type { LetterPacker, LetterSpec, TemplateFiller } from '../workbook/letter.ts';
import type { InputFile } from '../workbook/ports.ts';
import type { Book } from '../workbook/schema.ts';
import { checkRound } from './makeForms.ts';
import type { TrackedBook } from './openBook.ts';
import { printedPlan } from './printBook.ts';

export interface MadeLetter extends InputFile {
  /** Marked places that a person must fill in. */
  readonly gaps: number;
}

/** The office's own templates, and what fills them. */
export interface Templates {
  readonly files: readonly InputFile[];
  readonly fill: TemplateFiller;
}

const NO_TEMPLATES: Templates = { files: [], fill: async () => result(null) };

const baseName = (name: string) => name.slice(name.lastIndexOf('/') + 1).replace(/\.docx$/i, '');

/** Whether a template is named after a kind of letter: '2 Công văn đề nghị báo cáo', without its number, or by it. */
function isFor(template: InputFile, kind: string): boolean {
  const name = fold(baseName(template.name)).trim();
  const [number = '', ...words] = fold(kind).split(' ');
  return name === fold(kind) || name === words.join(' ') || new RegExp(`^${number}(?!\\d)`).test(name);
}

type Made = Result<MadeLetter | null>;

async function fromTemplate(
  book: Book,
  template: InputFile,
  letter: LetterSpec | null,
  name: string,
  fillIn: TemplateFiller,
): Promise<Made> {
  const filled = await fillIn(template, templateFields(book, letter));
  return result(filled.value === null ? null : { name, ...filled.value }, filled.issues);
}

/** Each letter by its own template where there is one; templates that belong to no kind are filled beside them. */
async function made(
  book: Book,
  nameOf: (kind: string) => string,
  pack: LetterPacker,
  templates: Templates,
): Promise<Made[]> {
  const letters: Made[] = [];
  for (const { kind, letter } of lettersOf(book)) {
    const template = templates.files.find((file) => isFor(file, kind));
    letters.push(
      template === undefined
        ? result({ name: nameOf(kind), bytes: await pack(letter, LETTER_WORDS), gaps: gapsOf(letter) })
        : await fromTemplate(book, template, letter, nameOf(kind), templates.fill),
    );
  }
  for (const file of templates.files.filter((one) => !LETTER_KINDS.some((kind) => isFor(one, kind))))
    letters.push(
      await fromTemplate(book, file, null, nameOf(safeFileName(baseName(file.name))), templates.fill),
    );
  return letters;
}

/**
 * The letters of a round as .docx, with figures computed anew. The book is not touched; the same book, the same files.
 * Null with the templates' faults where one of them can't be filled: then no letter is made at all.
 *
 * @param plan code of the one plan that they are about; null: of all plans of the book, and they name them all
 */
export async function makeLetters(
  { book, asOfFixed }: Pick<TrackedBook, 'book' | 'asOfFixed'>,
  round: number,
  pack: LetterPacker,
  templates: Templates = NO_TEMPLATES,
  plan: string | null = null,
): Promise<Result<MadeLetter[] | null>> {
  const wrong = checkRound({ book }, round);
  if (wrong.length > 0) return result(null, wrong);
  const chosen = printedPlan({ book, asOfFixed }, plan);
  if (chosen.value === null) return result(null, chosen.issues);
  const inView = derive(withSetting(chosen.value.book, 'currentRound', round), asOfFixed);
  const name = inView.KyBaoCao.find((row) => row.number === round)?.name ?? String(round);
  const code = inView.KeHoach[0]?.code ?? '';
  const nameOf = (kind: string) =>
    fill(plan === null ? T.fileName : T.fileOfPlan, { kind, round: safeFileName(name), plan: code });
  const letters = await made(inView, nameOf, pack, templates);
  const issues = letters.flatMap((letter) => letter.issues);
  const whole = letters.flatMap(({ value }) => (value === null ? [] : [value]));
  return result(whole.length === letters.length ? whole : null, issues);
}
