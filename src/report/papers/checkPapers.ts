import { PROGRESS, type Progress } from '../../core/tracking/types.ts';
import { CHECK_TEXTS as T, PAPER_KINDS } from '../../messages/vi/papers.ts';
import { SETTINGS, type SettingKey } from '../../messages/vi/settings.ts';
import type { Book } from '../../workbook/schema.ts';
import { PROGRESS_WORDS, QUESTION_STATE_WORDS, RETURN_WORDS } from '../../workbook/tables/words.ts';
import { asOfInView, currentRound, settingText } from '../book/settings.ts';
import { lettersOf, type NamedLetter } from '../letters/lettersOf.ts';
import { blankInLetters } from './checkGaps.ts';
import { letterRemarks } from './checkLetters.ts';
import { judgedRows, returnsInView } from './paperData.ts';
import { paperKind, paperKindWritten } from './paperKind.ts';
import { remark, type PaperRemark } from './remark.ts';

/** On both kinds of papers, and on those for leadership. */
const NEEDED: readonly SettingKey[] = ['issuer', 'year'];
const NEEDED_TO_SIGN: readonly SettingKey[] = ['place', 'preparer', 'signerTitle', 'signer'];

/** 'số 15/BC-UBND', and a day in figures or in words. */
const NUMBER = /\d+\s*\/\s*(?:\d{4}\s*\/\s*)?\p{Lu}/u;
const DAY = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/iu;

/** The document that annexes go with has its number and day. */
function annexRemarks(read: string): PaperRemark[] {
  if (read === '') return [remark('annexLetter')];
  return [
    ...(NUMBER.test(read) ? [] : [remark('annexNumber', { read })]),
    ...(DAY.test(read) ? [] : [remark('annexDate', { read })]),
  ];
}

function settingRemarks(book: Book): PaperRemark[] {
  const isAnnex = paperKind(book) === 'annex';
  const keys = isAnnex ? NEEDED : [...NEEDED, ...NEEDED_TO_SIGN];
  const blank = keys.filter((key) => settingText(book, key).trim() === '');
  const unknown = paperKindWritten(book) === null;
  const read = settingText(book, 'paperKind');
  return [
    ...blank.map((key) => remark('settingBlank', { label: SETTINGS[key].label })),
    ...(unknown ? [remark('kindUnknown', { read, ...PAPER_KINDS })] : []),
    ...(isAnnex ? annexRemarks(settingText(book, 'annexTo').trim()) : []),
    ...(currentRound(book) === null ? [remark('noRound')] : []),
    ...(asOfInView(book) === null ? [remark('noAsOf')] : []),
  ];
}

function planRemarks(book: Book): PaperRemark[] {
  return book.KeHoach.flatMap(({ code, title: written, number, date, issuer }) => {
    const title = written.trim() || code;
    return [
      ...(written.trim() === '' ? [remark('planTitle', { code })] : []),
      ...(number.trim() === '' ? [remark('planNumber', { title })] : []),
      ...(date === null ? [remark('planDate', { title })] : []),
      ...(issuer.trim() === '' ? [remark('planIssuer', { title })] : []),
    ];
  });
}

type Counted = Book['TQCoQuan'][number] | Book['TQKhoi'][number];
const total = (rows: readonly Counted[]) => rows.reduce((all, row) => all + (row.total ?? 0), 0);

/** The nine counts make up each agency's total; groups and rows come to the same. */
function sumRemarks(book: Book): PaperRemark[] {
  const wrong = book.TQCoQuan.flatMap((row) => {
    const sum = PROGRESS.reduce((all, key) => all + (row[key] ?? 0), 0);
    return sum === (row.total ?? 0)
      ? []
      : [remark('sumAgency', { name: row.name, sum, total: row.total ?? 0 })];
  });
  const [agencies, groups] = [total(book.TQCoQuan), total(book.TQKhoi)];
  const rows = judgedRows(book).length;
  return [
    ...wrong,
    ...(groups === agencies ? [] : [remark('sumGroups', { groups, agencies })]),
    ...(rows === agencies ? [] : [remark('sumRows', { rows, total: agencies })]),
  ];
}

/** Every agency that owes anything stands in the summary; all that papers name, points included, as the register has it. */
function agencyRemarks(book: Book): PaperRemark[] {
  const registered = new Map(book.CoQuan.map((row) => [row.code, row.name]));
  const summed = new Set(book.TQCoQuan.map((row) => row.agency));
  const owing = [...judgedRows(book), ...returnsInView(book).filter((row) => row.exempt === '')];
  const session = book.XepLoai.at(-1)?.session;
  const scored = [...book.XepLoai, ...book.ChamDiem].filter((row) => row.session === session);
  const named = [...owing, ...book.PhanCong, ...scored];
  const seen = new Map(named.map((row) => [`${row.agency}|${row.agencyName}`, row]));
  const missing = new Map(
    owing.filter((row) => !summed.has(row.agency)).map((r) => [r.agency, r.agencyName]),
  );
  const names = [...seen.values()].flatMap(({ agency: code, agencyName: read }) => {
    const name = registered.get(code);
    if (name === undefined) return [remark('agencyUnknown', { code, name: read })];
    return name === read ? [] : [remark('agencyName', { read, name })];
  });
  return [...[...missing.values()].map((name) => remark('agencyMissing', { name })), ...names];
}

/** Reports received: of the agencies in the summary, and of all on the list of returns. */
function receivedOf(book: Book): readonly [number, number] {
  const summed = new Set(book.TQCoQuan.map((row) => row.agency));
  const received = returnsInView(book).filter((row) => row.exempt === '' && (row.times ?? 0) > 0);
  return [received.filter((row) => summed.has(row.agency)).length, received.length];
}

/** What the summary counts is what the lists hold. */
function figureRemarks(book: Book): PaperRemark[] {
  const judged = judgedRows(book);
  const count = (keys: readonly Progress[]): readonly [number, number] => [
    book.TQCoQuan.reduce((all, row) => all + keys.reduce((sum, key) => sum + (row[key] ?? 0), 0), 0),
    judged.filter((row) => keys.some((key) => PROGRESS_WORDS[key] === row.progress)).length,
  ];
  const pairs = [
    [T.figures.returned, receivedOf(book)],
    [T.figures.overdue, count(['openOverdue'])],
    [T.figures.doneLate, count(['doneLate'])],
    [T.figures.unknown, count(['unknown'])],
  ] as const;
  return pairs
    .filter(([, [one, other]]) => one !== other)
    .map(([what, [one, other]]) => remark('figures', { what, one, other }));
}

function openRemarks(book: Book): PaperRemark[] {
  const open = book.QuyetDinh.filter((row) => row.state === QUESTION_STATE_WORDS.open).length;
  const undated = returnsInView(book).filter((row) => row.state === RETURN_WORDS.dateUnknown).length;
  return [
    ...(open === 0 ? [] : [remark('questions', { count: open })]),
    ...(undated === 0 ? [] : [remark('dateUnknown', { count: undated })]),
  ];
}

/**
 * Kiểm tra trước khi trình: what to mend before the papers of a derived book go to the leader. [] where nothing: totals
 * agree, no agency is missing, names are those of the register, papers carry the same figures, nothing is blank.
 */
export function checkPapers(book: Book, letters: readonly NamedLetter[] = lettersOf(book)): PaperRemark[] {
  const settings = settingRemarks(book);
  return [
    ...settings,
    ...blankInLetters(letters, settings),
    ...planRemarks(book),
    ...sumRemarks(book),
    ...agencyRemarks(book),
    ...figureRemarks(book),
    ...letterRemarks(book, letters),
    ...openRemarks(book),
  ];
}
