import type { ChangeLine, ChangePreview, TableChangeView } from '../../app/views/types.ts';
import { fill } from '../../messages/fill.ts';
import { useWords } from '../state/context.tsx';
import { Fold } from './Fold.tsx';
import { Lines } from './Lines.tsx';
import { PlaceLink } from './PlaceLink.tsx';

/** One cell before and after: a sign and words beside the colour. */
function Change({ row, field, before, after, at }: ChangeLine) {
  const { words } = useWords();
  return (
    <div className="change">
      <PlaceLink at={at}>
        {row} · {field}
      </PlaceLink>
      <span>
        {before === '' ? <ins>+ {after}</ins> : null}
        {before !== '' && (
          <>
            ~ <del>{before}</del> <ins>{after === '' ? words.blank : after}</ins>
          </>
        )}
      </span>
    </div>
  );
}

/** What there is of each, in words: "24 dòng mới, 31 ô đổi". */
function totals({ added, changed, removed }: ChangePreview, words: Readonly<Record<string, string>>): string {
  const parts = [
    [words['previewRowsAdded'], added],
    [words['previewCellsChanged'], changed],
    [words['previewRowsRemoved'], removed],
  ] as const;
  return parts.flatMap(([text = '', count]) => (count > 0 ? [fill(text, { count })] : [])).join(', ');
}

function counts({ added, changed, removed }: TableChangeView, words: Readonly<Record<string, string>>) {
  const parts = [
    added > 0 ? `+ ${fill(words['previewAdded'] ?? '', { count: added })}` : '',
    changed > 0 ? `~ ${fill(words['previewChanged'] ?? '', { count: changed })}` : '',
    removed > 0 ? `− ${fill(words['previewRemoved'] ?? '', { count: removed })}` : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function TableChanges({ change }: { change: TableChangeView }) {
  const { words } = useWords();
  const title = (
    <>
      {change.sheet} <span className="badge">{counts(change, words)}</span>
    </>
  );
  if (change.lines.length === 0) return <div className="foldHead plain">{title}</div>;
  return (
    <Fold title={title}>
      {() => (
        <>
          <Lines items={change.lines} keyOf={(line, i) => `${line.row}${line.field}${i}`}>
            {(line) => <Change {...line} />}
          </Lines>
          {change.changed > change.lines.length && <p className="hint">{words.previewMore}</p>}
        </>
      )}
    </Fold>
  );
}

/** A sheet with several tables is one line: people know sheets. */
function bySheet(tables: readonly TableChangeView[]): TableChangeView[] {
  const sheets = new Map<string, TableChangeView>();
  for (const change of tables) {
    const known = sheets.get(change.sheet);
    sheets.set(change.sheet, known === undefined ? change : joined(known, change));
  }
  return [...sheets.values()];
}

function joined(a: TableChangeView, b: TableChangeView): TableChangeView {
  return {
    ...a,
    added: a.added + b.added,
    changed: a.changed + b.changed,
    removed: a.removed + b.removed,
    lines: [...a.lines, ...b.lines],
  };
}

/** What will be written, sheet by sheet. */
export function Preview({ preview }: { preview: ChangePreview }) {
  const { words } = useWords();
  if (preview.tables.length === 0) return <p>{words.previewNothing}</p>;
  return (
    <div className="preview">
      <p>{totals(preview, words)}</p>
      {bySheet(preview.tables).map((change) => (
        <TableChanges key={change.sheet} change={change} />
      ))}
    </div>
  );
}
