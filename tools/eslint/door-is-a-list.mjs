const most = 12;

const listed = (node) => node.type === 'ExportNamedDeclaration' && node.source?.value.startsWith('./') === true;

/**
 * A door lists what other rooms may use: only `export { ... } from './file.js'`, at most twelve names, one door for a
 * room.
 */
export const doorIsAList = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      code: 'A door only re-exports what is in other files of its room: move this to one of them.',
      long: 'A door has {{most}} names at most, and this one has {{count}}: move what belongs elsewhere, or offer one thing instead of many.',
      beside: 'A room has one door, named like the room.',
    },
  },
  create(context) {
    const path = context.filename.replaceAll('\\', '/').split('/modules/')[1] ?? '';
    const [room, file] = path.split('/');
    return {
      Program(program) {
        for (const node of program.body.filter((one) => !listed(one))) context.report({ node, messageId: 'code' });
        const count = program.body.filter(listed).reduce((sum, node) => sum + node.specifiers.length, 0);
        if (file !== `${room}.door.ts`) context.report({ node: program, messageId: 'beside' });
        if (count > most) context.report({ node: program, messageId: 'long', data: { most, count } });
      },
    };
  },
};
