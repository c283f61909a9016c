import { issue } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import { guarded } from './failure.ts';
import { packPoint, unpackPoint } from '../../workbook/restore/pack.ts';
import type { Run } from './types.ts';

/** Where a draft stands: its parts are settings of their own, written before the head that names them. */
interface Head {
  /** Parts of a new draft never take the place of those that the head still names. */
  readonly series: number;
  readonly parts: number;
}

/** Longest text of one setting. */
const PART_LENGTH = 32_000;

const headKey = (name: string): string => `skh.draft.${name}`;
const partKey = (name: string, series: number, part: number): string => `${headKey(name)}/${series}/${part}`;

async function headOf(context: Excel.RequestContext, name: string): Promise<Head | null> {
  const setting = context.workbook.settings.getItemOrNullObject(headKey(name)).load('value');
  await context.sync();
  return setting.isNullObject ? null : (setting.value as Head);
}

function partsOf(context: Excel.RequestContext, name: string, { series, parts }: Head): Excel.Setting[] {
  return Array.from({ length: parts }, (_, i) =>
    context.workbook.settings.getItemOrNullObject(partKey(name, series, i + 1)),
  );
}

/** The draft of this name; null where there is none, with excel.draftLost where it can't be read any more. */
export function loadDraft(run: Run, name: string): Promise<Result<string | null>> {
  return guarded(() =>
    run({ delayForCellEdit: true }, async (context) => {
      const head = await headOf(context, name);
      if (head === null) return result(null);
      const parts = partsOf(context, name, head).map((part) => part.load('value'));
      await context.sync();
      const whole = parts.every((part) => !part.isNullObject);
      const text = whole ? unpackPoint(parts.map((part) => String(part.value)).join('')) : null;
      return result(text, text === null ? [issue('excel.draftLost')] : []);
    }),
  );
}

/** Keeps a draft in the workbook, which is saved with it; null forgets it. What breaks off leaves the earlier one. */
export async function saveDraft(run: Run, name: string, text: string | null): Promise<Result<null>> {
  const saved = await guarded(() =>
    run({ delayForCellEdit: true }, async (context) => {
      const before = await headOf(context, name);
      const head = text === null ? null : addParts(context, name, (before?.series ?? 0) + 1, packPoint(text));
      const { settings } = context.workbook;
      if (head !== null) settings.add(headKey(name), head);
      else settings.getItemOrNullObject(headKey(name)).delete();
      if (before !== null) for (const part of partsOf(context, name, before)) part.delete();
      await context.sync();
      return result(null);
    }),
  );
  return result(null, saved.issues);
}

function addParts(context: Excel.RequestContext, name: string, series: number, packed: string): Head {
  const parts = packed.match(new RegExp(`.{1,${PART_LENGTH}}`, 'g')) ?? [];
  parts.forEach((part, i) => context.workbook.settings.add(partKey(name, series, i + 1), part));
  return { series, parts: parts.length };
}
