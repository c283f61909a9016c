import type { WorkbookHost } from '../../workbook/ports.ts';
import { download } from './download.ts';
import { browserTheme, followBrowser } from './page.ts';
import { remember } from './remember.ts';
import type { Platform, ThemeName } from './types.ts';

/** Perceived brightness of '#rrggbb', 0 to 255 (ITU-R BT.601). */
function brightness(colour: string): number {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((part) =>
    parseInt(part, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** The theme of Office, where it says one; else the browser's. */
function officeTheme(): ThemeName {
  const browser = browserTheme();
  const colour = Office.context.officeTheme?.bodyBackgroundColor;
  if (browser === 'contrast' || colour === undefined) return browser;
  return brightness(colour) < 128 ? 'dark' : 'light';
}

/** Office.PlatformType of those whose panes take no downloads, by design (OfficeDev/office-js issue 2700). */
const NOWHERE_TO_KEEP = ['Mac', 'iOS'];

/** The pane in Excel: the open workbook is the book. */
export function excelPlatform(host: Required<WorkbookHost>): Platform {
  return {
    kind: 'excel',
    host,
    bookKey: () => Office.context.document.url ?? '',
    keepsFiles: () => !NOWHERE_TO_KEEP.includes(String(Office.context.platform)),
    save: async (name, bytes) => {
      download(name, bytes);
      return 'downloaded';
    },
    onSelection: (listener) => void host.watchSelection(listener),
    followTheme: (listener) => followBrowser(officeTheme, listener),
    remember,
  };
}
