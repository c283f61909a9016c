import { Book } from './model/book.ts';
import type { Compute } from './model/sheet.ts';
import type { HostEvent, World } from './protocol/hostObject.ts';
import { readMetadata, type Metadata, type RuntimeNamespaces } from './protocol/metadata.ts';
import { createServer, type Server } from './protocol/server.ts';
import { REGISTRY } from './registry.ts';
import { createTransport, type Transport } from './transport.ts';

export interface BenchOptions {
  /** The highest ExcelApi that this Excel has: members of later sets are refused. */
  readonly excelApi: string;
  /** Office's black theme; the white one when left out. */
  readonly dark?: boolean;
  /** Works out formulas; without it the bench does, as far as it can. */
  readonly compute?: Compute;
  /** Where office.js runs; this realm when left out. */
  readonly runtime?: () => object;
}

/** Excel on the bench: Microsoft's client runtime in front, a workbook in memory behind. */
export interface Bench extends Omit<Transport, 'fire'> {
  /** A new workbook with one blank sheet, the one that Excel.run works on from now. */
  readonly newBook: (compute?: Compute) => Book;
  /** The workbook as a person sees it. */
  readonly book: () => Book;
  /** Ranges that the client still keeps. */
  readonly keptRanges: () => number;
  readonly metadata: () => Metadata;
  /** Another workbook that is open in the same Excel: a person clicks into its window, or into that of the pane's own. */
  readonly otherInFront: (front: boolean) => Book;
  /** Does something in the workbook as a person would, and delivers the events of it. */
  readonly asUser: (action: (book: Book) => void) => void;
  /** The same by somebody who has the workbook open elsewhere. */
  readonly asOther: (action: (book: Book) => void) => void;
  /** The same where Excel tells nobody of it. */
  readonly untold: (action: (book: Book) => void) => void;
}

/** Who did what an event tells of. */
interface Origin {
  readonly source: 'Local' | 'Remote';
  readonly triggerSource: 'ThisLocalAddin' | 'Unknown';
}
const OWN: Origin = { source: 'Local', triggerSource: 'ThisLocalAddin' };
const HERE: Origin = { source: 'Local', triggerSource: 'Unknown' };
const ELSEWHERE: Origin = { source: 'Remote', triggerSource: 'Unknown' };

/** What any Excel that can be asked about them has, beside ExcelApi. */
const OTHER_SETS = { RichApiRuntime: '1.1', DocumentEvents: '1.1', DelayForCellEdit: '1.1' };

/** What only Excel on the web had before 1.17, the shipped file still asks for under the name that it had then. */
function onlineSet(excelApi: string): Readonly<Record<string, string>> {
  return Number(excelApi.slice(2)) >= 17 ? { ExcelApiOnline: '1.1' } : {};
}

interface Open {
  readonly book: Book;
  readonly server: Server;
}

/** Excel's side alone: Office is started by whoever puts `external` in its place, in Node or in a page. */
export function createBench(options: BenchOptions): Bench {
  let metadata: Metadata | null = null;
  let events: HostEvent[] = [];
  let origin = OWN;
  let away = false;
  let other: Book | null = null;
  const runtime = (options.runtime ?? (() => globalThis)) as () => RuntimeNamespaces;
  const world: World = {
    metadata: () => (metadata ??= readMetadata(runtime())),
    registry: REGISTRY,
    emit: (event) => void events.push({ ...event, args: { ...event.args, ...origin } }),
    viewing: () => present.book.viewing,
    away: () => away,
  };
  const open = (compute?: Compute): Open => {
    const book = new Book(world, compute);
    events = [];
    return { book, server: createServer(book, world) };
  };
  const deliver = (): void => {
    const waiting = events;
    events = [];
    for (const event of waiting) transport.fire(event);
  };
  const transport = createTransport({
    requirementSets: { ExcelApi: options.excelApi, ...OTHER_SETS, ...onlineSet(options.excelApi) },
    dark: options.dark ?? false,
    execute: (request, fault) => present.server.execute(request, fault),
    starting: () => closeGate(runtime()),
    answered: deliver,
  });
  const doneBy = (who: Origin, action: (book: Book) => void): void => {
    origin = who;
    try {
      action(present.book);
    } finally {
      origin = OWN;
    }
    deliver();
  };
  let present = open(options.compute);
  return {
    ...transport,
    newBook: (compute = options.compute) => {
      present = open(compute);
      [away, other] = [false, null];
      transport.resetTraffic();
      return present.book;
    },
    book: () => present.book,
    otherInFront: (front) => {
      other ??= new Book(world);
      away = front;
      return other;
    },
    keptRanges: () => present.server.kept,
    metadata: world.metadata,
    asUser: (action) => doneBy(HERE, action),
    asOther: (action) => doneBy(ELSEWHERE, action),
    untold: (action) => {
      action(present.book);
      events = [];
    },
  };
}

/**
 * The check of requirement sets is compiled into every member, but the shipped file switches it on in another class
 * than the one that is asked. Clean-up is made part of the run, so that its requests are counted.
 */
function closeGate({ OfficeExtension }: RuntimeNamespaces): void {
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  OfficeExtension.Utility._synchronousCleanup = true;
}
