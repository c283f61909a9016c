import { issue } from '../core/issue.ts';
import { result, type Result } from '../core/result.ts';
import { checkScheme } from '../core/scoring/checkScheme.ts';
import { parseDecimal } from '../core/scoring/decimal.ts';
import { readSchemeJson } from '../core/scoring/readScheme.ts';
import { readSchemeDocument } from '../core/scoring/table/readSchemeDocument.ts';
import type { ScoringScheme } from '../core/scoring/types.ts';
import type { InputFile } from '../workbook/ports.ts';
import type { ReadDeps } from './readPlan.ts';

/** Reads a scoring scheme from a file of data. */
export function readSchemeFile(file: InputFile): Result<ScoringScheme | null> {
  try {
    const read = readSchemeJson(JSON.parse(new TextDecoder().decode(file.bytes)));
    return result(
      read.value,
      read.issues.map((one) => ({ ...one, at: { file: file.name, ...one.at } })),
    );
  } catch {
    return result(null, [issue('scheme.unreadable', { file: file.name })]);
  }
}

/** Reads a scoring scheme from data (.json) or from the tables of any document that the readers know. */
export async function readSchemeSource(
  file: InputFile,
  deps: ReadDeps,
): Promise<Result<ScoringScheme | null>> {
  if (file.name.toLowerCase().endsWith('.json')) return readSchemeFile(file);
  const document = await deps.readers.read(file.name, file.bytes);
  if (document.value === null) return result(null, document.issues);
  const read = readSchemeDocument(document.value);
  return result(read.value, [...document.issues, ...read.issues]);
}

/** A scheme that was read, with all that is wrong with it. */
export async function inspectScheme(file: InputFile, deps: ReadDeps): Promise<Result<ScoringScheme | null>> {
  const read = await readSchemeSource(file, deps);
  const isData = file.name.toLowerCase().endsWith('.json');
  if (read.value === null || !isData) return read;
  const checked = checkScheme(read.value).map((one) => ({ ...one, at: { file: file.name, ...one.at } }));
  return result(read.value, [...read.issues, ...checked]);
}

const figure = (text: string | null | undefined) =>
  text === null || text === undefined || parseDecimal(text) === null ? null : Number(text);

/** A scheme as the command line shows it; points are numbers, null where there are none. */
export function schemeJson(scheme: ScoringScheme) {
  const { number, date, title, year } = scheme;
  return {
    number,
    date,
    title,
    year,
    criteria: scheme.criteria.map(({ code, parent, title: name, kind, max, points }) => ({
      code,
      parent,
      title: name,
      kind,
      max: figure(max),
      ...(points === undefined ? {} : { points: figure(points) }),
    })),
    classes: scheme.classes.map(({ name, from, includesFrom }) => ({
      name,
      from: figure(from),
      includesFrom,
    })),
    max: figure(scheme.max),
  };
}
