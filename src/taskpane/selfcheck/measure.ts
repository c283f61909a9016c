import { checkThisExcel } from '../../hosts/excel/checkThisExcel.ts';
import { fill } from '../../messages/fill.ts';
import { issueText } from '../../messages/issueText.ts';
import { SELFCHECK_TEXTS as T } from '../../messages/vi/selfcheck.ts';
import { speedFact, type Fact } from './facts.ts';

/** Measures Excel, and says how it went; the facts of it, none where it failed. What is no fault of Excel is thrown. */
export async function measured(say: (text: string) => void): Promise<Fact[]> {
  say(T.measuring);
  const { value, issues } = await checkThisExcel();
  const trouble = issues.map((found) => issueText(found)).join(' ');
  say(trouble === '' ? T.measured : fill(T.measureFailed, { reason: trouble }));
  return value === null ? [] : [speedFact(value)];
}
