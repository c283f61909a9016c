import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { RawTable, SourceDocument } from '../../src/core/document/types.ts';
import { readDocument } from '../../src/readers/readDocument.ts';

const SHARED = join(import.meta.dirname, '../../../shared');
const present = existsSync(join(SHARED, 'plans'));
const withPlans = present ? describe : describe.skip;
if (!present) process.stderr.write('../shared/plans is not here: tests on the real plans are skipped\n');

async function read(name: string): Promise<SourceDocument> {
  const { value, issues } = await readDocument(name, new Uint8Array(readFileSync(join(SHARED, name))));
  expect(issues.filter((issue) => issue.severity !== 'info')).toEqual([]);
  return value!;
}

function tables(document: SourceDocument): RawTable[] {
  if (document.kind === 'grid') return document.sheets.map((sheet) => sheet.table);
  return document.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}

/** Texts from the header on, white space evened out (one source keeps a blank where a mark stood), covered places as blank. */
function rowsFromHeader(table: RawTable): string[][] {
  const texts = table.rows.map((row) =>
    row.map((cell) => (cell?.text ?? '').replace(/\s+/g, ' ').replace(/ (?=[.,;])/g, '')),
  );
  return texts.slice(texts.findIndex((row) => row[0] === 'TT'));
}

interface ExpectedRow {
  tt: string;
  footnotes: string[];
}

withPlans('real plans', () => {
  test('one table is the same in five formats', async () => {
    const [docx, ...others] = await Promise.all(
      ['docx', 'xlsx', 'html', 'tsv', 'txt'].map(async (format) =>
        rowsFromHeader(tables(await read(`plans/thuy-nguyen-2023.${format}`)).at(-1)!),
      ),
    );
    expect(docx).toHaveLength(31);
    for (const other of others) expect(other).toEqual(docx);
  });

  test.each(['docx', 'html', 'txt'])('footnotes of the %s stand at their cells', async (format) => {
    const expected = JSON.parse(
      readFileSync(join(SHARED, 'plans/thuy-nguyen-2023.expected.json'), 'utf8'),
    ) as { rows: ExpectedRow[] };
    const table = tables(await read(`plans/thuy-nguyen-2023.${format}`)).at(-1)!;
    const notes = table.rows.slice(1).map((row) => row.flatMap((cell) => cell?.footnotes ?? []));
    expect(notes).toEqual(expected.rows.map((row) => row.footnotes));
  });

  test('the text before and after the table is kept, the notes are not in it', async () => {
    for (const format of ['docx', 'html', 'txt']) {
      const document = await read(`plans/thuy-nguyen-2023.${format}`);
      const texts =
        document.kind === 'flow' ? document.blocks.flatMap((b) => (b.kind === 'table' ? [] : [b.text])) : [];
      expect(texts).toContain('II. NỘI DUNG, NHIỆM VỤ CỤ THỂ');
      expect(texts).toContain('III. TỔ CHỨC THỰC HIỆN');
      expect(texts.filter((text) => text.includes('Luật Thực hiện dân chủ ở cơ sở; Chỉ thị'))).toEqual([]);
    }
  });

  test('a table of 150 rows is the same in Word and Excel', async () => {
    const [docx, xlsx] = await Promise.all(
      ['docx', 'xlsx'].map(async (format) =>
        rowsFromHeader(tables(await read(`plans/nghi-quyet-03-phu-luc-2.${format}`))[0]!),
      ),
    );
    expect(docx).toHaveLength(151);
    expect(xlsx).toHaveLength(docx!.length);
    expect(xlsx!.map((row) => row.slice(1))).toEqual(docx!.map((row) => row.slice(1)));
  });

  test('seven tables with cells merged downwards', async () => {
    const found = tables(await read('plans/ke-hoach-263-2019.docx'));
    expect(found.map((table) => table.rows.length)).toEqual([5, 8, 9, 9, 9, 9, 9]);
    expect(
      found.flatMap((t) => t.rows.flat()).filter((cell) => cell && cell.rowSpan > 1).length,
    ).toBeGreaterThan(0);
    for (const table of found) expect(table.rows.every((row) => row.length === 6)).toBe(true);
  });

  test('a register', async () => {
    const [table] = tables(await read('agencies/thuy-nguyen-2023.csv'));
    expect(table!.rows).toHaveLength(52);
    expect(table!.rows[1]!.map((cell) => cell!.text)).toEqual([
      'VP',
      'Văn phòng HĐND và UBND huyện',
      'Văn phòng HĐND&UBND;Văn phòng UBND huyện',
      'Các phòng, đơn vị',
    ]);
  });
});
