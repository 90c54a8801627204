const letters = /\p{L}{2,}/u;
// The product's own name is the same in every language.
const words = { test: (text) => letters.test(text.replaceAll('Stegvis', '')) };
const readAttributes = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'description',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
]);

/** Refuses text written directly in JSX, since it could be shown in one language only. */
export const textInWording = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { text: 'Words that people read belong to libs/wording: use t(language, key).' },
  },
  create(context) {
    return {
      JSXText(node) {
        if (words.test(node.value)) context.report({ node, messageId: 'text' });
      },
      JSXAttribute(node) {
        const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
        if (!readAttributes.has(name)) return;
        if (node.value?.type === 'Literal' && words.test(String(node.value.value))) {
          context.report({ node, messageId: 'text' });
        }
      },
    };
  },
};
