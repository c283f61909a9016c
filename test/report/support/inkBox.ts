import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../support/programs.ts';

/** From each edge of a page to its outermost ink, rules and borders included; millimetres. */
export interface InkBox {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** To the first rule that is longer than half of the page: the top of its table. */
  readonly firstRule: number;
}

const DPI = 100;
const MILLIMETRES = 25.4 / DPI;
const DARK = 160;

/** A grey picture (PGM, P5): width, height, then a byte for each point. */
function readPgm(bytes: Buffer): { width: number; height: number; dark: (x: number, y: number) => boolean } {
  const head = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (head === null) throw new Error('no PGM');
  const [width, height, offset] = [Number(head[1]), Number(head[2]), head[0].length];
  return { width, height, dark: (x, y) => (bytes[offset + y * width + x] ?? 255) < DARK };
}

function boxOf(bytes: Buffer): InkBox {
  const { width, height, dark } = readPgm(bytes);
  const points = (y: number) => Array.from({ length: width }, (_, x) => x).filter((x) => dark(x, y));
  const rows = Array.from({ length: height }, (_, y) => points(y));
  const inked = rows.flatMap((xs, y) => (xs.length === 0 ? [] : [{ xs, y }]));
  const least = Math.min(...inked.map(({ xs }) => xs[0]!));
  const most = Math.max(...inked.map(({ xs }) => xs.at(-1)!));
  const rule = rows.findIndex((xs) => xs.length > width / 2);
  return {
    left: least * MILLIMETRES,
    right: (width - 1 - most) * MILLIMETRES,
    bottom: (height - 1 - (inked.at(-1)?.y ?? 0)) * MILLIMETRES,
    firstRule: rule * MILLIMETRES,
  };
}

/** The ink of every page of a PDF, by poppler's pdftoppm. */
export async function inkBoxes(pdf: Uint8Array): Promise<InkBox[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ink-'));
  try {
    await writeFile(join(folder, 'paper.pdf'), pdf);
    const out = join(folder, 'page');
    await run('pdftoppm', ['-r', String(DPI), '-gray', join(folder, 'paper.pdf'), out]);
    const pages = (await readdir(folder)).filter((name) => name.endsWith('.pgm')).sort();
    return await Promise.all(pages.map(async (name) => boxOf(await readFile(join(folder, name)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
