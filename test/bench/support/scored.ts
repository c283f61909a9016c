import { readFile } from 'node:fs/promises';
import { SAMPLE_SCHEME } from '../../../src/cli/samples.ts';
import { readSchemeJson } from '../../../src/core/scoring/readScheme.ts';
import { derive } from '../../../src/report/book/derive.ts';
import { withScheme } from '../../../src/report/book/schemeVersions.ts';
import { newSession, SESSION_CODE } from '../../../src/report/book/scoringRows.ts';
import type { Book } from '../../../src/workbook/schema.ts';
import { answered, madeUpBook, memoryDeps } from './book.ts';

const TASKS = 6;

/** Answers on every row, one session by the sample scheme, points on every criterion that people score; names as the register has them unless said otherwise. */
export async function scored(agencies: number, nameOf?: (name: string, i: number) => string): Promise<Book> {
  const scheme = readSchemeJson(JSON.parse(await readFile(SAMPLE_SCHEME, 'utf8'))).value;
  if (scheme === null) throw new Error('the sample scheme is not read');
  const size = { agencies, tasks: TASKS, rounds: 1 };
  const made = madeUpBook(size, memoryDeps(new Map())).book;
  const CoQuan = made.CoQuan.map((row, i) => ({ ...row, name: nameOf?.(row.name, i) ?? row.name }));
  const base = answered({ ...made, CoQuan });
  const opened = newSession(derive(withScheme(base, scheme), false), SESSION_CODE);
  const ChamDiem = opened.ChamDiem.map((row, i) =>
    row.kind === 'Tự động' ? row : { ...row, appraised: ((row.max ?? 0) * (i % 11)) / 10 },
  );
  return derive({ ...opened, ChamDiem }, false);
}
