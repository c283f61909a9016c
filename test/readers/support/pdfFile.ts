/** Small PDFs written by hand (ISO 32000-1 §7.5): pages of text and lines, every sign half its size wide. */
export interface PdfPageSpec {
  /** Operators; text is written by `say`. */
  readonly content: string;
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
}

export interface PdfOptions {
  /** Leave out what codes mean, as careless programs do. */
  readonly noUnicode?: boolean;
  readonly extra?: string;
}

export const CHAR = 0.5;
export type Font = 'F1' | 'F2';

function hex(text: string): string {
  return [...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

/** Text with its base line at x, y (from the lower left). */
export function say(x: number, y: number, size: number, text: string, font: Font = 'F1'): string {
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET\n`;
}

export function stroke(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0} ${y0} m ${x1} ${y1} l S\n`;
}

/** A picture's place, as scanners fill a page. */
export function picture(width: number, height: number): string {
  return `q ${width} 0 0 ${height} 0 0 cm /Im1 Do Q\n`;
}

function toUnicode(): string {
  const ranges = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0')).map(
    (high) => `<${high}00> <${high}ff> <${high}00>`,
  );
  const blocks = [0, 100, 200].map((at) => {
    const part = ranges.slice(at, at + 100);
    return `${part.length} beginbfrange\n${part.join('\n')}\nendbfrange`;
  });
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.join('\n')}
endcmap end end`;
}

function stream(dictionary: string, data: string): string {
  return `<< ${dictionary} /Length ${data.length} >>\nstream\n${data}\nendstream`;
}

function fontObjects(first: number, name: string, unicode: string): string[] {
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${first + 1} 0 R] ${unicode} >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor ${first + 2} 0 R >>`,
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>`,
  ];
}

/** The bytes of a PDF with these pages. */
export function pdfOf(pages: readonly PdfPageSpec[], options: PdfOptions = {}): Uint8Array {
  const unicode = options.noUnicode === true ? '' : '/ToUnicode 9 0 R';
  const first = 11;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const resources = '/Resources << /Font << /F1 3 0 R /F2 6 0 R >> /XObject << /Im1 10 0 R >> >>';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    ...fontObjects(3, 'Serif', unicode),
    ...fontObjects(6, 'Serif-Bold', unicode),
    stream('', toUnicode()),
    stream(
      '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8',
      'x'.repeat(64),
    ),
    ...pages.flatMap(({ content, width = 595, height = 842, rotate = 0 }, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} ${resources} /Contents ${first + 2 * i + 1} 0 R >>`,
      stream('', content),
    ]),
  ];
  return assemble(objects, options.extra ?? '');
}

/** Objects numbered from 1 as a file with its cross-reference table. */
export function assemble(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (c) => c.charCodeAt(0));
}
