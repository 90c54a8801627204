import { assertingTest } from './asserting-test.mjs';
import { insideRepository } from './inside-repository.mjs';
import { doorIsAList } from './door-is-a-list.mjs';
import { textInWording } from './text-in-wording.mjs';

/** A rule that refuses what one of the selectors matches, with a message that says what to do instead. */
function refuse(selectors, message) {
  return {
    meta: { type: 'problem', schema: [], messages: { refused: message } },
    create: (context) =>
      Object.fromEntries(
        selectors.map((selector) => [selector, (node) => context.report({ node, messageId: 'refused' })]),
      ),
  };
}

/** Selectors for text in a string or a template that matches the pattern. */
const inText = (pattern) => [`Literal[value=${pattern}]`, `TemplateElement[value.raw=${pattern}]`];
const number = '[type="Literal"][raw=/^\\d+$/]';
/** The beginning of an SQL statement. */
const statement = '/^\\s*(SELECT|INSERT INTO|UPDATE [a-z_]+ |DELETE FROM|WITH [a-z_]+ (\\(|AS ))/';

// Each convention is a rule of its own rather than an entry of no-restricted-syntax: a folder can then be exempted from
// one without losing the others, and a probe can name it.
export const stegvisPlugin = {
  meta: { name: 'stegvis' },
  rules: {
    'ambient-time': refuse(
      [
        'NewExpression[callee.name="Date"][arguments.length=0]',
        'CallExpression[callee.name="Date"]',
        'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
      ],
      'Time is injected: ask the Clock (platform/clock) or take the instant as an argument.',
    ),
    'ambient-chance': refuse(
      [
        'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
        'CallExpression[callee.name="randomUUID"]',
        'CallExpression[callee.property.name="randomUUID"]',
      ],
      'Ids and chance are injected: ask platform/ids or take them as an argument.',
    ),
    'ambient-environment': refuse(
      [
        'MemberExpression[object.name="process"][property.name="env"]',
        'MemberExpression[object.name="process"][property.value="env"]',
        'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]',
      ],
      'The environment is read once, in platform/config; take the parsed configuration instead.',
    ),
    'constructor-width': refuse(
      ['MethodDefinition[kind="constructor"] > FunctionExpression[params.length>5]'],
      'A constructor takes five parameters at most: this class does more than one thing.',
    ),
    'named-exports': refuse(
      ['ExportDefaultDeclaration', 'ExportSpecifier[exported.name="default"]'],
      'Export by name, so that one thing has one name everywhere.',
    ),
    'no-enum': refuse(['TSEnumDeclaration'], 'Use a literal union taken from a table.'),
    'js-extension': refuse(
      [
        ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^[.]{1,2}\\u002F(?!.*[.](js|mjs|json|css|svg|png|woff2)(\\?.*)?$)/]',
      ],
      'A relative import ends in .js, as Node resolves it.',
    ),
    'typeorm-in-stores': refuse(
      [
        'ImportDeclaration[source.value=/^(@nestjs\\u002F)?typeorm($|\\u002F)/]',
        'ImportExpression[source.value=/^(@nestjs\\u002F)?typeorm($|\\u002F)/]',
        'ImportSpecifier[imported.name=/^Inject(Repository|EntityManager|DataSource)$/]',
      ],
      'typeorm stays in *.row.ts, *.store.ts, *.module.ts, migrations and platform/database; ask a function of a store.',
    ),
    'sql-in-queries': refuse(
      [`Literal[value=${statement}]`, `TemplateElement[value.raw=${statement}]`],
      'A statement belongs to a *.query.ts; plain reading and writing goes through the entity manager, in a *.store.ts.',
    ),
    'schedule-by-tick': refuse(
      [
        'ImportDeclaration[source.value="@nestjs/schedule"] > ImportSpecifier[imported.name=/^(Interval|Cron|Timeout)$/]',
      ],
      'What runs by schedule is marked with @Tick (platform/schedule/tick.ts): one process does it, a failure is logged, shutdown waits.',
    ),
    'step-by-meaning': refuse(
      [
        ...inText('/\\bstep\\s*(=|<>|<|>|IN \\()\\s*\\d/'),
        `BinaryExpression:matches([left.name="step"], [left.property.name="step"]) > ${number}.right`,
        'MemberExpression[object.property.name="steps"][property.type="BinaryExpression"]',
      ],
      'No rule uses the number of a step: find the step by stepOfMeaning or by its properties in the table.',
    ),
    'states-by-name': refuse(
      inText(
        "/\\bstate (NOT )?IN \\('(waiting|ready|active|blocked|in-review|returned|done|not-applicable|cancelled)'/",
      ),
      'Lists of states have names in libs/workflow (openStates, turnStates, finishedStates); write them by listSql.',
    ),
    'no-focused-test': refuse(
      [
        'CallExpression[callee.object.name=/^(test|it|describe)$/][callee.property.name="only"]',
        'CallExpression[callee.name=/^(fit|fdescribe)$/]',
      ],
      'A focused test hides all others.',
    ),
    'no-own-deadline': refuse(
      [
        'CallExpression[callee.object.name="jest"][callee.property.name="setTimeout"]',
        'CallExpression[callee.name=/^(test|it)$/][arguments.length>2]',
        'CallExpression[callee.callee.object.name=/^(test|it)$/][arguments.length>2]',
        'CallExpression[callee.name=/^(before|after)(All|Each)$/][arguments.length>1]',
      ],
      'jest.config.mjs gives every test of a project the same deadline, which no slow machine reaches; one of its own judges the machine.',
    ),
    'no-timed-test': refuse(
      [
        `CallExpression[callee.property.name=/^toBe(Less|Greater)Than/] CallExpression[callee.object.name=/^(performance|process|Date)$/][callee.property.name=/^(now|cpuUsage|hrtime)$/]`,
      ],
      'A test that compares times judges the machine. Compare counts, or take so much input that a slow algorithm never ends.',
    ),
    'inside-repository': insideRepository,
    'asserting-test': assertingTest,
    'door-is-a-list': doorIsAList,
    'text-in-wording': textInWording,
  },
};
