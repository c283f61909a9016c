/// <reference types="office-js" />
import './selfcheck.css';
import { NEEDED_API } from '../hosts/excel/types.ts';
import { fill } from '../messages/fill.ts';
import { selfcheckTexts, type SelfcheckTexts } from '../messages/selfcheck.ts';
import type { Language } from '../messages/types.ts';
import { remember } from './platform/remember.ts';
import { browserFacts, pageFacts } from './selfcheck/browser.ts';
import { officeFacts, speedFact, type Fact } from './selfcheck/facts.ts';
import type { Measurement } from './selfcheck/measure.ts';
import { drawPage, type CheckPage } from './selfcheck/page.ts';

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

const isEnough = (office: OfficeContext | null): boolean =>
  office?.requirements.isSetSupported('ExcelApi', NEEDED_API) === true;

function verdictOf(words: SelfcheckTexts, office: OfficeContext | null): string {
  if (office === null) return words.noExcel;
  return isEnough(office) ? words.good : fill(words.tooOld, { needed: NEEDED_API });
}

/** What measures, and the words of its faults, come only when somebody asks for it. */
async function measure(): Promise<Measurement> {
  try {
    const { measured } = await import('./selfcheck/measure.ts');
    return await measured();
  } catch (error) {
    return { speed: null, trouble: () => String(error) };
  }
}

function outcome(words: SelfcheckTexts, language: Language, { trouble }: Measurement): string {
  const reason = trouble(language);
  return reason === '' ? words.measured : fill(words.measureFailed, { reason });
}

/** The page in the language that this computer remembers for the pane; it may be changed here, too. */
function begin(root: HTMLElement, office: OfficeContext | null): void {
  let language: Language = remember.get('language') === 'en' ? 'en' : 'vi';
  let last: Measurement | null = null;
  const factsNow = (words: SelfcheckTexts): Fact[] => [
    ...pageFacts(language),
    ...officeFacts(words, office, NEEDED_API),
    ...browserFacts(words),
    ...(last === null || last.speed === null ? [] : [speedFact(language, last.speed)]),
  ];
  const draw = (): CheckPage => {
    const words = selfcheckTexts(language);
    document.documentElement.lang = language;
    document.title = words.title;
    const run = async (): Promise<void> => {
      page.say(words.measuring);
      last = await measure();
      // The other language may have been chosen meanwhile.
      page = draw();
    };
    const drawn = drawPage(root, {
      words,
      verdict: verdictOf(words, office),
      measure: isEnough(office) ? run : null,
      otherLanguage: () => {
        language = language === 'vi' ? 'en' : 'vi';
        remember.set('language', language);
        page = draw();
        root.querySelector('button')?.focus();
      },
    });
    drawn.show(factsNow(words));
    if (last !== null) drawn.say(outcome(words, language, last));
    return drawn;
  };
  let page = draw();
}

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (root !== null) begin(root, await officeContext());
}

void start();
