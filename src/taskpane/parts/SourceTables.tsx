import { useEffect, useState } from 'react';
import type { SourceTableView } from '../../app/views/types.ts';
import { fill } from '../../messages/fill.ts';
import { useWords } from '../state/context.tsx';

const WIDE = '(min-width: 641px)';

/** Whether there is room for the source beside what was read from it. */
function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const follow = () => setWide(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return wide;
}

/** The source's own tables, beside: only where the pane is wide. */
export function SourceTables({ tables }: { tables: readonly SourceTableView[] }) {
  const { words } = useWords();
  const wide = useWide();
  if (!wide || tables.length === 0) return null;
  return (
    <aside className="source" tabIndex={0}>
      {tables.map(({ table, title, rows }) => (
        <table key={table}>
          <caption>{fill(words.originalTable, { title })}</caption>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row}>
                {row.cells.map((cell, i) => (
                  <td key={i}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </aside>
  );
}
