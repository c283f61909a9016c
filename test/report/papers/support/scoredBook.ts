import { readFile } from 'node:fs/promises';
import { readSchemeJson } from '../../../../src/core/scoring/readScheme.ts';
import { scoreBook } from '../../../../src/app/scoreBook.ts';
import { SAMPLE_SCHEME } from '../../../../src/cli/samples.ts';
import type { TrackedBook } from '../../../../src/app/openBook.ts';
import { derive } from '../../../../src/report/book/derive.ts';
import type { Book, Row } from '../../../../src/workbook/schema.ts';
import { sizedBook, type BookSize } from './sizedBook.ts';

/** Every criterion that people score has points: all of them, but a point less where `isLow` says so. */
function appraised(row: Row<'ChamDiem'>, i: number): Row<'ChamDiem'> {
  if (row.kind === 'Chấm thẳng') return { ...row, self: row.max, appraised: row.max };
  if (row.max === null || row.kind !== 'Thẩm định') return row;
  const isLow = i % 7 === 3;
  return {
    ...row,
    self: row.max,
    appraised: isLow ? Math.max(0, row.max - 1) : row.max,
    reason: isLow ? 'Thiếu minh chứng' : '',
    explanation: isLow && i % 2 === 0 ? 'Sẽ bổ sung hồ sơ' : '',
  };
}

/** The sized book, scored by the sample scheme. */
export async function scoredBook(size: BookSize): Promise<Book> {
  const scheme = readSchemeJson(JSON.parse(await readFile(SAMPLE_SCHEME, 'utf8')));
  const tracked = { book: await sizedBook(size), asOfFixed: false } as TrackedBook;
  const scored = scoreBook(tracked, scheme.value);
  if (scored.value === null) throw new Error(JSON.stringify(scored.issues));
  const { after } = scored.value;
  return derive({ ...after, ChamDiem: after.ChamDiem.map(appraised) }, false);
}
