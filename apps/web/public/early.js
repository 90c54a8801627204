// Runs before the first paint and applies light or dark and the organisation's colour, as the server says or as they
// were last time, so that the page does not flash.
(function () {
  var page = document.documentElement;
  try {
    var look = JSON.parse(localStorage.getItem('stegvis.look') || '{}');
    var rendered = page.hasAttribute('data-rendered');
    var text = rendered ? page.dataset.sheet : look.sheet;
    if (!rendered && look.scheme) page.setAttribute('data-color-scheme', look.scheme);
    if (!rendered && look.language) page.lang = look.language;
    if (text) {
      var sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }
  } catch {
    // Without storage the page starts with the product's own look.
  }

  // A server-rendered page is shown first, and hydrated when its script has loaded.
  var program = document.currentScript.dataset.program;
  if (!program) return;
  var begin = function () {
    window.setTimeout(function () {
      import(program);
    });
  };
  document.addEventListener('DOMContentLoaded', function () {
    // A background tab paints nothing, so there is nothing to wait for.
    if (document.hidden) begin();
    else window.requestAnimationFrame(begin);
  });
  // Links work without the script; clicks on buttons, choices and input are recorded and replayed after hydration.
  var pressed = null;
  var written = new Map();
  var press = function (event) {
    var button = event.target.closest('button');
    if (!button) return;
    pressed = button;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  var write = function (event) {
    written.set(event.target, event.target.value);
    event.stopImmediatePropagation();
  };
  document.addEventListener('click', press, true);
  document.addEventListener('input', write, true);
  document.addEventListener('change', write, true);
  document.addEventListener(
    'stegvis:hydrated',
    function () {
      document.removeEventListener('click', press, true);
      document.removeEventListener('input', write, true);
      document.removeEventListener('change', write, true);
      written.forEach(function (value, field) {
        if (!field.isConnected) return;
        // React compares the value with the one that it set last: written past its own setter, the value counts as a
        // change.
        if (field.localName === 'input') field.value = '';
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, value);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
      if (pressed && pressed.isConnected) pressed.click();
    },
    { once: true },
  );
})();
