import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { blockKey, blockPlace } from '../submission/blocks.ts';
import { FORM_LABELS } from '../submission/layout.ts';
import type { ReportField } from '../submission/types.ts';
import { collapse, nfc } from '../text/fold.ts';
import { rowName } from './questions.ts';
import type { BookRow, FileReading } from './types.ts';

/** What returns are compared with. */
export interface KnownWords {
  /** Rows of the round before, and its number; blank where there is none. */
  readonly previous: readonly BookRow[];
  readonly previousRound: number;
  /** Rows of this round. */
  readonly present: readonly BookRow[];
  /** Names by agency, numbers in the plan by task. */
  readonly names: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, string>>;
}

/** What agencies write in their own words: columns of tasks, and of blocks. */
const WORDS: readonly ReportField[] = [
  ...(['result', 'product', 'difficulty', 'proposal'] as const),
  ...(['reason', 'goal', 'method', 'place', 'forces', 'resources', 'text'] as const),
  ...(['evidence', 'explanation'] as const),
];
/** Shorter texts ("Đã triển khai thực hiện") are alike by chance. */
const SHORTEST = 40;

interface Said {
  readonly agency: string;
  readonly task: string;
  readonly key: string;
}

/** Lines of a block are compared whatever they are called: a copied model often has a name of its own. */
function placeKey(task: string): string {
  const place = blockPlace(task);
  return place?.table === 'MoHinh' ? blockKey('MoHinh', place.parts[0] ?? '') : task;
}

/** Texts long enough to compare, with a key of task, column and words. */
function textsOf(
  agency: string,
  task: string,
  values: Readonly<Partial<Record<ReportField, string | number>>>,
): Said[] {
  return WORDS.flatMap((field) => {
    const text = String(values[field] ?? '');
    if (text.length < SHORTEST) return [];
    return [{ agency, task, key: `${placeKey(task)}\u001f${field}\u001f${collapse(nfc(text))}` }];
  });
}

function saidIn({ submission }: FileReading): Said[] {
  if (submission === null) return [];
  const { agency, rows, general } = submission;
  const said = rows.flatMap((row) => textsOf(agency, row.task, row.values));
  return general === '' ? said : [...said, ...textsOf(agency, blockKey('DanhGiaChung'), { text: general })];
}

const saidInBook = (rows: readonly BookRow[]) =>
  rows.flatMap((row) => textsOf(row.agency, row.task, row.values));

/** Agencies that say each text, in the order of their codes. */
function speakers(all: readonly Said[]): Map<string, string[]> {
  const byText = new Map<string, Set<string>>();
  for (const { agency, key } of all) {
    const known = byText.get(key);
    if (known === undefined) byText.set(key, new Set([agency]));
    else known.add(agency);
  }
  return new Map([...byText].map(([key, agencies]) => [key, [...agencies].sort()]));
}

interface Comparison {
  readonly before: ReadonlySet<string>;
  readonly others: ReadonlyMap<string, readonly string[]>;
  readonly known: KnownWords;
}

function remarks(file: string, own: readonly Said[], { before, others, known }: Comparison): Issue[] {
  const at = { file };
  const tt = ({ task }: Said) => known.numbers[task] || rowName(task) || FORM_LABELS.general;
  const repeated = own.filter((said) => before.has(`${said.agency}\u001f${said.key}`));
  const shared = own.flatMap((said) => {
    const other = others.get(said.key)?.find((agency) => agency !== said.agency);
    return other === undefined ? [] : [{ said, other }];
  });
  const [first] = repeated;
  const [copy] = shared;
  const same = copy === undefined ? [] : shared.filter((s) => s.other === copy.other);
  return [
    ...(first === undefined
      ? []
      : [
          issue('form.sameAsBefore', at, {
            round: known.previousRound,
            count: repeated.length,
            tt: tt(first),
          }),
        ]),
    ...(copy === undefined
      ? []
      : [
          issue('form.sameAsOther', at, {
            agency: known.names[copy.other] ?? copy.other,
            count: same.length,
            tt: tt(copy.said),
          }),
        ]),
  ];
}

/**
 * Marks returns whose own words are those of the round before, or of another agency: taken all the same, but worth
 * a look. Nothing depends on the order of the files.
 */
export function markSameWords(readings: readonly FileReading[], known: KnownWords): FileReading[] {
  const before = new Set(saidInBook(known.previous).map((said) => `${said.agency}\u001f${said.key}`));
  const said = readings.map(saidIn);
  const others = speakers([...saidInBook(known.present), ...said.flat()]);
  return readings.map((reading, i) => {
    const more = remarks(reading.file, said[i] ?? [], { before, others, known });
    return more.length === 0 ? reading : { ...reading, issues: [...reading.issues, ...more] };
  });
}
