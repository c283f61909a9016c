import { collapse, fold } from '../text/fold.ts';

const NUMBERS: Readonly<Record<string, string>> = {
  mot: '1',
  hai: '2',
  ba: '3',
  tu: '4',
  nam: '5',
  sau: '6',
  bay: '7',
  tam: '8',
  chin: '9',
  muoi: '10',
  'muoi mot': '11',
  'muoi hai': '12',
};
// thang muoi hai | quy hai | thang sau nam 2026 — but not "thang nam" and "thang sau" alone, which are as often
// "this year's" and "next" month
const NUMBER_WORDS =
  /\b(thang|quy) (?:(muoi hai|muoi mot|muoi|mot|hai|ba|tu|bay|tam|chin)(?=$|[ ,/.;]+(?:nam \d|\d{4}|va |$))|(nam|sau)(?= ?\/ ?\d{4}|,? nam \d{4}))/g;

// chu nhat, ngay 15/3/2026 | thu hai 16/3: a date says it as well
const WEEKDAY = /^(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat),? (?=(?:ngay )?\d{1,2}[/.-]\d)/;

// tuan 1 (05/10 - 10/10) | tuan 2: 12/10 - 17/10: the days say it as well
const WEEK_IN_BRACKETS = /^tuan (?:thu )?\d{1,2} ?\(([^()]*\d\/\d[^()]*)\)$/;
const WEEK = /^tuan (?:thu )?\d{1,2} ?[:,-]? (?=(?:tu )?(?:ngay )?\d{1,2}\/\d)/;

/**
 * Folds a phrase and takes off what says nothing about the time: a final mark, a leading dash, blanks around
 * slashes ("01/ 2026"), a slash that stands before a dash ("08/ - 12/7"), "Thời gian:".
 */
export function prepare(text: string): string {
  const plain = fold(text)
    .replace(/\s*(?:[→⇒⟶]|->|=>)\s*/g, ' - ')
    .replace(/\s*\/\s*-/g, ' -')
    .replace(/(\d)\s*\/\s*(?=\d)/g, '$1/')
    .replace(/^[-+*]\s*/, '')
    .replace(WEEKDAY, '')
    .replace(WEEK_IN_BRACKETS, '$1')
    .replace(WEEK, '')
    .replace(/^tx$/, 'thuong xuyen')
    .replace(/ & (?=\w)/g, ' va ')
    .replace(/\/ ?nam (?=\d{4}\b)/g, '/')
    .replace(/\b(\d{1,2}\/\d{1,2}),? nam (?=\d{4}\b)/g, '$1/')
    .replace(/\bqui (?=(?:[ivx]+|\d)(?:$|[ ,/.;-]))/g, 'quy ')
    .replace(/\bq\.? ?(?=(?:iv|i{1,3}|[1-4])(?:\s?\/|$))/g, 'quy ')
    .replace(/\b(quy|thang) (\w{1,3}) ?\+ ?(?=[iv\d])/g, '$1 $2, ')
    .replace(/\bt\.? ?(?=(?:0?[1-9]|1[0-2])(?:\s?-\s?t\.? ?(?:0?[1-9]|1[0-2]))?\s?\/\s?\d{4})/g, 'thang ')
    .replace(NUMBER_WORDS, (found: string) => {
      const [kind = '', ...words] = found.split(' ');
      return `${kind} ${NUMBERS[words.join(' ')] ?? ''}`;
    })
    .replace(/^(?:thoi gian|thoi han|han|tien do)(?: thuc hien| hoan thanh)?\s?: ?/, '');
  return collapse(plain.replace(/[\s.,;:]+$/, ''));
}

const FILLERS = /^(?:(?:du kien )?hoan thanh|thuc hien|xong|trong vong|trong|vao|thoi diem|tu nay)(?: |$)/;

/** "Hoàn thành trong quý I/2023" → "quy i/2023". */
export function withoutFillers(text: string): string {
  let rest = text;
  for (let next = rest.replace(FILLERS, ''); next !== rest; next = rest.replace(FILLERS, '')) rest = next;
  return rest;
}

/** A cell that a person left blank, or filled with a stroke or dots. */
export function isBlankTime(text: string): boolean {
  return /^[\s\p{Pd}._/…*]*$/u.test(text);
}
