import { createBench } from '../createBench.ts';
import { pageBench, type PageBench } from './pageBench.ts';

declare global {
  interface Window {
    bench: PageBench;
    /** How this Excel is to be; set before the script, or left out for a new one. */
    benchOptions?: { readonly excelApi?: string; readonly dark?: boolean };
    /** Makes a frame the pane of this Excel, and gives it what office.js looks for at window.external. */
    openPane: (pane: Window) => object;
  }
}

/** Excel stands in the outer window, so that its workbook outlives the pane. */
function startExcel(): void {
  let pane: Window = window;
  const bench = createBench({
    excelApi: window.benchOptions?.excelApi ?? '1.14',
    dark: window.benchOptions?.dark ?? false,
    runtime: () => pane,
  });
  window.bench = pageBench(bench);
  window.openPane = (opened) => {
    pane = opened;
    return bench.external;
  };
}

if (window.parent === window) startExcel();
// Before office.js, which starts as in Excel for Windows when it finds this object.
const external = window.parent.openPane(window);
Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true });
