import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OLD_EXCEL_BUTTONS, OLD_EXCEL_TEXTS } from '../../src/messages/vi/oldExcel.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'src', 'taskpane', 'oldExcel');
const PARTS = ['features.js', 'notice.js', 'gate.js'];

/** Text as JavaScript in ASCII letters, whatever the server says about the file's encoding. */
function ascii(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The script that decides whether a page can run here, with its words: one classic script of ES5. */
export function gateScript(): string {
  const parts = PARTS.map((name) => readFileSync(join(FOLDER, name), 'utf8'));
  const words = `${ascii(OLD_EXCEL_TEXTS)}, ${ascii(OLD_EXCEL_BUTTONS)}`;
  return `(function () {\n${parts.join('\n')}\ngate(window, ${words});\n})();\n`;
}

export function gateStyle(): string {
  return readFileSync(join(FOLDER, 'notice.css'), 'utf8');
}
