import { useEffect, useRef } from 'react';
import type { Chart as ChartOf, ChartConfiguration } from 'chart.js';
import type { ChartView } from '../../app/views/types.ts';

/** Letters of a name on one line beside its bar. */
const LINE = 16;
const LINE_HEIGHT = 14;
const FRAME = 60;
const LEGEND_LINE = 22;
const DOTS_HEIGHT = 260;
/** Names of many lines stand far apart; their bars stay as thick as those of short names. */
const THICKEST = 22;
/** Shapes, so that groups stay apart where colours don't. */
const SHAPES = ['circle', 'rect', 'triangle', 'rectRot', 'crossRot', 'cross', 'star'] as const;

/** A name on as many lines as it needs: none is cut. */
function linesOf(name: string): string[] {
  return name.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > LINE) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}

/** Series that have anything to show: in a pane as narrow as this each line of the legend counts. */
const shownOf = ({ series }: ChartView) => series.filter(({ values }) => values.some((value) => value !== 0));

/** Is there anything to draw? Axes without a bar say less than a sentence. */
export function hasFigures(view: ChartView): boolean {
  return view.kind === 'dots' ? view.dots.some((own) => own.length > 0) : shownOf(view).length > 0;
}

function heightOf(view: ChartView): number {
  const { kind, labels, series, stacked } = view;
  if (kind === 'dots') return DOTS_HEIGHT + series.length * LEGEND_LINE;
  const shown = shownOf(view);
  // All bars stand as far apart as the longest name needs.
  const lines = Math.max(stacked ? 1 : shown.length, ...labels.map((label) => linesOf(label).length));
  return FRAME + shown.length * LEGEND_LINE + LINE_HEIGHT * (lines + 1) * labels.length;
}

/** What the chart says, for those who can't see it: what is zero is left out. */
function textOf({ title, labels, series, dots }: ChartView): string {
  const bars = labels.map((label, i) => {
    const parts = series.flatMap(({ name, values }) => (values[i] ? [`${name} ${values[i]}`] : []));
    return `${label}: ${parts.join(', ') || '0'}`;
  });
  const groups = dots.map((own, i) => `${series[i]?.name ?? ''}: ${own.map(({ y }) => y).join(', ')}`);
  return [title, ...bars, ...groups].join('; ');
}

interface Inks {
  readonly text: string;
  readonly line: string;
}

function scaleOf({ axisTitle, max, atLeast }: ChartView, { text, line }: Inks) {
  return {
    min: 0,
    ...(max === null ? {} : { max }),
    ...(atLeast === null ? {} : { suggestedMax: atLeast }),
    title: { display: axisTitle !== '', text: axisTitle, color: text },
    // Agencies, tasks and points are read in whole numbers.
    ticks: { color: text, precision: 0 },
    grid: { color: line },
  };
}

function barsOf(view: ChartView, inks: Inks): ChartConfiguration<'bar'> {
  return {
    type: 'bar',
    data: {
      labels: view.labels.map(linesOf),
      datasets: shownOf(view).map(({ name, values, fill }) => ({
        label: name,
        data: [...values],
        backgroundColor: fill,
        borderColor: inks.text,
        borderWidth: 1,
        maxBarThickness: THICKEST,
      })),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      plugins: { legend: { position: 'bottom', labels: { color: inks.text, boxWidth: 12 } } },
      scales: {
        x: { ...scaleOf(view, inks), stacked: view.stacked },
        y: { stacked: view.stacked, ticks: { color: inks.text, autoSkip: false } },
      },
    },
  };
}

function dotsConfig(view: ChartView, inks: Inks): ChartConfiguration<'scatter'> {
  return {
    type: 'scatter',
    data: {
      datasets: view.series.map(({ name, fill }, i) => ({
        label: name,
        data: [...(view.dots[i] ?? [])],
        backgroundColor: fill,
        borderColor: inks.text,
        pointRadius: 5,
        pointStyle: SHAPES[i % SHAPES.length]!,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      plugins: {
        legend: { position: 'bottom', labels: { color: inks.text, usePointStyle: true } },
      },
      scales: {
        x: { min: 0, max: view.series.length + 1, ticks: { display: false }, grid: { color: inks.line } },
        y: scaleOf(view, inks),
      },
    },
  };
}

async function draw(canvas: HTMLCanvasElement, view: ChartView): Promise<ChartOf> {
  // Loaded when a chart is first shown: the pane opens without it.
  const { Chart, ...parts } = await import('chart.js');
  const { BarController, BarElement, CategoryScale, LinearScale, ScatterController, PointElement, Legend } =
    parts;
  Chart.register(
    BarController,
    BarElement,
    CategoryScale,
    LinearScale,
    ScatterController,
    PointElement,
    Legend,
  );
  const ink = (token: string) => getComputedStyle(canvas).getPropertyValue(token).trim();
  const inks = { text: ink('--colorNeutralForeground1'), line: ink('--colorNeutralStroke2') };
  const config = view.kind === 'dots' ? dotsConfig(view, inks) : barsOf(view, inks);
  return new Chart(canvas, config as ChartConfiguration);
}

/** One chart of the sheet Biểu đồ, drawn of the same figures. */
export function BookChart({ view, theme }: { view: ChartView; theme: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let chart: ChartOf | null = null;
    let gone = false;
    if (canvas.current !== null)
      void draw(canvas.current, view).then((drawn) => {
        if (gone) drawn.destroy();
        else chart = drawn;
      });
    return () => {
      gone = true;
      chart?.destroy();
    };
  }, [view, theme]);
  return (
    <div className="chart" style={{ height: heightOf(view) }}>
      <canvas ref={canvas} role="img" aria-label={textOf(view)} />
    </div>
  );
}
