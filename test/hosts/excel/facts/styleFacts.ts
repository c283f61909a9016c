import { attribute, child, type XmlNode } from '../../../support/repair/xml.ts';
import { linesOf } from './lines.ts';

/** What a cell looks like, by the number that it has in styles.xml. */
export interface Looks {
  readonly cell: (index: number) => readonly string[];
  readonly differential: (index: number) => readonly string[];
}

const BUILT_IN: Readonly<Record<string, string>> = { 0: 'General', 1: '0', 2: '0.00', 9: '0%', 49: '@' };

/** How Excel shows a cell whose file doesn't say it. */
function alignmentLine(xf: XmlNode | undefined): string {
  const alignment = child(xf, 'alignment');
  const horizontal = attribute(alignment, 'horizontal') || 'general';
  const vertical = attribute(alignment, 'vertical') || 'bottom';
  return `${horizontal} ${vertical}${attribute(alignment, 'wrapText') === '1' ? ' wrap' : ''}`;
}

function fontLine(font: XmlNode | undefined): string {
  const value = (name: string) => attribute(child(font, name), 'val');
  const flag = (name: string) => (child(font, name) !== undefined && value(name) !== '0' ? ` ${name}` : '');
  return `${value('name')} ${value('sz')}${flag('b')}${flag('i')} ${attribute(child(font, 'color'), 'rgb')}`;
}

function borderLine(border: XmlNode | undefined): string {
  return ['left', 'right', 'top', 'bottom']
    .map((side) => child(border, side))
    .map((side) => `${attribute(side, 'style') || '-'}${attribute(child(side, 'color'), 'rgb').slice(2)}`)
    .join(' ');
}

/** Reads styles.xml; each look is made once. */
export function looksOf(styles: XmlNode | undefined): Looks {
  const list = (name: string) => child(styles, name)?.children ?? [];
  const formats = new Map(
    list('numFmts').map((f) => [attribute(f, 'numFmtId'), attribute(f, 'formatCode')] as const),
  );
  const names = new Map(list('cellStyles').map((s) => [attribute(s, 'xfId'), attribute(s, 'name')] as const));
  const at = (name: string, xf: XmlNode | undefined, key: string) => list(name)[Number(attribute(xf, key))];
  const known = new Map<number, readonly string[]>();

  function look(index: number): readonly string[] {
    const xf = list('cellXfs')[index];
    const id = attribute(xf, 'numFmtId');
    const solid = child(at('fills', xf, 'fillId'), 'patternFill');
    return [
      `style ${names.get(attribute(xf, 'xfId')) ?? ''}`,
      `format ${formats.get(id) ?? BUILT_IN[id] ?? id}`,
      `font ${fontLine(at('fonts', xf, 'fontId'))}`,
      `fill ${attribute(child(solid, 'fgColor'), 'rgb').slice(2)}`,
      `border ${borderLine(at('borders', xf, 'borderId'))}`,
      `alignment ${alignmentLine(xf)}`,
      attribute(child(xf, 'protection'), 'locked') === '0' ? 'free' : 'locked',
    ];
  }

  return {
    cell(index) {
      const made = known.get(index) ?? look(index);
      known.set(index, made);
      return made;
    },
    differential: (index) => {
      const dxf = list('dxfs')[index];
      return dxf === undefined ? [] : linesOf(dxf);
    },
  };
}
