import type { Dict } from './protocol/wire.ts';

/**
 * Accepted, no behaviour: members that are kept and given back, by type, with the value they begin with. A test that
 * passes by them proves what was asked of Excel, not what Excel makes of it. Whatever stands neither here nor in a
 * class of the model is refused, so this list grows only knowingly.
 */
export const ACCEPTED: Readonly<Record<string, Dict>> = {
  Workbook: { Name: 'Book1.xlsx', IsDirty: false },
  Worksheet: {
    TabColor: '',
    StandardWidth: 48,
    StandardHeight: 15,
    ShowHeadings: true,
    EnableCalculation: true,
  },
  Table: {
    Style: 'TableStyleMedium2',
    ShowBandedRows: true,
    ShowBandedColumns: false,
    ShowFilterButton: true,
    ShowHeaders: true,
    HighlightFirstColumn: false,
    HighlightLastColumn: false,
  },
  NamedItem: { Comment: '' },
  Style: {
    BuiltIn: false,
    IncludeAlignment: true,
    IncludeBorder: true,
    IncludeFont: true,
    IncludeNumber: true,
    IncludePatterns: true,
    IncludeProtection: true,
  },
  PageLayout: {
    Orientation: 'Portrait',
    PaperSize: 'Letter',
    FirstPageNumber: '',
    Zoom: { scale: 100 },
    CenterHorizontally: false,
    CenterVertically: false,
    PrintGridlines: false,
    PrintHeadings: false,
    LeftMargin: 50.4,
    RightMargin: 50.4,
    TopMargin: 54,
    BottomMargin: 54,
    HeaderMargin: 21.6,
    FooterMargin: 21.6,
    BlackAndWhite: false,
    DraftMode: false,
    PrintOrder: 'DownThenOver',
  },
  HeaderFooterGroup: { State: 'Default', UseSheetMargins: true, UseSheetScale: true },
  HeaderFooter: {
    LeftHeader: '',
    CenterHeader: '',
    RightHeader: '',
    LeftFooter: '',
    CenterFooter: '',
    RightFooter: '',
  },
  ConditionalFormat: { StopIfTrue: false },
  ConditionalRangeFont: { Color: '', Bold: null, Italic: null },
  ConditionalRangeFill: { Color: '' },
  ConditionalFormatRule: { Formula: '' },
  Chart: {
    Name: '',
    ChartType: '',
    Top: 0,
    Left: 0,
    Width: 360,
    Height: 216,
    PlotVisibleOnly: true,
    Style: 0,
  },
  ChartTitle: { Text: '', Visible: true, Overlay: false },
  ChartLegend: { Visible: true, Position: 'Right', Overlay: false },
  ChartAxis: {
    ReversePlotOrder: false,
    Visible: true,
    TickLabelSpacing: 1,
    TickLabelPosition: 'NextToAxis',
    // Until they are set, Excel chooses the ends.
    Minimum: '',
    Maximum: '',
    NumberFormat: 'General',
    Position: 'Automatic',
  },
  ChartAxisTitle: { Text: '', Visible: false },
  ChartFont: { Name: 'Calibri', Size: 10, Bold: false, Italic: false, Color: '#000000' },
  ChartSeries: {
    Name: '',
    HasDataLabels: false,
    GapWidth: 150,
    Overlap: 0,
    MarkerStyle: 'Automatic',
    MarkerSize: 5,
    MarkerBackgroundColor: '',
    MarkerForegroundColor: '',
    Smooth: false,
  },
  ChartDataLabels: { Position: 'OutsideEnd', NumberFormat: 'General', ShowValue: true },
  ChartLineFormat: { Color: '', LineStyle: 'Automatic', Weight: 1 },
  Runtime: { EnableEvents: true },
};

/** 'Type.Member', for a person to look over. */
export function acceptedMembers(): string[] {
  return Object.entries(ACCEPTED).flatMap(([type, members]) =>
    Object.keys(members).map((m) => `${type}.${m}`),
  );
}
