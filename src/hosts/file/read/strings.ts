import { cursorAt, findTag, isEmpty, nextTag } from '../xml/cursor.ts';
import { decodeEscapes } from '../xml/decode.ts';
import { richText } from './sheetScan.ts';

/** The shared strings of a workbook (ECMA-376 Part 1, 18.4.9), in their order. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const c = cursorAt(xml);
  if (!findTag(c, 'sst') || isEmpty(c)) return strings;
  while (nextTag(c)) {
    if (c.name !== 'si' || c.kind === 'close') continue;
    strings.push(isEmpty(c) ? '' : decodeEscapes(richText(c, 'si')));
  }
  return strings;
}
