import type { StyleName } from '../../../workbook/spec.ts';
import { attributeOf, child, children, type XmlElement } from '../xml/tree.ts';

/**
 * Index of the cell format of each of the product's named styles, as this file numbers them: a program that saves a
 * book numbers them anew, and keeps the names.
 */
export function namedStyles(root: XmlElement): (name: StyleName) => number | undefined {
  const formats = children(child(root, 'cellXfs'), 'xf').map((xf) => attributeOf(xf, 'xfId') ?? '0');
  const known = new Map(
    children(child(root, 'cellStyles'), 'cellStyle').map((style) => [
      attributeOf(style, 'name') ?? '',
      formats.indexOf(attributeOf(style, 'xfId') ?? '0'),
    ]),
  );
  return (name) => {
    const index = known.get(`skh ${name}`);
    return index === undefined || index < 0 ? undefined : index;
  };
}
