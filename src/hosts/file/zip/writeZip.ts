import type { PackedEntry } from './packed.ts';

/** 1 January 1980, 00:00: the first day that a ZIP can name, so that the same content gives the same bytes. */
const DOS_DATE = 0x0021;
const UTF8_NAMES = 0x0800;
const VERSION = 20;
const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_HEADER = 22;

interface Placed {
  readonly entry: PackedEntry;
  readonly name: Uint8Array;
  readonly offset: number;
}

/** Puts entries into one ZIP (PKWARE APPNOTE 4.3). Deterministic; below 4 GB and 65,535 entries. */
export function writeZip(entries: readonly PackedEntry[]): Uint8Array {
  const placed = place(entries);
  const central = placed.reduce((sum, p) => sum + CENTRAL_HEADER + p.name.length, 0);
  const start = placed.reduce((sum, p) => sum + localSize(p), 0);
  const out = new Uint8Array(start + central + END_HEADER);
  const view = new DataView(out.buffer);
  for (const p of placed) writeLocal(out, view, p);
  let at = start;
  for (const p of placed) at = writeCentral(out, view, p, at);
  writeEnd(view, at, placed.length, central, start);
  return out;
}

function place(entries: readonly PackedEntry[]): Placed[] {
  const encoder = new TextEncoder();
  const placed: Placed[] = [];
  let offset = 0;
  for (const entry of entries) {
    const p = { entry, name: encoder.encode(entry.name), offset };
    placed.push(p);
    offset += localSize(p);
  }
  return placed;
}

function localSize(p: Placed): number {
  return LOCAL_HEADER + p.name.length + p.entry.data.length;
}

/** The fields that the local and the central header share. */
function writeCommon(view: DataView, at: number, p: Placed): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, p.entry.method, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, p.entry.crc, true);
  view.setUint32(at + 14, p.entry.data.length, true);
  view.setUint32(at + 18, p.entry.size, true);
  view.setUint16(at + 22, p.name.length, true);
}

function writeLocal(out: Uint8Array, view: DataView, p: Placed): void {
  view.setUint32(p.offset, 0x04034b50, true);
  writeCommon(view, p.offset + 4, p);
  out.set(p.name, p.offset + LOCAL_HEADER);
  out.set(p.entry.data, p.offset + LOCAL_HEADER + p.name.length);
}

function writeCentral(out: Uint8Array, view: DataView, p: Placed, at: number): number {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, VERSION, true);
  writeCommon(view, at + 6, p);
  view.setUint32(at + 42, p.offset, true);
  out.set(p.name, at + CENTRAL_HEADER);
  return at + CENTRAL_HEADER + p.name.length;
}

function writeEnd(view: DataView, at: number, count: number, size: number, start: number): void {
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, size, true);
  view.setUint32(at + 16, start, true);
}
