import { Book } from './model/book.ts';
import type { Compute } from './model/sheet.ts';
import { startOffice } from './office.ts';
import type { HostEvent, World } from './protocol/hostObject.ts';
import { readMetadata, type Metadata, type RuntimeNamespaces } from './protocol/metadata.ts';
import { createServer, type Server } from './protocol/server.ts';
import { REGISTRY } from './registry.ts';
import { createTransport, type Transport } from './transport.ts';

export interface BenchOptions {
  /** The highest ExcelApi that this Excel has: members of later sets are refused. */
  readonly excelApi: string;
  /** Works out formulas; without it every formula gives 0. */
  readonly compute?: Compute;
}

/** Excel on the bench: Microsoft's client runtime in front, a workbook in memory behind. */
export interface Bench extends Omit<Transport, 'external' | 'fire'> {
  /** A new workbook with one blank sheet, the one that Excel.run works on from now. */
  readonly newBook: (compute?: Compute) => Book;
  /** The workbook as a person sees it. */
  readonly book: () => Book;
  /** Ranges that the client still keeps. */
  readonly keptRanges: () => number;
  readonly metadata: () => Metadata;
  /** Does something in the workbook as a person would, and delivers the events of it. */
  readonly asUser: (action: (book: Book) => void) => void;
}

interface Open {
  readonly book: Book;
  readonly server: Server;
}

/** Starts Office once for a test file. `Excel` and `Office` are there afterwards. */
export async function startBench(options: BenchOptions): Promise<Bench> {
  let metadata: Metadata | null = null;
  let events: HostEvent[] = [];
  let fromAddin = true;
  const world: World = {
    metadata: () => (metadata ??= readMetadata(globalThis as unknown as RuntimeNamespaces)),
    registry: REGISTRY,
    emit: (event) => {
      const triggerSource = fromAddin ? 'ThisLocalAddin' : 'Unknown';
      events.push({ ...event, args: { ...event.args, triggerSource } });
    },
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
    requirementSets: { ExcelApi: options.excelApi, RichApiRuntime: '1.1', DocumentEvents: '1.1' },
    execute: (request, fault) => present.server.execute(request, fault),
    answered: deliver,
  });
  let present = open(options.compute);
  await startOffice(transport.external);
  closeGate();
  transport.resetTraffic();
  return {
    ...transport,
    newBook: (compute = options.compute) => {
      present = open(compute);
      transport.resetTraffic();
      return present.book;
    },
    book: () => present.book,
    keptRanges: () => present.server.kept,
    metadata: world.metadata,
    asUser: (action) => {
      fromAddin = false;
      action(present.book);
      fromAddin = true;
      deliver();
    },
  };
}

/**
 * The check of requirement sets is compiled into every member, but the shipped file switches it on in another class
 * than the one that is asked. Clean-up is made part of the run, so that its requests are counted.
 */
function closeGate(): void {
  const { OfficeExtension } = globalThis as unknown as {
    OfficeExtension: {
      CommonUtility: { _doApiNotSupportedCheck: boolean };
      Utility: { _synchronousCleanup: boolean };
    };
  };
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  OfficeExtension.Utility._synchronousCleanup = true;
}
