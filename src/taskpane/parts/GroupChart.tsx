import { useEffect, useRef } from 'react';
import type { Chart as ChartOf } from 'chart.js';
import type { Bar } from '../../app/views/types.ts';
import { fill } from '../../messages/fill.ts';
import { usePane } from '../state/context.tsx';

const ROW = 28;

/** A colour of the present theme, so that the chart follows light, dark and contrast. */
function colour(canvas: HTMLCanvasElement, token: string): string {
  return getComputedStyle(canvas).getPropertyValue(token).trim();
}

/** The longest that the drawing waits for the pane to be at rest. */
const REST_MS = 1000;

/** Until the pane has nothing else to do: its button works before the library of charts is fetched. */
function atRest(): Promise<void> {
  return new Promise((done) => {
    // Safari, and with it Excel on a Mac, lacks the one.
    if ('requestIdleCallback' in window) requestIdleCallback(() => done(), { timeout: REST_MS });
    else setTimeout(done, REST_MS / 4);
  });
}

async function draw(canvas: HTMLCanvasElement, bars: readonly Bar[]): Promise<ChartOf> {
  // Loaded when a chart is first shown: the pane opens without it.
  const { Chart, BarController, BarElement, CategoryScale, LinearScale } = await import('chart.js');
  Chart.register(BarController, BarElement, CategoryScale, LinearScale);
  const text = colour(canvas, '--colorNeutralForeground1');
  const grid = { color: colour(canvas, '--colorNeutralStroke2') };
  const percent = ({ done, total }: Bar) => (total === 0 ? 0 : Math.round((100 * done) / total));
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: bars.map((bar) => bar.label),
      datasets: [
        {
          data: bars.map(percent),
          backgroundColor: colour(canvas, '--colorBrandBackground'),
          maxBarThickness: 14,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      // There once another chart has brought legends along; one colour needs none.
      plugins: { legend: { display: false } },
      scales: {
        x: {
          min: 0,
          max: 100,
          grid,
          ticks: { color: text, stepSize: 50, callback: (value) => `${value} %` },
        },
        y: { grid, ticks: { color: text, autoSkip: false } },
      },
    },
  });
}

/** How far each group of agencies is, in per cent; the same in words for those who can't see it. */
export function GroupChart({ bars, theme }: { bars: readonly Bar[]; theme: string }) {
  const { words } = usePane();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let chart: ChartOf | null = null;
    let gone = false;
    const begin = async () => {
      await atRest();
      if (gone || canvas.current === null) return;
      const drawn = await draw(canvas.current, bars);
      // It may be gone by now.
      if (isGone()) drawn.destroy();
      else chart = drawn;
    };
    const isGone = () => gone;
    void begin();
    return () => {
      gone = true;
      chart?.destroy();
    };
  }, [bars, theme]);
  const text = bars.map(({ label, done, total }) => `${label} ${done}/${total}`).join('; ');
  return (
    <div className="chart" style={{ height: ROW * bars.length + ROW }}>
      <canvas ref={canvas} role="img" aria-label={fill(words.groupsDoneAlt, { text })} />
    </div>
  );
}
