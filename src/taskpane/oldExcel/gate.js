/* ES5 only: this runs in Internet Explorer, too. */

var SLOW_SECONDS = 15;

/**
 * The only script that a page names itself; it stands at the end of the body. Starts the page's own scripts only where
 * they can run, else says what to do. What to start, and what it needs, stands on the script element (data-app,
 * data-office, data-needs, data-api):
 * needs 'excel': in Excel a recent one, in a browser none; 'check': whatever is there; 'page': no Excel is looked for.
 */
function gate(w, texts, buttons) {
  var document = w.document;
  var own = document.getElementById('skh-gate');
  var needs = own.getAttribute('data-needs');
  var settled = false;

  function say(which, values) {
    var facts = [which].concat(lacking(w), officeFacts(w), w.navigator.userAgent).join(' | ');
    showNotice(w, texts[which], buttons, values || {}, facts);
  }

  function startApp() {
    if (settled) return;
    settled = true;
    clearNotice(document);
    var files = own.getAttribute('data-app').split(' ');
    for (var i = 0; i < files.length; i += 1) {
      load(document, files[i], null, function () {
        say('noApp');
      });
    }
  }

  function refuse(which) {
    if (settled) return;
    settled = true;
    say(which);
  }

  function officeReady(info) {
    if (needs === 'check') return startApp();
    // Without any Office around it the page works on files by itself.
    if (!info || !info.host) return startApp();
    if (info.host !== 'Excel') return refuse('notExcel');
    var sets = w.Office.context.requirements;
    return sets.isSetSupported('ExcelApi', own.getAttribute('data-api')) ? startApp() : refuse('oldExcel');
  }

  function withoutOffice() {
    return needs === 'check' ? startApp() : refuse('noOffice');
  }

  function waitForOffice() {
    if (!w.Office || !w.Office.onReady) return withoutOffice();
    return w.Office.onReady(officeReady);
  }

  /** Some networks swallow what they don't let through: then nothing fails, it only never comes. */
  function tooSlow() {
    if (settled) return;
    if (needs === 'check') startApp();
    else say(w.Office ? 'slowOffice' : 'noOffice', { seconds: SLOW_SECONDS });
  }

  /** Excel waits for a pane to report itself, and may put an error of its own over one that never does. */
  function reportToExcel() {
    if (w.Office && w.Office.onReady) w.Office.onReady(function () {});
  }

  function start() {
    var office = own.getAttribute('data-office');
    var old = lacking(w).length > 0;
    if (old) refuse(needs === 'page' ? 'oldPage' : 'oldBrowser');
    if (needs === 'page') return startApp();
    if (old) return load(document, office, reportToExcel, null);
    w.setTimeout(tooSlow, SLOW_SECONDS * 1000);
    return load(document, office, waitForOffice, withoutOffice);
  }

  start();
}

function load(document, src, loaded, failed) {
  var script = document.createElement('script');
  script.src = src;
  script.async = false;
  script.onload = loaded;
  script.onerror = failed;
  document.getElementsByTagName('head')[0].appendChild(script);
}

/** Excel's own name, version and place, where it told them. */
function officeFacts(w) {
  try {
    var d = w.Office.context.diagnostics;
    return [d.host, d.platform, d.version];
  } catch (e) {
    return [];
  }
}
