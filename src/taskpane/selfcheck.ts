/// <reference types="office-js" />
import './selfcheck.css';
import { NEEDED_API } from '../hosts/excel/types.ts';
import { fill } from '../messages/fill.ts';
import { SELFCHECK_TEXTS as T } from '../messages/vi/selfcheck.ts';
import { browserFacts, pageFacts } from './selfcheck/browser.ts';
import { officeFacts, type Fact } from './selfcheck/facts.ts';
import { drawPage } from './selfcheck/page.ts';

/** How long Excel may take to answer before the page shows what it knows without it. */
const WAIT_MS = 15_000;

type OfficeContext = typeof Office.context;

/** Office's surroundings once it is ready; null where office.js is not there, or nothing answers. */
async function officeContext(): Promise<OfficeContext | null> {
  if (typeof Office === 'undefined') return null;
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), WAIT_MS));
  const ready = await Promise.race([Office.onReady(), late]);
  return ready === null || ready.host === null ? null : Office.context;
}

function verdictOf(office: OfficeContext | null): string {
  if (office === null) return T.noExcel;
  const full = office.requirements.isSetSupported('ExcelApi', NEEDED_API);
  return full ? T.good : fill(T.tooOld, { needed: NEEDED_API });
}

/** What measures, and the words of its faults, come only when somebody asks for it. */
async function measure(say: (text: string) => void): Promise<Fact[]> {
  try {
    const { measured } = await import('./selfcheck/measure.ts');
    return await measured(say);
  } catch (error) {
    say(fill(T.measureFailed, { reason: String(error) }));
    return [];
  }
}

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (root === null) return;
  const office = await officeContext();
  const facts = (): Fact[] => [...pageFacts(), ...officeFacts(office, NEEDED_API), ...browserFacts()];
  const run = async (): Promise<void> => page.show([...facts(), ...(await measure(page.say))]);
  const full = office?.requirements.isSetSupported('ExcelApi', NEEDED_API) === true;
  const page = drawPage(root, { verdict: verdictOf(office), measure: full ? run : null });
  page.show(facts());
}

void start();
