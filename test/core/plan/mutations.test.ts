import fc from 'fast-check';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/plan/readPlan.ts';
import { compareReading } from '../../support/mutate/compare.ts';
import { realPlansHere, triedDocuments, withTables } from '../../support/mutate/documents.ts';
import {
  brokenRow,
  reordered,
  splitAcross,
  splitDown,
  widthOf,
  withCell,
  withColumn,
  withoutColumn,
  withRowAgain,
  withRows,
  withTexts,
} from '../../support/mutate/tables.ts';
import { dashed, decomposed, hardSpaces, otherTonePlace } from '../../support/mutate/texts.ts';
import type { RawTable } from '../../../src/core/document/types.ts';
import type { ColumnRole } from '../../../src/core/plan/columns.ts';
import type { TableHeader } from '../../../src/core/plan/headerColumns.ts';
import type { PlanRow } from '../../../src/core/plan/types.ts';
import type { TableChange, TriedDocument } from '../../support/mutate/documents.ts';

// eslint-disable-next-line no-console
if (!realPlansHere) console.warn('test/core/plan/mutations: ../shared is absent, only the sample is changed');

interface Baseline extends TriedDocument {
  readonly rows: readonly PlanRow[];
}

let documents: readonly Baseline[] = [];
beforeAll(async () => {
  const tried = await triedDocuments();
  documents = tried.map((one) => ({ ...one, rows: readPlan(one.document).value?.rows ?? [] }));
});

interface Tried {
  readonly cells: number;
  readonly wrong: number;
  readonly silent: readonly string[];
}

/** All documents under one change: what is wrong without being said. */
function tryAll(change: TableChange, fields?: readonly string[]): Tried {
  const all = documents.map(({ name, document, rows }) => {
    const { cells, wrong, silent } = compareReading(rows, readPlan(withTables(document, change)), fields);
    return { cells, wrong: wrong.length, silent: silent.map((line) => `${name} ${line}`) };
  });
  return {
    cells: all.reduce((sum, one) => sum + one.cells, 0),
    wrong: all.reduce((sum, one) => sum + one.wrong, 0),
    silent: all.flatMap((one) => one.silent),
  };
}

const bottom = ({ row, rows }: TableHeader): number => row + rows;
const lastHeader = (header: TableHeader): number => bottom(header) - 1;

function everyRow(
  table: RawTable,
  header: TableHeader,
  step: number,
  change: (table: RawTable, row: number) => RawTable,
): RawTable {
  let changed = table;
  for (let row = table.rows.length - 1; row > bottom(header); row -= step) changed = change(changed, row);
  return changed;
}

function inColumn(role: ColumnRole, change: (text: string, row: number) => string): TableChange {
  return (table, header) => [
    withTexts(table, (text, row, column) =>
      column === header.columns[role] && row >= bottom(header) ? change(text, row) : text,
    ),
  ];
}

function renamed(role: ColumnRole, word: string): TableChange {
  return (table, header) => [
    withTexts(table, (text, row, column) =>
      column === header.columns[role] && row === lastHeader(header) ? word : text,
    ),
  ];
}

describe('changes that lose nothing: every value is the same', () => {
  test.each<[string, TableChange]>([
    ['letters and marks apart', (t) => [withTexts(t, decomposed)]],
    ['tone marks in the older place', (t) => [withTexts(t, otherTonePlace)]],
    ['en dashes', (t) => [withTexts(t, (text) => dashed(text, '–'))]],
    ['em dashes', (t) => [withTexts(t, (text) => dashed(text, '—'))]],
    ['hyphens that do not break', (t) => [withTexts(t, (text) => dashed(text, '\u2011'))]],
    ['no-break spaces', (t) => [withTexts(t, hardSpaces)]],
    ['horizontal merges undone', (t) => [splitAcross(t)]],
    ['vertical merges said again in each row', (t) => [splitDown(t, true)]],
    ['titles above', (t) => [withRows(t, 0, [['ỦY BAN NHÂN DÂN'], ['PHỤ LỤC I'], ['(Kèm theo Kế hoạch)']])]],
    [
      'a row that counts the columns',
      (t, h) => [withRows(t, bottom(h), [Array.from({ length: widthOf(t) }, (_, i) => `(${i + 1})`)])],
    ],
    ['the header on every page', (t, h) => [everyRow(t, h, 7, (all, row) => withRowAgain(all, h.row, row))]],
    [
      'the table in two parts',
      (t) => {
        const cut = Math.floor(t.rows.length / 2);
        return documents.length === 0
          ? [t]
          : [
              { ...t, rows: t.rows.slice(0, cut) },
              { ...t, rows: t.rows.slice(cut) },
            ];
      },
    ],
  ])('%s', (name, change) => {
    const kept = documents;
    // A sheet can't be cut in two.
    if (name.includes('two parts')) documents = documents.filter(({ document }) => document.kind === 'flow');
    const { wrong, silent } = tryAll(change);
    documents = kept;
    expect({ wrong, silent }).toEqual({ wrong: 0, silent: [] });
  });

  test('columns in any order', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1_000_000)), (keys) => {
        const order = (table: RawTable): number[] =>
          Array.from({ length: widthOf(table) }, (_, i) => ({ i, key: Number(keys.next().value) }))
            .sort((a, b) => a.key - b.key)
            .map(({ i }) => i);
        expect(tryAll((t) => [reordered(t, order(t))]).silent).toEqual([]);
      }),
      { seed: 20260122, numRuns: 12 },
    );
  });

  test('numbers as a spreadsheet stores them', () => {
    const floats = inColumn('tt', (text) =>
      /^\d+\.?$/.test(text.trim()) ? `${parseInt(text, 10)}.0` : text,
    );
    expect(tryAll(floats)).toMatchObject({ wrong: 0, silent: [] });
  });
});

const SYNONYMS: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  tt: ['STT', 'Số TT', 'TT', 'Số thứ tự', 'Stt'],
  title: [
    ...[
      'Nội dung công việc',
      'NỘI DUNG NHIỆM VỤ',
      'Nội dung',
      'Tên nhiệm vụ',
      'Nội dung thực hiện',
      'Đầu việc',
    ],
    ...[
      'Nhiệm vụ, giải pháp',
      'Nhiệm vụ cụ thể',
      'Nội dung/Nhiệm vụ',
      'Hoạt động',
      'Nhóm nhiệm vụ',
      'Công tác',
    ],
    ...['Việc cần làm', 'Nội dung triển khai', 'Nhiệm vụ/giải pháp', 'Việc phải làm trong năm'],
  ],
  time: [
    ...['Thời gian', 'Thời hạn hoàn thành', 'Thời gian hoàn thành', 'Tiến độ', 'Hạn hoàn thành', 'Thời hạn'],
    ...['Thời gian thực hiện', 'Tiến độ thực hiện', 'Thời điểm hoàn thành', 'Mốc thời gian'],
    ...[
      'Thời gian, tiến độ',
      'Thời gian/tiến độ',
      'Hạn xử lý',
      'Ngày hoàn thành',
      'Dự kiến hoàn thành',
      'Hạn',
    ],
    ...['Lộ trình thực hiện', 'Thời gian bắt đầu - kết thúc', 'Kế hoạch hoàn thành', 'Bao giờ xong'],
  ],
  leads: [
    ...[
      'Cơ quan chủ trì',
      'Đơn vị chủ trì',
      'Chủ trì',
      'Cơ quan, đơn vị chủ trì',
      'Đơn vị thực hiện',
      'Đơn vị',
    ],
    ...['Cơ quan chủ trì, tham mưu', 'Phòng, đơn vị chủ trì', 'Đơn vị đầu mối', 'Cơ quan chịu trách nhiệm'],
    ...[
      'Trách nhiệm chủ trì',
      'Phân công thực hiện',
      'Đơn vị phụ trách',
      'Cơ quan/đơn vị chủ trì',
      'Trách nhiệm',
    ],
    ...['Sở, ngành chủ trì', 'Cơ quan, địa phương thực hiện', 'Ai làm'],
  ],
  coordinating: [
    ...['Cơ quan phối hợp', 'Đơn vị phối hợp', 'Phối hợp', 'Cơ quan, đơn vị phối hợp', 'Phối hợp chính'],
    ...['Cơ quan cùng thực hiện', 'Đơn vị liên quan', 'Đơn vị tham gia'],
  ],
  product: [
    'Sản phẩm',
    'Kết quả',
    'Sản phẩm đầu ra',
    'Kết quả cần đạt (Định lượng)',
    'Dự kiến sản phẩm',
    'Kết quả/sản phẩm',
  ],
};

describe('other words in the header', () => {
  test.each(Object.entries(SYNONYMS).flatMap(([role, words]) => words.map((word) => [role, word] as const)))(
    '%s: %s',
    (role, word) => {
      expect(tryAll(renamed(role as ColumnRole, word)).silent).toEqual([]);
    },
  );
});

// The header's own "trước" makes a bare day late itself; all else stays.
test('time: Hoàn thành trước', () => {
  const others = ['tt', 'path', 'parent', 'kind', 'title', 'time', 'leads', 'coordinating', 'product'];
  expect(tryAll(renamed('time', 'Hoàn thành trước'), others)).toMatchObject({ wrong: 0, silent: [] });
});

describe('columns that come and go', () => {
  test.each<[string, string, string]>([
    ['Lãnh đạo chỉ đạo', 'Đ/c Nguyễn Văn A', 'Đ/c Trần Thị B'],
    ['Đơn vị tính', 'Cuộc', 'Văn bản'],
    ['Đơn vị', 'Cuộc', 'Văn bản'],
    ['Kinh phí (triệu đồng)', '100', '50'],
    ['Tiến độ', 'Đang thực hiện', 'Đã hoàn thành'],
    ['Ngày hoàn thành thực tế', '05/3/2023', '12/4/2023'],
    ['Thời gian nhận', '05/3/2023', '12/4/2023'],
    ['Đơn vị theo dõi', 'Phòng Nội vụ', 'Phòng Tư pháp'],
  ])('an extra column "%s"', (...texts) => {
    fc.assert(
      fc.property(fc.nat(7), (at) => {
        const added: TableChange = (t, h) => [withColumn(t, Math.min(at, widthOf(t)), lastHeader(h), texts)];
        expect(tryAll(added)).toMatchObject({ wrong: 0, silent: [] });
      }),
      { seed: 7, numRuns: 5 },
    );
  });

  test.each(['tt', 'title', 'time', 'leads'] as const)('without the column %s', (role) => {
    const missing: TableChange = (table, { columns }) => {
      const at = columns[role];
      return at === undefined ? [table] : [withoutColumn(splitAcross(table), at)];
    };
    expect(tryAll(missing).silent).toEqual([]);
  });
});

describe('rows that were damaged', () => {
  test('broken by a page anywhere, with or without the header again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 2, max: 8 }),
        fc.boolean(),
        (step, tenth, again) => {
          const broken: TableChange = (table, header) => [
            everyRow(splitDown(table, true), header, step, (all, row) => {
              const cut = brokenRow(all, row, tenth / 10, [header.columns.tt ?? -1]);
              return again ? withRowAgain(cut, header.row, row + 1) : cut;
            }),
          ];
          expect(tryAll(broken).silent).toEqual([]);
        },
      ),
      { seed: 42, numRuns: 12 },
    );
  });

  test('without a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), (step) => {
        expect(tryAll(inColumn('tt', (text, row) => (row % step === 0 ? '' : text))).silent).toEqual([]);
      }),
      { seed: 3, numRuns: 8 },
    );
  });

  test('vertical merges undone and blank below: time, lead and coordinators are missed aloud', () => {
    const fields = ['tt', 'path', 'parent', 'kind', 'title', 'time', 'deadline', 'leads', 'coordinating'];
    expect(tryAll((t) => [splitDown(t, false)], fields).silent).toEqual([]);
  });

  test.each(['nt', '-nt-', 'Như trên', '〃', '"', '-//-'])('"%s" for what stands above', (mark) => {
    const { silent } = tryAll((table, header) => {
      const filled = splitDown(table, true);
      const cellAt = (row: number, role: ColumnRole) => filled.rows[row]?.[header.columns[role] ?? -1]?.text;
      const same = (row: number, role: ColumnRole) =>
        row > bottom(header) && cellAt(row, role) !== '' && cellAt(row, role) === cellAt(row - 1, role);
      return [
        withTexts(filled, (text, row, column) => {
          const role = (['time', 'leads', 'coordinating'] as const).find((r) => header.columns[r] === column);
          return role !== undefined && same(row, role) ? mark : text;
        }),
      ];
    });
    expect(silent).toEqual([]);
  });
});

describe('times as a spreadsheet stores them', () => {
  /** d/m/yyyy in the text → the same day, or with day and month changed, behind it. */
  function stored(swap: boolean): TableChange {
    return (table, header) => {
      let changed = table;
      const column = header.columns.time ?? -1;
      table.rows.forEach((cells, row) => {
        const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cells[column]?.text.trim() ?? '');
        if (found === null || (swap && Number(found[1]) > 12)) return;
        const [, day = '', month = '', year = ''] = found;
        const [m, d] = swap ? [day, month] : [month, day];
        const raw = `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
        changed = withCell(changed, row, column, { value: { kind: 'date', raw }, format: 'dd/mm/yyyy' });
      });
      return [changed];
    };
  }

  test('the day that is shown is the day that is stored', () => {
    expect(tryAll(stored(false)).silent).toEqual([]);
  });

  test('another day is stored than shown: the shown one counts, and it is said', () => {
    expect(tryAll(stored(true)).silent).toEqual([]);
  });
});
