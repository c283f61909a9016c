import type { IssueTexts } from '../../types.ts';

export const fileIssues = {
  'file.missing': 'The file was not found. Check its name and folder.',
  'file.isFolder': 'This is a folder, not a file. Choose a file inside it.',
  'file.noAccess':
    'The file could not be opened: you may not have permission to read it, or another program is using it. Close it in the other program, or copy it to another folder and choose the copy.',
  'file.empty':
    'The file has no text (it is blank or holds only pictures). Open it to check, or ask for a Word or Excel file with text.',
  'file.unreadable':
    'The file is damaged inside and could not be read. Open it in Word or Excel, save it as a new file and choose that one.',
  'file.workbookBroken':
    'The part of the Excel file that lists its sheets, texts and cell styles is damaged. Open the file in Excel, choose Open and Repair, save it and select the new file.',
  'file.sheetBroken':
    'The sheet "{sheet}" of the file is damaged, so none of its cells can be read. Open the file in Excel, choose Open and Repair, save it and select the new file.',
  'file.unknownFormat':
    'This kind of file was not recognised. Open it in Word or Excel and save it as .docx or .xlsx; .xls, .pdf with text, .csv, .html and .txt can be read too.',
  'file.legacyDoc':
    'This is an old Word file (.doc). Open it in Word, choose Save As, type "Word Document (.docx)", then choose the new file.',
  'file.legacyXls':
    'This is an old Excel file (.xls), which cannot be opened here. Open it in Excel, choose Save As, type "Excel Workbook (.xlsx)", then choose the new file.',
  'file.encrypted':
    'The file has a password. Open it with the password, remove the password, save it and choose the file again.',
  'file.brokenZip':
    'The file is damaged, or part of it was lost on the way. Download it again, or ask the sender to send it again.',
  'file.tooLarge':
    'The file holds more than can be read. Copy the part you need into a new file and choose that one.',
  'file.doctype':
    'The file has an unusual declaration that Word and Excel never write, so for safety it was not opened. Ask the sender to save it again with Word or Excel.',
  'file.brokenPdf':
    'The PDF file is damaged, or part of it was lost on the way. Download it again, or open it in a PDF reader and choose Print to make a new PDF.',
  'file.pdfScan':
    'The PDF file is a picture of the document, without text that can be read (page {pages}). Ask for the Word or Excel file, or for a PDF saved directly from Word.',
  'file.pdfGarbled':
    'The text in the PDF file is stored in a wrong way (from page {page}): it looks right on the screen but reads as strange characters. Use the Word or Excel file, or open the original and save it as PDF again.',
  'file.pdfTextAcross':
    'Page {pages} has text that runs sideways, which was not read. Compare with the original and add what is missing.',
  'file.pdfPagePictured':
    'Page {pages} is a picture, so the text there was not read. Compare with the original and add what is missing.',
  'originals.notKept':
    'The workbook is written, but the original files could not be copied to "{folder}". Check that the folder may be written to and the disk has room, then copy them there yourself.',
  'file.exists': 'A file of this name exists already and is not overwritten. Give the result another name.',
  'file.oldEncoding':
    'The file has {count} {count|text|texts} typed in an old font ({encoding}); they were converted to Unicode, for example "{stored}" to "{text}". Please read the proper names again; if they are wrong, convert the file to Unicode and read the file again.',
  'file.encodingGuessed':
    'The text file is not stored as Unicode, so Vietnamese accents may be wrong. Check the accents, or save the file as UTF-8 and choose it again.',
  'file.cellsIgnored':
    '{count} {count|cell|cells} far away from the table, starting at this one, {count|was|were} left out. If the content is needed, move it close to the table; if not, delete it.',
  'file.noteMissing':
    'There is a note mark {marks}, but the note itself is not in the file. If you need it, look it up in the original document.',
} satisfies IssueTexts;
