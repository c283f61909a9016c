import { beforeAll, describe, expect, test } from '@jest/globals';
import { scoreBook } from '../../../src/app/scoreBook.ts';
import { settleBook } from '../../../src/app/settleBook.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';
import type { ScoringScheme } from '../../../src/core/scoring/types.ts';
import type { Book } from '../../../src/workbook/schema.ts';
import { hasShared } from '../../support/skh.ts';
import { deps, started, trackedBook } from '../support/plans.ts';
import { decreed, tayNinh } from './register.ts';

const SCHEME: ScoringScheme = {
  number: '908/QĐ-UBND',
  date: '2023-04-14',
  title: 'Bộ tiêu chí thử',
  year: 2025,
  max: '10',
  criteria: [
    { code: 'I', parent: null, title: 'Chung', kind: null, max: '10', measure: null },
    { code: 'I.1', parent: 'I', title: 'Báo cáo', kind: 'auto', max: '4', measure: 'reportOnTimeShare' },
    { code: 'I.2', parent: 'I', title: 'Chất lượng', kind: 'manual', max: '6', measure: null },
  ],
  classes: [{ name: 'Tốt', from: '0', includesFrom: true }],
};

const DEPARTMENTS = ['SKHCN', 'SNV', 'STP', 'SVHTTDL', 'TTT'];
const DISTRICTS = ['H1', 'H2', 'H3'];
const COMMUNES = ['X1', 'X2', 'X3', 'X4'];

function scored(book: Book, scheme: ScoringScheme | null = SCHEME) {
  const { value, issues } = scoreBook(trackedBook(book), scheme);
  if (value === null) throw new Error(JSON.stringify(issues));
  return value.after;
}

const ranked = (book: Book) => book.XepLoai.map((row) => row.agency).sort();

const inView = (book: Book, round: number): Book => ({
  ...book,
  CaiDat: book.CaiDat.map((row) => (row.key === 'currentRound' ? { ...row, value: round } : row)),
});

(hasShared ? describe : describe.skip)('who is scored when districts end (needs ../shared)', () => {
  let book: Book;
  beforeAll(async () => {
    const first = started(await tayNinh());
    const done = settleBook(trackedBook(first.book), decreed(first.questions), deps).value;
    book = done!.after;
  });

  test('as of round 1 the districts, as of round 2 the communes', () => {
    expect(ranked(scored(book))).toEqual([...DEPARTMENTS, ...DISTRICTS].sort());
    expect(ranked(scored(inView(book, 2)))).toEqual([...DEPARTMENTS, ...COMMUNES].sort());
  });

  test('the days of the session win over the round in view', () => {
    const one = scored(book);
    const day = (dossierBy: string | null, decideBy: string) => ({
      ...one,
      DotCham: one.DotCham.map((row) => ({
        ...row,
        dossierBy: dossierBy as IsoDate | null,
        decideBy: decideBy as IsoDate,
      })),
    });
    expect(ranked(scored(day('2025-11-14', '2025-12-14'), null))).toEqual(
      [...DEPARTMENTS, ...COMMUNES].sort(),
    );
    expect(ranked(scored(day(null, '2025-12-14'), null))).toEqual([...DEPARTMENTS, ...COMMUNES].sort());
    expect(ranked(scored(day('2025-06-30', '2025-12-14'), null))).toEqual(
      [...DEPARTMENTS, ...DISTRICTS].sort(),
    );
  });

  test('what was written of a body that ended stays, and ranks nobody lower', () => {
    const one = scored(book);
    const typed = {
      ...one,
      ChamDiem: one.ChamDiem.map((row) =>
        row.agency === 'H1' && row.criterion === 'I.2' ? { ...row, appraised: 6 } : row,
      ),
      XepLoai: one.XepLoai.map((row) => (row.agency === 'H2' ? { ...row, reason: 'Không xếp loại' } : row)),
    };
    // Looking at another round moves no session: its own round is changed.
    expect(ranked(scored(inView(typed, 2), null))).toEqual(ranked(one));
    const moved = { ...typed, DotCham: typed.DotCham.map((row) => ({ ...row, round: 2 })) };
    const two = scored(moved, null);
    expect(two.ChamDiem.filter((row) => row.agency === 'H1')).toMatchObject([
      { criterion: 'I.2', appraised: 6, excluded: 'Có' },
    ]);
    expect(ranked(two)).toEqual([...DEPARTMENTS, ...COMMUNES, 'H2'].sort());
    expect(two.XepLoai.find((row) => row.agency === 'H2')).toMatchObject({
      reason: 'Không xếp loại',
      converted: null,
      rank: null,
      class: '',
    });
  });
});
