import type { Deps } from '../../app/deps.ts';
import { openBook } from '../../app/openBook.ts';
import { saveBook } from '../../app/saveBook.ts';
import { readSchemeSource } from '../../app/readScheme.ts';
import { schemeTitles, scoreBook } from '../../app/scoreBook.ts';
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

/** 'Các sở; Các phòng=FILE' names the groups that a scheme is for; else the file does, or it is for all. */
function groupsAndFile(option: string): { readonly groups: readonly string[]; readonly file: string } {
  const named = /^([^=/\\]+)=(.+)$/.exec(option);
  if (named === null) return { groups: [], file: option };
  const groups = (named[1] ?? '').split(';').map((one) => one.trim());
  return { groups: groups.filter((one) => one !== ''), file: named[2] ?? '' };
}

async function readScheme(option: string, deps: Deps): Promise<ScoringScheme> {
  const { groups, file } = groupsAndFile(option);
  const read = await readSchemeSource(await readInput(file), deps);
  const scheme = orRefuse(read.value, read.issues);
  return groups.length === 0 ? scheme : { ...scheme, groups };
}

/** The schemes that were named; else the book's own (null); else the sample. */
async function chooseSchemes(
  options: readonly string[],
  book: Book,
  deps: Deps,
): Promise<readonly ScoringScheme[] | null> {
  if (options.length === 0 && book.TieuChi.length > 0) return null;
  const schemes: ScoringScheme[] = [];
  for (const option of options.length === 0 ? [SAMPLE_SCHEME] : options) {
    schemes.push(await readScheme(option, deps));
  }
  return schemes;
}

function cardJson(card: Scorecard, names: ReadonlyMap<string, string>) {
  const number = Number;
  return {
    agency: names.get(card.agency) ?? card.agency,
    group: card.group,
    total: card.unscored ? null : number(card.total),
    bonus: number(card.bonus),
    penalty: number(card.penalty),
    converted: card.open > 0 ? null : number(card.converted),
    open: card.open,
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
  options: { scheme?: readonly string[]; out: string },
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  const named = options.scheme ?? [];
  await refuseSameFile(options.out, [file, ...named.map((one) => groupsAndFile(one).file)]);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const schemes = await chooseSchemes(named, tracked.book, deps);
  const scored = scoreBook(tracked, schemes);
  const { after, scorecards } = orRefuse(scored.value, scored.issues);
  const saved = await saveBook(tracked, after, options.out, deps, CHANGE_LABELS.score);
  orRefuse(true, saved.issues);
  const names = new Map(after.CoQuan.map((a) => [a.code, a.name]));
  const title = schemeTitles(after);
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
