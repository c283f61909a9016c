import type { IsoDate } from '../date/types.ts';

export interface Agency {
  /** The office's own code, e.g. 'PNV', 'X01'. The identity of an agency in every table and form. */
  readonly code: string;
  /** Protocol order, from 1. */
  readonly order: number;
  readonly name: string;
  /** Other names and abbreviations, as the office writes them. */
  readonly aliases: readonly string[];
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly successors: readonly string[];
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
}

/** An agency belongs to a group (khối) in a span of time. */
export interface Membership {
  readonly agency: string;
  readonly group: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export interface AgencyRegister {
  readonly agencies: readonly Agency[];
  readonly memberships: readonly Membership[];
  /** Group names in the order in which they first appear. */
  readonly groups: readonly string[];
}

/** An agency that ends, with the codes of the agencies that follow it, as the register names them. */
export interface Succession {
  readonly agency: string;
  /** The last day on which it exists. */
  readonly end: IsoDate;
  readonly successors: readonly string[];
}

export type MentionKind = 'agency' | 'group' | 'other';

/** One agency, group or other body as a plan's cell writes it. */
export interface AgencyMention {
  /** As written, without the role word. */
  readonly text: string;
  /** "Thủ trưởng", "Chủ tịch" …, or null. */
  readonly role: string | null;
  readonly kind: MentionKind;
  /** What an elliptical list or a group stands for, written out; for a plain agency its own text. */
  readonly names: readonly string[];
}

/** How a mention was found in the register. Candidates are best first, for a person to choose from. */
export type AgencyMatch =
  | { readonly kind: 'agency'; readonly code: string; readonly by: 'name' | 'alias' }
  | {
      readonly kind: 'group';
      readonly group: string;
      readonly codes: readonly string[];
      readonly by: 'name' | 'grammar';
    }
  /** A group with a condition ("UBND các xã xây dựng nông thôn mới …"): the members are a person's to name. */
  | {
      readonly kind: 'condition';
      readonly group: string;
      readonly condition: string;
      readonly candidates: readonly string[];
    }
  | { readonly kind: 'none'; readonly candidates: readonly string[] };
