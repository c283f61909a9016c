import type { Deps } from '../../app/deps.ts';
import { openBook } from '../../app/openBook.ts';
import { saveBook } from '../../app/saveBook.ts';
import { readSchemeSource } from '../../app/readScheme.ts';
import { scoreBook } from '../../app/scoreBook.ts';
import type { Scorecard, ScoringScheme } from '../../core/scoring/types.ts';
import type { Issue } from '../../core/issue.ts';
import { fill } from '../../messages/fill.ts';
import { issueText } from '../../messages/issueText.ts';
import { CHANGE_LABELS } from '../../messages/vi/changes.ts';
import { DONE_TEXTS as T } from '../../messages/vi/cli.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import type { Book } from '../../workbook/schema.ts';
import { nodeDeps } from '../deps.ts';
import { readInput, refuseSameFile } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse } from '../refusal.ts';
import { SAMPLE_SCHEME } from '../samples.ts';

/** The scheme that was named; else the book's own (null); else the sample. */
async function chooseScheme(file: string | undefined, book: Book, deps: Deps): Promise<ScoringScheme | null> {
  if (file === undefined && book.TieuChi.length > 0) return null;
  const read = await readSchemeSource(await readInput(file ?? SAMPLE_SCHEME), deps);
  return orRefuse(read.value, read.issues);
}

function cardJson(card: Scorecard, names: ReadonlyMap<string, string>) {
  const number = Number;
  return {
    agency: names.get(card.agency) ?? card.agency,
    group: card.group,
    total: number(card.total),
    bonus: number(card.bonus),
    penalty: number(card.penalty),
    converted: number(card.converted),
    rank: card.rank,
    class: card.class,
    lowered: card.lowered,
    lift: card.lift === null ? null : { ...card.lift, points: number(card.lift.points) },
    lost: card.lost.map((l) => ({ ...l, points: number(l.points) })),
  };
}

/** What nobody has judged yet is counted; every other remark is said. */
function remarkLines(issues: readonly Issue[]): string[] {
  const open = issues.filter((i) => i.code === 'score.notAppraised').length;
  const others = issues.filter((i) => i.code !== 'score.notAppraised');
  return [...(open === 0 ? [] : [fill(T.notAppraised, { count: open })]), ...others.map((i) => issueText(i))];
}

export async function scoreCommand(
  file: string,
  options: { scheme?: string; out: string },
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  await refuseSameFile(options.out, [file, options.scheme]);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const scheme = await chooseScheme(options.scheme, tracked.book, deps);
  const scored = scoreBook(tracked, scheme);
  const { after, scorecards } = orRefuse(scored.value, scored.issues);
  const saved = await saveBook(tracked, after, options.out, deps, CHANGE_LABELS.score);
  orRefuse(true, saved.issues);
  const names = new Map(after.CoQuan.map((a) => [a.code, a.name]));
  const title = after.BoTieuChi[0]?.title ?? '';
  return {
    object: { book: options.out, scorecards: scorecards.map((card) => cardJson(card, names)) },
    lines: [
      fill(T.scored, { count: scorecards.length, scheme: title, out: options.out }),
      ...remarkLines(scored.issues),
    ],
    issues: scored.issues,
    questions: [],
  };
}
