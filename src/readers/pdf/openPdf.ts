import { MAX_PDF_BYTES, MAX_PDF_PAGES, MAX_PDF_TOTAL_GLYPHS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { checkStreams } from './checkStreams.ts';
import { fontFacts } from './fontFacts.ts';
import {
  loadPdfEngine,
  type LoadedPage,
  type LoadedPdf,
  type LoadingTask,
  type OperatorList,
} from './library.ts';
import type { PdfPage } from './model.ts';
import { guardPages, type PageGuard } from './pageGuard.ts';
import { pageScanner, type PageScanner } from './scanPage.ts';
import type { FontFacts } from './scanState.ts';
import { uprightPage } from './upright.ts';

/** Stamps of digital signatures and comments are no text of the document. */
const NO_ANNOTATIONS = 0;

/** Reads every page's signs and lines. Refuses what is locked, broken or beyond the limits. */
export async function openPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  if (bytes.length > MAX_PDF_BYTES) throw new Refusal('file.tooLarge');
  checkStreams(bytes);
  const engine = await loadPdfEngine();
  const guard = guardPages(engine.library.OPS['paintFormXObjectBegin']);
  const { worker, close } = engine.openWorker(guard.onOperators);
  const task = engine.library.getDocument(optionsFor(bytes, worker));
  try {
    const loaded = await guard.within(task.promise);
    return await readPages(loaded, pageScanner(engine.library.OPS), guard);
  } catch (fault) {
    throw refusalOf(fault);
  } finally {
    end(task, close);
  }
}

function optionsFor(bytes: Uint8Array, worker: unknown): Readonly<Record<string, unknown>> {
  return {
    // pdf.js takes the bytes away from who hands them in.
    data: bytes.slice(),
    worker,
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    // Pictures are never unpacked: only their places count.
    maxImageSize: 0,
  };
}

/** Ends pdf.js without waiting: a worker that is stuck would never answer. */
function end(task: LoadingTask, close: () => void): void {
  task.destroy().catch(() => undefined);
  close();
}

async function readPages(loaded: LoadedPdf, scanner: PageScanner, guard: PageGuard): Promise<PdfPage[]> {
  if (loaded.numPages > MAX_PDF_PAGES) throw new Refusal('file.tooLarge');
  const pages: PdfPage[] = [];
  let glyphs = 0;
  for (let number = 1; number <= loaded.numPages; number++) {
    const page = await guard.within(readPage(loaded, number, scanner));
    glyphs += page.glyphs.length;
    if (glyphs > MAX_PDF_TOTAL_GLYPHS) throw new Refusal('file.tooLarge');
    pages.push(page);
  }
  return pages;
}

async function readPage(loaded: LoadedPdf, number: number, scanner: PageScanner): Promise<PdfPage> {
  const page = await loaded.getPage(number);
  const list = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  const fonts = await fontsOf(page, list);
  const view = page.getViewport({ scale: 1 });
  const scan = scanner(list, view.transform, fonts);
  page.cleanup();
  return uprightPage(scan, number, view);
}

async function fontsOf(page: LoadedPage, list: OperatorList): Promise<Map<string, FontFacts>> {
  const fonts = new Map<string, FontFacts>();
  const names = new Set(list.argsArray.flatMap((args) => args ?? []).filter(isFontName));
  for (const name of names) {
    const font = await new Promise<unknown>((done) => void page.commonObjs.get(name, done));
    fonts.set(name, fontFacts(font));
  }
  return fonts;
}

function isFontName(value: unknown): value is string {
  return typeof value === 'string' && /^g_d\d+_f\d+$/.test(value);
}

function refusalOf(fault: unknown): Refusal {
  if (fault instanceof Refusal) return fault;
  const name = fault instanceof Error ? fault.name : '';
  return new Refusal(name === 'PasswordException' ? 'file.encrypted' : 'file.brokenPdf');
}
