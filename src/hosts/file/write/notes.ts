import { BASE_FONT } from '../../../workbook/styles.ts';
import type { SheetSpec } from '../../../workbook/spec.ts';
import { addressText, parseAddress } from '../address.ts';
import { escapeText } from '../xml/escape.ts';
import { APPLICATION } from './docProps.ts';
import { CONTENT_TYPES, MAIN_NS, XML_HEAD, type Part } from './parts.ts';

export interface PlacedNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Notes of table headers and of single cells, by row and column. One cell has one note: the later wins. */
export function notesOf(sheet: SheetSpec): PlacedNote[] {
  const notes = new Map<string, PlacedNote>();
  for (const table of sheet.tables) {
    const at = parseAddress(table.at);
    table.columns.forEach((column, i) => {
      if (at && column.note !== undefined) add(notes, at.row, at.column + i, column.note);
    });
  }
  for (const note of sheet.notes ?? []) {
    const at = parseAddress(note.at);
    if (at) add(notes, at.row, at.column, note.text);
  }
  return [...notes.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function add(notes: Map<string, PlacedNote>, row: number, column: number, text: string): void {
  notes.set(addressText(row, column), { row, column, text });
}

/** The notes' texts (ECMA-376 Part 1, 18.7.6). */
export function commentsPart(notes: readonly PlacedNote[], index: number): Part {
  const font = `<rPr><sz val="10"/><rFont val="${BASE_FONT.name}"/><family val="1"/></rPr>`;
  const items = notes.map((note) => {
    const text = `<t xml:space="preserve">${escapeText(note.text)}</t>`;
    return `<comment ref="${addressText(note.row, note.column)}" authorId="0"><text><r>${font}${text}</r></text></comment>`;
  });
  const head = `<comments xmlns="${MAIN_NS}"><authors><author>${APPLICATION}</author></authors><commentList>`;
  return {
    name: `xl/comments${String(index)}.xml`,
    contentType: CONTENT_TYPES.comments,
    pieces: [XML_HEAD + head, ...items, '</commentList></comments>'],
  };
}

/** Lines that a note of this length takes, about 40 letters to a line. */
function noteRows(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 40)), 0);
  return Math.min(20, lines + 1);
}

/** The boxes that show the notes: Excel still keeps them as VML (ECMA-376 Part 4, 19.4.2.10). */
export function vmlPart(notes: readonly PlacedNote[], index: number): Part {
  const head =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${String(index)}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
  const shapes = notes.map((note, i) => shapeXml(note, index * 1024 + i + 1));
  return {
    name: `xl/drawings/vmlDrawing${String(index)}.vml`,
    contentType: CONTENT_TYPES.vml,
    pieces: [head, ...shapes, '</xml>'],
  };
}

function shapeXml(note: PlacedNote, id: number): string {
  const [row, column] = [note.row - 1, note.column - 1];
  const bottom = row + noteRows(note.text);
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 4, 15, bottom, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${String(id)}" type="#_x0000_t202" style="position:absolute;margin-left:0;margin-top:0;width:210pt;height:60pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
  );
}
