import { useEffect, useState } from 'react';
import type { ChartView, HomeView } from '../../app/views/types.ts';
import { usePane } from '../state/context.tsx';
import { BookChart, hasFigures } from './BookChart.tsx';
import { Fold } from './Fold.tsx';

/** The charts of the book; when its figures change (`home` is another one), they are drawn anew. */
export function BookCharts({ home, theme }: { home: HomeView; theme: string }) {
  const { state, actions, words } = usePane();
  const [charts, setCharts] = useState<readonly ChartView[] | null>(null);
  useEffect(() => {
    let gone = false;
    void actions.charts().then((views) => {
      if (!gone) setCharts(views);
    });
    return () => {
      gone = true;
    };
  }, [actions, home]);
  if (charts === null) return null;
  if (charts.length === 0) return <p className="hint">{words.noCharts}</p>;
  return (
    // The workbook's own charts, in its words whatever language the pane speaks.
    <div lang="vi">
      {charts.map((view) => (
        <Fold key={view.name} title={view.title}>
          {() =>
            hasFigures(view) ? (
              <BookChart view={view} theme={theme} />
            ) : (
              <p className="hint" lang={state.language}>
                {words.chartEmpty}
              </p>
            )
          }
        </Fold>
      ))}
    </div>
  );
}
