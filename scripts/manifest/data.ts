/** What the manifest holds besides words and addresses. */

/** Where `webpack serve` shows the pane. */
export const LOCAL_ADDRESS = 'https://localhost:3000';

/** Stands in the production manifest until the office's own address is given (docs/trien-khai.md). */
export const PLACEHOLDER_ADDRESS = 'https://so-ke-hoach.example';

/** Excel tells add-ins apart by these, so the one for development can stand beside the office's. */
export const IDS = {
  local: 'eef5862d-a090-40f1-b1c2-ade509d4cbbe',
  production: 'c77bfbee-87f9-455a-a0c4-52a109fb3228',
} as const;

/** Raised with every change of the manifest: an Excel that knows this number keeps what it has. */
export const VERSION = '1.0.1.0';

/** Sizes that a ribbon button asks for, in pixels: one for every scaling of the screen, so that none is drawn blurred. */
export const RIBBON_ICONS = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** Buttons of the ribbon; each opens a page in a pane of its own. */
export const BUTTONS = [
  { id: 'Open', page: 'taskpane.html', label: 'open', tip: 'openTip' },
  { id: 'Check', page: 'selfcheck.html', label: 'check', tip: 'checkTip' },
] as const;
