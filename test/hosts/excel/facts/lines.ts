import type { XmlNode } from '../../../support/repair/xml.ts';

/** Values that say the same as leaving the attribute out, by element. */
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dataValidation: { operator: 'between', errorStyle: 'stop' },
  sheetView: { showGridLines: '1', tabSelected: '0' },
  table: { totalsRowShown: '0' },
  b: { val: '1' },
  i: { val: '1' },
};

/** Numbers as they are on the screen: two decimals. */
function rounded(text: string): string {
  return /^-?\d+\.\d+$/.test(text) ? String(Math.round(Number(text) * 100) / 100) : text;
}

/** Whole columns are spelled in two ways: A:A and A1:A1048576. */
function spelled(name: string, value: string): string {
  if (name !== 'sqref' && name !== 'ref') return rounded(value);
  const ranges = value.split(' ').map((range) => range.replace(/^(\w+):\1$/, '$1'));
  return ranges.sort().join(' ');
}

/**
 * Everything that an element says, one line for each attribute and text, by its place below: 'ser[0] › tx › v = Mã'.
 * The order of attributes and what they are by default make no difference.
 */
export function linesOf(node: XmlNode, place = node.name): string[] {
  const defaults = DEFAULTS[node.name] ?? {};
  const own = Object.entries(node.attributes)
    .filter(([name, value]) => !name.startsWith('xmlns') && defaults[name] !== value)
    .map(([name, value]) => `${place} @${name} = ${spelled(name, value)}`)
    .sort();
  const text = node.text.trim() === '' ? [] : [`${place} = ${rounded(node.text)}`];
  const seen = new Map<string, number>();
  const below = node.children.flatMap((child) => {
    const index = seen.get(child.name) ?? 0;
    seen.set(child.name, index + 1);
    const many = node.children.filter((other) => other.name === child.name).length > 1;
    return linesOf(child, `${place} › ${child.name}${many ? `[${index}]` : ''}`);
  });
  const all = [...own, ...text, ...below];
  return all.length === 0 ? [place] : all;
}
