import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { documentOf, p, tbl, tc, tr, workbookOf, zipOf } from '../readers/support/packages.ts';
import { assemble } from '../readers/support/pdfFile.ts';

/** Hostile and accidental files, each read by a process of its own: seconds of work, peak memory, and what is said. */
const SKH = join(import.meta.dirname, '../../scripts/skh.js');
const MOST_SECONDS = 2;
const MOST_MB = 300;
/** Says on leaving how much memory the process has held, and how long it has worked: others may be using the machine. */
const TELL =
  'data:text/javascript,process.on("exit",()=>{const r=process.resourceUsage();process.stderr.write("peak "+r.maxRSS+" "+Math.round((r.userCPUTime+r.systemCPUTime)/1000))})';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const PAGE = '/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]';

function rows(count: number, cells: (row: number) => string): string {
  return Array.from({ length: count }, (_, i) => `<row r="${i + 1}">${cells(i + 1)}</row>`).join('');
}

const textCell = (at: string, text: string, style = 0): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
const fourCells = (row: number): string =>
  ['1', 'Tuyên truyền', 'Sở Nội vụ', '30/6/2026']
    .map((text, i) => textCell(`${'ABCD'[i] ?? ''}${row}`, text))
    .join('');
const HEAD = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian']
  .map((text, i) => textCell(`${'ABCD'[i] ?? ''}1`, text))
  .join('');
const TASK = `<row r="1">${HEAD}</row><row r="2">${['1', 'Tuyên truyền', 'Sở Nội vụ', '30/6/2026']
  .map((text, i) => textCell(`${'ABCD'[i] ?? ''}2`, text))
  .join('')}</row>`;

function styles(count: number): string {
  const fonts = Array.from({ length: count }, (_, i) => `<font><sz val="${8 + (i % 60)}"/></font>`).join('');
  const xfs = Array.from({ length: count }, (_, i) => `<xf numFmtId="${i % 50}" fontId="${i}"/>`).join('');
  return `<fonts>${fonts}</fonts><cellXfs>${xfs}</cellXfs>`;
}

function bomb(): Uint8Array {
  const packed = latin(deflateSync(' '.repeat(80_000_000)));
  const stream = `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
  const page = `<< ${PAGE} /Resources << >> /Contents 4 0 R >>`;
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    page,
    stream,
  ]);
}

function manyPages(): Uint8Array {
  const kids = Array.from({ length: 10_000 }, () => '3 0 R').join(' ');
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count 10000 /Kids [${kids}] >>`,
    `<< ${PAGE} /Resources << >> >>`,
  ]);
}

function filled(head: string, bytes: number, byte = 0): Uint8Array {
  const file = new Uint8Array(bytes).fill(byte);
  file.set(utf8(head));
  return file;
}

const validations = (columns: number): string =>
  `<dataValidations>${Array.from({ length: columns }, (_, i) => `<dataValidation type="list" sqref="${String.fromCharCode(65 + i)}1:${String.fromCharCode(65 + i)}1048576"><formula1>"a,b"</formula1></dataValidation>`).join('')}</dataValidations>`;

const FILES: readonly (readonly [string, () => Uint8Array])[] = [
  ['nho.xlsx', () => workbookOf({ data: TASK })],
  ['styled-200k.xlsx', () => workbookOf({ data: TASK, styles: styles(200_000) })],
  [
    'blank-styled-cells.xlsx',
    () =>
      workbookOf({ data: TASK + rows(200_000, (r) => `<c r="A${r + 2}" s="1"/><c r="B${r + 2}" s="1"/>`) }),
  ],
  ['million-empty-rows.xlsx', () => workbookOf({ data: TASK + '<row/>'.repeat(1_000_000) })],
  ['200k-filled-rows.xlsx', () => workbookOf({ data: rows(200_000, (r) => textCell(`A${r}`, 'x')) })],
  ['validation.xlsx', () => workbookOf({ data: TASK, after: validations(20) })],
  ['string.xlsx', () => workbookOf({ data: textCell('A1', 'x'.repeat(60_000_000)) })],
  ['bomb.xlsx', () => zipOf({ 'xl/workbook.xml': ' '.repeat(150_000_000) })],
  ['doctype.docx', () => zipOf({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' })],
  [
    'table-20k.docx',
    () => documentOf({ body: tbl(Array.from({ length: 20_000 }, () => tr([tc(p('1')), tc(p('x'))]))) }),
  ],
  [
    'paragraphs-100k.docx',
    () => documentOf({ body: p('Sở Nội vụ chủ trì, phối hợp với Sở Tài chính').repeat(100_000) }),
  ],
  ['pages-10k.pdf', manyPages],
  ['bomb.pdf', bomb],
  ['zero-60mb.pdf', () => filled('%PDF-1.7\n', 60_000_000)],
  ['zero-10mb.pdf', () => filled('%PDF-1.7\n', 10_000_000)],
  ['spaces-10mb.pdf', () => filled('%PDF-1.7\n', 10_000_000, 32)],
  ['digits-10mb.pdf', () => filled('%PDF-1.7\n', 10_000_000, 49)],
  ['obj.pdf', () => utf8(`%PDF-1.7\n${'1 0 obj\n'.repeat(1_000_000)}`)],
  [
    'zero.xls',
    () => filled(latin(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)), 20_000_000),
  ],
  ['zero.docx', () => filled('PK\u0003\u0004', 60_000_000)],
  ['long.txt', () => utf8('Sở Nội vụ chủ trì, phối hợp với Sở Tài chính báo cáo.\n'.repeat(300_000))],
  ['one-line.txt', () => utf8('a, '.repeat(5_000_000))],
  [
    'rows-500k.csv',
    () => utf8('TT,Nhiệm vụ,Chủ trì,Thời gian\n' + '1,Tuyên truyền,Sở Nội vụ,Quý I\n'.repeat(500_000)),
  ],
  ['commas.csv', () => utf8(`${','.repeat(20_000)}\n`.repeat(500))],
  ['tags.html', () => utf8(`<table>${'<tr><td>a<td>b'.repeat(500_000)}</table>`)],
  // What is just within the bounds, so that it has to be read.
  ['35k-rows.xlsx', () => workbookOf({ data: TASK + rows(35_000, (r) => fourCells(r + 2)) })],
  [
    'table-12k.docx',
    () => documentOf({ body: tbl(Array.from({ length: 12_000 }, () => tr([tc(p('1')), tc(p('x'))]))) }),
  ],
  [
    'paragraphs-6k.docx',
    () => documentOf({ body: p('Sở Nội vụ chủ trì, phối hợp với Sở Tài chính').repeat(5_900) }),
  ],
  ['cells-60k.html', () => utf8(`<table>${'<tr><td>a<td>b'.repeat(30_000)}</table>`)],
  [
    '34k-rows.csv',
    () => utf8('TT,Nhiệm vụ,Chủ trì,Thời gian\n' + '1,Tuyên truyền,Sở Nội vụ,Quý I\n'.repeat(35_000)),
  ],
  [
    '4k-rows.csv',
    () => utf8('TT,Nhiệm vụ,Chủ trì,Thời gian\n' + '1,Tuyên truyền,Sở Nội vụ,Quý I\n'.repeat(3_900)),
  ],
  [
    'tasks-6k.txt',
    () =>
      utf8(
        'I. NHIỆM VỤ\n' +
          '1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát hồ sơ trước ngày 15/6/2026.\n1. Rà soát hồ sơ.\n'.repeat(
            2_900,
          ),
      ),
  ],
  ['long-lines.txt', () => utf8(`${'báo cáo trước ngày 20/11/2025 '.repeat(700)}\n`.repeat(75))],
  [
    'long-sentences.txt',
    () =>
      utf8(
        `${'Sở Nội vụ chủ trì, phối hợp với Sở Tài chính và các sở, ban, ngành '.repeat(300)}\n`.repeat(120),
      ),
  ],
  ['broken-lines.txt', () => utf8('và các việc khác\n'.repeat(5_900))],
  ['wide.csv', () => utf8(`${'Sở Nội vụ, '.repeat(2000)}\n`.repeat(80))],
  ['deep.html', () => utf8('<div>'.repeat(500_000))],
];

function measured(folder: string, name: string, bytes: Uint8Array): readonly [number, number, string] {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const done = spawnSync(process.execPath, ['--import', TELL, SKH, 'read', file], {
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 1e9,
  });
  const [, held = '', worked = ''] = /peak (\d+) (\d+)$/.exec(done.stderr) ?? [];
  const [seconds, peak] = [Number(worked || NaN) / 1000, Number(held || NaN) / 1024];
  const said = `${done.stderr.replace(/peak [\d ]+$/, '')}${done.stdout}`.trim().split('\n')[0] ?? '';
  rmSync(file);
  return [seconds, peak, said];
}

const only = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'skh-hostile-'));
let over = 0;
for (const [name, make] of FILES.filter(([file]) => only.length === 0 || only.includes(file))) {
  const [seconds, peak, said] = measured(folder, name, make());
  const isOver = !(seconds <= MOST_SECONDS && peak <= MOST_MB);
  if (isOver) over += 1;
  const mark = isOver ? ' *' : '  ';
  console.log(
    `${name.padEnd(26)}${seconds.toFixed(1).padStart(6)} s${peak.toFixed(0).padStart(6)} MB${mark} ${said.slice(0, 90)}`,
  );
}
rmSync(folder, { recursive: true });
process.exitCode = over > 0 ? 1 : 0;
