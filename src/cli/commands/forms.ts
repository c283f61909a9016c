import path from 'node:path';
import { makeAssignments, makeForms, makeGroupForm, makeSendingList } from '../../app/makeForms.ts';
import { openBook } from '../../app/openBook.ts';
import { fill } from '../../messages/fill.ts';
import { DONE_TEXTS as T } from '../../messages/vi/cli.ts';
import { zipFiles } from '../../hosts/file/packager.ts';
import type { InputFile, ProgressListener } from '../../workbook/ports.ts';
import { parseRoundNumber } from '../arguments.ts';
import { nodeDeps } from '../deps.ts';
import { refuseOther, writeWhole } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse } from '../refusal.ts';

/** A folder of files, or one zip where the name ends in .zip. */
async function writeForms(files: readonly InputFile[], out: string): Promise<void> {
  if (out.toLowerCase().endsWith('.zip')) {
    await writeWhole(out, zipFiles(files));
    return;
  }
  const paths = files.map(({ name, bytes }) => ({ file: path.join(out, name), bytes }));
  for (const { file, bytes } of paths) await refuseOther(file, bytes);
  for (const { file, bytes } of paths) await writeWhole(file, bytes);
}

export interface FormsOptions {
  readonly round: string;
  readonly out: string;
  /** One form for all agencies of this group. */
  readonly common?: string;
  /** Danh sách gửi beside the forms. Not unasked: whoever hands the folder back in would hand in the list. */
  readonly list?: boolean;
  /** Bảng phân công nhiệm vụ beside the forms. */
  readonly assignments?: boolean;
}

/** Makes the forms of a round, one per agency or one for a group. */
export async function formsCommand(
  file: string,
  options: FormsOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  const round = parseRoundNumber(options.round);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const { common } = options;
  const made =
    common === undefined ? makeForms(tracked, round, deps) : makeGroupForm(tracked, round, common, deps);
  const files = orRefuse(made.value, made.issues);
  const list = options.list === true ? makeSendingList(tracked, round, deps, common) : [];
  const assigned = options.assignments === true ? makeAssignments(tracked, deps) : { value: [], issues: [] };
  const extra = [...list, ...orRefuse(assigned.value, assigned.issues)];
  await writeForms([...files, ...extra], options.out);
  const names = (of: readonly InputFile[]) => of.map((f) => f.name);
  return {
    object: { out: options.out, round, forms: names(files), others: names(extra) },
    lines: [
      fill(T.forms, { count: files.length, round, out: options.out }),
      ...(extra.length === 0 ? [] : [fill(T.formsBeside, { names: names(extra) })]),
    ],
    issues: [...opened.issues, ...made.issues],
    questions: [],
  };
}
