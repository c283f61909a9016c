/** What the lines of one cell say that other tables have columns for. */
export interface LabelledCell {
  /** The lines that name bodies. */
  readonly bodies: string;
  readonly time: string;
  readonly product: string;
}

const MARK = '^(?:[-–+•*]\\s*)?';
// - Thời gian: trước 30/4/2026 | Thời hạn hoàn thành: Quý II | + Tiến độ: 15/6/2026
const TIME = new RegExp(
  `${MARK}(?:thời gian|thời hạn|tiến độ|hạn|hoàn thành)(?: (?:thực hiện|hoàn thành|xong))?\\s*:\\s*(\\S.*)$`,
  'iu',
);
// - Sản phẩm: Báo cáo | Kết quả: 02 mô hình
const PRODUCT = new RegExp(
  `${MARK}(?:sản phẩm|kết quả|đầu ra)(?: (?:yêu cầu|đầu ra|dự kiến))?\\s*:\\s*(\\S.*)$`,
  'iu',
);

/**
 * "- Chủ trì: Công an phường ⏎ - Thời gian: trước 30/4/2026": a cell of agencies whose lines bear labels, in a table
 * without the columns that they stand for. Without such lines the cell is all bodies.
 */
export function partLabels(text: string): LabelledCell {
  const [times, products, bodies]: [string[], string[], string[]] = [[], [], []];
  for (const line of text.split('\n')) {
    const time = TIME.exec(line)?.[1];
    const product = PRODUCT.exec(line)?.[1];
    if (time !== undefined) times.push(time);
    else if (product !== undefined) products.push(product);
    else bodies.push(line);
  }
  return { bodies: bodies.join('\n'), time: times.join('; '), product: products.join('; ') };
}
