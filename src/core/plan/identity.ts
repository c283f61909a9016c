import { isPlausibleYear, isoDate } from '../date/isoDate.ts';
import { yearOf } from '../date/parts.ts';
import { collapse, fold } from '../text/fold.ts';
import type { IsoDate } from '../date/types.ts';
import type { ProseLine } from './sources.ts';

/** What a plan says of itself. Null where it doesn't say. */
export interface PlanIdentity {
  readonly number: string | null;
  readonly date: IsoDate | null;
  readonly year: number | null;
  readonly issuer: string | null;
  readonly title: string | null;
}

/** Letterhead, title and legal grounds stand in the first lines; further down numbers are other papers'. */
const TOP = 40;

// Số: 12 /KH-UBND (the number is blank in a draft: then nothing is found)
const OWN_NUMBER = /^số\s*:?\s*(\d{1,5}[a-z]?)\s*\/\s*([\p{L}\d&]+(?:\s?-\s?[\p{L}\d]+)*)\s*$/iu;
// Số 09-CTr/TU | Số: 22-KH/BDVHU, as the Party's bodies number their papers
const PARTY_NUMBER = /^số\s*:?\s*(\d{1,5})\s*-\s*([\p{L}]{1,8}\s*\/\s*[\p{L}\d]+(?:-[\p{L}\d]+)*)\s*$/iu;
// Bình An, ngày 06 tháng 3 năm 2025
const OWN_DATE = /^[^,]{2,40},\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu;
// Bình An, ngày … tháng … năm 2023
const BLANK_DATE =
  /^[^,]{2,40},\s*ngày[\s._…]*(?:\d{1,2})?[\s._…]*tháng[\s._…]*(?:\d{1,2})?[\s._…]*năm\s+(\d{4})$/iu;
// (Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của …)
const ISSUED_WITH =
  /\((?:(?:ban hành )?kèm theo|đính kèm)(?: theo)? [^()]*?số\s*(\d{0,5})\s*\/\s*(.+?)\s*,?\s+ngày\s+(\d{1,2})(?:\s+tháng\s+|\/)(\d{1,2})(?:\s+năm\s+|\/)(\d{4})/iu;

// ỦY BAN NHÂN DÂN TỈNH BÌNH MINH | Số: 77/KH-UBND
const NUMBER_BEHIND = /^([\p{Lu}\s]{6,}?)\s+(Số\s*:.*)$/u;
// Bình Minh, ngày 05 tháng 02 năm 2026 | KẾ HOẠCH
const TITLE_BEHIND = /^([^,]{2,40},\s*ngày .{0,40}năm\s+\d{4})\s+(\p{Lu}{2}.*)$/u;

/** Lines of the letterhead that stand in one, as a PDF without room between them may give them. */
function letterLines(text: string): readonly string[] {
  const behind = NUMBER_BEHIND.exec(text) ?? TITLE_BEHIND.exec(text);
  return behind === null ? [text] : behind.slice(1);
}

function firstMatch(lines: readonly string[], pattern: RegExp): RegExpExecArray | null {
  for (const line of lines) {
    const found = pattern.exec(line);
    if (found !== null) return found;
  }
  return null;
}

function numberOf(lines: readonly string[]): string | null {
  const own = firstMatch(lines, OWN_NUMBER);
  if (own !== null) return `${own[1] ?? ''}/${collapse(own[2] ?? '')}`;
  const party = firstMatch(lines, PARTY_NUMBER);
  if (party !== null) return `${party[1] ?? ''}-${(party[2] ?? '').replace(/\s/g, '')}`;
  const issued = firstMatch(lines, ISSUED_WITH);
  return issued === null || issued[1] === '' ? null : `${issued[1] ?? ''}/${collapse(issued[2] ?? '')}`;
}

function dateOf(lines: readonly string[]): IsoDate | null {
  const own = firstMatch(lines, OWN_DATE);
  if (own !== null) return isoDate(Number(own[3]), Number(own[2]), Number(own[1]));
  const issued = firstMatch(lines, ISSUED_WITH);
  return issued === null ? null : isoDate(Number(issued[5]), Number(issued[4]), Number(issued[3]));
}

const TITLE_WORD =
  /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|ĐỀ ÁN|PHỤ LỤC|DANH MỤC|BẢNG|BIỂU)/u;
const KIND_ALONE =
  /^(?:(?:KẾ HOẠCH|CHƯƠNG TRÌNH(?: CÔNG TÁC)?|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|ĐỀ ÁN)|PHỤ LỤC(?: [IVX\d]+)?)[.:]?$/iu;
const APPENDIX = /^phụ lục(?: [IVX\d]+)?[.:]?\s+/iu;
const FIRST_SENTENCE = /^(?:căn cứ|\(|[IVX]+\. )/iu;
const AFTER_TITLE =
  /^(?:căn cứ|thực hiện (?:quyết định|kế hoạch|chỉ thị|công văn) số|để|nhằm|theo đề nghị|\(|[IVX]+\.|[A-Z]\.|phần|điều \d|ủy ban nhân dân|tt$|stt$)/iu;

// Các cơ quan gửi báo cáo … | Đề nghị các sở … | 1. Mục đích | - …: with a capital, for a title may go on with "các".
const NEW_PARAGRAPH =
  /^(?:(?:Các|Những|Đề nghị|Yêu cầu|Giao|Kính gửi|Nơi nhận|Báo cáo|Định kỳ|Hằng năm|Hàng năm|Trước ngày|Chậm nhất|Thời gian)\s|\d+[.)]\s|[-+•]\s)/u;

/** A sentence of its own, or a line with a capital after a title that has come to its year. */
function beginsParagraph(line: string, before: string): boolean {
  if (isUpper(line)) return false;
  const complete = /năm \d{4}(?:\s*[-–]\s*\d{4})?$/iu.test(before) && /^\p{Lu}/u.test(line);
  return NEW_PARAGRAPH.test(line) || complete || /[.;]$/.test(line);
}

function withoutBrackets(text: string): string {
  return collapse(text.replace(/\([^()]*(?:kèm theo|đính kèm)[^()]*\)?/giu, ''));
}

function isUpper(text: string): boolean {
  return text === text.toUpperCase();
}

/**
 * The line under the word KẾ HOẠCH, and those after it that go on with it: a title may be broken into lines, which
 * then look alike (all capitals or not) and don't begin the legal grounds or a sentence of their own.
 */
function linesUnder(lines: readonly string[], from: number): string {
  const [first, ...rest] = lines.slice(from, from + 4);
  if (first === undefined || FIRST_SENTENCE.test(first)) return '';
  const end = rest.findIndex(
    (line, i) =>
      AFTER_TITLE.test(line) ||
      line.length > 200 ||
      line.endsWith(':') ||
      isUpper(line) !== isUpper(first) ||
      beginsParagraph(line, rest[i - 1] ?? first),
  );
  return [first, ...rest.slice(0, end < 0 ? rest.length : end)].join(' ');
}

/** Trích yếu: what stands under the kind of paper, or after it on the same line. */
function titleOf(lines: readonly string[]): string | null {
  const at = lines.findIndex(
    (line) => TITLE_WORD.test(line.toUpperCase()) && line.slice(0, 4) === line.slice(0, 4).toUpperCase(),
  );
  const start = at >= 0 ? at : lines.findIndex((line) => APPENDIX.test(line));
  const line = lines[start];
  if (line === undefined) return null;
  const text = KIND_ALONE.test(line) ? linesUnder(lines, start + 1) : line.replace(APPENDIX, '');
  const title = withoutBrackets(text);
  return title === '' ? null : title;
}

/** "năm 2023" or "tháng 10/2026" in the title, not as a part of another paper's date or of a span of years. */
function yearIn(title: string | null): number | null {
  const bare = fold(title ?? '').replace(/(?:ngay )?\d{1,2}(?: thang |\/)\d{1,2}(?: nam |\/)\d{4}/g, '');
  const years = [...bare.matchAll(/(?<!den )(?:nam |(?:thang|quy) \w{1,3} ?\/ ?)(\d{4})(?! ?[-–])/g)].map(
    (found) => Number(found[1]),
  );
  const [year] = years;
  return year !== undefined && isPlausibleYear(year) ? year : null;
}

/** "năm học 2025 - 2026": the first of its years. */
export function schoolYearIn(title: string | null): number | null {
  const [, first, second] = /nam hoc (\d{4}) ?[-–/] ?(\d{4})/.exec(fold(title ?? '')) ?? [];
  const year = Number(first);
  return first !== undefined && Number(second) === year + 1 && isPlausibleYear(year) ? year : null;
}

/** The year that most of the times state; null where none does or two are even. */
function commonYear(times: readonly string[]): number | null {
  const years = times.flatMap((time) => [...new Set(time.match(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/g) ?? [])]);
  const counts = [...new Set(years)].map((year) => ({ year, count: years.filter((y) => y === year).length }));
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  return first === undefined || first.count === second?.count ? null : Number(first.year);
}

const MOTTO = /^(?:cộng h[oò]a|cộng hoà|độc lập|đảng cộng sản việt nam)/iu;
const BODY_NAME =
  /^(Ủy ban nhân dân (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)(?: \p{Lu}[\p{L}]*)+) /u;

const BODY_LINE = /^ỦY BAN NHÂN DÂN (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN) [\p{Lu}\s]+$/u;
const PLACE = /(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)(?: \p{Lu}\p{Ll}*)+/u;

const BODY_WORD =
  /^(?:ỦY BAN NHÂN DÂN|UBND|HỘI ĐỒNG|BAN|BỘ|SỞ|PHÒNG|CỤC|CHI CỤC|TỔNG CỤC|TRUNG TÂM|VĂN PHÒNG|THANH TRA|VIỆN|TRƯỜNG|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|ĐẢNG ỦY)(?![\p{L}])/u;

/** Who issues stands under its superior: the last line that begins with the kind of a body, and what follows it. */
function ownLines(head: readonly string[]): readonly string[] {
  const last = head.reduce((at, line, i) => (BODY_WORD.test(line) ? i : at), 0);
  return head.slice(last);
}

/** The letterhead's lines before the number; a bare "ỦY BAN NHÂN DÂN" is completed from the text. */
function issuerOf(lines: readonly string[], title: string | null): string | null {
  const end = lines.findIndex((line) => /^số\s*:?[\s\d._…]*\//iu.test(line) || TITLE_WORD.test(line));
  const head = lines
    .slice(0, Math.max(end, 0))
    .filter((line) => line === line.toUpperCase() && /\p{L}/u.test(line) && !MOTTO.test(line));
  const named = ownLines(head).join(' ').trim();
  if (named !== '' && fold(named) !== 'uy ban nhan dan') return named;
  const written = firstMatch(lines, BODY_NAME)?.[1] ?? firstMatch(lines, BODY_LINE)?.[0];
  if (written !== undefined || named === '') return written ?? null;
  const place = PLACE.exec(title ?? '')?.[0];
  return place === undefined ? named : `Ủy ban nhân dân ${place}`;
}

/** Reads number, date, year, issuer and trích yếu from the lines around the tables. */
export function readIdentity(prose: readonly ProseLine[], times: readonly string[]): PlanIdentity {
  const lines = prose.slice(0, TOP).flatMap((line) => letterLines(line.text));
  const title = titleOf(lines);
  const date = dateOf(lines);
  const stated = Number(firstMatch(lines, BLANK_DATE)?.[1] ?? Number.NaN);
  const year =
    yearIn(title) ??
    (Number.isNaN(stated) ? null : stated) ??
    (date === null ? null : yearOf(date)) ??
    commonYear(times);
  return { number: numberOf(lines), date, year, issuer: issuerOf(lines, title), title };
}
