import { setBlocks } from '../../app/blocks/setBlocks.ts';
import { supplementList } from '../../app/chaseReturns.ts';
import type { Deps } from '../../app/deps.ts';
import { fillTemplate, mappedLines, mapTemplate, parseMapped } from '../../app/fillTemplate.ts';
import { blocksView } from '../../app/views/blocks.ts';
import { chaseView } from '../../app/views/chase.ts';
import { mappingPreview } from '../../app/views/mapping.ts';
import { result } from '../../core/result.ts';
import { fillCells } from '../../hosts/file/fillCells.ts';
import { zipFiles } from '../../hosts/file/packager.ts';
import { fill } from '../../messages/fill.ts';
import { CHANGE_LABELS, FILE_NAMES } from '../../messages/vi/changes.ts';
import { keep, nothingMore, withBook } from './bookCalls.ts';
import type { Session } from './session.ts';
import type { Engine } from './types.ts';

type BesideCalls = Pick<
  Engine,
  'chase' | 'supplements' | 'blocks' | 'setBlocks' | 'mapping' | 'mapTemplate' | 'fillTemplate'
>;

/** Messages to agencies, what forms ask beside tasks, the upper level's own template. */
export function besideCalls(session: Session, deps: Deps): BesideCalls {
  return {
    chase: (round) => withBook(session, (tracked) => result(chaseView(tracked, round, deps))),
    supplements: (round) =>
      withBook(session, (tracked) => {
        const { value, issues } = supplementList(tracked, round, deps);
        return result(value === null ? null : { ...value.file, count: value.agencies }, issues);
      }),
    blocks: () => withBook(session, ({ book }) => result(blocksView(book))),
    setBlocks: (input) =>
      withBook(session, (tracked) => {
        const set = setBlocks(tracked, input);
        if (set.value === null) return result(null, set.issues);
        const pending = { after: set.value.after, label: CHANGE_LABELS.blocks };
        return result(keep(session, tracked, pending, deps, nothingMore), set.issues);
      }),
    mapping: (template) => withBook(session, ({ book }) => result(mappedLines(book, template))),
    mapTemplate: (template, lines) =>
      withBook(session, (tracked) => {
        const read = lines.map(parseMapped);
        const cells = read.flatMap(({ value }) => value ?? []);
        const unread = read.flatMap(({ issues }) => issues);
        if (unread.length > 0) return result(null, unread);
        const done = mapTemplate(tracked, template, cells, fillCells);
        if (done.value === null) return result(null, done.issues);
        const { after, known, mapping } = done.value;
        const pending = { after, label: fill(CHANGE_LABELS.template, { name: template.name }) };
        const shown = () => ({ preview: mappingPreview(template.name, known, mapping) });
        return result(keep(session, tracked, pending, deps, shown), done.issues);
      }),
    fillTemplate: (template, round) =>
      withBook(session, (tracked) => {
        const done = fillTemplate(tracked, template, round, fillCells);
        if (done.value === null) return result(null, done.issues);
        const { bytes, trace, cells } = done.value;
        const files = [
          { name: template.name, bytes },
          { name: FILE_NAMES.sources, bytes: deps.packager.pack(trace) },
        ];
        const name = fill(FILE_NAMES.template, { round });
        return result({ name, bytes: zipFiles(files), count: cells.length }, done.issues);
      }),
  };
}
