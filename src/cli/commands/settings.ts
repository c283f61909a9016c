import { openBook, type TrackedBook } from '../../app/openBook.ts';
import { saveChanges } from '../../app/saveBook.ts';
import {
  CHANGEABLE_SETTINGS,
  settingsBook,
  settingNamed,
  settingTyped,
  type ChangeableSetting,
  type TypedSettings,
} from '../../app/settingsBook.ts';
import { issue } from '../../core/issue.ts';
import { fill } from '../../messages/fill.ts';
import { CHANGE_LABELS } from '../../messages/vi/changes.ts';
import { DONE_TEXTS, SETTINGS_DONE as T } from '../../messages/vi/cli.ts';
import { SETTINGS } from '../../messages/vi/settings.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import { nodeDeps } from '../deps.ts';
import { refuseSameFile } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse, Refusal } from '../refusal.ts';

export interface SettingsOptions {
  /** Each 'Địa danh=Sông Trà'. None: the rows are only listed. */
  readonly set?: readonly string[];
  readonly out?: string;
}

const labelOf = (key: ChangeableSetting): string => SETTINGS[key].label;

/** A line break is typed as '\n': several recipients, several symbols. */
function typedOf(text: string): TypedSettings {
  const split = text.indexOf('=');
  const key = settingNamed(text.slice(0, Math.max(0, split)));
  if (key === null)
    throw new Refusal([issue('settings.unknown', {}, { text, labels: CHANGEABLE_SETTINGS.map(labelOf) })]);
  return { [key]: text.slice(split + 1).replaceAll('\\n', '\n') };
}

function listed(tracked: TrackedBook): CommandResult {
  const rows = CHANGEABLE_SETTINGS.map((key) => ({ label: labelOf(key), value: settingTyped(tracked, key) }));
  return {
    object: { settings: rows },
    lines: rows.map(({ label, value }) => fill(T.row, { label, value: value === '' ? T.blank : value })),
    issues: [],
    questions: [],
  };
}

/** Lists the rows of Thông tin chung, or changes some of them, into a new book. */
export async function settingsCommand(
  file: string,
  { set = [], out = '' }: SettingsOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  const typed = Object.assign({}, ...set.map(typedOf)) as TypedSettings;
  if (set.length > 0) await refuseSameFile(out, [file]);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  if (set.length === 0) return { ...listed(tracked), issues: opened.issues };
  const done = settingsBook(tracked, typed, deps);
  const { changes, changed } = orRefuse(done.value, done.issues);
  orRefuse(true, (await saveChanges(tracked, changes, out, deps, CHANGE_LABELS.settings)).issues);
  const words = (text: string) => (text === '' ? T.blank : text);
  return {
    object: { changed, book: out },
    lines: [
      ...changed.map(({ label, before, after }) =>
        fill(T.changed, { label, before: words(before), after: words(after) }),
      ),
      fill(DONE_TEXTS.saved, { out }),
    ],
    issues: [...opened.issues, ...done.issues],
    questions: [],
  };
}
