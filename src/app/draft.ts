import { z } from 'zod';
import { parseIso } from '../core/date/parse.ts';
import type { IsoDate } from '../core/date/types.ts';
import type { Decision } from '../core/question.ts';
import type { Round } from '../core/tracking/types.ts';

/** A review of a plan that is not finished. It holds no plan: the files are chosen again, and told by their digest. */
export interface Draft {
  /** Names of the plan and, where one was chosen, of the register. */
  readonly files: readonly string[];
  /** Of the bytes of all files, so that answers are never put to another plan. */
  readonly digest: string;
  readonly decisions: readonly Decision[];
  /** Instead of the plan's own; empty: the plan's. */
  readonly rounds: readonly Omit<Round, 'number'>[];
  readonly asOf: IsoDate | null;
  /** The screen to go back to. */
  readonly screen: string;
}

/** Raised where an older draft could not be read; such a one is as none. */
const VERSION = 1;

const day = z.string().transform((text, context): IsoDate => {
  const date = parseIso(text);
  if (date !== null) return date;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

const DECISION = z.object({
  id: z.string(),
  choice: z.string(),
  value: z.string().exactOptional(),
  reason: z.string().exactOptional(),
  by: z.string().exactOptional(),
  at: z.string().exactOptional(),
});

const ROUND = z.object({
  name: z.string(),
  due: day,
  boundary: z.enum(['on', 'before']),
  dayOff: z.enum(['stay', 'next', 'previous']),
  locked: z.boolean(),
});

const DRAFT = z.object({
  version: z.literal(VERSION),
  files: z.array(z.string()),
  digest: z.string(),
  decisions: z.array(DECISION),
  rounds: z.array(ROUND),
  asOf: day.nullable(),
  screen: z.string(),
});

/** A draft as text, to be kept with the workbook or by the browser. */
export function encodeDraft({ files, digest, decisions, rounds, asOf, screen }: Draft): string {
  return JSON.stringify({ version: VERSION, files, digest, decisions, rounds, asOf, screen });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The draft in a text; null for anything that is none, or one of another version. */
export function decodeDraft(text: string): Draft | null {
  const read = DRAFT.safeParse(parseJson(text));
  if (!read.success) return null;
  const { files, digest, decisions, rounds, asOf, screen } = read.data;
  return { files, digest, decisions, rounds, asOf, screen };
}
