/// <reference types="office-js" />
import { createExcelHost } from '../hosts/excel/host.ts';
import { excelRun } from '../hosts/excel/run.ts';
import { excelPlatform } from './platform/excel.ts';
import { machineName } from './platform/machine.ts';
import { pagePlatform } from './platform/page.ts';
import { remember } from './platform/remember.ts';
import { startPane } from './start.tsx';
import { WORKER_KEY } from './state/worker.ts';

/** Excel's pane; opened in a browser, where there is no Excel, the same page works on files. */
async function start(): Promise<void> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return startPane(pagePlatform);
  const { requirements } = Office.context;
  const isSetSupported = (set: string, version: string) => requirements.isSetSupported(set, version);
  const writer = machineName(remember);
  const person = (): string => remember.get(WORKER_KEY) ?? '';
  return startPane(excelPlatform(createExcelHost({ run: excelRun, isSetSupported, writer, person })));
}

void start();
