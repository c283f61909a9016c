import { result, type Result } from '../core/result.ts';
import { fill } from '../messages/fill.ts';
import { LETTER_TEXTS as T, LETTER_WORDS } from '../messages/vi/letters.ts';
import { derive } from '../report/book/derive.ts';
import { withSetting } from '../report/book/settings.ts';
import { safeFileName } from '../report/forms/fileName.ts';
import { gapsOf } from '../report/letters/letterParts.ts';
import { lettersOf } from '../report/letters/lettersOf.ts';
import type { LetterPacker } from '../workbook/letter.ts';
import type { InputFile } from '../workbook/ports.ts';
import { checkRound } from './makeForms.ts';
import type { TrackedBook } from './openBook.ts';

export interface MadeLetter extends InputFile {
  /** Marked places that a person must fill in. */
  readonly gaps: number;
}

/** The letters of a round as .docx, with figures computed anew. The book is not touched; the same book, the same files. */
export async function makeLetters(
  { book, asOfFixed }: Pick<TrackedBook, 'book' | 'asOfFixed'>,
  round: number,
  pack: LetterPacker,
): Promise<Result<MadeLetter[] | null>> {
  const wrong = checkRound({ book }, round);
  if (wrong.length > 0) return result(null, wrong);
  const inView = derive(withSetting(book, 'currentRound', round), asOfFixed);
  const name = inView.KyBaoCao.find((row) => row.number === round)?.name ?? String(round);
  const files: MadeLetter[] = [];
  for (const { kind, letter } of lettersOf(inView)) {
    const file = fill(T.fileName, { kind, round: safeFileName(name) });
    files.push({ name: file, bytes: await pack(letter, LETTER_WORDS), gaps: gapsOf(letter) });
  }
  return result(files);
}
