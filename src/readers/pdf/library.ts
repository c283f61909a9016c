import type { Matrix } from './matrix.ts';

/** The part of pdf.js that is used here. */
export interface PdfLibrary {
  readonly OPS: Readonly<Record<string, number>>;
  readonly getDocument: (options: Readonly<Record<string, unknown>>) => LoadingTask;
  readonly PDFWorker: new (options: { port: unknown; verbosity: number }) => { destroy(): void };
}

export interface LoadingTask {
  readonly promise: Promise<LoadedPdf>;
  destroy(): Promise<void>;
}

export interface LoadedPdf {
  readonly numPages: number;
  getPage(number: number): Promise<LoadedPage>;
}

export interface LoadedPage {
  readonly commonObjs: { get(id: string, then: (font: unknown) => void): unknown };
  getViewport(options: { scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: Matrix;
  };
  getOperatorList(options: { annotationMode: number }): Promise<OperatorList>;
  cleanup(): boolean;
}

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

interface WorkerSide {
  readonly WorkerMessageHandler: { initializeFromPort(port: unknown): void };
}

/** Messages about damaged files are not for our users. */
const ERRORS_ONLY = 0;

export interface PdfEngine {
  readonly library: PdfLibrary;
  /**
   * Both halves of pdf.js in this thread, joined by a channel: the readers have a worker of their own already.
   * The operators of a page are told to `onOperators` as they are made, about a thousand at a time.
   */
  readonly openWorker: (onOperators: (codes: readonly number[]) => void) => {
    readonly worker: unknown;
    readonly close: () => void;
  };
}

/**
 * Loads pdf.js (1.5 MB) when the first PDF comes. Inside a worker its half also greets that worker's owner with one
 * message of its own ('ready'), which owners that match answers to their questions pass over.
 */
export async function loadPdfEngine(): Promise<PdfEngine> {
  const library = (await import('pdfjs-dist/legacy/build/pdf.min.mjs')) as unknown as PdfLibrary;
  const { WorkerMessageHandler } = (await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')) as WorkerSide;
  const openWorker: PdfEngine['openWorker'] = (onOperators) => {
    const channel = new MessageChannel();
    const port: EventTarget = channel.port1 as unknown as EventTarget;
    port.addEventListener('message', (event) => onOperators(operatorsIn((event as Piece).data)));
    WorkerMessageHandler.initializeFromPort(channel.port2);
    channel.port2.start();
    const worker = new library.PDFWorker({ port: channel.port1, verbosity: ERRORS_ONLY });
    channel.port1.start();
    const close = (): void => {
      worker.destroy();
      channel.port1.close();
      channel.port2.close();
    };
    return { worker, close };
  };
  return { library, openWorker };
}

/** What pdf.js streams of a page between its halves; its other messages have no such chunk. */
interface Piece extends Event {
  readonly data?: { readonly chunk?: { readonly fnArray?: readonly number[] } };
}

function operatorsIn(message: Piece['data']): readonly number[] {
  return message?.chunk?.fnArray ?? [];
}
