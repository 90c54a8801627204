import { dirname, relative } from 'node:path';

const climbing = /^(?:\.\.(?:\/|$))+/;

/**
 * Refuses a path that leads out of the repository: files there differ from machine to machine, and so would the result.
 */
export const insideRepository = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { outside: 'This path leads out of the repository: check in what it reads.' },
  },
  create(context) {
    const depth = relative(context.cwd, dirname(context.filename)).split(/[\\/]/).length;
    const look = (node, text) => {
      const steps = climbing.exec(text)?.[0].match(/\.\./g)?.length ?? 0;
      if (steps > depth) context.report({ node, messageId: 'outside' });
    };
    return {
      Literal: (node) => look(node, typeof node.value === 'string' ? node.value : ''),
      TemplateElement: (node) => look(node, node.value.raw),
    };
  },
};
