const { floors } = require('./tools/eslint/floors.cjs');

const tests = '(\\.(spec|db-spec|e2e)\\.tsx?$)|/testing(\\.ts$|/)|^apps/(api|web)/test/|^apps/e2e/';

/** Every rule is an error, since nobody acts on a warning. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const modules = (names) => `^apps/api/src/modules/(${names.join('|')})/`;
const roomsPointDown = floors.map((own, floor) =>
  rule(
    `rooms-point-down-${floor + 1}`,
    'A room knows rooms of lower floors only. What follows from above is handed in, as app.module.ts hands followers to tasks.',
    { path: modules(own), pathNot: tests },
    { path: modules(floors.slice(floor).flat()), pathNot: ['^apps/api/src/modules/$1/'] },
  ),
);

/**
 * The folders of libs/workflow, the lowest first. Types that all of them use are in vocabulary.ts, outside of the
 * folders.
 */
const workflowFolders = ['calendar', 'guide', 'roles', 'task', 'plan', 'round', 'attention'];
const inWorkflow = (folders) => `^libs/workflow/src/(${folders.join('|')})/`;
const workflowPointsDown = workflowFolders
  .slice(0, -1)
  .map((folder, floor) =>
    rule(
      `workflow-points-down-${floor + 1}`,
      'A folder of the rules knows folders below it only: calendar, guide, roles, task, plan, round, attention.',
      { path: inWorkflow([folder]), pathNot: tests },
      { path: inWorkflow(workflowFolders.slice(floor + 1)) },
    ),
  );

module.exports = {
  forbidden: [
    ...roomsPointDown,
    ...workflowPointsDown,
    rule(
      'room-has-a-floor',
      'Say in the list of floors where the room stands.',
      { path: '^apps/api/src/modules/', pathNot: modules(floors.flat()) },
      {},
    ),
    rule('no-cycle', 'A cycle makes two files one; break it with a port or a third file.', {}, { circular: true }),
    rule('no-unresolvable', 'The import leads nowhere.', {}, { couldNotResolve: true, pathNot: '^virtual:stegvis-' }),
    rule(
      'no-unlisted-package',
      'List the package in the package.json of the project that imports it.',
      { path: '^(apps|libs)/', pathNot: tests },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    rule(
      'no-development-package',
      'What runs in production does not lean on a development package.',
      { path: '^(apps/api|libs)/.*src/', pathNot: tests },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'], pathNot: ['@types/'] },
    ),
    rule(
      'no-test-import',
      'Tests and what they are built of are leaves: the product imports none of them.',
      { pathNot: tests },
      { path: '(\\.(spec|db-spec|e2e)\\.tsx?$)|^apps/(api|web)/test/|^libs/[^/]+/(src|dist)/testing(/|\\.)' },
    ),
    rule(
      'lib-through-index',
      'A lib is entered through its index or one of its doors.',
      { path: '^(apps|libs)/([^/]+)/' },
      {
        path: '^libs/([^/]+)/',
        pathNot: ['^libs/$2/', '^libs/[^/]+/(src|dist)/(index|docs|nest|testing|passwords)\\.(ts|js)$'],
      },
    ),
    rule(
      'no-barrel',
      'Only a lib has an index file.',
      {},
      { path: '^(apps|libs)/.*/index\\.tsx?$', pathNot: ['^libs/[^/]+/src/index\\.ts$', '/migrations/index\\.ts$'] },
    ),

    rule(
      'workflow-imports-nothing',
      'The guide is plain data in, plain data out.',
      { path: '^libs/workflow/src/', pathNot: tests },
      { pathNot: '^libs/workflow/src/' },
    ),
    rule(
      'docs-are-for-the-server',
      'What the API page says is no part of the shapes, and no browser fetches it.',
      { path: '^(apps/web/|libs/)', pathNot: [tests, '^libs/contract/src/(docs|[^/]+\\.docs|operation-docs)\\.ts$'] },
      { path: '^libs/contract/(src|dist)/(docs|[^/]+\\.docs|operation-docs)\\.(ts|js)$' },
    ),
    rule(
      'pure-libs-know-no-machine',
      'contract, wording and theme run in a browser as well as in Node.',
      { path: '^libs/(contract|wording|theme)/src/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),

    rule(
      'platform-knows-no-module',
      'The platform has no business words; a module registers itself there.',
      { path: '^apps/api/src/platform/' },
      { path: '^apps/api/src/', pathNot: '^apps/api/src/platform/' },
    ),
    rule(
      'module-through-door',
      'Another module is reached through its *.door.ts only.',
      { path: '^apps/api/src/modules/([^/]+)/', pathNot: [tests, '\\.module\\.ts$'] },
      { path: '^apps/api/src/modules/', pathNot: ['^apps/api/src/modules/$1/', '\\.door\\.ts$'] },
    ),
    rule(
      'wiring-through-module',
      'A Nest module names the modules whose doors it uses, and nothing else of theirs.',
      { path: '^apps/api/src/modules/([^/]+)/[^/]+\\.module\\.ts$' },
      { path: '^apps/api/src/modules/', pathNot: ['^apps/api/src/modules/$1/', '\\.(door|module)\\.ts$'] },
    ),
    rule(
      'composition-names-modules',
      'Outside modules/ only the composition names a module.',
      { path: '^apps/api/src/', pathNot: ['^apps/api/src/(modules/|app\\.module\\.ts$|[^/]+\\.module\\.ts$)', tests] },
      { path: '^apps/api/src/modules/', pathNot: '\\.door\\.ts$' },
    ),
    rule(
      'controller-asks-actions',
      'A controller speaks to actions; statements, rows and stores stand behind them.',
      { path: '\\.controller\\.ts$', pathNot: tests },
      { path: '(\\.query|\\.row|-store)\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'row-stays-inside',
      'A row is no part of what a module shows: neither its door nor its controllers know it.',
      { path: '(\\.(door|controller)\\.ts$)|(^apps/api/src/platform/(?!database/))', pathNot: tests },
      { path: '\\.row\\.ts$' },
    ),
    rule(
      'controller-is-an-entrance',
      'Only a module names its controllers.',
      { pathNot: ['\\.module\\.ts$', tests] },
      { path: '\\.controller\\.ts$' },
    ),

    rule(
      'features-stand-alone',
      'Features never import each other; a route composes them, and what several need stands in features/shared, which imports no feature.',
      { path: '^apps/web/src/features/([^/]+)/' },
      { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/($1|shared)/' },
    ),
    rule(
      'features-know-no-app',
      'The app composes features, not the other way round.',
      { path: '^apps/web/src/features/' },
      { path: '^apps/web/src/app/' },
    ),
    rule(
      'parts-know-no-business',
      'A part that needs shapes of the contract or rules of the guide stands in features/shared.',
      { path: '^apps/web/src/ui/', pathNot: tests },
      { path: '^libs/(contract|workflow)/' },
    ),
    rule(
      'parts-know-no-feature',
      'ui and http have no business words.',
      { path: '^apps/web/src/(ui|http)/' },
      { path: '^apps/web/src/(features|app)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|libs)/[^/]+/dist[a-z-]*/' },
    combinedDependencies: true,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    cache: false,
  },
};
