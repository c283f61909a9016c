import { issue, type Issue } from '../../core/issue.ts';
import { hasError, result, type Result } from '../../core/result.ts';
import type { HostCapabilities, OpenBook, WorkbookHost } from '../../workbook/ports.ts';
import { POINTS } from '../../workbook/restore/points.ts';
import { pendingIssue, unfinished } from './apply/journal.ts';
import { excelBook, type ExcelBook } from './book.ts';
import { isLeftover, isMadeElsewhere, MAKING, makingElsewhere, type Leftover } from './create/present.ts';
import { loadDraft, saveDraft } from './draft.ts';
import { guarded } from './failure.ts';
import { unpackPoint } from '../../workbook/restore/pack.ts';
import { readSnapshots } from './read/tables.ts';
import { NEXT_TURN, pacer, type Pace } from './steps.ts';
import { NEEDED_API, type ExcelHostOptions, type Run } from './types.ts';
import { rowAt } from './rowAt.ts';
import { RENAMES_API, reveal, selection, watch } from './watch.ts';
import { watchSelection } from './watchSelection.ts';

/** One of these tables makes a workbook ours. */
const OUR_TABLES = ['CaiDat', 'ThongTin'];

/** Whoever only reads does not wait for it. */
const writing = () => import('./writing.ts');

/**
 * The workbook that is open in Excel, by the same port as files. Names of files mean nothing here, since there is only
 * the one. An Excel below 1.14 is refused (excel.tooOld) by every call that would need it.
 */
export function createExcelHost({
  run,
  isSetSupported,
  writer = '',
  person = () => '',
  pause = NEXT_TURN,
  requestBytes,
}: ExcelHostOptions): Required<WorkbookHost> {
  const full = isSetSupported('ExcelApi', NEEDED_API);
  const capabilities: HostCapabilities = { full, watch: full, reveal: full, journal: full };
  const mayClear = clearsOnceTold(writer);
  const deleted = new Set<string>();
  const deleting = (id: string): void => void deleted.add(id);
  const ifFull = async <T>(work: () => Promise<Result<T | null>>): Promise<Result<T | null>> =>
    full ? work() : result(null, [issue('excel.tooOld')]);
  return {
    capabilities: () => capabilities,
    create: (spec, name, options = {}) =>
      ifFull<null>(async () =>
        (await writing()).createBook(run, spec, {
          ...{ ...options, name, pace: pacer(pause), requestBytes },
          ...{ writer, by: person(), mayClear, deleting },
        }),
      ),
    discard: () => ifFull<null>(async () => (await writing()).discardBook(run, pacer(pause), deleting)),
    loadDraft: (name) => ifFull(() => loadDraft(run, name)),
    saveDraft: (name, text) => ifFull<null>(() => saveDraft(run, name, text)),
    open: () => ifFull(() => open(run, writer, pacer(pause))),
    apply: (book, changes, keys, name, options) => {
      if (!isExcelBook(book)) throw new Error('a book of another host');
      return ifFull<null>(async () =>
        (await writing()).applyChanges(run, {
          ...{ book, changes, keys, name, options },
          ...{ pace: pacer(pause), writer, by: person(), requestBytes },
        }),
      );
    },
    watch: (tables, listener) =>
      ifFull(() =>
        watch(run, tables, listener, {
          tellsRenames: isSetSupported('ExcelApi', RENAMES_API),
          isOwn: (id) => deleted.has(id),
        }),
      ),
    rowAt: (tables, at) => ifFull(() => rowAt(run, tables, at)),
    reveal: (at) => ifFull<null>(() => reveal(run, at)),
    selection: () => ifFull(() => selection(run)),
    watchSelection: (listener) => ifFull(() => watchSelection(run, listener)),
    unpack: unpackPoint,
    recover: (way, takeOver) =>
      ifFull<null>(async () => (await writing()).recover(run, { way, writer, takeOver }, pacer(pause))),
  };
}

/**
 * What another machine left half made may still be in the making: whoever would take it away is told so first, and who
 * tries again knows that it has stopped.
 */
function clearsOnceTold(writer: string): (leftover: Leftover) => boolean {
  let told = '';
  return (leftover) => {
    const known = JSON.stringify(leftover);
    if (!isMadeElsewhere(leftover, writer) || told === known) return true;
    told = known;
    return false;
  };
}

function isExcelBook(book: OpenBook): book is ExcelBook {
  return 'seen' in book;
}

/**
 * A book whose last change isn't done is opened with excel.unfinished: it can be read, and recovered; or with
 * excel.writtenElsewhere where another machine began it and may be at work still.
 */
async function open(run: Run, writer: string, pace: Pace): Promise<Result<OpenBook | null>> {
  const found = await guarded(() => run({ delayForCellEdit: true }, (context) => look(context, writer)));
  if (found.value === null || hasError(found.issues)) return result(null, found.issues);
  return result(excelBook(run, pace), found.value);
}

/** What is to be said about the workbook as it is opened; an error where it isn't one of ours. */
async function look(context: Excel.RequestContext, writer: string): Promise<Result<Issue[]>> {
  const tables = OUR_TABLES.map((name) => context.workbook.tables.getItemOrNullObject(name).load('name'));
  const workbook = context.workbook.load('readOnly');
  const sheets = context.workbook.worksheets.load('items/name');
  const making = context.workbook.settings.getItemOrNullObject(MAKING).load('value');
  // What was asked above comes with the first of its syncs.
  const [journal = null] = await readSnapshots(context, [POINTS]);
  // Sheets of a book that was never finished are no book: making one again takes them away first.
  const names = sheets.items.map(({ name }) => name);
  const leftover = making.isNullObject ? null : (making.value as Leftover);
  if (leftover !== null && isLeftover(leftover, names)) {
    const elsewhere = isMadeElsewhere(leftover, writer);
    return result(
      [],
      [issue('book.notOurs'), elsewhere ? makingElsewhere(leftover) : issue('excel.leftover')],
    );
  }
  if (tables.every((table) => table.isNullObject)) return result([], [issue('book.notOurs')]);
  const pending = journal === null ? null : unfinished(journal);
  return result([
    ...(workbook.readOnly ? [issue('excel.readOnly')] : []),
    ...(pending === null ? [] : [pendingIssue(pending, writer)]),
  ]);
}
