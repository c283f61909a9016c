import { setBlocks, type BlockChoice } from '../../app/blocks/setBlocks.ts';
import { openBook } from '../../app/openBook.ts';
import { saveBook } from '../../app/saveBook.ts';
import { fill } from '../../messages/fill.ts';
import { issueText } from '../../messages/issueText.ts';
import { CHANGE_LABELS } from '../../messages/vi/changes.ts';
import { DONE_TEXTS as T } from '../../messages/vi/cli.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import { nodeDeps } from '../deps.ts';
import { readBytes, refuseSameFile } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse } from '../refusal.ts';

export interface BlocksOptions {
  /** Codes, parted by commas. */
  readonly use?: string;
  readonly drop?: string;
  /** A text file, one indicator a line. */
  readonly indicators?: string;
  readonly out: string;
}

function choicesOf(codes: string | undefined, use: boolean): BlockChoice[] {
  const parts = (codes ?? '').split(/[,;]/).map((code) => code.trim());
  return parts.filter((code) => code !== '').map((code) => ({ code, use }));
}

/** Sets which blocks the forms of a book have, into a new book. */
export async function blocksCommand(
  file: string,
  options: BlocksOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  const inputs = options.indicators === undefined ? [] : [options.indicators];
  await refuseSameFile(options.out, [file, ...inputs]);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const { indicators: list } = options;
  const indicators = list === undefined ? '' : new TextDecoder().decode(await readBytes(list));
  const blocks = [...choicesOf(options.use, true), ...choicesOf(options.drop, false)];
  const set = setBlocks(tracked, { blocks, indicators });
  const { after, used, indicators: count } = orRefuse(set.value, set.issues);
  orRefuse(true, (await saveBook(tracked, after, options.out, deps, CHANGE_LABELS.blocks)).issues);
  return {
    object: { blocks: used, indicators: count, book: options.out },
    lines: [
      used.length === 0 ? T.blocksNone : fill(T.blocks, { names: used, count }),
      ...set.issues.map((i) => `  ! ${issueText(i)}`),
      fill(T.saved, { out: options.out }),
    ],
    issues: [...opened.issues, ...set.issues],
    questions: [],
  };
}
