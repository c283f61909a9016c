/** One due date of a line, its words written out: "10/6" in "trước ngày 10/6 và 10/12/2026" → "truoc ngay 10/6/2026". */
export interface DueDate {
  readonly text: string;
  /** Where its words stand in the line: from `start` up to, without, `end`. */
  readonly start: number;
  readonly end: number;
  /** Which list of dates under one verb it belongs to, from 0, and how many dates that list has. */
  readonly list: number;
  readonly listed: number;
}

const EVERY = '(?:,? (?:hang|moi) (?:nam|quy|thang))?';
const DAY =
  '(?:\\d{1,2}[.-]\\d{1,2}[.-]\\d{4}|\\d{1,2}\\/\\d{1,2}(?:(?:\\/| nam )\\d{4})?|\\d{1,2} thang \\d{1,2}(?: nam \\d{4})?)(?!\\d)';
// truoc ngay 05/6/2023 | truoc ngay 15/12 | cham nhat ngay 20 thang 5 nam 2025 | truoc ngay 20 cua thang cuoi quy
const DUE = new RegExp(
  '((?:truoc|cham nhat(?: la| den| vao)?|den het|khong qua)(?: \\d{1,2} ?(?:gio|h)(?: ?\\d{2})?,?)?(?: ngay)?) ' +
    `(${DAY}|\\d{1,2} (?:cua )?thang cuoi (?:cua )?(?:moi |hang )?quy|\\d{1,2}(?= (?:hang|moi) thang))${EVERY}`,
  'g',
);
// va 10/12/2026 | , ngay 10/9 | va bao cao nam ngay 10/12. After a bare comma a clause of its own may begin with a
// day ("…, ngay 15/6 So Noi vu tong hop"), so there the date must close what it stands in.
const NAMED =
  '(?:doi voi )?(?:bao cao )?(?:(?:6|9|sau|chin) thang(?: dau nam| cuoi nam)?|ca nam|nam|quy [iv1-4]+|lan \\d)?:? ?';
const AND = `(?:[,;] ?va|;| va) ${NAMED}(?:ngay )?`;
const COMMA = `, ?${NAMED}(?:ngay )?`;
const CLOSED = '(?= ?[.,;:()]| ?$| va | (?:hang|moi) | de | ve | gui | theo )';
const NEXT = new RegExp(`(?: ?\\([^()]*\\))?(?:${AND}(${DAY})|${COMMA}(${DAY})${CLOSED})${EVERY}`, 'y');

interface Found {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** The dates that follow under the same verb. */
function followers(folded: string, from: number): Found[] {
  const found: Found[] = [];
  for (let at = from; ;) {
    NEXT.lastIndex = at;
    const next = NEXT.exec(folded);
    if (next === null) return found;
    const date = next[1] ?? next[2] ?? '';
    found.push({ date, start: at + next[0].lastIndexOf(date), end: NEXT.lastIndex });
    at = NEXT.lastIndex;
  }
}

const YEAR = /(?:[/.-]| nam )(\d{4})$/;

function monthAndDay(date: string): number {
  const [day = 0, month = 0] = (date.match(/\d{1,2}/g) ?? []).map(Number);
  return month * 100 + day;
}

/** A year that is stated later in the list holds for the dates before it, unless it would put them after that date. */
function withYear(dates: readonly Found[], index: number): string {
  const { date } = dates[index] as Found;
  if (YEAR.test(date)) return date;
  const stated = dates.slice(index + 1).find((d) => YEAR.test(d.date));
  const year = YEAR.exec(stated?.date ?? '')?.[1];
  if (stated === undefined || year === undefined || monthAndDay(date) > monthAndDay(stated.date)) return date;
  return date.includes('/') ? `${date}/${year}` : `${date} nam ${year}`;
}

/** Every due date of a folded line, in order; dates under one verb share it, their last year and "hằng năm". */
export function dueDatesIn(folded: string): DueDate[] {
  return [...folded.matchAll(DUE)].flatMap((found, list) => {
    const [whole, verb = '', date = ''] = found;
    const first = { date, start: found.index, end: found.index + whole.length };
    const dates = /\d[/. -]/.test(date) ? [first, ...followers(folded, first.end)] : [first];
    const last = dates.at(-1) ?? first;
    const every = /,? (?:hang|moi) (?:nam|quy|thang)$/.exec(folded.slice(0, last.end))?.[0] ?? '';
    return dates.map(({ start, end }, i) => {
      const text = `${verb} ${withYear(dates, i)}${every}`;
      return { text, start, end, list, listed: dates.length };
    });
  });
}
