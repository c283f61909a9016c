/** Bounds that keep a hostile or broken file from taking the machine. Sizes in bytes. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;
export const MAX_ZIP_ENTRIES = 20_000;
export const MAX_PART_BYTES = 64 * 1024 * 1024;
/** All parts that are inflated from one package, together. */
export const MAX_TOTAL_BYTES = 96 * 1024 * 1024;
/**
 * All files that come out of one zip of returns, those of zips in it among them: so much, and a multiple of its own
 * size. Returns are packed already; only old .xls shrink by more than half.
 */
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
export const MAX_UNPACKED_RATIO = 6;
/** Deflate can't shrink more than 1032 times: a larger ratio in the directory is a lie. */
export const MAX_DEFLATE_RATIO = 1100;
/** Compressed parts up to this size are inflated in one go, larger ones piece by piece under the running cap. */
export const ONE_SHOT_BYTES = 256 * 1024;

/** XML that becomes a tree, which costs far more than a scan. */
export const MAX_TREE_BYTES = 16 * 1024 * 1024;
/** Pages: pictures may stand in them as text. */
export const MAX_TEXT_BYTES = 32 * 1024 * 1024;
/** Plain texts: a plan of 400 pages has 3 MB, as UTF-16 4. */
export const MAX_PLAIN_BYTES = 8 * 1024 * 1024;
/** Elements and texts of one part: a Word plan of 140 tasks has 17,000. */
export const MAX_XML_NODES = 500_000;
/** The same of a page, where each costs more. */
export const MAX_PAGE_NODES = 200_000;
export const MAX_XML_DEPTH = 400;
/** Tags of one sheet or string table. */
export const MAX_SCANNED_TAGS = 12_000_000;

/** Characters of one string of a sheet, undecoded: Excel holds 32,767. */
export const MAX_STRING_LENGTH = 200_000;
/** Paragraphs outside tables, and letters of them all: 200 pages of prose have 3,000 and half a million. */
export const MAX_PARAGRAPHS = 6_000;
export const MAX_LETTERS = 2_000_000;
/** Strings of a workbook's table: one sheet can't show more. */
export const MAX_STRINGS = 500_000;
/** Filled cells of one returned form. */
export const MAX_FORM_CELLS = 1_000_000;
/** Merged ranges of a returned form's sheet that are looked at; more are chance, or malice. */
export const MAX_FORM_MERGES = 20_000;
/** Places of one table, blank ones included, and of all tables of a file. */
export const MAX_TABLE_PLACES = 150_000;
/** Fields of a record of delimited text: what has more is no table. */
export const MAX_FIELDS = 256;
/** Places that the merges of a sheet may cover together, those that turn out to overlap included. */
export const MAX_MERGED_PLACES = 4 * MAX_TABLE_PLACES;
/** Lines that notes between two rows of a typed table may take. */
export const MAX_GAP_LINES = 200;
/** Links that are looked at for footnotes. */
export const MAX_NOTE_LINKS = 1_000;
/** Cells beyond a gap of this many blank columns are strays, not part of the table. */
export const STRAY_COLUMN_GAP = 256;

/** An .xls holds at most 65,536 rows of 256 columns and isn't compressed. */
export const MAX_XLS_BYTES = 24 * 1024 * 1024;

/** Bounds of a PDF: plans have up to a few hundred pages of a few thousand signs. */
export const MAX_PDF_BYTES = 64 * 1024 * 1024;
export const MAX_PDF_PAGES = 400;
/** Signs of one page, and of all pages together. */
export const MAX_PDF_GLYPHS = 40_000;
export const MAX_PDF_TOTAL_GLYPHS = 1_500_000;
/** Lines drawn on one page: a table of small cells has some hundreds. */
export const MAX_PDF_RULES = 60_000;
/** Streams of a PDF unpacked: one of them, and all together. */
export const MAX_PDF_STREAM_BYTES = 32 * 1024 * 1024;
export const MAX_PDF_TOTAL_BYTES = 160 * 1024 * 1024;
/** Operators of one page: every sign and line within bounds, thrice. */
export const MAX_PDF_OPERATORS = 300_000;
/** Forms drawn on one page: Word and LibreOffice draw a few. */
export const MAX_PDF_FORMS = 5_000;
/** Time for one page, in milliseconds: an ordinary one takes 30, on an old and busy machine twenty times that. */
export const MAX_PDF_PAGE_TIME = 10_000;

/** Sheet size of Excel 2007 and later. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
