import type { CSSProperties } from 'react';
import type { PaperCell, PaperLine, PaperPage } from '../../app/views/paperPages.ts';
import type { PaperView } from '../../app/views/papers.ts';
import { fill } from '../../messages/fill.ts';
import { useWords } from '../state/context.tsx';
import { Fold } from './Fold.tsx';

/** Pixels of a point: a page of A4 is 842 points wide. */
const SCALE = 0.9;

function cellStyle({ bold, italic, align, size }: PaperCell): CSSProperties {
  return {
    fontSize: `${size * SCALE}px`,
    fontWeight: bold ? 700 : 400,
    fontStyle: italic ? 'italic' : 'normal',
    textAlign: align,
  };
}

function Line({ line }: { readonly line: PaperLine }) {
  return (
    <tr style={{ height: `${line.height * SCALE}px` }}>
      {line.cells.map((cell, i) => (
        <td key={i} colSpan={cell.span} className={cell.boxed ? 'boxed' : ''} style={cellStyle(cell)}>
          {cell.text}
        </td>
      ))}
    </tr>
  );
}

function Page({ page, paper }: { readonly page: PaperPage; readonly paper: PaperView }) {
  const { words } = useWords();
  const all = paper.widths.reduce((sum, width) => sum + width, 0);
  return (
    <figure className="paperFigure">
      <figcaption>{fill(words.printPage, { number: page.number, count: paper.count })}</figcaption>
      <div
        className="paperScroll"
        role="region"
        tabIndex={0}
        aria-label={fill(words.printPreview, { name: paper.name, page: page.number })}
      >
        <div className="paperPage">
          <table>
            <colgroup>
              {paper.widths.map((width, i) => (
                <col key={i} style={{ width: `${(100 * width) / all}%` }} />
              ))}
            </colgroup>
            <tbody>
              {page.lines.map((line, i) => (
                <Line key={i} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </figure>
  );
}

/** A paper as it will be printed: its first page and its last, in the proportions of the sheet. */
export function PaperPreview(paper: PaperView) {
  const { words } = useWords();
  const { name, count, pages, charts } = paper;
  return (
    <Fold title={fill(words.printPaper, { name, count })}>
      {() => (
        <>
          {charts.length > 0 && <p className="hint">{fill(words.printCharts, { titles: charts })}</p>}
          {pages.map((page) => (
            <Page key={page.number} page={page} paper={paper} />
          ))}
        </>
      )}
    </Fold>
  );
}
