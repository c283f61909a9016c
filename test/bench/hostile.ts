import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { inside, objectOf } from '../cli/support/inside.ts';
import { formPath, sendForm } from '../cli/support/returns.ts';
import { ROUNDS, writeSmallPlan } from '../cli/support/smallPlan.ts';
import { formTools, hostileForms } from '../support/hostileForms.ts';

/*
 * Each hostile or broken return alone through `skh consolidate` in a process of its own: seconds, highest memory, what
 * becomes of it. Shown beside a good return: its row is the floor, start of the program and opening of the book included.
 */

const SECONDS = 2;
const MEMORY_MB = 300;

interface Row {
  readonly name: string;
  readonly seconds: number;
  readonly megabytes: number;
  readonly said: string;
}

/** Run before the command: it writes the highest memory of the process where it is told. */
const METER = `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(process.env.SKH_METER, String(process.resourceUsage().maxRSS)));`;

const SKH = join(import.meta.dirname, '..', '..', 'scripts', 'skh.js');

async function run(folder: string, name: string, bytes: Uint8Array, ending: string): Promise<Row> {
  const input = join(folder, `xau${ending}`);
  const meter = join(folder, 'meter');
  await writeFile(input, bytes);
  const args = ['consolidate', join(folder, 'so.xlsx'), input, '--round', '1', '--dry-run', '--json'];
  const start = performance.now();
  const done = spawnSync(process.execPath, ['--import', join(folder, 'meter.mjs'), SKH, ...args], {
    env: { ...process.env, SKH_METER: meter },
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const seconds = (performance.now() - start) / 1000;
  const kilobytes = Number(await readFile(meter, 'utf8'));
  const { perFile = [], issues = [] } = JSON.parse(done.stdout || '{}') as {
    perFile?: readonly { readonly status: string; readonly code: string }[];
    issues?: readonly { readonly code: string }[];
  };
  const kinds = [...new Set(perFile.map((f) => [f.status, f.code].join(' ').trim()))];
  const said = kinds.join(', ') || issues[0]?.code;
  return { name, seconds, megabytes: Math.round(kilobytes / 1024), said: said ?? `exit ${done.status}` };
}

const zips = (bytes: Uint8Array, depth: number): Uint8Array =>
  depth === 0 ? bytes : zips(zipSync({ 'trong.zip': bytes }, { level: 0 }), depth - 1);

/** Beside the files of the tests: what only a process of its own shows. */
function more(
  form: Uint8Array,
): readonly (readonly [name: string, make: () => Uint8Array, ending?: string])[] {
  const { inSheet, withPart } = formTools(() => form);
  const parts = unzipSync(form);
  const long = (of: number) => {
    const strings = strFromU8(parts['xl/sharedStrings.xml']!);
    const text = `<si><t>${'a'.repeat(of)}</t></si></sst>`;
    return zipSync(
      { ...parts, 'xl/sharedStrings.xml': strToU8(strings.replace('</sst>', text)) },
      { level: 1 },
    );
  };
  const blank = new Uint8Array(200_000_000);
  return [
    ['a good return', () => form],
    ['200 MB of strings', () => long(200_000_000)],
    [
      '2 million short strings',
      () =>
        withPart('xl/sharedStrings.xml', (xml) =>
          xml.replace('</sst>', '<si><t>a</t></si>'.repeat(2_000_000) + '</sst>'),
        ),
    ],
    [
      'a million filled cells',
      () =>
        inSheet((xml) =>
          xml.replace(
            '</sheetData>',
            Array.from(
              { length: 100_000 },
              (_, i) => `<row r="${i + 900}">${'<c><v>1</v></c>'.repeat(10)}</row>`,
            ).join('') + '</sheetData>',
          ),
        ),
    ],
    [
      'a merge A3:XFD300',
      () =>
        inSheet((xml) =>
          xml.replace(
            '</sheetData>',
            '</sheetData><mergeCells count="1"><mergeCell ref="A3:XFD300"/></mergeCells>',
          ),
        ),
    ],
    [
      'a hundred thousand merges',
      () =>
        inSheet((xml) =>
          xml.replace(
            '</sheetData>',
            `</sheetData><mergeCells>${Array.from({ length: 100_000 }, (_, i) => `<mergeCell ref="A${i + 900}:B${i + 900}"/>`).join('')}</mergeCells>`,
          ),
        ),
    ],
    [
      'the 1904 system',
      () => withPart('xl/workbook.xml', (xml) => xml.replace('<workbookPr', '<workbookPr date1904="1"')),
    ],
    [
      '60,000 entries in the package',
      () =>
        zipSync(
          {
            ...parts,
            ...Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`x/${i}`, strToU8('x')])),
          },
          { level: 0 },
        ),
    ],
    ['a zip of 200 MB of zeros', () => zipSync({ 'x.xlsx': blank }, { level: 9 }), '.zip'],
    ['zips in zips, 40 deep', () => zips(zipSync({ 'x.xlsx': form }), 40), '.zip'],
    [
      'a zip of 500 zips of zeros',
      () => {
        const one = zipSync({ 'x.xlsx': blank.subarray(0, 50_000_000) }, { level: 9 });
        return zipSync(Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`${i}.zip`, one])), {
          level: 0,
        });
      },
      '.zip',
    ],
    ['nonsense called .xls', () => strToU8('x'.repeat(1_000_000)), '.xls'],
    ['an .xls of one endless chain', () => endlessChain(), '.xls'],
    ['a docx with a text of 60 MB', () => docx(60_000_000), '.docx'],
  ];
}

/** An OLE file whose first sector follows itself. */
function endlessChain(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(0x1a, 3, true);
  view.setUint16(0x1c, 0xfffe, true);
  view.setUint16(0x1e, 9, true);
  view.setUint16(0x20, 6, true);
  view.setUint32(0x2c, 1, true);
  view.setUint32(0x38, 4096, true);
  for (let i = 0; i < 109; i += 1) view.setUint32(0x4c + i * 4, i === 0 ? 0 : 0xffffffff, true);
  return bytes;
}

function docx(length: number): Uint8Array {
  const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${'a'.repeat(length)}</w:t></w:r></w:p></w:body></w:document>`;
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  return zipSync({ '[Content_Types].xml': strToU8(types), 'word/document.xml': strToU8(body) }, { level: 1 });
}

async function goodReturn(folder: string): Promise<Uint8Array> {
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', join(folder, 'so.xlsx'), ...ROUNDS);
  await objectOf('forms', join(folder, 'so.xlsx'), '--round', '1', '--out', join(folder, 'bieu'));
  const names = await readdir(join(folder, 'bieu'));
  const typed = { NV0003: { 'Tình hình thực hiện': 'Đang thực hiện', 'Kết quả thực hiện': 'Đã mở' } };
  const sent = await sendForm(
    formPath(join(folder, 'bieu'), names, 'UBND xã Bình An'),
    join(folder, 'tot.xlsx'),
    typed,
  );
  return new Uint8Array(await readFile(sent));
}

const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
try {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'meter.mjs'), METER);
  const form = await goodReturn(folder);
  // The command line bundles itself once.
  await inside('--help');
  const { refused, taken } = hostileForms(() => form);
  const wanted = process.argv[2] ?? '';
  const all = [...more(form), ...[...refused, ...taken].map(([name, make]) => [name, make] as const)];
  const chosen = all.filter(([name]) => name.includes(wanted));
  const rows: Row[] = [];
  for (const [name, make, ending = '.xlsx'] of chosen as ReturnType<typeof more>) {
    const row = await run(folder, name, make(), ending);
    rows.push(row);
    const over = row.seconds > SECONDS || row.megabytes > MEMORY_MB ? ' !' : '';
    console.log(`| ${row.name} | ${row.seconds.toFixed(1)} | ${row.megabytes} | ${row.said} |${over}`);
  }
  if (rows.some((row) => row.seconds > SECONDS || row.megabytes > MEMORY_MB)) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
