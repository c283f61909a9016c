/* ES5 only: this runs in Internet Explorer, too. */

/** The page without Excel, beside the one that is open. */
function pageAddress(location) {
  return location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, 'index.html');
}

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, function (whole, name) {
    return values[name] === undefined ? whole : String(values[name]);
  });
}

function add(parent, tag, text, attributes) {
  var node = parent.ownerDocument.createElement(tag);
  for (var name in attributes || {}) node.setAttribute(name, attributes[name]);
  if (text) node.appendChild(parent.ownerDocument.createTextNode(text));
  parent.appendChild(node);
  return node;
}

function clearNotice(document) {
  var old = document.getElementById('skh-notice');
  if (old) old.parentNode.removeChild(old);
  document.documentElement.className = '';
}

/** Says what is wrong and what to do. `texts` is one notice of messages/vi/oldExcel; `facts` a line for a report. */
function showNotice(w, texts, buttons, values, facts) {
  var document = w.document;
  var page = pageAddress(w.location);
  values.page = page;
  clearNotice(document);
  // Whatever the page shows while it is being opened gives way.
  document.documentElement.className = 'skh-stopped';
  var place = add(document.body, 'div', '', { id: 'skh-notice', role: 'main', lang: 'vi' });
  var box = add(place, 'div', '', { role: 'alert' });
  add(box, 'h1', texts.title);
  add(box, 'p', filled(texts.cause, values));
  var list = add(box, 'ol', '');
  for (var i = 0; i < texts.steps.length; i += 1) add(list, 'li', filled(texts.steps[i], values));
  var links = add(box, 'p', '');
  var retry = add(links, 'button', buttons.retry, { type: 'button' });
  retry.onclick = function () {
    w.location.reload();
  };
  add(links, 'a', buttons.page, { href: page, target: '_blank', rel: 'noopener' });
  add(box, 'p', texts.english, { lang: 'en' });
  add(box, 'small', facts);
}
