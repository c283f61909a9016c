import { z } from 'zod';
import type { Inverse } from './types.ts';

const SCALAR = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const DATE = z.strictObject({ date: z.string() });
const FORMULA = z.strictObject({ formula: z.string(), value: z.union([SCALAR, DATE]) });
const CONTENT = z.union([SCALAR, DATE, FORMULA]);
const KEY = z.array(z.string());
const ROWS = z.array(z.strictObject({ key: KEY, cells: z.record(z.string(), CONTENT) }));
const INVERSE = z.strictObject({
  tables: z.array(
    z.strictObject({
      table: z.string(),
      updated: z.array(
        z.strictObject({ key: KEY, cells: z.record(z.string(), z.tuple([CONTENT, CONTENT])) }),
      ),
      inserted: ROWS,
      deleted: ROWS,
    }),
  ),
});

/** Reads what a host unpacked of DiemKhoiPhuc; null where somebody has changed it, so that it is no inverse. */
export function parseInverse(text: string): Inverse | null {
  try {
    const parsed = INVERSE.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
