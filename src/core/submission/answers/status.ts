import type { FormCell } from '../../document/formCells.ts';
import { fold } from '../../text/fold.ts';
import { ANSWERS } from '../../tracking/types.ts';
import type { Answer } from '../../tracking/types.ts';
import { FORM_ANSWERS } from '../layout.ts';
import { certain, implied, isNothing, unread } from './reading.ts';
import type { Reading } from './reading.ts';

/**
 * Usual spellings, folded. Only what can mean one thing: "đã thực hiện" (done, or done something?), "chưa xong",
 * "chưa hoàn thành" (begun or not?), "có" and "không" stay unread. A tick or an x in this column means done.
 */
const SPELLINGS: Readonly<Record<Answer, readonly string[]>> = {
  notStarted: ['chua', 'chua lam', 'chua th', 'chua trien khai', 'chua trien khai thuc hien', 'chua bat dau'],
  inProgress: [
    'dang lam',
    'dang th',
    'dang trien khai',
    'dang trien khai thuc hien',
    'dang tien hanh',
    'dang trong qua trinh thuc hien',
  ],
  done: [
    'xong',
    'da xong',
    'lam xong',
    'da lam xong',
    'ht',
    'da ht',
    'hoan thanh',
    'hoan tat',
    'da hoan tat',
    'da thuc hien xong',
    'da hoan thanh xong',
    'hoan thanh nhiem vu',
    'da hoan thanh nhiem vu',
    'x',
    'v',
    '\u2713',
    '\u2714',
    '\u2611',
  ],
  ongoing: ['thuong xuyen', 'tx', 'lam thuong xuyen', 'dang thuc hien thuong xuyen'],
  notArising: ['khong co phat sinh', 'chua phat sinh', 'ko phat sinh', 'khong phat sinh trong ky'],
  adjustmentRequested: ['dieu chinh', 'xin dieu chinh', 'de xuat dieu chinh', 'kien nghi dieu chinh'],
};

// "Đã hoàn thành 100%", "HT (100%)": says no more than the word alone
const ALL_OF_IT = /(?<=(?:hoan thanh|ht|xong))[\s,:-]*\(?100\s?%\)?$/u;

/** Folded, without bullets in front and stops at the end. */
function wordKey(text: string): string {
  return fold(text)
    .replace(/^[-+*\u2022\s]+/u, '')
    .replace(/[\s.;,!]+$/u, '')
    .replace(ALL_OF_IT, '');
}

const WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  ANSWERS.map((answer) => [answer, fold(FORM_ANSWERS[answer])]),
);

/**
 * Tình hình thực hiện: one of the form's words (marks and case don't matter) is certain, a usual spelling of one is
 * implied, anything else is unread.
 */
export function readStatus(cell: FormCell): Reading<Answer> {
  if (isNothing(cell.text)) return {};
  const key = wordKey(cell.text);
  const word = ANSWERS.find((answer) => WORDS[answer] === key);
  if (word !== undefined) return certain(word);
  const usual = ANSWERS.find((answer) => SPELLINGS[answer].includes(key));
  if (usual === undefined) return unread('form.statusUnread', cell);
  return implied(usual, 'form.statusImplied', cell, FORM_ANSWERS[usual]);
}
