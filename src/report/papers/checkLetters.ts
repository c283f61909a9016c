import { CHECK_TEXTS as T, SCORES_TEXTS, SUMMARY_TEXTS } from '../../messages/vi/papers.ts';
import { CLASS_TEXTS, DECISION_TEXTS, PROPOSAL_TEXTS, REPORT_TEXTS } from '../../messages/vi/letters.ts';
import type { LetterSpec } from '../../workbook/letter.ts';
import type { Book } from '../../workbook/schema.ts';
import { lettersOf, type NamedLetter } from '../letters/lettersOf.ts';
import { remark, type PaperRemark } from './remark.ts';
import { scoresPaper } from './scoresPaper.ts';
import { summaryPaper } from './summary.ts';
import type { TablePaper } from './tablePaper.ts';

/** Figures as a finished document prints them, by the words of their row. */
type Figures = ReadonlyMap<string, readonly string[]>;

/** What is compared: a letter's table, the sheet that goes with it, and which of their columns say the same. */
interface Pair {
  readonly letter: string;
  readonly sheet: string;
  readonly columns: readonly string[];
  readonly inLetter: Figures;
  readonly inSheet: Figures;
}

/** Rows of a letter's table under a header: the words of column `label`, then `count` figures. */
function letterFigures(
  { blocks, annexes }: Pick<LetterSpec, 'blocks' | 'annexes'>,
  header: string,
  label: number,
  count: number,
): Figures {
  const tables = [...blocks, ...annexes.flatMap((annex) => annex.blocks)].flatMap((block) =>
    block.kind === 'table' ? [block] : [],
  );
  const rows = tables.find((table) => table.header.includes(header))?.rows ?? [];
  return new Map(rows.map((row) => [row[label] ?? '', row.slice(label + 1, label + 1 + count)]));
}

function sheetFigures(
  paper: TablePaper,
  kinds: readonly TablePaper['rows'][number]['kind'][],
  count: number,
): Figures {
  const rows = paper.rows.flatMap((row) => ('text' in row || !kinds.includes(row.kind) ? [] : [row.values]));
  return new Map(rows.map((values) => [String(values[1]), values.slice(2, 2 + count).map(String)]));
}

const headersOf = ({ columns }: TablePaper, count: number) =>
  columns.slice(2, 2 + count).map(({ header }) => header);

/** The total and the nine counts, by group. */
const COUNTS = 10;

function reportPair(book: Book, report: LetterSpec): Pair {
  const paper = summaryPaper(book);
  return {
    letter: REPORT_TEXTS.file,
    sheet: SUMMARY_TEXTS.sheet,
    columns: headersOf(paper, COUNTS),
    inLetter: letterFigures(report, REPORT_TEXTS.group, 0, COUNTS),
    inSheet: sheetFigures(paper, ['group', 'total'], COUNTS),
  };
}

/** Total, bonus, penalty, converted, rank and class, by agency. */
const POINTS = 6;

function classPair(paper: TablePaper, letter: string, spec: LetterSpec): Pair {
  const figures = [...letterFigures(spec, CLASS_TEXTS.header[2], 1, POINTS)].filter(([, row]) =>
    row.some((text) => text !== ''),
  );
  return {
    letter,
    sheet: SCORES_TEXTS.sheet,
    columns: headersOf(paper, POINTS),
    inLetter: new Map(figures),
    inSheet: sheetFigures(paper, ['row'], POINTS),
  };
}

function pairsOf(book: Book, letters: readonly NamedLetter[]): Pair[] {
  const scores = scoresPaper(book);
  return letters.flatMap(({ kind, letter }) => {
    if (kind === REPORT_TEXTS.file) return [reportPair(book, letter)];
    const isClass = kind === PROPOSAL_TEXTS.file || kind === DECISION_TEXTS.file;
    return isClass && scores !== null ? [classPair(scores, kind, letter)] : [];
  });
}

function differences({ letter, sheet, columns, inLetter, inSheet }: Pair): PaperRemark[] {
  const labels = [...new Set([...inLetter.keys(), ...inSheet.keys()])];
  return labels.flatMap((label) => {
    const [one, other] = [inLetter.get(label), inSheet.get(label)];
    if (one === undefined || other === undefined)
      return [
        remark('letterRow', {
          label,
          has: one === undefined ? sheet : letter,
          lacks: one === undefined ? letter : sheet,
        }),
      ];
    return columns.flatMap((column, i) =>
      one[i] === other[i]
        ? []
        : [
            remark('letterFigure', {
              letter,
              sheet,
              label,
              column,
              one: one[i] ?? T.blank,
              other: other[i] ?? T.blank,
            }),
          ],
    );
  });
}

/** Whether the tables of báo cáo, tờ trình and dự thảo quyết định, as printed, say what the sheets say, as printed. */
export function letterRemarks(book: Book, letters: readonly NamedLetter[] = lettersOf(book)): PaperRemark[] {
  return pairsOf(book, letters).flatMap(differences);
}
