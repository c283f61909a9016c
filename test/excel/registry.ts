import { Application, Comments, SheetComments } from './model/application.ts';
import { Book } from './model/book.ts';
import { ChartFill } from './model/chart.ts';
import { Format } from './model/format.ts';
import { FreezePanes, PageLayout, Protection } from './model/page.ts';
import { Shapes } from './model/shapes.ts';
import { Cells } from './model/cells.ts';
import { Sheet } from './model/sheet.ts';
import { Validation } from './model/validation.ts';
import type { HostObject, Registry, World } from './protocol/hostObject.ts';

type Maker = (parent: HostObject) => HostObject;

/** A maker for objects below one class; anywhere else the type is not known. */
function below<T extends HostObject>(
  type: abstract new (...args: never[]) => T,
  make: (parent: T, world: World) => HostObject,
): Maker {
  return (parent) => {
    if (parent instanceof type) return make(parent, parent.world);
    throw new Error(`${parent.type} has nothing of that kind below it`);
  };
}

/**
 * Type to class, for all objects that are reached by a property. What stands here has behaviour; a type that doesn't is
 * a plain object of accepted members. Objects that methods give (ranges, tables, series) are made by their owners.
 */
export const REGISTRY: Registry = {
  Application: below(Book, (book) => new Application(book)),
  CommentCollection: (parent) =>
    parent instanceof Sheet
      ? new SheetComments(parent)
      : below(Book, (book, world) => new Comments(world, book))(parent),
  ShapeCollection: below(Sheet, (sheet) => new Shapes(sheet)),
  PageLayout: below(Sheet, (sheet) => new PageLayout(sheet)),
  WorksheetFreezePanes: below(Sheet, (sheet) => new FreezePanes(sheet)),
  WorksheetProtection: below(Sheet, (sheet) => new Protection(sheet)),
  RangeFormat: below(Cells, (cells, world) => new Format('RangeFormat', world, cells)),
  DataValidation: below(Cells, (cells) => new Validation(cells)),
  ChartFill: (parent) => new ChartFill('ChartFill', parent.world),
};
