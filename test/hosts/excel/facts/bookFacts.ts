import { unzipSync, strFromU8 } from 'fflate';
import { relationsOf, workbookPart } from '../../../support/repair/book.ts';
import {
  attribute,
  child,
  children,
  descendants,
  parseXml,
  unescapeXstring,
  type XmlNode,
} from '../../../support/repair/xml.ts';
import { linesOf } from './lines.ts';
import { looksOf, type Looks } from './styleFacts.ts';

/** The lines of facts by topic: 'names', 'Tổng quan › cells', 'table TheoDoi' … */
export type Facts = ReadonlyMap<string, readonly string[]>;

type Parts = ReadonlyMap<string, XmlNode>;

/** All that a workbook says, topic by topic, without a word on how its parts are called and numbered. */
export function bookFacts(bytes: Uint8Array): Facts {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  const parts: Parts = new Map(files.map(([name, data]) => [name, parseXml(strFromU8(data))]));
  const path = workbookPart(parts);
  const workbook = parts.get(path);
  const relations = relationsOf(parts, path);
  const target = (id: string) => relations.find((r) => r.id === id)?.target ?? '';
  const looks = looksOf(parts.get(relations.find((r) => r.type === 'styles')?.target ?? ''));
  const sheets = children(child(workbook, 'sheets'), 'sheet');
  const facts = new Map<string, readonly string[]>();
  facts.set('sheets', sheets.map(sheetLine(workbook)));
  facts.set('names', nameLines(workbook, sheets));
  for (const sheet of sheets) {
    const name = attribute(sheet, 'name');
    for (const [topic, lines] of sheetFacts(parts, target(attribute(sheet, 'r:id')), looks)) {
      facts.set(topic.startsWith('table ') ? topic : `${name} › ${topic}`, lines);
    }
  }
  return facts;
}

function sheetLine(workbook: XmlNode | undefined): (sheet: XmlNode, index: number) => string {
  const active = attribute(child(child(workbook, 'bookViews'), 'workbookView'), 'activeTab') || '0';
  return (sheet, index) =>
    `${attribute(sheet, 'name')} ${attribute(sheet, 'state') || 'visible'}${String(index) === active ? ' active' : ''}`;
}

/** Names with their sheet, where they are a sheet's own. */
function nameLines(workbook: XmlNode | undefined, sheets: readonly XmlNode[]): string[] {
  return children(child(workbook, 'definedNames'), 'definedName')
    .map((name) => {
      const local = sheets[Number(attribute(name, 'localSheetId') || NaN)];
      const place = local === undefined ? '' : `${attribute(local, 'name')} › `;
      const hidden = attribute(name, 'hidden') === '1' ? ' hidden' : '';
      return `${place}${attribute(name, 'name')} = ${name.text}${hidden}`;
    })
    .sort();
}

/** Elements of a worksheet that say something by themselves. */
const PLAIN = [
  'sheetPr',
  'sheetViews',
  'sheetProtection',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
];

function sheetFacts(parts: Parts, path: string, looks: Looks): [string, readonly string[]][] {
  const sheet = parts.get(path);
  if (sheet === undefined) return [];
  const rows = child(sheet, 'sheetData')?.children ?? [];
  const relations = relationsOf(parts, path);
  const below = (type: string) => relations.filter((r) => r.type === type).map((r) => r.target);
  return [
    ...PLAIN.map((name) => [name, children(sheet, name).flatMap((n) => linesOf(n))] as [string, string[]]),
    ['values', rows.flatMap((row) => row.children.flatMap(valueLine))],
    ['formulas', rows.flatMap((row) => row.children.flatMap(formulaLine))],
    ['looks', rows.flatMap((row) => row.children.flatMap((cell) => lookLines(cell, looks)))],
    ['heights', rows.flatMap(heightLine)],
    ['columns', (child(sheet, 'cols')?.children ?? []).flatMap((col) => columnLines(col, looks))],
    [
      'merges',
      descendants(sheet, 'mergeCell')
        .map((m) => attribute(m, 'ref'))
        .sort(),
    ],
    ['conditional formats', conditionalFormatLines(sheet, looks)],
    ['validations', descendants(sheet, 'dataValidation').map(validationLine).sort()],
    ['notes', below('comments').flatMap((target) => noteLines(parts.get(target)))],
    ['charts', below('drawing').flatMap((target) => chartLines(parts, target))],
    ...below('table').map((target) => tableFacts(parts.get(target))),
  ];
}

/** A cell's content: its text, number or what its formula gave. */
function valueLine(cell: XmlNode): string[] {
  const texts = descendants(child(cell, 'is'), 't').map((t) => unescapeXstring(t.text));
  const type = attribute(cell, 't');
  const value = child(cell, 'v');
  if (texts.length === 0 && value === undefined) return [];
  const plain = unescapeXstring(value?.text ?? '');
  // Sums of fractions differ in digits that Excel doesn't show: core adds decimals, Excel binary numbers.
  const shown = type === '' ? String(Number(Number(plain).toPrecision(12))) : plain;
  const said = texts.length > 0 ? texts.join('') : shown;
  return [`${attribute(cell, 'r')} ${type === 'inlineStr' ? 'str' : type || 'n'} ${said}`];
}

function formulaLine(cell: XmlNode): string[] {
  const formula = child(cell, 'f');
  return formula === undefined ? [] : [`${attribute(cell, 'r')} = ${formula.text}`];
}

function lookLines(cell: XmlNode, looks: Looks): string[] {
  return [`${attribute(cell, 'r')} ${looks.cell(Number(attribute(cell, 's') || '0')).join(' | ')}`];
}

function heightLine(row: XmlNode): string[] {
  const fixed = attribute(row, 'customHeight') === '1' ? '' : ' fitted';
  return attribute(row, 'ht') === '' ? [] : [`${attribute(row, 'r')} ${attribute(row, 'ht')}${fixed}`];
}

function columnLines(col: XmlNode, looks: Looks): string[] {
  const [first, last] = [Number(attribute(col, 'min')), Number(attribute(col, 'max'))];
  const width = Number(attribute(col, 'width')).toFixed(2);
  const style = attribute(col, 'style');
  const look = style === '' ? [] : looks.cell(Number(style)).filter((line) => /^(free|locked)$/.test(line));
  const words = [width, ...look, ...(attribute(col, 'hidden') === '1' ? ['hidden'] : [])].join(' ');
  return Array.from({ length: last - first + 1 }, (_, i) => `${first + i} ${words}`);
}

/** In the order of priority, each with its look. */
function conditionalFormatLines(sheet: XmlNode, looks: Looks): string[] {
  const rules = children(sheet, 'conditionalFormatting').flatMap((format) =>
    children(format, 'cfRule').map((rule) => ({ rule, sqref: attribute(format, 'sqref') })),
  );
  const sorted = [...rules].sort(
    (a, b) => Number(attribute(a.rule, 'priority')) - Number(attribute(b.rule, 'priority')),
  );
  return sorted.flatMap(({ rule, sqref }, i) => {
    const place = `${i + 1} ${sqref.replace(/^(\w+):\1$/, '$1')}`;
    const formulas = children(rule, 'formula').map((f) => `${attribute(rule, 'type')} ${f.text}`);
    const look = looks.differential(Number(attribute(rule, 'dxfId')));
    return [...formulas, ...look].map((line) => `${place} | ${line}`);
  });
}

function validationLine(validation: XmlNode): string {
  const place = attribute(validation, 'sqref')
    .split(' ')
    .map((r) => r.replace(/^(\w+):\1$/, '$1'));
  const rest = linesOf(validation, '').filter((line) => !line.includes('@sqref'));
  return [place.sort().join(' '), ...rest.sort()].join(' |');
}

function noteLines(comments: XmlNode | undefined): string[] {
  return descendants(comments, 'comment').map(
    (note) =>
      `${attribute(note, 'ref')} ${descendants(note, 't')
        .map((t) => t.text)
        .join('')}`,
  );
}

/** Numbers that axes have in their part, and figures that were copied from the cells. */
const OF_THE_PART = /(axId(\[\d\])?|crossAx) @val|› (str|num)Cache ›/;

function chartLines(parts: Parts, drawing: string): string[] {
  const relations = relationsOf(parts, drawing);
  return children(parts.get(drawing), 'twoCellAnchor').flatMap((anchor) => {
    const [frame] = descendants(anchor, 'cNvPr');
    const [reference] = descendants(anchor, 'chart');
    const path = relations.find((r) => r.id === attribute(reference, 'r:id'))?.target ?? '';
    const name = attribute(frame, 'name');
    const corners = ['from', 'to'].flatMap((corner) => {
      const node = child(anchor, corner);
      return node === undefined ? [] : linesOf(node);
    });
    const chart = child(parts.get(path), 'chart');
    const said = (chart === undefined ? [] : linesOf(chart)).filter((line) => !OF_THE_PART.test(line));
    return [...corners, ...said].map((line) => `${name} › ${line}`);
  });
}

function tableFacts(table: XmlNode | undefined): [string, string[]] {
  const lines = table === undefined ? [] : linesOf(table).filter((line) => !line.startsWith('table @id'));
  return [`table ${attribute(table, 'name')}`, lines];
}
