import { formatVietnamese } from '../../core/date/format.ts';
import { fill } from '../../messages/fill.ts';
import {
  CLASS_TEXTS,
  DECISION_TEXTS as D,
  LETTER_TEXTS,
  MINUTES_TEXTS as M,
  NOTICE_TEXTS as N,
  PROPOSAL_TEXTS as P,
} from '../../messages/vi/letters.ts';
import { PAPER_TEXTS } from '../../messages/vi/papers.ts';
import type { LetterBlock, LetterSpec, LetterText } from '../../workbook/letter.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { settingText } from '../book/settings.ts';
import { decimalText } from '../papers/paperRows.ts';
import { paperCount } from '../papers/summarySentence.ts';
import { planTitles } from './planText.ts';
import { classAnnexes, classTable, countsBlock, type Classes } from './classParts.ts';
import { letterHead } from './letterParts.ts';
import { symbolOf, writtenSymbol, type LetterKind } from './symbols.ts';
import { body, gap, letterText, paragraph } from './letterText.ts';

type Titled = { readonly kind: string; readonly about: string };

/** Heading and signatory of a document with a title. */
function titled(book: Book, kind: LetterKind, { kind: name, about }: Titled) {
  const plan = planTitles(book) || CLASS_TEXTS.thePlan;
  return {
    ...letterHead(book, kind),
    subject: null,
    title: { kind: name, about: fill(about, { plan }) },
    addressees: [] as LetterText[],
  };
}

const heading = (text: string) => paragraph('heading', [{ text }]);

/** Criteria where what was agreed differs from what the agency gave itself. */
function differing({ scores }: Classes): Row<'ChamDiem'>[] {
  return scores.filter((row) => row.self !== null && row.agreed !== null && row.self !== row.agreed);
}

function differenceBlocks(classes: Classes): LetterBlock[] {
  const rows = differing(classes);
  if (rows.length === 0) return [body(M.noDifference)];
  const lines = rows.map((row, i) => [
    String(i + 1),
    row.agencyName,
    `${row.criterion}. ${row.title}`,
    decimalText(row.self),
    decimalText(row.agreed),
    [row.reason, row.explanation].filter((text) => text !== '').join('; ') || PAPER_TEXTS.notReported,
  ]);
  return [
    body(M.differences, { count: paperCount(rows.length) }),
    {
      kind: 'table',
      header: M.header,
      widths: [7, 24, 30, 10, 11, 24],
      centred: [0],
      figures: [3, 4],
      bold: [],
      rows: lines,
    },
  ];
}

/** Biên bản họp thẩm định: who met, what differs, what was agreed; what only those present know is a gap. */
export function appraisalMinutes(book: Book, classes: Classes): LetterSpec {
  const person = [gap(M.chairGap)];
  return {
    ...titled(book, 'minutes', M),
    blocks: [
      body(M.time, { time: [gap(M.timeGap)] }),
      body(M.present, { chair: person, secretary: person, members: [gap(M.membersGap)] }),
      heading(M.content),
      body(M.basis, classes.params),
      ...differenceBlocks(classes),
      heading(M.opinions),
      paragraph('body', [gap(M.opinionsGap)]),
      heading(M.conclusion),
      countsBlock(book, classes),
      body(M.agreed),
      classTable(book, classes),
      body(M.closing),
    ],
    annexes: [],
    signerTitle: [[{ text: M.chair }]],
    signer: person,
    secretary: { title: M.secretary, name: person },
  };
}

/** Tờ trình: asks the authority for the classes of the annex. */
export function classProposal(book: Book, classes: Classes): LetterSpec {
  return {
    ...titled(book, 'proposal', P),
    addressees: [[gap(P.attention)]],
    blocks: [body(P.opening, classes.params), countsBlock(book, classes), body(P.ask, classes.params)],
    annexes: classAnnexes(book, classes, { kind: P.kindName, symbol: symbolOf(book, 'proposal') }),
  };
}

function article(number: number, text: LetterText): LetterBlock {
  return paragraph('body', [{ text: fill(D.article, { number }), bold: true }, ...text]);
}

const basis = (text: LetterText) =>
  paragraph(
    'body',
    text.map((run) => ({ ...run, italic: true })),
  );

/** Draft of the decision on classes. Who decides is for a person to fill in: it is seldom who wrote the book. */
export function draftDecision(book: Book, classes: Classes): LetterSpec {
  const { params } = classes;
  const count = paperCount(classes.ranks.length);
  const written = writtenSymbol(book, 'decision');
  const symbol =
    written === ''
      ? letterText(LETTER_TEXTS.kindSymbol, {
          kind: LETTER_TEXTS.kindSymbols.decision,
          symbol: [gap(D.symbolGap)],
        })
      : [{ text: written }];
  const head = titled(book, 'letter', D);
  const isNamed = settingText(book, 'recipients').trim() !== '';
  return {
    ...head,
    number: letterText(LETTER_TEXTS.number, { symbol }),
    recipients: isNamed ? head.recipients : [D.asArticle, LETTER_TEXTS.saved],
    superior: D.draft,
    issuer: [gap(D.authority)],
    signerTitle: [[gap(D.authority)]],
    signer: [gap(D.signerGap)],
    blocks: [
      paragraph('centre', [gap(D.authority)]),
      basis(letterText(D.power, { basis: [gap(D.powerGap)] })),
      basis(letterText(D.scheme, params)),
      basis(letterText(D.proposal, { ...params, number: [gap(D.proposalGap)] })),
      paragraph('centre', [{ text: D.decides }]),
      article(1, letterText(D.one, { ...params, count })),
      article(2, [{ text: D.two }]),
      article(3, letterText(D.three, params)),
    ],
    annexes: classAnnexes(book, classes, { kind: D.kindName, symbol, issuer: [gap(D.issuerGap)] }),
  };
}

/** Thông báo: tells the agencies their points and classes, and until when they may explain. */
export function classNotice(book: Book, classes: Classes): LetterSpec {
  const { session, params } = classes;
  const head = titled(book, 'notice', N);
  const isNamed = settingText(book, 'recipients').trim() !== '';
  const explainBy: LetterText =
    session.explainBy === null ? [gap(N.explainGap)] : [{ text: formatVietnamese(session.explainBy) }];
  return {
    ...head,
    // A notice is addressed to nobody (Nghị định 30/2020/NĐ-CP): who gets it stands in Nơi nhận.
    recipients: isNamed ? head.recipients : [N.toListed, LETTER_TEXTS.saved],
    blocks: [
      body(N.opening, params),
      countsBlock(book, classes),
      body(N.explain, { ...params, explainBy }),
      body(N.closing, params),
    ],
    annexes: classAnnexes(book, classes, { kind: N.kindName, symbol: symbolOf(book, 'notice') }),
  };
}
