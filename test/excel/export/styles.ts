import type { Book } from '../model/book.ts';
import type { ConditionalFormat } from '../model/conditionalFormat.ts';
import type { Cell } from '../model/cell.ts';
import { STYLE_DEFAULTS } from '../model/styles.ts';
import type { Dict } from '../protocol/wire.ts';
import { checkLook, edgesOf, lower, rgb, valueAt } from './look.ts';
import { escaped, list, tag } from './xml.ts';

/** Formats with a number of their own (ECMA-376 Part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '0': 1, '0.00': 2, '0%': 9, '@': 49 };
const FIRST_CUSTOM = 164;
const NO_FILL = '#FFFFFF';

/** Different pieces of XML, each with its index. */
function createPool(first: readonly string[] = []) {
  const items = [...first];
  const index = new Map(items.map((item, i) => [item, i]));
  return {
    items,
    add(item: string): number {
      const known = index.get(item) ?? items.push(item) - 1;
      index.set(item, known);
      return known;
    },
  };
}

/** The looks of a workbook as styles.xml numbers them. */
export interface StylePool {
  /** Index of a cell's format; `column` is the look that its column has. */
  cell(cell: Pick<Cell, 'style' | 'look'>, column: Dict | undefined): number;
  /** Index of a conditional format's look. */
  differential(format: ConditionalFormat): number;
  xml(head: string, namespace: string): string;
}

function fontXml(look: Dict): string {
  const flag = (name: string, key: string) => (look[key] === true ? tag(name) : '');
  return tag(
    'font',
    {},
    flag('b', 'Font.Bold') + flag('i', 'Font.Italic'),
    tag('sz', { val: Number(look['Font.Size']) }),
    tag('color', { rgb: `FF${rgb(look['Font.Color']) ?? '000000'}` }),
    tag('name', { val: String(look['Font.Name']) }),
  );
}

function fillXml(color: string): string {
  const colors = tag('fgColor', { rgb: `FF${color}` }) + tag('bgColor', { indexed: 64 });
  return tag('fill', {}, tag('patternFill', { patternType: 'solid' }, colors));
}

function borderXml(look: Dict): string {
  const edges = new Map(edgesOf(look).map((edge) => [edge.side, edge]));
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => {
    const edge = edges.get(side);
    return edge === undefined
      ? tag(side)
      : tag(side, { style: edge.style }, tag('color', { rgb: `FF${edge.color}` }));
  });
  return tag('border', {}, ...sides, tag('diagonal'));
}

function alignmentXml(look: Dict): string {
  const horizontal = String(look['HorizontalAlignment']);
  return tag('alignment', {
    horizontal: horizontal === 'General' ? undefined : lower(horizontal),
    vertical: lower(String(look['VerticalAlignment'])),
    wrapText: look['WrapText'] === true ? true : undefined,
  });
}

const APPLIED = {
  applyNumberFormat: true,
  applyFont: true,
  applyFill: true,
  applyBorder: true,
  applyAlignment: true,
  applyProtection: true,
};

/** The look of the cells of a conditional format. */
function differentialXml(format: ConditionalFormat): string {
  const at = (...path: string[]) => valueAt(format, 'Custom', 'Format', ...path);
  const font = rgb(at('Font', 'Color'));
  const fill = rgb(at('Fill', 'Color'));
  const flag = (name: string, value: unknown) =>
    typeof value === 'boolean' ? tag(name, { val: value }) : '';
  const letters = [
    flag('b', at('Font', 'Bold')) + flag('i', at('Font', 'Italic')),
    font === null ? '' : tag('color', { rgb: `FF${font}` }),
  ].join('');
  const back = fill === null ? '' : fillXml(fill).replace(/<bgColor[^>]*>/, `<bgColor rgb="FF${fill}"/>`);
  return tag('dxf', {}, letters === '' ? '' : tag('font', {}, letters), back);
}

export function createStylePool(book: Book): StylePool {
  const fonts = createPool([fontXml(STYLE_DEFAULTS)]);
  // The first two fills are Excel's own, whatever the file says.
  const fills = createPool(
    ['none', 'gray125'].map((patternType) => tag('fill', {}, tag('patternFill', { patternType }))),
  );
  const borders = createPool([borderXml({})]);
  const formats = createPool();
  const differentials = createPool();
  const named = ['Normal', ...book.styles.list.map((style) => style.name)];

  function xf(look: Dict, styleId?: number): string {
    const code = String(look['NumberFormat']);
    const color = look['Fill.Color'] === NO_FILL ? null : rgb(look['Fill.Color']);
    return tag(
      'xf',
      {
        numFmtId: BUILT_IN[code] ?? FIRST_CUSTOM + formats.add(code),
        fontId: fonts.add(fontXml(look)),
        fillId: color === null ? 0 : fills.add(fillXml(color)),
        borderId: borders.add(borderXml(look)),
        xfId: styleId,
        ...APPLIED,
      },
      alignmentXml(look),
      tag('protection', { locked: look['Protection.Locked'] !== false }),
    );
  }

  const styleXfs = named.map((name) => xf({ ...STYLE_DEFAULTS, ...book.styles.look(name) }));
  const cellXfs = createPool([xf(STYLE_DEFAULTS, 0)]);
  const known = new Map<string, number>();

  return {
    cell({ style, look }, column) {
      const key = JSON.stringify([style, look, column]);
      const index = known.get(key);
      if (index !== undefined) return index;
      for (const one of [look, column]) checkLook(one ?? {});
      const whole = { ...STYLE_DEFAULTS, ...column, ...(style && book.styles.look(style)), ...look };
      const made = cellXfs.add(xf(whole, Math.max(0, named.indexOf(style ?? 'Normal'))));
      known.set(key, made);
      return made;
    },
    differential: (format) => differentials.add(differentialXml(format)),
    xml(head, namespace) {
      const codes = formats.items.map((code, i) =>
        tag('numFmt', { numFmtId: FIRST_CUSTOM + i, formatCode: code }),
      );
      const cellStyles = named.map((name, i) =>
        tag('cellStyle', { name, xfId: i, builtinId: i === 0 ? 0 : undefined }),
      );
      return `${head}<styleSheet xmlns="${escaped(namespace)}">${[
        list('numFmts', codes),
        list('fonts', fonts.items),
        list('fills', fills.items),
        list('borders', borders.items),
        list('cellStyleXfs', styleXfs),
        list('cellXfs', cellXfs.items),
        list('cellStyles', cellStyles),
        list('dxfs', differentials.items),
      ].join('')}</styleSheet>`;
    },
  };
}
