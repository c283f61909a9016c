import { formatVietnamese } from '../../core/date/format.ts';
import { LETTER_TEXTS as T } from '../../messages/vi/letters.ts';
import type { LetterText } from '../../workbook/letter.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { letterText } from './letterText.ts';
import { runningName } from './runningName.ts';

type Plans = Pick<Book, 'KeHoach'>;

const NONE: Pick<Row<'KeHoach'>, 'number' | 'date' | 'issuer' | 'title'> = {
  number: '',
  date: null,
  issuer: '',
  title: '',
};

/** One text of each plan of the book, parted as a letter parts them; a book without a plan has gaps. */
function joined(book: Plans, textOf: (plan: typeof NONE) => LetterText): LetterText {
  const plans = book.KeHoach.length === 0 ? [NONE] : book.KeHoach;
  return plans.flatMap((plan, i) => [...(i === 0 ? [] : [{ text: T.nextPlan }]), ...textOf(plan)]);
}

function valuesOf({ number, date, issuer, title }: typeof NONE) {
  return {
    planNumber: number,
    planDate: date === null ? '' : formatVietnamese(date),
    planIssuer: runningName(issuer),
    plan: title,
  };
}

/** All plans of a book as letters name them: 'Kế hoạch số … ngày … của … (…); Kế hoạch số …'. */
export function plansText(book: Plans): LetterText {
  return joined(book, (plan) => letterText(T.plan, valuesOf(plan)));
}

/** One value of every plan of the book, for an office's own template. */
export function planField(book: Plans, name: keyof ReturnType<typeof valuesOf>): LetterText {
  return joined(book, (plan) => letterText(`{${name}}`, valuesOf(plan)));
}

/** 'thực hiện Thực hiện công tác …' says it twice. */
const DOING = /^(?:tổ chức |triển khai )*thực hiện /i;

/** What all plans of a book are about, as it follows "thực hiện" in a letter's title; '' where none says. */
export function planTitles({ KeHoach }: Plans): string {
  const titles = KeHoach.map(({ title }) => title.trim().replace(DOING, '')).filter((title) => title !== '');
  return titles.join(T.nextPlan);
}
