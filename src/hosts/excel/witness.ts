import type { SourceRef } from '../../core/issue.ts';
import { excelCode } from './failure.ts';

/**
 * What stood where a step writes. It is asked for in the same request as the writing, so nobody can come between the
 * two; what Excel answers is looked at before anything else is sent.
 */
export interface Witness {
  /** Where the step writes. */
  readonly at: SourceRef;
  /** Did it stand as the step was worked out for? */
  readonly isExpected: () => boolean;
  /** Puts back what stood there; asked once that is answered: did it write over nothing but what the step had written? */
  readonly putBack: (context: Excel.RequestContext) => () => boolean;
}

/**
 * A request wrote to places that had moved, or held something else by then. What it wrote has been put back, but for
 * the places `mixed`, which moved once more or which Excel refused: there rows may hold what others should.
 */
export class Displaced extends Error {
  readonly at: SourceRef;
  readonly mixed: readonly SourceRef[];

  constructor(at: SourceRef, mixed: readonly SourceRef[]) {
    super('rows moved while they were written');
    this.at = at;
    this.mixed = mixed;
  }
}

/**
 * Sends a request, and looks at what stood in the places that it wrote to; throws Displaced where it was something else.
 * Rows that moved may also make Excel refuse the request in its midst, with what came before done.
 */
export async function syncSealed(
  context: Excel.RequestContext,
  witnesses: readonly Witness[],
): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    await seal(context, witnesses.filter(isAnswered));
    throw error;
  }
  await seal(context, witnesses);
}

/** Of a request that was refused only what was asked before that is known. */
function isAnswered({ isExpected }: Witness): boolean {
  try {
    isExpected();
    return true;
  } catch (error) {
    if (excelCode(error) === null) throw error;
    return false;
  }
}

async function seal(context: Excel.RequestContext, witnesses: readonly Witness[]): Promise<void> {
  const wrong = witnesses.find((witness) => !witness.isExpected());
  if (wrong === undefined) return;
  throw new Displaced(wrong.at, await putAllBack(context, witnesses));
}

/** The last thing written is put back first. */
async function putAllBack(
  context: Excel.RequestContext,
  witnesses: readonly Witness[],
): Promise<readonly SourceRef[]> {
  const checks = [...witnesses].reverse().map(({ at, putBack }) => ({ at, isDone: putBack(context) }));
  try {
    await context.sync();
  } catch {
    return checks.map(({ at }) => at);
  }
  return checks.flatMap(({ at, isDone }) => (isDone() ? [] : [at]));
}
