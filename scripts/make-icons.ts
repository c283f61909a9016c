/**
 * Draws the add-in's icons, assets/icon-{16,20,24,32,40,48,64,80,128,192,512}.png: a ledger page with ruled lines and a tick.
 *
 *   npx tsx scripts/make-icons.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const GREEN: Colour = [31, 110, 67, 255];
const PAPER: Colour = [255, 255, 255, 255];
const RULE: Colour = [163, 198, 178, 255];
const TICK: Colour = [226, 122, 24, 255];
const NOTHING: Colour = [0, 0, 0, 0];

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128, 192, 512];
/** Samples per pixel and side: the drawing has no other smoothing. */
const SAMPLES = 4;

/** The mark in a unit square, y downwards. */
function colourAt(x: number, y: number): Colour {
  if (!inRounded(x, y, 0.02, 0.02, 0.98, 0.98, 0.16)) return NOTHING;
  if (nearLine(x, y, 0.44, 0.62, 0.6, 0.78, 0.065) || nearLine(x, y, 0.6, 0.78, 0.86, 0.46, 0.065))
    return TICK;
  if (!inRounded(x, y, 0.2, 0.14, 0.8, 0.86, 0.05)) return GREEN;
  const isRule = [0.32, 0.47, 0.62].some((line) => Math.abs(y - line) < 0.03);
  return isRule && x > 0.29 && x < 0.71 ? RULE : PAPER;
}

function inRounded(
  x: number,
  y: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
  radius: number,
): boolean {
  const dx = Math.max(left + radius - x, 0, x - (right - radius));
  const dy = Math.max(top + radius - y, 0, y - (bottom - radius));
  return Math.hypot(dx, dy) <= radius;
}

function nearLine(
  x: number,
  y: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  width: number,
): boolean {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1)) <= width;
}

/** Mean of the samples, colours weighed by how much they cover. */
function pixel(column: number, row: number, size: number): Colour {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    const [red, green, blue, alpha] = colourAt(x, y);
    [red * alpha, green * alpha, blue * alpha, alpha].forEach((part, k) => (sum[k] = (sum[k] ?? 0) + part));
  }
  const [red = 0, green = 0, blue = 0, alpha = 0] = sum;
  const cover = Math.max(alpha, 1);
  return [red / cover, green / cover, blue / cover, alpha / (SAMPLES * SAMPLES)];
}

/** PNG (ISO/IEC 15948): eight bits, RGBA, no filter. */
function png(size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const lines = Array.from({ length: size }, (_, row) =>
    Buffer.from([
      0,
      ...Array.from({ length: size }, (__, column) => pixel(column, row, size))
        .flat()
        .map(Math.round),
    ]),
  );
  const data = deflateSync(Buffer.concat(lines), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** ISO/IEC 15948, annex D; Node's own crc32 is younger than the Node that we ask for. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const folder = join(import.meta.dirname, '..', 'assets');
mkdirSync(folder, { recursive: true });
for (const size of SIZES) writeFileSync(join(folder, `icon-${size}.png`), png(size));
