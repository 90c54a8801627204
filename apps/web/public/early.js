// Before the first paint: light or dark and the organisation's colour as they were last time, so that nothing flashes. The page itself looks again.
(function () {
  try {
    var look = JSON.parse(localStorage.getItem('stegvis.look') || '{}');
    if (look.scheme) document.documentElement.setAttribute('data-color-scheme', look.scheme);
    if (look.language) document.documentElement.lang = look.language;
    if (look.sheet) {
      var sheet = new CSSStyleSheet();
      sheet.replaceSync(look.sheet);
      document.adoptedStyleSheets = [sheet];
    }
  } catch {
    // A browser that keeps nothing starts with the product's own look.
  }
})();
