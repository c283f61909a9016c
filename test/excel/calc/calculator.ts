import { MAX_COLUMNS, MAX_ROWS, parseBox } from '../model/address.ts';
import type { Book } from '../model/book.ts';
import type { Scalar } from '../model/cell.ts';
import type { Sheet } from '../model/sheet.ts';
import { notInBench } from '../protocol/wire.ts';
import { FUNCTIONS, type Reader } from './functions.ts';
import { parseFormula, type Node } from './parse.ts';
import { each1, each2, firstError, operation, unary } from './operators.ts';
import { bodyOf, positions, spanned, structuredCells, type Place } from './places.ts';
import {
  errorOf,
  isError,
  isGrid,
  isReference,
  NO_REFERENCE,
  truthOf,
  type Grid,
  type Reference,
  type Single,
  type Value,
} from './values.ts';

export interface Calculator {
  /** What the formula in a cell gives now; an error as its text, '#N/A'. */
  cell(formula: string, sheet: Sheet, row: number, column: number): Scalar;
}

/**
 * Works out formulas as Excel does, as far as workbooks of this product and their people's simple additions need it.
 * A function that it lacks is refused by name. What cells give is kept until anything in the book changes.
 */
export function createCalculator(book: Book): Calculator {
  const trees = new Map<string, Node>();
  let known = new Map<string, Single>();
  let grids = new Map<string, Grid>();
  let version = -1;
  let circles = 0;
  const underWay = new Set<string>();

  function treeOf(formula: string): Node {
    const tree = trees.get(formula) ?? parseFormula(formula);
    trees.set(formula, tree);
    return tree;
  }

  /** A cell's value; one that depends on itself counts as 0, as Excel shows it. */
  function valueAt(sheet: Sheet, row: number, column: number): Single {
    const cell = sheet.cell(row, column);
    if (cell === undefined || (cell.value === '' && cell.formula === undefined)) return null;
    if (cell.formula === undefined || book.manual)
      return cell.error === true ? errorOf(String(cell.value)) : cell.value;
    return worked(cell.formula, { sheet, row, column });
  }

  function forgetOld(): void {
    if (version === book.version) return;
    known = new Map();
    grids = new Map();
    version = book.version;
  }

  function worked(formula: string, place: Place): Single {
    forgetOld();
    const key = `${place.sheet.Id}|${place.row}|${place.column}`;
    const made = known.get(key);
    if (made !== undefined) return made;
    if (underWay.has(key)) {
      circles += 1;
      return 0;
    }
    underWay.add(key);
    try {
      const value = reader.single(evaluate(treeOf(formula), place));
      // A formula never gives a blank.
      known.set(key, value ?? 0);
      return value ?? 0;
    } finally {
      underWay.delete(key);
    }
  }

  const reader: Reader = {
    grid(value) {
      if (isGrid(value)) return value;
      return isReference(value) ? gridOf(value) : [[value]];
    },
    single(value) {
      if (isReference(value)) return valueAt(value.sheet, value.box.row, value.box.column);
      return isGrid(value) ? (value[0]?.[0] ?? null) : value;
    },
  };

  /** Columns are asked for by every row of another: they are read once. */
  function gridOf(reference: Reference): Grid {
    const { row, column, rows, columns } = reference.box;
    const key = `${reference.sheet.Id}|${row}|${column}|${rows}|${columns}`;
    const made = grids.get(key);
    if (made !== undefined) return made;
    const before = circles;
    const grid = cellsOf(reference);
    // Figures of a circle are only true for who asked.
    if (circles === before) grids.set(key, grid);
    return grid;
  }

  function cellsOf({ sheet, box }: Reference): Grid {
    const whole = box.rows === MAX_ROWS;
    const rows = whole ? Math.max(1, lastUsed(sheet) - box.row + 1) : box.rows;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: Math.min(box.columns, MAX_COLUMNS) }, (__, c) =>
        valueAt(sheet, box.row + r, box.column + c),
      ),
    );
  }

  function evaluate(node: Node, place: Place): Value {
    switch (node.kind) {
      case 'value':
        return node.value;
      case 'blank':
        return null;
      case 'error':
        return errorOf(node.code);
      case 'cells':
        return cells(node.sheet, node.address, place);
      case 'name':
        return named(node.sheet, node.name, place);
      case 'structured':
        return structured(node, place);
      case 'unary':
        return each1(reader, evaluate(node.of, place), (value) => unary(node.operator, value));
      case 'binary':
        return binary(node, place);
      case 'call':
        return call(node, place);
    }
  }

  function cells(sheet: string | null, address: string, place: Place): Value {
    const at = sheet === null ? place.sheet : book.sheets.item(sheet);
    return at === null ? NO_REFERENCE : { sheet: at, box: parseBox(address.replaceAll('$', '')) };
  }

  function named(sheet: string | null, name: string, place: Place): Value {
    const local = (sheet === null ? place.sheet : book.sheets.item(sheet))?.names.item(name);
    const item = local ?? book.names.item(name);
    if (item !== null && item !== undefined) return evaluate(treeOf(item.Formula.slice(1)), place);
    const table = book.allTables().find((t) => t.Name.toLowerCase() === name.toLowerCase());
    return table === undefined ? errorOf('#NAME?') : bodyOf(table);
  }

  function structured({ table, brackets }: Node & { kind: 'structured' }, place: Place): Value {
    const owner =
      table === null
        ? place.sheet.tables.list.find((t) => t.Name === place.sheet.tableAt(place.row, place.column))
        : book.allTables().find((t) => t.Name.toLowerCase() === table.toLowerCase());
    return owner === undefined ? NO_REFERENCE : structuredCells(owner, brackets, place);
  }

  function binary({ operator, left, right }: Node & { kind: 'binary' }, place: Place): Value {
    const [a, b] = [evaluate(left, place), evaluate(right, place)];
    if (operator === ':') return isReference(a) && isReference(b) ? spanned(a, b) : firstError(a, b);
    return each2(reader, a, b, (x, y) => operation(operator, x, y));
  }

  function call({ name, args }: Node & { kind: 'call' }, place: Place): Value {
    const at = (i: number): Value => {
      const arg = args[i];
      return arg === undefined ? null : evaluate(arg, place);
    };
    if (name === 'IF') return choose(at, args.length);
    if (name === 'IFERROR') {
      const value = at(0);
      return isError(reader.single(value)) ? at(1) : value;
    }
    if (name === 'ROW' || name === 'COLUMN') return positions(name, args.length === 0 ? null : at(0), place);
    const work = FUNCTIONS[name] ?? notInBench(`function ${name}`);
    return work(
      args.map((_, i) => at(i)),
      reader,
    );
  }

  function choose(at: (i: number) => Value, count: number): Value {
    const truth = truthOf(reader.single(at(0)));
    if (isError(truth)) return truth;
    if (truth) return at(1);
    return count > 2 ? at(2) : false;
  }

  return {
    cell(formula, sheet, row, column) {
      const value = worked(formula, { sheet, row, column });
      return isError(value) ? value.error : (value ?? 0);
    },
  };
}

function lastUsed(sheet: Sheet): number {
  const used = sheet.used();
  return used === null ? 0 : used.row + used.rows - 1;
}
