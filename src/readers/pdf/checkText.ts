import { Refusal } from '../refusal.ts';
import type { Glyph, PdfPage } from './model.ts';

/** A page that a picture covers to this part, with less text than this, is a photographed one. */
const MOSTLY = 0.5;
const FEW = 200;
/** Part of a page's signs that may be unreadable: bullets and ornaments. */
const TOLERATED = 0.08;
/** Pages with fewer signs say too little. */
const ENOUGH = 20;

/** Signs that fonts of pictures keep in the private area on purpose. */
const PICTORIAL = /symbol|wingding|webding|dingbat|awesome|icon/i;

/**
 * What Vietnamese office text is made of: Latin letters with their marks, digits, punctuation and signs. Other
 * scripts, private signs and control characters show that codes were written without what they mean.
 */
const EXPECTED =
  /[\u0020-\u024f\u0300-\u036f\u1e00-\u1eff\u2000-\u2bff\ufb00-\ufb06\u02c0-\u02ff\u03a9\u03bc\u0394\u03c0\t\r\n]/u;

export interface CheckedPages {
  /** Numbers of the pages that are pictures, where others can be read. */
  readonly pictured: readonly number[];
}

/** Refuses a PDF without text (file.pdfScan, file.empty) or with text that can't be read (file.pdfGarbled). */
export function checkText(pages: readonly PdfPage[]): CheckedPages {
  const pictured = pages.filter(isPictured).map((page) => page.number);
  const written = pages.filter((page) => !isPictured(page) && page.glyphs.some(isInk));
  if (written.length === 0 && pictured.length === 0) throw new Refusal('file.empty');
  if (written.length === 0) throw new Refusal('file.pdfScan', { pages: pageList(pictured) });
  const garbled = written.find(isGarbled);
  if (garbled) throw new Refusal('file.pdfGarbled', { page: garbled.number });
  return { pictured };
}

/** '1-3, 7' */
export function pageList(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

function isInk({ text }: Glyph): boolean {
  return text.trim() !== '';
}

function isPictured({ glyphs, pictured }: PdfPage): boolean {
  return pictured >= MOSTLY && glyphs.filter(isInk).length < FEW;
}

function isGarbled({ glyphs }: PdfPage): boolean {
  const inked = glyphs.filter((glyph) => isInk(glyph) && !PICTORIAL.test(glyph.face.name));
  if (inked.length < ENOUGH) return false;
  const strange = inked.filter(
    ({ text }) => !EXPECTED.test(text) || /[\ufffd\u0080-\u009f]/.test(text),
  ).length;
  const words = inked.filter(({ text }) => /[\p{L}\p{N}\p{M}.,;:()/-]/u.test(text)).length;
  return strange > TOLERATED * inked.length || words < 0.5 * inked.length;
}
