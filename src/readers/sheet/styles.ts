import { isOn } from './richText.ts';
import { formatKind, type FormatKind } from './formatKind.ts';
import { builtInFormat } from './builtInFormats.ts';
import { attributes, scanXml } from './scanXml.ts';

/** What a cell's style says, as far as reading needs it. */
export interface CellStyle {
  /** Number format code; 'General' for none. */
  readonly format: string;
  /** What the format makes of a number. */
  readonly kind: FormatKind;
  readonly font?: string;
  readonly bold: boolean;
}

interface Font {
  name?: string;
  bold: boolean;
}

const PLAIN: CellStyle = { format: 'General', kind: 'number', bold: false };

export type StyleTable = (index: number) => CellStyle;

/** The last style part that was read: forms that one program saved share theirs to the letter. */
let last: { readonly xml: string; readonly table: StyleTable } | null = null;

/** Reads the cell formats (cellXfs) of a workbook's style part; every index outside is plain. */
export function readStyles(xml: string): StyleTable {
  if (last?.xml !== xml) last = { xml, table: parseStyles(xml) };
  return last.table;
}

function parseStyles(xml: string): StyleTable {
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  const styles: { numFmtId: number; fontId: number }[] = [];
  const sections: string[] = [];
  scanXml(xml, {
    open: (name, from, to) => {
      const section = sections.at(-1);
      sections.push(name);
      const given = () => attributes(xml, from, to);
      if (name === 'numFmt') formats.set(Number(given()['numFmtId']), given()['formatCode'] ?? 'General');
      else if (name === 'font' && section === 'fonts') fonts.push({ bold: false });
      else if (section === 'font' && sections.at(-3) === 'fonts') readFont(fonts.at(-1)!, name, given());
      else if (name === 'xf' && section === 'cellXfs') styles.push(numbersOf(given()));
    },
    close: () => void sections.pop(),
    text: () => undefined,
  });
  const table = styles.map(({ numFmtId, fontId }) =>
    cellStyle(formats.get(numFmtId) ?? builtInFormat(numFmtId), fonts[fontId]),
  );
  return (index) => table[index] ?? PLAIN;
}

function readFont(font: Font, name: string, given: Record<string, string>): void {
  if (name === 'name' && given['val'] !== undefined) font.name = given['val'];
  if (name === 'b') font.bold = isOn(given['val']);
}

function numbersOf(given: Record<string, string>): { numFmtId: number; fontId: number } {
  return { numFmtId: Number(given['numFmtId'] ?? 0), fontId: Number(given['fontId'] ?? 0) };
}

function cellStyle(format: string, font: Font | undefined): CellStyle {
  const kind = formatKind(format);
  return {
    format,
    kind,
    bold: font?.bold ?? false,
    ...(font?.name === undefined ? {} : { font: font.name }),
  };
}
