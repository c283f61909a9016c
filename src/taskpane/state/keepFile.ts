import type { InputFile } from '../../workbook/ports.ts';
import { say, type Context } from './perform.ts';
import { said } from './said.ts';

/** The page on which workbooks are files; it stands beside the pane's own. */
function filesPage(): string {
  return new URL('index.html', location.href).href;
}

/** Hands a file over, and says what else to do where files from a pane don't arrive. */
export async function keepFile(context: Context, { name, bytes }: InputFile): Promise<void> {
  await context.platform.save(name, bytes);
  if (!context.platform.keepsFiles())
    say(context, { intent: 'warning', text: said('fileMayNotArrive', { file: name, page: filesPage() }) });
}
