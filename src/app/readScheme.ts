import { issue } from '../core/issue.ts';
import { result, type Result } from '../core/result.ts';
import { readSchemeJson } from '../core/scoring/readScheme.ts';
import type { ScoringScheme } from '../core/scoring/types.ts';
import type { InputFile } from '../workbook/ports.ts';

/** Reads a scoring scheme from a file of data. */
export function readSchemeFile(file: InputFile): Result<ScoringScheme | null> {
  try {
    return readSchemeJson(JSON.parse(new TextDecoder().decode(file.bytes)));
  } catch {
    return result(null, [issue('scheme.unreadable', { file: file.name })]);
  }
}
