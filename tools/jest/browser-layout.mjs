// jsdom has no layout, so it lacks the functions that need one. Component tests check what is in the document, not its
// position.
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
