import { fold } from '../../core/text/fold.ts';
import { fill } from '../../messages/fill.ts';
import { REPORT_PERIODS as T } from '../../messages/vi/letters.ts';
import type { Book } from '../../workbook/schema.ts';
import { ROUND_KIND_WORDS } from '../../workbook/tables/words.ts';
import { lastDayOfRound } from '../book/fromRows.ts';
import { currentRound, settingText } from '../book/settings.ts';

/** Which report a round makes: of the first half of the year, of the whole year, or of the round alone. */
export type ReportForm = 'half' | 'year' | 'round';

export interface ReportPeriod {
  readonly form: ReportForm;
  readonly year: number;
  /** '6 tháng đầu năm 2026', 'năm 2026', '(chuyên đề)' */
  readonly words: string;
}

/** Reports of the half year are asked for in May to July, those of the year from October on. */
const HALF = { from: 5, to: 7 } as const;
const YEAR_FROM = 10;

// Names folded: a round that is called so is that, whenever it ends.
const FIRST_HALF = /(?:6|sau) thang(?! cuoi nam)/;
const WHOLE_YEAR = /^(?:bao cao )?(?:ca |tong ket )?nam(?: \d{4})?$/;
// Tháng 5 | 9 tháng | Quý II | 6 tháng cuối năm
const PART_OF_YEAR = /thang \d|\d thang|quy (?:[ivx]+|\d)|6 thang/;

/** The round's own name decides; else the month in which it ends, and for the year that no regular round follows. */
function formOf(book: Book, name: string, lastDay: string | null): ReportForm {
  const words = fold(name);
  if (FIRST_HALF.test(words)) return 'half';
  if (WHOLE_YEAR.test(words)) return 'year';
  if (PART_OF_YEAR.test(words)) return 'round';
  const number = currentRound(book);
  const own = book.KyBaoCao.find((row) => row.number === number);
  if (lastDay === null || (own?.kind !== ROUND_KIND_WORDS.regular && own?.kind !== '')) return 'round';
  const month = Number(lastDay.slice(5, 7));
  if (month >= HALF.from && month <= HALF.to) return 'half';
  const later = book.KyBaoCao.some(
    (row) => row.kind === ROUND_KIND_WORDS.regular && (row.lastDay ?? '') > lastDay,
  );
  return later || (month < YEAR_FROM && month > 1) ? 'round' : 'year';
}

/** What the report of the round in view is about. A round that ends in January is of the year before. */
export function reportPeriod(book: Book): ReportPeriod {
  const number = currentRound(book);
  const name = book.KyBaoCao.find((row) => row.number === number)?.name ?? '';
  const lastDay = lastDayOfRound(book, number);
  const form = formOf(book, name, lastDay);
  const ended = Number((lastDay ?? '').slice(0, 4)) - ((lastDay ?? '').slice(5, 7) === '01' ? 1 : 0);
  const year = Number(settingText(book, 'year')) || ended;
  return { form, year, words: fill(T[form], { year, round: name }) };
}
