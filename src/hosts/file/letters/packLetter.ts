import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import {
  LETTER_LAYOUT as L,
  type LetterAnnex,
  type LetterBlock,
  type LetterSpec,
  type LetterWords,
} from '../../../workbook/letter.ts';
import { packEntry } from '../zip/packed.ts';
import { writeZip } from '../zip/writeZip.ts';
import { blocksOf, twips } from './blocks.ts';
import { addressed, closing, heading, titleOf } from './frame.ts';

const PAGE = {
  size: { width: twips(L.page.width), height: twips(L.page.height) },
  margin: {
    top: twips(L.margins.top),
    bottom: twips(L.margins.bottom),
    left: twips(L.margins.left),
    right: twips(L.margins.right),
    header: twips(L.margins.header),
    footer: twips(L.margins.footer),
  },
};

/** The page's number in the middle of the top margin. */
function numbered(): Header {
  const run = new TextRun({ children: [PageNumber.CURRENT], size: L.size.pageNumber * 2 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
}

/** No number on a first page. */
function headers() {
  return { default: numbered(), first: new Header({ children: [new Paragraph({})] }) };
}

const TURNED = {
  size: { ...PAGE.size, orientation: PageOrientation.LANDSCAPE },
  margin: {
    ...PAGE.margin,
    left: twips(L.turned.left),
    right: twips(L.turned.right),
    top: twips(L.turned.top),
    bottom: twips(L.turned.bottom),
  },
};
const TURNED_WIDTH = L.page.height - L.turned.left - L.turned.right;

/** An annex has page numbers of its own. */
function annexSection({ landscape, blocks }: LetterAnnex): ISectionOptions {
  const page = { ...(landscape ? TURNED : PAGE), pageNumbers: { start: 1 } };
  return {
    properties: { page, titlePage: true },
    headers: headers(),
    children: blocksOf(blocks, landscape ? { width: TURNED_WIDTH } : {}),
  };
}

function documentOf(letter: LetterSpec, words: LetterWords): Document {
  const gapBelow = new Paragraph({ spacing: { before: 120 }, keepNext: true });
  const first = [
    heading(letter, words),
    ...titleOf(letter),
    ...addressed(letter, words),
    ...blocksOf(letter.blocks, { signedBelow: true }),
    gapBelow,
    closing(letter, words),
  ];
  return new Document({
    styles: {
      default: {
        document: { run: { font: L.font, size: L.size.body * 2, language: { value: 'vi-VN' } } },
      },
    },
    sections: [
      { properties: { page: PAGE, titlePage: true }, headers: headers(), children: first },
      ...letter.annexes.map(annexSection),
    ],
  });
}

/** When a package was made would make the same letter differ from run to run. */
const MADE_AT = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;
/** The library marks a highlight for complex scripts, too, by an element that the schema doesn't have. */
const NO_ELEMENT = /<w:highlightCs [^>]*\/>/g;

const CLEANED: Readonly<Record<string, RegExp>> = {
  'docProps/core.xml': MADE_AT,
  'word/document.xml': NO_ELEMENT,
};

function cleaned(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  return writeZip(
    Object.entries(parts).map(([name, part]) => {
      const taken = CLEANED[name];
      return packEntry(name, taken === undefined ? part : strToU8(strFromU8(part).replace(taken, '')));
    }),
  );
}

/** The bytes of a letter as .docx, in the layout of Nghị định 30/2020/NĐ-CP. */
export async function packLetter(letter: LetterSpec, words: LetterWords): Promise<Uint8Array> {
  const buffer = await Packer.toArrayBuffer(documentOf(letter, words));
  return cleaned(new Uint8Array(buffer));
}

/** Blocks as they stand in the body of a document, for one that somebody else has made. */
export async function blocksXml(blocks: readonly LetterBlock[]): Promise<string> {
  if (blocks.length === 0) return '';
  const made = new Document({ sections: [{ children: blocksOf(blocks) }] });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(made)));
  const xml = strFromU8(parts['word/document.xml']!).replace(NO_ELEMENT, '');
  return xml.slice(xml.indexOf('<w:body>') + '<w:body>'.length, xml.lastIndexOf('<w:sectPr'));
}
