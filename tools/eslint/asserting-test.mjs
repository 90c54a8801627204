const testNames = new Set(['test', 'it']);
const asserting = /\b(expect|assert|property|contract)|\b(demand|refuses|shows)[A-Z(]/i;

/** `test(...)`, `test.each(...)(...)`, `test.concurrent(...)`: the name at the bottom of the callee. */
function rootName(callee) {
  let node = callee;
  while (
    node.type === 'CallExpression' ||
    node.type === 'MemberExpression' ||
    node.type === 'TaggedTemplateExpression'
  ) {
    if (node.type === 'MemberExpression') node = node.object;
    else node = node.type === 'CallExpression' ? node.callee : node.tag;
  }
  return node.type === 'Identifier' ? node.name : '';
}

/** Refuses a test whose body holds no expectation: it is green whatever the code does. */
export const assertingTest = {
  meta: { type: 'problem', schema: [], messages: { silent: 'This test asserts nothing.' } },
  create(context) {
    return {
      CallExpression(node) {
        if (!testNames.has(rootName(node.callee))) return;
        const body = node.arguments.find(
          (argument) => argument.type === 'ArrowFunctionExpression' || argument.type === 'FunctionExpression',
        );
        if (body !== undefined && !asserting.test(context.sourceCode.getText(body))) {
          context.report({ node: node.callee, messageId: 'silent' });
        }
      },
    };
  },
};
