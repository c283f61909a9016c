import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, strToU8 } from 'fflate';

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'scoring');

/** Lines of the printed catalogue of works, '#' lines and page marks dropped; null where it is not at hand. */
export function catalogueRows(): string[][] | null {
  const name = existsSync(FOLDER) ? readdirSync(FOLDER).find((f) => f.startsWith('01-')) : undefined;
  if (name === undefined) return null;
  const lines = readFileSync(join(FOLDER, name), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('==='))
    .map((line) => line.split('\t').map((text) => text.replaceAll(' ⏎ ', '\n').trim()));
}

const letter = (column: number) => String.fromCharCode(65 + column);
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A worksheet of texts; '<' joins a cell to the one on its left. */
export function sheetXlsx(rows: readonly (readonly string[])[]): Uint8Array {
  const merges: string[] = [];
  const body = rows.map((row, r) => {
    const cells = row.map((text, c) => {
      if (text === '<') return '';
      const covered = row.slice(c + 1).findIndex((next) => next !== '<');
      const end = covered < 0 ? row.length - 1 : c + covered;
      if (end > c) merges.push(`<mergeCell ref="${letter(c)}${r + 1}:${letter(end)}${r + 1}"/>`);
      return text === ''
        ? ''
        : `<c r="${letter(c)}${r + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
    });
    return `<row r="${r + 1}">${cells.join('')}</row>`;
  });
  const joined =
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
  return packed(`<sheetData>${body.join('')}</sheetData>${joined}`);
}

const NS = 'http://schemas.openxmlformats.org';

function packed(sheet: string): Uint8Array {
  const types = `${NS}/package/2006/content-types`;
  const rel = `${NS}/officeDocument/2006/relationships`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${NS}/package/2006/relationships"><Relationship Id="r1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${NS}/spreadsheetml/2006/main" xmlns:r="${rel}"><sheets><sheet name="Danh mục" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${NS}/package/2006/relationships"><Relationship Id="r1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${NS}/spreadsheetml/2006/main">${sheet}</worksheet>`,
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(files));
}
