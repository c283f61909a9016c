import { Collection, HostObject, type World } from '../protocol/hostObject.ts';
import { invalidArgument } from '../protocol/wire.ts';
import { boxText } from './address.ts';
import type { Range } from './range.ts';
import type { Sheet } from './sheet.ts';

export class Charts extends Collection<Chart> {
  readonly sheet: Sheet;

  constructor(sheet: Sheet) {
    super('ChartCollection', sheet.world);
    this.sheet = sheet;
  }
  protected nameOf(chart: Chart): string {
    return String(chart.getScalar('Name'));
  }
  Add(type: string, source: Range, seriesBy = 'Auto'): Chart {
    // What Auto gives differs between Excel on the web and on the desk.
    if (seriesBy === 'Auto')
      invalidArgument('seriesBy must be said: Excels differ in what they take for Auto.');
    this.sheet.allow('allowEditObjects');
    const chart = new Chart(this, source, seriesBy);
    chart.setScalar('Name', this.freeName('Chart '));
    chart.setScalar('ChartType', type);
    this.list.push(chart);
    return chart;
  }
}

export class Chart extends HostObject {
  /** Top left and bottom right cell. */
  anchor: { readonly from: string; readonly to: string } | null = null;
  readonly series: SeriesList;
  private readonly owner: Charts;
  private readonly chartId: string;

  constructor(owner: Charts, source: Range, seriesBy: string) {
    super('Chart', owner.world);
    this.owner = owner;
    this.chartId = `{CHART-${owner.sheet.book.nextId()}}`;
    this.series = new SeriesList(owner.world);
    const { rows, columns } = source.box;
    const lines = seriesBy === 'Columns' ? columns : rows;
    for (let i = 0; i < lines; i += 1)
      this.series.Add(undefined).SetValues(seriesBy === 'Columns' ? source.GetColumn(i) : source.GetRow(i));
  }
  override id(): string {
    return this.chartId;
  }
  get Id(): string {
    return this.chartId;
  }
  get Worksheet(): Sheet {
    return this.owner.sheet;
  }
  get Series(): SeriesList {
    return this.series;
  }
  /** Without an end the chart keeps its size, and the bench knows no more than where it begins. */
  SetPosition(start: Range | string, end?: Range | string | null): void {
    const cell = (at: Range | string) =>
      boxText((typeof at === 'string' ? this.owner.sheet.GetRange(at) : at).box);
    this.anchor = { from: cell(start), to: cell(end ?? start) };
  }
  Delete(): void {
    this.owner.remove(this);
  }
}

export class SeriesList extends Collection<Series> {
  constructor(world: World) {
    super('ChartSeriesCollection', world);
  }
  protected nameOf(series: Series): string {
    return String(series.getScalar('Name'));
  }
  Add(name?: string): Series {
    const series = new Series(this);
    series.setScalar('Name', name ?? `Series${this.list.length + 1}`);
    this.list.push(series);
    return series;
  }
}

export class Series extends HostObject {
  values = '';
  categories = '';
  private readonly owner: SeriesList;

  constructor(owner: SeriesList) {
    super('ChartSeries', owner.world);
    this.owner = owner;
  }
  SetValues(range: Range): void {
    this.values = range.Address;
  }
  SetXAxisValues(range: Range): void {
    this.categories = range.Address;
  }
  Delete(): void {
    this.owner.remove(this);
  }
}

/** The fill of a series, of a chart's area. */
export class ChartFill extends HostObject {
  color: string | null = null;

  SetSolidColor(color: string): void {
    if (!/^#[0-9A-F]{6}$/i.test(color)) invalidArgument();
    this.color = color;
  }
  Clear(): void {
    this.color = null;
  }
}
