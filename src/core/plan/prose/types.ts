import type { AgencyMention } from '../../agency/types.ts';
import type { Issue, SourceRef } from '../../issue.ts';

/** A paragraph as a reader of the paper takes it: page breaks, page numbers and loose notes are gone. */
export interface ProseParagraph {
  readonly text: string;
  readonly footnotes: readonly string[];
  readonly at: SourceRef;
}

/** The number or bullet at the head of a paragraph. Lower ranks stand above higher ones. */
export interface Marker {
  /** As printed without its mark; '' for bullets and for paragraphs without a marker. */
  readonly tt: string;
  readonly rank: number;
  /** The paragraph without the marker. */
  readonly text: string;
}

/** A paragraph with what stands under it. */
export interface OutlineNode extends Marker {
  readonly paragraph: ProseParagraph;
  readonly children: readonly OutlineNode[];
  /** Lines such as "Cơ quan chủ trì: …" that belong to this paragraph, without their bullets. */
  readonly labels: readonly string[];
  readonly path: string;
  readonly issues: readonly Issue[];
}

/** Who acts, and what stands after them. */
export interface Subject {
  readonly mentions: readonly AgencyMention[];
  /** What they are to do; '' where the text only names them. */
  readonly predicate: string;
  /** Concluded from words that don't name the actor outright ("Công tác … của lực lượng vũ trang"). */
  readonly implied: boolean;
  readonly issues: readonly Issue[];
}
