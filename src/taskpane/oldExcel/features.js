/* ES5 only: this runs in Internet Explorer, too. */

/** What the pane's code needs of a browser, by the newest thing of each kind: Chrome and Edge 98, Safari 15.4. */
function lacking(w) {
  var needed = {
    Promise: function () {
      return w.Promise.allSettled && w.Promise.any;
    },
    Symbol: function () {
      return w.Symbol.asyncIterator;
    },
    Array: function () {
      return w.Array.prototype.at && w.Array.prototype.flatMap;
    },
    Object: function () {
      return w.Object.hasOwn && w.Object.fromEntries;
    },
    String: function () {
      return w.String.prototype.replaceAll && w.String.prototype.at;
    },
    BigInt: function () {
      return w.BigInt;
    },
    globalThis: function () {
      return w.globalThis;
    },
    structuredClone: function () {
      return w.structuredClone;
    },
    ResizeObserver: function () {
      return w.ResizeObserver;
    },
    Worker: function () {
      return w.Worker;
    },
  };
  var missing = [];
  for (var name in needed) {
    // Where a constructor itself is missing the question throws.
    try {
      if (!needed[name]()) missing.push(name);
    } catch (e) {
      missing.push(name);
    }
  }
  return missing;
}
