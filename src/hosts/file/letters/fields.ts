import { fold } from '../../../core/text/fold.ts';

/** Starts and ends of paragraphs, and the words of runs with their place. */
const TOKEN = /<w:p(?=[ >/])[^>]*>|<\/w:p>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;
const FIELD = /\{\{([^{}]*)\}\}/g;

/** One run's words in the part's text. */
interface Words {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(xml: string): string {
  return xml.replace(/&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g, (all, decimal, hex, name: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(parseInt(String(hex), 16));
    return ENTITIES[name] ?? all;
  });
}

/** Control characters, which XML refuses, become blanks; a person may have pasted them. */
function encoded(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Runs between two bounds of paragraphs: a field may be spread over several of them. */
function groupsOf(xml: string): Words[][] {
  const groups: Words[][] = [[]];
  for (const token of xml.matchAll(TOKEN)) {
    const [all, text] = token;
    if (text === undefined) groups.push([]);
    else groups.at(-1)!.push({ start: token.index, end: token.index + all.length, text: decoded(text) });
  }
  return groups.filter((group) => group.some(({ text }) => /[{}]/.test(text)));
}

/** A field's name as it is looked up: 'Tên cơ quan' and 'ten_co_quan' are the same. */
export function fieldName(written: string): string {
  return fold(written)
    .trim()
    .replace(/[\s_]+/g, '_');
}

export interface FoundField {
  readonly name: string;
  /** As it stands in the template, with its braces. */
  readonly written: string;
  /** Nothing else stands in its paragraph. */
  readonly alone: boolean;
}

const joined = (group: readonly Words[]) => group.map(({ text }) => text).join('');

/** All fields of a part in their order, and what looks like one but has no end or no beginning. */
export function fieldsIn(xml: string): {
  readonly fields: readonly FoundField[];
  readonly broken: readonly string[];
} {
  const texts = groupsOf(xml).map(joined);
  const fields = texts.flatMap((text) =>
    [...text.matchAll(FIELD)].map(([written, name = '']) => ({
      name: fieldName(name),
      written,
      alone: text.trim() === written,
    })),
  );
  const broken = texts.map((text) => text.replace(FIELD, '')).filter((text) => /\{\{|\}\}/.test(text));
  return { fields, broken: broken.map((text) => text.trim().slice(0, 60)) };
}

/** Runs of a group with its fields replaced: a value goes into the run in which its field begins. */
function filledGroup(group: readonly Words[], valueOf: (name: string) => string): string[] {
  const text = joined(group);
  const found = [...text.matchAll(FIELD)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    value: valueOf(fieldName(match[1] ?? '')),
  }));
  let at = 0;
  return group.map((words) => {
    const [from, to] = [at, at + words.text.length];
    at = to;
    let out = '';
    let next = from;
    for (const field of found.filter((one) => one.from < to && one.to > from)) {
      out += text.slice(next, Math.max(next, field.from));
      if (field.from >= from) out += field.value;
      next = Math.max(next, Math.min(to, field.to));
    }
    return out + text.slice(next, to);
  });
}

/** Line breaks of a value become breaks of the run. */
function runText(text: string): string {
  const open = '<w:t xml:space="preserve">';
  const lines = text.split(/\r\n?|\n/).map((line) => `${open}${encoded(line)}</w:t>`);
  return lines.join('<w:br/>');
}

/** The part with every field replaced by its value. Everything else stays as it is, to the letter. */
export function withTexts(xml: string, valueOf: (name: string) => string): string {
  const changes = groupsOf(xml)
    .filter((group) => /\{\{[^{}]*\}\}/.test(joined(group)))
    .flatMap((group) => {
      const texts = filledGroup(group, valueOf);
      return group.flatMap((words, i) => (texts[i] === words.text ? [] : [{ ...words, text: texts[i]! }]));
    });
  let [out, at] = ['', 0];
  for (const { start, end, text } of changes) {
    out += xml.slice(at, start) + runText(text);
    at = end;
  }
  return out + xml.slice(at);
}

/** The part with each paragraph that is nothing but a field of `blocks` replaced by these. */
export function withBlocks(xml: string, blocks: Readonly<Record<string, string>>): string {
  let [out, at] = ['', 0];
  for (const group of groupsOf(xml)) {
    const name = fieldName(
      joined(group)
        .trim()
        .replace(/^\{\{|\}\}$/g, ''),
    );
    const block = blocks[name];
    if (block === undefined || !/^\{\{[^{}]*\}\}$/.test(joined(group).trim())) continue;
    const start = Math.max(...['<w:p>', '<w:p '].map((open) => xml.lastIndexOf(open, group[0]!.start)));
    const end = xml.indexOf('</w:p>', group.at(-1)!.end) + '</w:p>'.length;
    const own = xml.slice(start, end);
    // A paragraph may carry its section's page set-up, and a cell must end with a paragraph: both are kept.
    const kept = own.includes('<w:sectPr')
      ? withTexts(own, () => '')
      : block.endsWith('</w:tbl>')
        ? '<w:p/>'
        : '';
    out += xml.slice(at, start) + block + kept;
    at = end;
  }
  return out + xml.slice(at);
}
