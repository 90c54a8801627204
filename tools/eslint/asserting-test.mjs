const testNames = new Set(['test', 'it']);

/** Functions that assert: `expect`, `expectStatus`, `fc.assert`, `demand...`, a contract that is run. */
const asserting =
  /^(expect([A-Z]\w*)?|assert([A-Z]\w*)?|demand([A-Z]\w*)?|refuses([A-Z]\w*)?|shows([A-Z]\w*)?|\w+Contract)$/;

/** The names along a callee such as `a.b(...)(...)`. */
function* namesOf(callee) {
  if (callee.type === 'Identifier') yield callee.name;
  if (callee.type === 'MemberExpression') {
    yield* namesOf(callee.object);
    if (!callee.computed) yield callee.property.name;
  }
  if (callee.type === 'CallExpression') yield* namesOf(callee.callee);
  if (callee.type === 'TaggedTemplateExpression') yield* namesOf(callee.tag);
}

/** Refuses a test whose body calls no assertion, since it passes whatever the code does. */
export const assertingTest = {
  meta: { type: 'problem', schema: [], messages: { silent: 'This test asserts nothing.' } },
  create(context) {
    /** Tests that enclose the current node, each with whether an assertion was found. */
    const open = [];
    return {
      CallExpression(node) {
        const names = [...namesOf(node.callee)];
        if (names.some((name) => asserting.test(name))) for (const test of open) test.asserts = true;
        const body = node.arguments.find((one) => /^(Arrow)?FunctionExpression$/.test(one.type));
        if (body !== undefined && testNames.has(names[0])) open.push({ node, asserts: false });
      },
      'CallExpression:exit'(node) {
        if (open.at(-1)?.node !== node) return;
        if (!open.pop().asserts) context.report({ node: node.callee, messageId: 'silent' });
      },
    };
  },
};
