import {
  BASE_FONT,
  HIGHLIGHT_NAMES,
  HIGHLIGHTS,
  STYLE_NAMES,
  STYLES,
  type CellLook,
  type HighlightLook,
} from '../../../workbook/styles.ts';
import type { HighlightName, StyleName } from '../../../workbook/spec.ts';
import { escapeAttribute } from '../xml/escape.ts';
import { CONTENT_TYPES, MAIN_NS, XML_HEAD, type Part } from './parts.ts';

/** Formats with a number of their own (ECMA-376 Part 1, 18.8.30); others are numbered from 164. */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '0': 1, '@': 49 };
const FIRST_CUSTOM = 164;

/** A list of different XML pieces that gives each its index. */
interface Pool {
  readonly items: string[];
}

function indexIn(pool: Pool, item: string): number {
  const known = pool.items.indexOf(item);
  return known >= 0 ? known : pool.items.push(item) - 1;
}

/**
 * Index in cellXfs. Every style has two forms: as defined, and the one free under protection (or kept, for styles
 * that are free by themselves: it is the same then).
 */
export function styleIndex(name: StyleName | undefined, unlocked: boolean): number {
  if (name === undefined) return unlocked ? 1 : 0;
  return (INDEX[name] ?? 0) + (unlocked ? 1 : 0);
}

/** 0 is the default cell, 1 the default cell unlocked; then two for each style. */
const INDEX: Readonly<Record<string, number>> = Object.fromEntries(
  STYLE_NAMES.map((name, i) => [name, 2 + 2 * i]),
);

export function highlightIndex(name: HighlightName): number {
  return HIGHLIGHT_NAMES.indexOf(name);
}

function fontXml(look: Pick<CellLook, 'font' | 'size' | 'bold' | 'italic' | 'color'>): string {
  const flags = `${look.bold ? '<b/>' : ''}${look.italic ? '<i/>' : ''}`;
  return `<font>${flags}<sz val="${String(look.size)}"/><color rgb="FF${look.color}"/><name val="${look.font}"/><family val="1"/></font>`;
}

function fillXml(rgb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(look: CellLook): string {
  const side = (name: string, drawn: boolean): string =>
    drawn ? `<${name} style="thin"><color rgb="FF${look.borderColor}"/></${name}>` : `<${name}/>`;
  const all = look.border === 'thin';
  const sides = [
    side('left', all),
    side('right', all),
    side('top', all || look.border === 'top'),
    side('bottom', all),
  ];
  return `<border>${sides.join('')}<diagonal/></border>`;
}

interface Pools {
  readonly fonts: Pool;
  readonly fills: Pool;
  readonly borders: Pool;
  readonly formats: Pool;
}

function formatId(pools: Pools, code: string): number {
  return BUILT_IN[code] ?? FIRST_CUSTOM + indexIn(pools.formats, code);
}

/** The attributes and children that a cell style and its cell formats share. */
function xfBody(look: CellLook, pools: Pools, locked: boolean): { attributes: string; children: string } {
  const font = indexIn(pools.fonts, fontXml(look));
  const fill = look.fill === null ? 0 : indexIn(pools.fills, fillXml(look.fill));
  const border = indexIn(pools.borders, borderXml(look));
  const format = formatId(pools, look.numberFormat);
  const horizontal = look.horizontal === 'general' ? '' : ` horizontal="${look.horizontal}"`;
  const wrap = look.wrap ? ' wrapText="1"' : '';
  return {
    attributes: `numFmtId="${String(format)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}"`,
    children: `<alignment${horizontal} vertical="${look.vertical}"${wrap}/><protection locked="${locked ? '1' : '0'}"/>`,
  };
}

const APPLY =
  ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"';

function namedXf(look: CellLook, pools: Pools): string {
  const body = xfBody(look, pools, look.locked);
  return `<xf ${body.attributes}${APPLY}>${body.children}</xf>`;
}

function cellXfs(look: CellLook, pools: Pools, styleId: number): string {
  return [look.locked, false]
    .map((locked) => {
      const body = xfBody(look, pools, locked);
      return `<xf ${body.attributes} xfId="${String(styleId)}"${APPLY}>${body.children}</xf>`;
    })
    .join('');
}

function dxfXml(look: HighlightLook): string {
  const flags = `${look.bold ? '<b/>' : ''}${look.italic ? '<i/>' : ''}`;
  const fill =
    look.fill === null
      ? ''
      : `<fill><patternFill patternType="solid"><fgColor rgb="FF${look.fill}"/><bgColor rgb="FF${look.fill}"/></patternFill></fill>`;
  return `<dxf><font>${flags}<color rgb="FF${look.color}"/></font>${fill}</dxf>`;
}

function listXml(name: string, items: readonly string[], count: number = items.length): string {
  return count === 0 ? '' : `<${name} count="${String(count)}">${items.join('')}</${name}>`;
}

const BASE = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';

let made: Part | null = null;

/**
 * styles.xml (ECMA-376 Part 1, 18.8.39): the product's styles, named, and the looks of conditional formats. The same
 * in every workbook, so made once.
 */
export function stylesPart(): Part {
  made ??= makeStyles();
  return made;
}

function makeStyles(): Part {
  const pools: Pools = {
    fonts: {
      items: [
        fontXml({ font: BASE_FONT.name, size: BASE_FONT.size, bold: false, italic: false, color: '000000' }),
      ],
    },
    // The first two fills are fixed by Excel, whatever the file says.
    fills: {
      items: [
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
      ],
    },
    borders: { items: ['<border><left/><right/><top/><bottom/><diagonal/></border>'] },
    formats: { items: [] },
  };
  const looks = STYLE_NAMES.map((name) => STYLES[name]);
  const named = [`${BASE}/>`, ...looks.map((look) => namedXf(look, pools))];
  const free = `${BASE} xfId="0" applyProtection="1"><protection locked="0"/></xf>`;
  const cells = [`${BASE} xfId="0"/>`, free, ...looks.map((look, i) => cellXfs(look, pools, i + 1))];
  const styles = STYLE_NAMES.map((name, i) => `<cellStyle name="skh ${name}" xfId="${String(i + 1)}"/>`);
  const formats = pools.formats.items.map(
    (code, i) => `<numFmt numFmtId="${String(FIRST_CUSTOM + i)}" formatCode="${escapeAttribute(code)}"/>`,
  );
  const pieces = [
    `${XML_HEAD}<styleSheet xmlns="${MAIN_NS}">`,
    listXml('numFmts', formats),
    listXml('fonts', pools.fonts.items),
    listXml('fills', pools.fills.items),
    listXml('borders', pools.borders.items),
    listXml('cellStyleXfs', named),
    listXml('cellXfs', cells, 2 + 2 * looks.length),
    listXml('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>', ...styles]),
    listXml(
      'dxfs',
      HIGHLIGHT_NAMES.map((name) => dxfXml(HIGHLIGHTS[name])),
    ),
    '<tableStyles count="0" defaultTableStyle="TableStyleLight1" defaultPivotStyle="PivotStyleLight16"/>',
    '</styleSheet>',
  ];
  return { name: 'xl/styles.xml', contentType: CONTENT_TYPES.styles, pieces };
}
