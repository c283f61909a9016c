import type { SourceRef } from '../../core/issue.ts';
import type { WorkbookHost } from '../../workbook/ports.ts';

/** Where a file went that was handed over: to a place that was chosen, or to the browser's downloads. */
export type Kept = 'chosen' | 'downloaded';

export type ThemeName = 'light' | 'dark' | 'contrast';

/** Where the pane runs: in Excel, or as a page of its own on files. */
export interface Platform {
  readonly kind: 'excel' | 'page';
  /** The open workbook; null: workbooks are files. */
  readonly host: Required<WorkbookHost> | null;
  /** What the open workbook is known by on this machine; '' where it has no name yet. */
  bookKey(): string;
  /** Hands a file over to the person. */
  save(name: string, bytes: Uint8Array): Promise<Kept>;
  /** Do files that are handed over arrive? A pane on a Mac has nowhere to put them. */
  keepsFiles(): boolean;
  /** Calls back with the chosen cell whenever another one is chosen. */
  onSelection(listener: (at: SourceRef) => void): void;
  /** Tells the theme at once, and whenever it changes; gives the way to stop. */
  followTheme(listener: (theme: ThemeName) => void): () => void;
  /** Small things that one person's pane remembers on this machine: the language, the screen. */
  remember: { get(key: string): string | null; set(key: string, value: string): void };
}
