const kept = 'data-mail-style';

/**
 * Sets the styles in a mail's HTML aside, since the page's content security policy forbids inline styles, and makes its
 * links open outside of the frame.
 */
export function stripMailStyles(html: string): string {
  const bare = html
    .replace(
      /<style[^>]*>([\s\S]*?)<\/style>/gi,
      (_, sheet: string) => `<meta ${kept}="${sheet.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`,
    )
    .replace(/<[^<>]+>/g, (tag) => tag.replace(/\sstyle=/gi, ` ${kept}=`));
  const base = '<base target="_top">';
  return /<head[^>]*>/i.test(bare) ? bare.replace(/<head[^>]*>/i, (head) => `${head}${base}`) : `${base}${bare}`;
}

/** Restores the styles through the object model, which the policy allows. */
export function dressMail(mail: Document | null): void {
  const view = mail?.defaultView;
  if (!mail || !view) return;
  for (const element of mail.querySelectorAll<HTMLElement>(`body[${kept}], body [${kept}]`)) {
    element.style.cssText = element.getAttribute(kept) ?? '';
  }
  for (const meta of mail.querySelectorAll(`meta[${kept}]`)) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(meta.getAttribute(kept) ?? '');
    mail.adoptedStyleSheets.push(sheet);
  }
}
