import type { CDPSession, Frame } from 'playwright-core';

/** A table as Word puts it on the clipboard: two tasks of one section. */
export const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-family:"Times New Roman",serif;} --></style></head>
<body lang=VI><!--StartFragment--><table class=MsoTableGrid border=1>
<tr><td><p class=MsoNormal><b>TT<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Nội dung nhiệm vụ<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Cơ quan chủ trì<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Cơ quan phối hợp<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Thời gian thực hiện<o:p></o:p></b></p></td></tr>
<tr><td><p class=MsoNormal>1<o:p></o:p></p></td><td><p class=MsoNormal>Rà soát thủ tục<o:p></o:p></p></td><td><p class=MsoNormal>Phòng Nội vụ</p></td><td></td><td><p class=MsoNormal>Quý II/2026</p></td></tr>
<tr><td><p class=MsoNormal>2<o:p></o:p></p></td><td><p class=MsoNormal>Tổ chức hội nghị sơ kết<o:p></o:p></p></td><td><p class=MsoNormal>Phòng Nội vụ</p></td><td></td><td><p class=MsoNormal>Trước 30/6/2026</p></td></tr>
</table><!--EndFragment--></body></html>`;

/** The same cells as a spreadsheet gives them for text, with a third task. */
export const TSV = [
  ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện'],
  ['1', 'Rà soát thủ tục', 'Phòng Nội vụ', '', 'Quý II/2026'],
  ['2', 'Tổ chức hội nghị sơ kết', 'Phòng Nội vụ', '', 'Trước 30/6/2026'],
  ['3', 'Báo cáo kết quả', 'Phòng Nội vụ', '', 'Quý IV/2026'],
]
  .map((row) => row.join('\t'))
  .join('\n');

/** A person drags a file of theirs over the pane and lets go of it above an element. */
export async function drop(client: CDPSession, pane: Frame, file: string, over: string): Promise<void> {
  const box = await pane.locator(over).first().boundingBox();
  if (box === null) throw new Error(`${over} is not shown`);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, ...at, data });
}

/** What Word or another program has put on the clipboard is pasted where the focus is. */
export function pasteAt(pane: Frame, kinds: Readonly<Record<string, string>>): Promise<void> {
  return pane.evaluate((all) => {
    const clipboardData = new DataTransfer();
    for (const [kind, text] of Object.entries(all)) clipboardData.setData(kind, text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, kinds);
}
