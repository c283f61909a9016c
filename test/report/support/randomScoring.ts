import { newSession, SESSION_CODE } from '../../../src/report/book/scoringRows.ts';
import { withScheme } from '../../../src/report/book/schemeVersions.ts';
import { derive } from '../../../src/report/book/derive.ts';
import { parseIso } from '../../../src/core/date/parse.ts';
import type { Criterion, CriterionKind, ScoringScheme } from '../../../src/core/scoring/types.ts';
import { NOT_RANKED } from '../../../src/workbook/tables/scoring.ts';
import type { Book, Row } from '../../../src/workbook/schema.ts';

/** Numbers from 0 up to 1 that are the same on every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;
const whole = (random: Random, least: number, most: number) =>
  least + Math.floor(random() * (most - least + 1));
const tenths = (random: Random, most: number) => String(whole(random, 1, most * 10) / 10);

const KINDS: readonly CriterionKind[] = [
  'manual',
  'count',
  'ratio',
  'steps',
  'relative',
  'level',
  'auto',
  'bonus',
  'penalty',
];

/** What a criterion of a kind computes with. */
function details(kind: CriterionKind, random: Random, max: string): Partial<Criterion> {
  const part = () => String(Math.round(Number(max) * random() * 10) / 10);
  switch (kind) {
    case 'count':
    case 'bonus':
    case 'penalty':
      return random() < 0.8 ? { points: tenths(random, 2) } : {};
    case 'ratio':
      return { target: tenths(random, 20) };
    case 'relative':
      return random() < 0.5 ? {} : { target: tenths(random, 12) };
    case 'steps':
      return {
        steps: [0, 5, 10.5, 20].map((from) => ({
          from: String(from),
          includesFrom: random() < 0.5,
          label: '',
          points: part(),
        })),
      };
    case 'level':
      return {
        steps: ['Tốt', 'Đạt', 'Chưa đạt'].map((label) => ({
          from: null,
          includesFrom: true,
          label,
          points: part(),
        })),
      };
    default:
      return {};
  }
}

/** Criteria of every kind in one to three fields, with codes such as 1.1 and 1.10 that a sheet may take for numbers. */
function randomCriteria(random: Random): Criterion[] {
  const fields = whole(random, 1, 3);
  return Array.from({ length: fields }, (_, f) => {
    const field = String(f + 1);
    const top: Criterion = {
      code: field,
      parent: null,
      title: `Lĩnh vực ${field}`,
      kind: null,
      max: null,
      measure: null,
    };
    const leaves = KINDS.map((kind, k): Criterion => {
      const max = tenths(random, 15);
      const code = k === 0 ? `${field}.10` : `${field}.${k}`;
      const measure =
        kind === 'auto' ? (['onTimeShare', 'resultShare', 'reportOnTimeShare'] as const)[f % 3]! : null;
      return {
        code,
        parent: field,
        title: `Tiêu chí ${code}`,
        kind,
        max,
        measure,
        ...(random() < 0.3 ? { evidence: true } : {}),
        ...details(kind, random, max),
      };
    });
    return [top, ...leaves];
  }).flat();
}

export function randomScheme(seed: number): ScoringScheme {
  const random = randomFrom(seed);
  // Classes stand on the scheme's own scale.
  const max = random() < 0.5 ? 100 : 1000;
  const scaled = (share: number) => String((share * max) / 100);
  const bands = [
    ['Xuất sắc', whole(random, 60, 75)],
    ['Tốt', whole(random, 45, 59) + 0.5],
    ['Khá', whole(random, 30, 44)],
    ['Yếu', 0],
  ] as const;
  return {
    number: '1/QĐ',
    date: null,
    title: 'Bộ tiêu chí',
    year: 2030,
    max: String(max),
    ...(random() < 0.5 ? { bonusMax: '3.5' } : {}),
    ...(random() < 0.5 ? { penaltyMax: '2' } : {}),
    criteria: randomCriteria(random),
    classes: bands.map(([name, from], i) => ({
      name,
      from: scaled(from),
      includesFrom: i === 3 || random() < 0.5,
      ...(i < 2 && random() < 0.6
        ? {
            floor: String(whole(random, 1, 12)),
            floorBy: random() < 0.4 ? ('criterion' as const) : ('field' as const),
          }
        : {}),
      ...(random() < 0.3 ? { condition: 'Không có đơn vị trực thuộc bị kỷ luật' } : {}),
      ...(i === 0
        ? {
            quota: String(whole(random, 5, 40)),
            quotaOf: random() < 0.5 ? ('all' as const) : ('next' as const),
          }
        : {}),
    })),
  };
}

/** Below, at and above the limits of the schemes; below zero by mistake. */
const BONUSES = [1.25, 3.5, 3.51, 40, 0, -1];
const PENALTIES = [0.75, 2, 2.01, 60, 0, -2];
const oneOf = (random: Random, values: readonly number[]) => values[whole(random, 0, values.length - 1)]!;

const LEVELS = ['Tốt', 'đạt', 'Chưa đạt', 'Không rõ', ''];

function randomAnswer(row: Row<'ChamDiem'>, random: Random): Row<'ChamDiem'> {
  const most = (row.max ?? 1) * 1.2;
  const cents = (value: number) => Math.round(value * 100) / 100;
  return {
    ...row,
    self: random() < 0.3 ? cents(random() * most) : null,
    appraised: random() < 0.3 ? cents(random() * most - 0.5) : null,
    second: random() < 0.15 ? cents(random() * most - 0.5) : null,
    actual: random() < 0.85 ? cents(random() * 25 - 1) : null,
    level: LEVELS[whole(random, 0, LEVELS.length - 1)]!,
    excluded: random() < 0.08 ? 'Có' : '',
    evidence: random() < 0.8 ? 'Báo cáo số 5' : random() < 0.5 ? '  ' : '',
    reason: random() < 0.1 ? 'Đã kiểm tra' : '',
  };
}

/** Points of a person where nothing else gives any. */
function filledIn(row: Row<'ChamDiem'>, random: Random): Row<'ChamDiem'> {
  const share = 0.4 + random() * 0.6;
  const isSaid = row.appraised !== null || row.second !== null;
  const proved = row.evidence.trim() === '' ? { ...row, evidence: 'Biên bản' } : row;
  return isSaid ? proved : { ...proved, appraised: Math.round((row.max ?? 0) * share * 10) / 10 };
}

/** Round, days and answers of which what is automatic depends, so that the session's own day matters. */
function ownRound(book: Book, seed: number): Book {
  const dossierBy = parseIso(`2030-${String(1 + (seed % 9)).padStart(2, '0')}-15`);
  const DotCham = book.DotCham.map((row) => ({
    ...row,
    ...{ round: 1 + (seed % 2), fromRound: seed % 3 === 0 ? null : 1 },
    ...(seed % 4 === 0 ? {} : { dossierBy }),
  }));
  const TheoDoi = book.TheoDoi.map((row, i) => (i % 7 === 3 ? { ...row, completed: null } : row));
  const BaoCao = book.BaoCao.map((row, i) => {
    const unsent = i % 6 === 1 ? { times: null, received: null } : {};
    return { ...row, ...unsent, ...(i % 9 === 1 ? { extendedTo: parseIso('2030-08-01') } : {}) };
  });
  return { ...book, DotCham, TheoDoi, BaoCao };
}

/** What people leave blank in the sheet Bộ tiêu chí: maxima, targets, points, thresholds, sides of a boundary. */
function withBlanks(book: Book, random: Random): Book {
  const left = <T>(value: T, share: number): T | null => (random() < share ? null : value);
  const TieuChi = book.TieuChi.map((row) =>
    row.kind === '' ? row : { ...row, max: left(row.max, 0.06), target: left(row.target, 0.2) },
  );
  const BacDiem = book.BacDiem.map((row) => ({
    ...row,
    ...{ from: left(row.from, 0.1), points: left(row.points, 0.1) },
    boundary: left(row.boundary, 0.1) ?? '',
  }));
  const MucXepLoai = book.MucXepLoai.map((row) =>
    row.from === 0 ? { ...row, from: null, boundary: '' } : row,
  );
  return { ...book, TieuChi, BacDiem, MucXepLoai };
}

/** In the sheet Chấm điểm: a maximum that is blank, or another than the scheme's. */
function ownMax(row: Row<'ChamDiem'>, random: Random): Row<'ChamDiem'> {
  const by = random();
  if (by < 0.02) return { ...row, max: null };
  return by < 0.04 ? { ...row, max: Math.round((row.max ?? 1) * 6) / 10 } : row;
}

/** A book with a random scheme and answers in every row: by the seed, the same on every run. */
export function randomlyScored(book: Book, seed: number): Book {
  const random = randomFrom(seed * 7919);
  // One group has a scheme of its own, with criteria of the same codes.
  const own = { ...randomScheme(seed + 1000), groups: [book.TQCoQuan.at(-1)?.group ?? ''] };
  const schemes = withBlanks([randomScheme(seed), own].reduce(withScheme, book), randomFrom(seed * 31));
  const opened = derive(ownRound(newSession(derive(schemes, false), SESSION_CODE), seed), false);
  const blanks = randomFrom(seed * 53);
  const ChamDiem = opened.ChamDiem.map((row) => ownMax(randomAnswer(row, random), blanks));
  const nameless = opened.XepLoai[0]?.group ?? '';
  const XepLoai = opened.XepLoai.map((row, i) => ({
    ...row,
    // An office that has no groups leaves the column blank.
    group: seed % 3 === 0 && row.group === nameless ? '' : row.group,
    bonus: random() < 0.2 ? oneOf(random, BONUSES) : null,
    penalty: random() < 0.2 ? oneOf(random, PENALTIES) : null,
    decided: i % 17 === 5 ? NOT_RANKED : i % 23 === 7 ? 'Khá' : '',
  }));
  // A few agencies that say the same, so that they have equal totals.
  const twin = (agency: string) => opened.XepLoai.findIndex((r) => r.agency === agency) % 9 === 8;
  const model = opened.XepLoai[0]?.agency;
  const first = new Map(ChamDiem.filter((r) => r.agency === model).map((r) => [r.criterion, r]));
  const twins = ChamDiem.map((row) => {
    const same = first.get(row.criterion);
    if (!twin(row.agency) || same === undefined) return row;
    const { self, appraised, second, actual, level, excluded } = same;
    return { ...row, self, appraised, second, actual, level, excluded };
  });
  // A few of whom nobody has spoken.
  const silent = (agency: string) => opened.XepLoai.findIndex((r) => r.agency === agency) % 11 === 4;
  const answered = twins.map((row) =>
    silent(row.agency) ? { ...row, appraised: null, second: null, actual: null, level: '' } : row,
  );
  // Four of five are appraised in full, so that there are ranks and classes.
  const isOpen = (agency: string) => opened.XepLoai.findIndex((r) => r.agency === agency) % 5 === 2;
  const full = answered.map((row) =>
    silent(row.agency) || isOpen(row.agency) || row.agreed !== null ? row : filledIn(row, random),
  );
  return derive({ ...opened, ChamDiem: full, XepLoai }, false);
}

/** What people leave in cells of points beside numbers; none of it is a number to a sheet. */
const TEXTS = ['8,5', '7.25', 'chưa thẩm định', 'đạt', ' ', '-', '10 điểm', '100%'] as const;

type Typed = Readonly<Record<string, string>>;

/**
 * The same book twice: with texts in cells of points and figures, and with these cells blank. A text gives no points
 * until it is written as a number, so the sheets of both must show the same.
 */
export function withTexts(book: Book, seed: number): { readonly typed: Book; readonly blank: Book } {
  const random = randomFrom(seed * 104729);
  const columns = ['self', 'appraised', 'second', 'actual'] as const;
  const texts = book.ChamDiem.map((): Typed =>
    Object.fromEntries(
      columns
        .filter(() => random() < 0.12)
        .map((column) => [column, TEXTS[whole(random, 0, TEXTS.length - 1)]!]),
    ),
  );
  const blanks = texts.map((one) => Object.fromEntries(Object.keys(one).map((column) => [column, null])));
  const rows = (values: readonly object[]) => book.ChamDiem.map((row, i) => ({ ...row, ...values[i] }));
  const blank = derive({ ...book, ChamDiem: rows(blanks) }, false);
  // The texts stand in columns of numbers, as a sheet lets them.
  return { typed: { ...blank, ChamDiem: blank.ChamDiem.map((row, i) => ({ ...row, ...texts[i] })) }, blank };
}
