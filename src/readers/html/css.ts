import { textOf, walk, type Element } from '../markup/tree.ts';

/** What reading needs of an element's look. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly hidden?: boolean;
  readonly superscript?: boolean;
  readonly font?: string;
}

/** Looks by class name, from the style sheets inside a page: Excel and LibreOffice put everything there. */
export type ClassLooks = ReadonlyMap<string, Look>;

export function classLooks(root: Element): ClassLooks {
  const css = [...walk(root)]
    .filter((e) => e.name === 'style')
    .map(textOf)
    .join('\n');
  const looks = new Map<string, Look>();
  for (const rule of withoutComments(css).split('}')) {
    const [selectors = '', rules = ''] = rule.split('{').slice(-2);
    for (const selector of selectors.split(',')) {
      const name = /^[a-z]*\.([\w-]+)$/i.exec(selector.trim())?.[1];
      if (name !== undefined) looks.set(name, { ...looks.get(name), ...readRules(rules) });
    }
  }
  return looks;
}

function withoutComments(css: string): string {
  const [first = '', ...rest] = css.split('/*');
  const outside = rest.map((part) => part.split('*/').slice(1).join('*/'));
  return [first, ...outside].join(' ').replace(/<!--|-->/g, '');
}

const TAGS: Readonly<Record<string, Look>> = {
  b: { bold: true },
  strong: { bold: true },
  th: { bold: true },
  i: { italic: true },
  em: { italic: true },
  sup: { superscript: true },
  del: { hidden: true },
};

/** Look of an element by its tag, classes and own style, in rising order. */
export function lookOf({ name, attributes }: Element, classes: ClassLooks): Look {
  const named = (attributes['class'] ?? '').split(/\s+/).map((c) => classes.get(c) ?? {});
  const face = name === 'font' ? attributes['face'] : undefined;
  const own = attributes['style'] === undefined ? {} : readRules(attributes['style']);
  return Object.assign(
    {},
    TAGS[name],
    ...named,
    face === undefined ? {} : { font: firstFamily(face) },
    own,
  ) as Look;
}

function readRules(rules: string): Look {
  const look: { -readonly [K in keyof Look]: Look[K] } = {};
  for (const rule of rules.split(';')) {
    const colon = rule.indexOf(':');
    if (colon > 0) readRule(look, rule.slice(0, colon).trim().toLowerCase(), rule.slice(colon + 1).trim());
  }
  return look;
}

function readRule(look: { -readonly [K in keyof Look]: Look[K] }, property: string, value: string): void {
  if (property === 'font-weight') look.bold = /^(bold|bolder|[6-9]00)/i.test(value);
  else if (property === 'font-style') look.italic = /^(italic|oblique)/i.test(value);
  else if (property === 'font-family') look.font = firstFamily(value);
  else if (property === 'vertical-align') look.superscript = /^super/i.test(value);
  else if (property === 'display' && /^none/i.test(value)) look.hidden = true;
  else if (property === 'visibility' && /^hidden/i.test(value)) look.hidden = true;
  else if (property === 'mso-hide' && /^all/i.test(value)) look.hidden = true;
}

function firstFamily(families: string): string {
  return families
    .split(',')[0]!
    .replace(/["']|!important/g, '')
    .trim();
}
