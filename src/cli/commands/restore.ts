import { openBook, type TrackedBook } from '../../app/openBook.ts';
import { saveChanges } from '../../app/saveBook.ts';
import { restorePoints, undoChange } from '../../app/undoChange.ts';
import { issue, type Issue } from '../../core/issue.ts';
import { fill } from '../../messages/fill.ts';
import { issueText } from '../../messages/issueText.ts';
import { DONE_TEXTS as T } from '../../messages/vi/cli.ts';
import type { ProgressListener, RestorePoint } from '../../workbook/ports.ts';
import { nodeDeps } from '../deps.ts';
import { refuseSameFile } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse, Refusal } from '../refusal.ts';

export interface RestoreOptions {
  readonly out?: string;
  readonly list?: boolean;
}

/** Remarks that are shown to a person; --json has them all. */
const REMARKS_SHOWN = 15;

function listed(tracked: TrackedBook): CommandResult {
  const points: readonly RestorePoint[] = restorePoints(tracked);
  if (points.length === 0) throw new Refusal([issue('restore.none')]);
  return {
    object: { points },
    lines: points.map(({ id, at, label }) => fill(T.restorePoint, { id, at, label })),
    issues: [],
    questions: [],
  };
}

function remarkLines(issues: readonly Issue[]): string[] {
  const kept = issues.filter((i) => i.severity === 'warning');
  const others = issues.filter((i) => i.severity !== 'warning').map((i) => issueText(i));
  if (kept.length === 0) return others;
  const shown = kept.slice(0, REMARKS_SHOWN).map((i) => `  ! ${issueText(i)}`);
  const rest = kept.length - shown.length;
  return [
    ...others,
    fill(T.kept, { count: kept.length }),
    ...shown,
    ...(rest > 0 ? [fill(T.moreKept, { count: rest })] : []),
  ];
}

/** Takes a change back into a new file; `id` null: the latest. The undo has a restore point of its own. */
export async function restoreCommand(
  file: string,
  id: string | null,
  { out, list }: RestoreOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  if (out !== undefined) await refuseSameFile(out, [file]);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  if (list === true || out === undefined) return listed(tracked);
  const undone = await undoChange(tracked, id, deps);
  const { point, label, changes, cells, kept } = orRefuse(undone.value, undone.issues);
  orRefuse(true, (await saveChanges(tracked, changes, out, deps, label)).issues);
  return {
    object: {
      restored: point,
      cells,
      kept: kept.map(({ sheet, cell }) => ({ sheet, cell: cell ?? null })),
      book: out,
    },
    lines: [fill(T.restored, { ...point, cells, out }), ...remarkLines(undone.issues)],
    issues: undone.issues,
    questions: [],
  };
}
