import { inspectScheme, schemeJson } from '../../app/readScheme.ts';
import { fill } from '../../messages/fill.ts';
import { issueText } from '../../messages/issueText.ts';
import { SCHEME_TEXTS as T } from '../../messages/vi/cli.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import { nodeDeps } from '../deps.ts';
import { readInput } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse } from '../refusal.ts';

/** What was understood of a scoring scheme, and what is wrong with it. */
export async function schemeCommand(file: string, progress: ProgressListener): Promise<CommandResult> {
  const read = await inspectScheme(await readInput(file), nodeDeps(progress));
  if (read.value === null) orRefuse(null, read.issues);
  const scheme = schemeJson(read.value!);
  const leaves = scheme.criteria.filter((c) => c.kind !== null).length;
  const classes = scheme.classes.map((c) => c.name).join(', ');
  const shown = read.issues.filter((i) => i.severity !== 'info' || i.code === 'scheme.sample');
  return {
    object: scheme,
    lines: [
      fill(T.found, { title: scheme.title, leaves, fields: scheme.criteria.length - leaves }),
      scheme.max === null ? T.noMax : fill(T.max, { max: String(scheme.max).replace('.', ',') }),
      classes === '' ? T.noClasses : fill(T.classes, { classes }),
      ...shown.map((i) => issueText(i)),
    ],
    issues: read.issues,
    questions: [],
  };
}
