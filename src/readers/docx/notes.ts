import { child, childrenNamed, elements, walk, type Element } from '../markup/tree.ts';
import { withoutDash } from '../notes/marks.ts';
import { newInline, readInline, type NoteTexts } from './inline.ts';
import { value, type Styles } from './styles.ts';

/**
 * Texts of a footnote or endnote part (ECMA-376-1 §17.11) by id: paragraphs joined by '\n', without the mark and a
 * first dash. Separators are no notes.
 */
export function readNotes(part: Element | null, name: 'w:footnote' | 'w:endnote', styles: Styles): NoteTexts {
  const notes = part ? childrenNamed(part, name).filter(isNote) : [];
  return new Map(notes.map((note) => [note.attributes['w:id'] ?? '', noteText(note, styles)]));
}

function isNote({ attributes }: Element): boolean {
  return (attributes['w:type'] ?? 'normal') === 'normal';
}

function noteText(note: Element, styles: Styles): string {
  const lines = elements(note)
    .filter((element) => element.name === 'w:p')
    .map((p) => lineText(p, styles));
  const text = lines.filter((line) => line !== '').join('\n');
  return withoutDash(hasOwnNumber(note) ? text : text.replace(OWN_MARK, ''));
}

// * Theo … | (**) Theo … | ¹ Theo …: a mark that somebody typed stands in the note's text too (§17.11.1)
const OWN_MARK = /^\(?[*†‡§#⁰¹²³⁴-⁹]{1,4}\)?[\s.:)]*/u;

function hasOwnNumber(note: Element): boolean {
  return [...walk(note)].some(({ name }) => name === 'w:footnoteRef' || name === 'w:endnoteRef');
}

function lineText(paragraph: Element, styles: Styles): string {
  const inline = newInline();
  const style = styles.paragraph(value(child(child(paragraph, 'w:pPr'), 'w:pStyle')));
  readInline(paragraph, style, { styles, footnotes: new Map(), endnotes: new Map() }, inline);
  return inline.text.trim();
}
