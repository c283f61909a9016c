import { listNumber } from '../docx/numberFormats.ts';
import { childrenNamed, type Element } from '../markup/tree.ts';

export const BULLET = '•';

const TYPES: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const STYLE_TYPES: readonly (readonly [RegExp, string])[] = [
  [/lower-(alpha|latin)/, 'lowerLetter'],
  [/upper-(alpha|latin)/, 'upperLetter'],
  [/lower-roman/, 'lowerRoman'],
  [/upper-roman/, 'upperRoman'],
  [/decimal/, 'decimal'],
];

/** Labels of a list's items, as a browser shows them; '' where the list shows none. */
export function itemLabels(list: Element, numbered: boolean): Map<Element, string> {
  const items = childrenNamed(list, 'li');
  if (!numbered || /list-style(-type)?\s*:[^;]*none/i.test(list.attributes['style'] ?? '')) return new Map();
  if (list.name === 'ul') return new Map(items.map((item) => [item, BULLET]));
  let number = Number(list.attributes['start'] ?? 1) - 1;
  return new Map(
    items.map((item) => {
      number = item.attributes['value'] === undefined ? number + 1 : Number(item.attributes['value']);
      return [item, Number.isFinite(number) ? `${listNumber(number, formatOf(list, item))}.` : ''];
    }),
  );
}

function formatOf(list: Element, item: Element): string {
  const style = `${item.attributes['style'] ?? ''};${list.attributes['style'] ?? ''}`;
  const styled = STYLE_TYPES.find(([pattern]) => pattern.test(style))?.[1];
  return styled ?? TYPES[item.attributes['type'] ?? list.attributes['type'] ?? ''] ?? 'decimal';
}
