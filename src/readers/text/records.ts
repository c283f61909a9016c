import Papa from 'papaparse';
import { MAX_FIELDS, MAX_TABLE_PLACES } from '../limits.ts';
import { Refusal } from '../refusal.ts';

const DELIMITERS = ['\t', ';', ',', '|'] as const;

/**
 * Records of delimited text. Where quotes don't match, a quote is taken for an ordinary character: in Vietnamese
 * plans many cells begin with one (“"Dân vận khéo" …”).
 */
export function parseRecords(text: string, delimiter: string): string[][] {
  checkFields(text, delimiter);
  const quoted = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const broken = quoted.errors.some((fault) => fault.type === 'Quotes');
  const { data } = broken
    ? Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '\0' })
    : quoted;
  return data;
}

/** Refuses (file.tooLarge) before anything is taken apart what would make more fields than any table has places. */
function checkFields(text: string, delimiter: string): void {
  let left = MAX_TABLE_PLACES;
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) {
    if (--left < 0) throw new Refusal('file.tooLarge');
  }
}

export function isBlankRecord(record: readonly string[]): boolean {
  return record.every((field) => field.trim() === '');
}

/** Delimited text: its records, still with blank ones, so that an index is a record's number. */
export interface Delimited {
  readonly format: 'csv' | 'tsv';
  readonly records: readonly (readonly string[])[];
}

/**
 * Tells tables from prose by their content: tab-separated when every line with text has a tab; else the delimiter
 * that gives each record as many fields as the first one has. Null for prose.
 */
export function detectDelimited(text: string): Delimited | null {
  const declared = /^sep=(.)\n/i.exec(text);
  if (declared) {
    const records = parseRecords(text.slice(declared[0].length), declared[1]!);
    return { format: declared[1] === '\t' ? 'tsv' : 'csv', records };
  }
  for (const delimiter of DELIMITERS) {
    if (!text.includes(delimiter)) continue;
    const records = parseRecords(text, delimiter);
    if (delimiter === '\t' ? isTabbed(records) : isRegular(records)) {
      return { format: delimiter === '\t' ? 'tsv' : 'csv', records };
    }
  }
  return null;
}

function isTabbed(records: readonly string[][]): boolean {
  return records.every((record) => record.length > 1 || isBlankRecord(record));
}

/** Titles may stand above the header; further down it is no header any more. */
const HEADER_WITHIN = 10;

const filledFields = (record: readonly string[]) => record.filter((field) => field.trim() !== '').length;

/** A table has a header of short, filled fields and at least one more record, and hardly any of another width. */
function isRegular(records: readonly string[][]): boolean {
  const filled = records.filter((record) => !isBlankRecord(record));
  const at = filled.slice(0, HEADER_WITHIN).findIndex((record) => filledFields(record) >= 2);
  const header = filled[at];
  const rest = filled.slice(at + 1);
  if (header === undefined || header.length > MAX_FIELDS || rest.length === 0) return false;
  if (header.some((field) => field.length > 100)) return false;
  const same = rest.filter((record) => record.length === header.length).length;
  return same >= rest.length * 0.9;
}
