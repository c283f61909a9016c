import { collapse, foldAligned } from '../../text/fold.ts';

const DATE =
  '(?:ngay )?(?:\\d{1,2}\\/\\d{1,2}(?:\\/\\d{4})?|\\d{1,2} thang \\d{1,2}(?: nam \\d{4})?)(?![\\d/])';
const PERIOD =
  '(?:thang \\d{1,2}(?:\\/\\d{4}| nam \\d{4})|quy (?:iv|i{1,3}|[1-4])(?:\\/\\d{4}| nam \\d{4}))(?![\\d/])';
const YEAR = 'nam \\d{4}(?![\\d/])';
const EVERY = '(?:,? (?:hang|moi) (?:nam|quy|thang))?';
const LIMIT =
  '(?:truoc|cham nhat(?: la| den| vao)?|muon nhat(?: la| den| vao)?|truoc het|den het|khong qua|khong muon hon)';
// truoc ngay 15/11/2025 | cham nhat 28/3/2025 | den het nam 2025 | truoc ngay 15 hang thang
const UNTIL = `${LIMIT} (?:${DATE}|${PERIOD}|${YEAR}|ngay \\d{1,2}(?= (?:hang|moi) ))${EVERY}`;
// hoan thanh trong thang 4/2022 | xong quy ii/2025 | thuc hien trong quy i/2025
const DONE_IN = `(?:hoan thanh|xong|thuc hien|to chuc|trien khai)(?: vao| trong)+ (?:${DATE}|${PERIOD}|${YEAR})|hoan thanh (?:${PERIOD}|${YEAR})`;
const ITEM = '(?:thang \\d{1,2}|quy (?:iv|i{1,3}|[1-4]))(?:\\/\\d{4}| nam \\d{4})?(?![a-z\\d/])';
// quy ii, quy iii/2026 | thang 6 va thang 11
const ITEMS = `${ITEM}(?:(?:,| va|,? den(?: het)?| -) ${ITEM})*`;
// to chuc hoi nghi trong thang 4/2026 | vao thang 12 | trong quy ii
const WITHIN = `(?:trong|vao) ${ITEMS}`;
// tu ngay 01/3/2026 den het ngay 30/4/2026 | tu thang 3 den thang 5/2026
const RANGE = `tu (?:${DATE}|thang \\d{1,2}(?:\\/\\d{4})?) den (?:het )?(?:${DATE}|${PERIOD})`;
// (trong quy ii/2025) | (thang 6/2025) | (ca nam) | (thuong xuyen) | (hang quy)
const BRACKET = `(?<=\\()(?:(?:trong |vao )?(?:${ITEMS})|ca nam(?: \\d{4})?|thuong xuyen(?:,? (?:lien tuc|ca nam))?|(?:hang|moi) (?:tuan|thang|quy|nam))(?=\\))`;
// vao ngay 20 hang thang | vao cac ngay 10 va 25 hang thang
const COMING_BACK =
  'vao (?:cac )?ngay \\d{1,2}(?:\\/\\d{1,2})?(?:(?:,| va|, va) (?:ngay )?\\d{1,2})* (?:hang|moi) (?:thang|quy|nam)';
// cham nhat 30 ngay ke tu ngay ky ke hoach nay
const SINCE_ISSUE =
  '(?:(?:cham nhat|khong qua|trong vong|trong|sau) )*\\d{1,3} ngay(?: lam viec)?,? ke tu (?:ngay|khi) (?:ky )?(?:ban hanh )?ke hoach(?: nay)?(?: (?:duoc|co) (?:ban hanh|hieu luc))?';
const TIME = new RegExp(
  `${COMING_BACK}|${SINCE_ISSUE}|${RANGE}|${UNTIL}|${DONE_IN}|${WITHIN}|${BRACKET}`,
  'g',
);
// A date of another paper: "được ban hành trước ngày …", "có hiệu lực trước ngày …"
const OTHER = /(?:ban hanh|hieu luc|sinh|(?<!dinh |dang )ky|thanh lap|phat sinh|tiep nhan) $/;

export interface TimePhrase {
  /** As written. */
  readonly text: string;
  /** The clause that it stands in, from the last full stop or semicolon on. */
  readonly clause: string;
}

// Định kỳ hằng quý tổ chức …: how often, at the head of what is to be done
const OFTEN = /^(?:dinh ky,? )?(?:hang|moi) (?:nam|quy|thang|tuan)(?![a-z])/;

/** How often work is done, where its text begins with it; '' elsewhere. */
export function recurrencePhrase(text: string): string {
  const found = OFTEN.exec(foldAligned(text));
  return found === null ? '' : collapse(text.slice(0, found[0].length));
}

/** Phrases that say until when the work of a paragraph is to be done; dates of the papers that it names are none. */
export function timePhrases(text: string): TimePhrase[] {
  const folded = foldAligned(text);
  return [...folded.matchAll(TIME)].flatMap((found) => {
    const before = folded.slice(0, found.index);
    if (OTHER.test(before)) return [];
    const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1;
    const end = found.index + found[0].length;
    return [{ text: collapse(text.slice(found.index, end)), clause: collapse(text.slice(from, end)) }];
  });
}
