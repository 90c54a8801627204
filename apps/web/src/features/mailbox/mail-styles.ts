const kept = 'data-mail-style';

/** The mail's HTML with its styles set aside, since the page's content security policy takes no inline ones, and with links that lead
 *  out of the frame. */
export function undressMail(html: string): string {
  const mail = new DOMParser().parseFromString(html, 'text/html');
  for (const element of mail.querySelectorAll('[style]')) {
    element.setAttribute(kept, element.getAttribute('style') ?? '');
    element.removeAttribute('style');
  }
  for (const sheet of mail.querySelectorAll('style')) {
    const meta = mail.createElement('meta');
    meta.setAttribute(kept, sheet.textContent);
    sheet.replaceWith(meta);
  }
  const base = mail.createElement('base');
  base.target = '_top';
  mail.head.prepend(base);
  return `<!doctype html>${mail.documentElement.outerHTML}`;
}

/** Puts the styles back through the object model, which the policy allows. */
export function dressMail(mail: Document | null): void {
  const view = mail?.defaultView;
  if (!mail || !view) return;
  for (const element of mail.querySelectorAll<HTMLElement>(`body[${kept}], body [${kept}]`)) element.style.cssText = element.getAttribute(kept) ?? '';
  for (const meta of mail.querySelectorAll(`meta[${kept}]`)) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(meta.getAttribute(kept) ?? '');
    mail.adoptedStyleSheets.push(sheet);
  }
}
