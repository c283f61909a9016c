import { MAX_PDF_GLYPHS, MAX_PDF_RULES } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { OperatorList } from './library.ts';
import { matrixOf, type Matrix } from './matrix.ts';
import { paintPath, type Painting } from './scanPaths.ts';
import { newScan, restore, save, transform, type FontFacts, type Scan } from './scanState.ts';
import { beginText, moveText, setTextMatrix, showText } from './scanText.ts';

type Arguments = readonly unknown[];
type Step = (scan: Scan, args: Arguments) => void;

/** What each operator of pdf.js does to places of text and lines; all others do nothing. */
const STEPS: Readonly<Record<string, Step>> = {
  save,
  restore,
  transform: (scan, args) => transform(scan, matrixOf(args)),
  paintFormXObjectBegin: (scan, [matrix]) => {
    save(scan);
    transform(scan, matrixOf(matrix));
  },
  paintFormXObjectEnd: closeForm,
  beginGroup: (scan, [group]) => {
    save(scan);
    transform(scan, matrixOf((group as { matrix?: unknown } | null)?.matrix));
  },
  endGroup: closeForm,
  setLineWidth: (scan, [width]) => void (scan.state.lineWidth = numberOf(width)),
  setStrokeRGBColor: (scan, [color]) => void (scan.state.stroke = String(color)),
  setFillRGBColor: (scan, [color]) => void (scan.state.fill = String(color)),
  setGState: (scan, [entries]) => setStates(scan, entries),
  beginText,
  setTextMatrix: (scan, [matrix]) => setTextMatrix(scan, matrixOf(matrix)),
  moveText: (scan, [x, y]) => moveText(scan, numberOf(x), numberOf(y)),
  setLeadingMoveText: (scan, [x, y]) => {
    scan.state.leading = -numberOf(y);
    moveText(scan, numberOf(x), numberOf(y));
  },
  nextLine: (scan) => moveText(scan, 0, -scan.state.leading),
  setLeading: (scan, [leading]) => void (scan.state.leading = numberOf(leading)),
  setFont: (scan, [name, size]) => setFont(scan, name, size),
  setCharSpacing: (scan, [spacing]) => void (scan.state.charSpacing = numberOf(spacing)),
  setWordSpacing: (scan, [spacing]) => void (scan.state.wordSpacing = numberOf(spacing)),
  setHScale: (scan, [scale]) => void (scan.state.scale = numberOf(scale) / 100),
  setTextRise: (scan, [rise]) => void (scan.state.rise = numberOf(rise)),
  setTextRenderingMode: (scan, [mode]) => void (scan.state.mode = numberOf(mode)),
  showText: (scan, [run]) => showText(scan, run),
};

function closeForm(scan: Scan): void {
  // A form draws by what stands in it; an empty one is no picture.
  scan.state.drawn = true;
  restore(scan);
}

function numberOf(value: unknown): number {
  const number = Number(value);
  return Number.isFinite(number) ? number : 0;
}

function setFont(scan: Scan, name: unknown, size: unknown): void {
  scan.state.font = scan.fonts.get(String(name)) ?? null;
  scan.state.fontSize = numberOf(size);
}

/** A font may also be set by an entry of a graphics state dictionary (ISO 32000-1 §8.4.5). */
function setStates(scan: Scan, entries: unknown): void {
  if (!Array.isArray(entries)) return;
  for (const entry of entries as readonly unknown[]) {
    if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) continue;
    setFont(scan, entry[1][0], entry[1][1]);
  }
}

type Operations = Readonly<Record<string, number>>;

export type PageScanner = (list: OperatorList, base: Matrix, fonts: ReadonlyMap<string, FontFacts>) => Scan;

/** A scanner for the operator numbers of one build of pdf.js. A page with too many signs or lines is refused. */
export function pageScanner(operations: Operations): PageScanner {
  const steps = new Map(Object.entries(STEPS).map(([name, step]) => [operations[name] ?? -1, step]));
  const paintings = paintingTable(operations);
  steps.set(operations['constructPath'] ?? -1, (scan, [painting, parts]) => {
    const how = paintings.get(Number(painting));
    if (how && Array.isArray(parts)) paintPath(scan, how, parts[0]);
  });
  return (list, base, fonts) => {
    const scan = newScan(base, fonts);
    for (let i = 0; i < list.fnArray.length; i++) {
      steps.get(list.fnArray[i]!)?.(scan, list.argsArray[i] ?? []);
      if (scan.glyphs.length > MAX_PDF_GLYPHS || scan.rules.length > MAX_PDF_RULES)
        throw new Refusal('file.tooLarge');
    }
    return scan;
  };
}

function paintingTable(operations: Operations): Map<number, Painting> {
  const table = new Map<number, Painting>();
  for (const name of ['stroke', 'closeStroke'])
    table.set(operations[name] ?? -1, { stroke: true, fill: false });
  for (const name of ['fill', 'eoFill']) table.set(operations[name] ?? -1, { stroke: false, fill: true });
  for (const name of ['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'])
    table.set(operations[name] ?? -1, { stroke: true, fill: true });
  return table;
}
