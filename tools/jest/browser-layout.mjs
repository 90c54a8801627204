// jsdom draws nothing, so it leaves out what needs a layout. Component tests look at what is in the document, not at where it stands.
const { Element, HTMLDialogElement } = globalThis;

class NoResizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}
class NoStyles {
  replaceSync() {}
}
globalThis.CSSStyleSheet = NoStyles;
globalThis.document.adoptedStyleSheets ??= [];
globalThis.CSS ??= { supports: () => false, escape: (text) => text.replaceAll(/[^\w-]/g, String.raw`\$&`) };
globalThis.ResizeObserver ??= NoResizes;
globalThis.matchMedia ??= (media) => ({
  media,
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
});
globalThis.document.getAnimations ??= () => [];
Element.prototype.scrollIntoView ??= () => undefined;

HTMLDialogElement.prototype.showModal ??= function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close() {
  if (!this.open) return;
  this.open = false;
  this.dispatchEvent(new globalThis.Event('close'));
};
