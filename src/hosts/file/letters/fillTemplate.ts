import { strFromU8, strToU8 } from 'fflate';
import { issue, type Issue } from '../../../core/issue.ts';
import { result, type Result } from '../../../core/result.ts';
import type { FilledTemplate, TemplateFields } from '../../../workbook/letter.ts';
import type { InputFile } from '../../../workbook/ports.ts';
import { refusable, refuse } from '../refusal.ts';
import { packEntry, type PackedEntry } from '../zip/packed.ts';
import { readZip, unpack } from '../zip/readZip.ts';
import { writeZip } from '../zip/writeZip.ts';
import { fieldsIn, withBlocks, withTexts, type FoundField } from './fields.ts';
import { blocksXml } from './packLetter.ts';

const BODY = 'word/document.xml';
const PARTS = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
/** A letter's part is far smaller; a longer one is none. */
const MOST_BYTES = 50_000_000;
const ZIP = [0x50, 0x4b];

interface TextPart {
  readonly name: string;
  readonly xml: string;
}

function partsOf(entries: readonly PackedEntry[]): TextPart[] {
  return entries
    .filter(({ name }) => PARTS.test(name))
    .map((entry) => {
      if (entry.size > MOST_BYTES) refuse('file.tooLarge');
      return { name: entry.name, xml: strFromU8(unpack(entry)) };
    });
}

/** What keeps a template from being filled: every fault at once, so that all can be mended in one go. */
function faultsOf(parts: readonly TextPart[], fields: TemplateFields, file: string): Issue[] {
  const names = [...Object.keys(fields.texts), ...Object.keys(fields.blocks)].map((name) => `{{${name}}}`);
  const unknown = new Set<string>();
  const found = parts.flatMap(({ name, xml }) => {
    const { fields: own, broken } = fieldsIn(xml);
    const isMisplaced = (field: FoundField) => field.name in fields.blocks && !(field.alone && name === BODY);
    for (const field of own)
      if (!(field.name in fields.texts) && !(field.name in fields.blocks)) unknown.add(field.written);
    return [
      ...broken.map((text) => issue('template.brokenField', { file }, { text })),
      ...own
        .filter(isMisplaced)
        .map(({ written }) => issue('template.notAlone', { file }, { field: written })),
    ];
  });
  return [
    ...[...unknown].map((field) => issue('template.unknownField', { file }, { field, names })),
    ...found,
  ];
}

async function blockTexts(fields: TemplateFields): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const [name, blocks] of Object.entries(fields.blocks)) texts[name] = await blocksXml(blocks);
  return texts;
}

/**
 * The office's own .docx with its fields ('{{ten_co_quan}}') filled; a field may be split over runs. Null with
 * template.notWord, unknownField, brokenField or notAlone, or what is wrong with the file.
 */
export async function fillTemplate(
  { name, bytes }: InputFile,
  fields: TemplateFields,
): Promise<Result<FilledTemplate | null>> {
  const opened = refusable(name, () => {
    if (!ZIP.every((byte, i) => bytes[i] === byte)) refuse('template.notWord');
    const entries = readZip(bytes);
    if (!entries.some((entry) => entry.name === BODY)) refuse('template.notWord');
    return result({ entries, parts: partsOf(entries) });
  });
  if (opened.value === null) return result(null, opened.issues);
  const { entries, parts } = opened.value;
  const faults = faultsOf(parts, fields, name);
  if (faults.length > 0) return result(null, faults);
  const blocks = await blockTexts(fields);
  const used = parts.flatMap(({ xml }) => fieldsIn(xml).fields);
  // A block's field is left alone by the first step, and what a block says isn't looked at: a person's words may hold braces.
  const valueOf = (field: string) => fields.texts[field]?.text ?? `{{${field}}}`;
  const filled = new Map(
    parts.map(({ name: part, xml }) => {
      const text = withTexts(xml, valueOf);
      return [part, part === BODY ? withBlocks(text, blocks) : text];
    }),
  );
  const gaps = used.filter((field) => fields.texts[field.name]?.gap === true).length;
  const packed = entries.map((entry) =>
    filled.has(entry.name) ? packEntry(entry.name, strToU8(filled.get(entry.name)!)) : entry,
  );
  return result({ bytes: writeZip(packed), gaps });
}
