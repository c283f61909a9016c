import { strToU8, zipSync } from 'fflate';

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export function rels(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const list = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${list.join('')}</Relationships>`;
}

export interface WorkbookXml {
  /** Rows, or the whole of `sheetData` and what follows. */
  readonly data?: string;
  readonly after?: string;
  readonly sheet?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
}

/** A package of one sheet, from bits of XML. */
export function workbookOf(xml: WorkbookXml): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const parts: Record<string, string> = {
    '_rels/.rels': rels([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': rels([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ]),
    'xl/workbook.xml':
      xml.workbook ??
      `<workbook ${main} xmlns:r="${OFFICE}"><sheets><sheet name="Báo cáo" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml':
      xml.sheet ??
      `<worksheet ${main}><sheetData>${xml.data ?? ''}</sheetData>${xml.after ?? ''}</worksheet>`,
  };
  if (xml.strings !== undefined) parts['xl/sharedStrings.xml'] = `<sst ${main}>${xml.strings}</sst>`;
  if (xml.styles !== undefined) parts['xl/styles.xml'] = `<styleSheet ${main}>${xml.styles}</styleSheet>`;
  return zipOf(parts);
}

export interface DocumentXml {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** A Word package from the inside of its parts. */
export function documentOf(xml: DocumentXml, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf({
    ...more,
    '_rels/.rels': rels([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': rels([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'numbering', 'numbering.xml'],
      ['rId3', 'footnotes', 'footnotes.xml'],
    ]),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${xml.body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${NAMESPACES}>${xml.styles ?? ''}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${NAMESPACES}>${xml.numbering ?? ''}</w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${NAMESPACES}>${xml.footnotes ?? ''}</w:footnotes>`,
  });
}

/** A paragraph with one run. */
export function p(text: string, properties = '', run = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

export function tr(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

export function tbl(rows: readonly string[]): string {
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}
