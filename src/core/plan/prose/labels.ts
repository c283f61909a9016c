import { foldAligned } from '../../text/fold.ts';

/** What labelled lines say of the paragraph above them; '' where they don't. */
export interface Facts {
  readonly leads: string;
  readonly coordinating: string;
  readonly time: string;
  readonly product: string;
}

type Field = keyof Facts;

const WHO = '(?:cac )?(?:co quan|don vi|phong|to chuc)(?:,? (?:va )?(?:don vi|co quan|phong|ban))*';
// Cơ quan chủ trì: | Đơn vị phối hợp: | Thời gian thực hiện: | Sản phẩm:
const LABELS: readonly (readonly [Field, string])[] = [
  ['coordinating', `${WHO} (?:cung )?phoi hop(?: thuc hien| chinh)?|phoi hop(?: thuc hien)?`],
  [
    'leads',
    `${WHO} (?:duoc giao |chiu trach nhiem )?(?:chu tri|thuc hien|dau moi|tham muu)(?:,? (?:thuc hien|tham muu|theo doi))*|(?:phan cong )?(?:chu tri|thuc hien)(?: thuc hien)?|phan cong`,
  ],
  [
    'time',
    '(?:thoi gian|thoi han|tien do|lo trinh)(?: (?:thuc hien|hoan thanh|trien khai|bao cao|du kien|va tien do))*',
  ],
  [
    'product',
    '(?:san pham|dau ra)(?: (?:du kien|dau ra|hoan thanh))?|(?:yeu cau )?ket qua(?: (?:dau ra|du kien|can dat|thuc hien|san pham))?',
  ],
];

const ANY = LABELS.map(([field, words]) => `(?<${field}>${words})`).join('|');
/** A label begins a text, a sentence or what stands in brackets, and ends with a colon. */
const LABEL = new RegExp(`(?<=^|[.;(]\\s*|^[-+]\\s*)(?:${ANY}) ?: *`, 'g');

function fieldOf(found: RegExpMatchArray): Field | undefined {
  return LABELS.map(([field]) => field).find((field) => found.groups?.[field] !== undefined);
}

function tidy(text: string): string {
  const open = text.includes('(');
  return text.trim().replace(open ? /[\s.;,]+$/ : /[\s.;,)]+$/, '');
}

// (Phòng A chủ trì, các thôn phối hợp; …): who comes before the word
const IN_BRACKETS =
  /\((?<leads>[^():;]{3,150}?) chu tri(?:(?:,|;| va) (?<coordinating>[^():;]{3,200}?) phoi hop)?(?=[;).,])/;

/** The same facts where brackets say them in another order. */
function bracketFacts(text: string): { readonly facts: Facts; readonly start: number } | null {
  const found = IN_BRACKETS.exec(foldAligned(text));
  if (found === null) return null;
  const { leads = '', coordinating = '' } = found.groups ?? {};
  const written = (words: string): string => {
    const at = found.index + found[0].indexOf(words);
    return words === '' ? '' : tidy(text.slice(at, at + words.length));
  };
  const facts = { leads: written(leads), coordinating: written(coordinating), time: '', product: '' };
  return { facts, start: found.index };
}

/** The labelled facts in a text, and where the first of them begins; null where there is none. */
export function labelledFacts(text: string): { readonly facts: Facts; readonly start: number } | null {
  const found = [...foldAligned(text).matchAll(LABEL)];
  const [first] = found;
  const inBrackets = bracketFacts(text);
  if (first === undefined) return inBrackets;
  const facts: Record<Field, string> = {
    ...(inBrackets?.facts ?? { leads: '', coordinating: '', time: '', product: '' }),
  };
  found.forEach((label, i) => {
    const field = fieldOf(label);
    const value = tidy(text.slice(label.index + label[0].length, found[i + 1]?.index ?? text.length));
    if (field !== undefined && facts[field] === '') facts[field] = value;
  });
  return { facts, start: Math.min(first.index, inBrackets?.start ?? first.index) };
}

/** Whether a paragraph holds nothing but labelled facts. */
export function isLabelLine(text: string): boolean {
  return labelledFacts(text)?.start === 0;
}
