import type { FormCell } from '../../document/formCells.ts';
import { fold } from '../../text/fold.ts';
import { ANSWERS } from '../../tracking/types.ts';
import type { Answer } from '../../tracking/types.ts';
import { FORM_ANSWERS } from '../layout.ts';
import { certain, implied, isNothing, unread } from './reading.ts';
import type { Reading } from './reading.ts';

/**
 * Usual spellings, folded. Only what can mean one thing: "đã thực hiện" (done, or done something?), "chưa xong",
 * "chưa hoàn thành", "chưa đạt" (begun or not?), "cơ bản hoàn thành", "có" and "không" stay unread. A tick or an x in
 * this column means done.
 */
const SPELLINGS: Readonly<Record<Answer, readonly string[]>> = {
  notStarted: [
    ...['chua', 'chua lam', 'chua th', 'chua trien khai', 'chua trien khai thuc hien', 'chua bat dau'],
    ...['chua tien hanh', 'chua thuc hien nhiem vu', 'chua trien khai nhiem vu', 'chua lam gi'],
  ],
  inProgress: [
    ...['dang lam', 'dang th', 'dang trien khai', 'dang trien khai thuc hien', 'dang tien hanh'],
    ...['dang trong qua trinh thuc hien', 'dang thuc hien nhiem vu', 'dang thuc hien dung tien do'],
    ...['dang trien khai dung tien do', 'dang thuc hien theo tien do', 'dang thuc hien theo ke hoach'],
    ...[
      'dang xay dung',
      'dang soan thao',
      'dang du thao',
      'dang hoan thien',
      'dang tham muu',
      'dang ra soat',
    ],
    ...['dang tong hop', 'sap xong', 'gan xong', 'sap hoan thanh', 'in progress'],
  ],
  done: [
    ...[
      'xong',
      'da xong',
      'lam xong',
      'da lam xong',
      'xong roi',
      'da xong roi',
      'lam xong roi',
      'ht',
      'da ht',
    ],
    ...['hoan thanh', 'hoan thanh roi', 'hoan tat', 'da hoan tat', 'da thuc hien xong', 'thuc hien xong'],
    ...['da hoan thanh xong', 'hoan thanh nhiem vu', 'da hoan thanh nhiem vu', 'da hoan thanh viec'],
    ...['hoan thanh tot', 'da hoan thanh tot', 'hoan thanh tot nhiem vu', 'hoan thanh xuat sac'],
    ...['dat', 'da dat', 'dat yeu cau', 'dat ke hoach', 'ok', 'oke', 'okay', 'done'],
    ...['x', 'v', '\u221a', '\u2713', '\u2714', '\u2611'],
  ],
  ongoing: [
    ...['thuong xuyen', 'tx', 'lam thuong xuyen', 'dang thuc hien thuong xuyen', 'da thuc hien thuong xuyen'],
    ...['thuc hien tx', 'thuc hien dinh ky', 'duy tri thuong xuyen', 'tiep tuc duy tri'],
    ...['thuong xuyen thuc hien', 'thuc hien thuong xuyen lien tuc', 'thuong xuyen lien tuc'],
  ],
  notArising: [
    ...['khong co phat sinh', 'chua phat sinh', 'ko phat sinh', 'khong phat sinh trong ky', 'k phat sinh'],
    ...['khong phat sinh nhiem vu', 'khong co nhiem vu phat sinh', 'khong co viec phat sinh'],
  ],
  adjustmentRequested: [
    ...['dieu chinh', 'xin dieu chinh', 'de xuat dieu chinh', 'kien nghi dieu chinh'],
    ...['xin gia han', 'de nghi gia han', 'xin lui thoi han', 'de nghi lui thoi han'],
  ],
};

// "Đã hoàn thành 100%", "HT (100%)": says no more than the word alone
const ALL_OF_IT = /(?<=(?:hoan thanh|ht|xong))[\s,:-]*\(?100\s?%\)?$/u;
// "Đang thực hiện (60%)": the share is said of its own
const PART_OF_IT = /(?<=^dang .*)[\s,:-]*\(?(?:dat )?\d{1,3}(?:[.,]\d+)?\s?%\)?$/u;
// "Hoàn thành đúng hạn", "Đã hoàn thành (quá hạn)", "Xong chậm": done, and what the agency thinks of the day
const ON_TIME = /(?:dung|truoc|som) (?:thoi )?(?:han|ky han|tien do)|vuot tien do/u;
const LATE = /(?:qua|tre|cham) (?:thoi )?(?:han|ky han|tien do)|cham|tre/u;
const DONE_IN_TIME = new RegExp(
  `(?<=(?:hoan thanh|ht|xong|hoan tat))[\\s,:-]*\\(?(?:nhung |)(?:${ON_TIME.source}|${LATE.source})\\)?$`,
  'u',
);

/** Folded, without bullets in front and stops at the end. */
function wordKey(text: string): string {
  return fold(text)
    .replace(/^[-+*\u2022\s]+/u, '')
    .replace(/[\s.;,!]+$/u, '')
    .replace(ALL_OF_IT, '');
}

/** Without what is said of a share or of the day beside the word. */
function bareKey(key: string): string {
  return key.replace(PART_OF_IT, '').replace(DONE_IN_TIME, '');
}

/** Whether a text says of its own that the task was done on time, or late; null where it doesn't say. */
export function saidTiming(text: string): 'onTime' | 'late' | null {
  const found = DONE_IN_TIME.exec(fold(text).replace(/[\s.;,!]+$/u, ''))?.[0];
  if (found === undefined) return null;
  return ON_TIME.test(found) ? 'onTime' : 'late';
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
  const bare = bareKey(key);
  const usual = ANSWERS.find((answer) => WORDS[answer] === bare || SPELLINGS[answer].includes(bare));
  if (usual === undefined) return unread('form.statusUnread', cell);
  return implied(usual, 'form.statusImplied', cell, FORM_ANSWERS[usual]);
}
