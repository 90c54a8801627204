const { floors, workflowFolders } = require('./tools/eslint/floors.cjs');

const tests = '(\\.(spec|db-spec|e2e)\\.tsx?$)|/testing(\\.ts$|/)|^apps/(api|web)/test/|^apps/e2e/';

/** Every rule is an error, since nobody acts on a warning. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const modules = (names) => `^apps/api/src/modules/(${names.join('|')})/`;
const roomsPointDown = floors.map((own, floor) =>
  rule(
    `rooms-point-down-${floor + 1}`,
    'A room imports rooms of lower floors only. What it calls on higher floors is passed in, as app.module.ts passes the followers to tasks.',
    { path: modules(own), pathNot: tests },
    { path: modules(floors.slice(floor).flat()), pathNot: ['^apps/api/src/modules/$1/'] },
  ),
);

const inWorkflow = (folders) => `^libs/workflow/src/(${folders.join('|')})/`;
const workflowPointsDown = workflowFolders
  .slice(0, -1)
  .map((folder, floor) =>
    rule(
      `workflow-points-down-${floor + 1}`,
      'A folder of the rules imports lower ones only: see workflowFolders in tools/eslint/floors.cjs.',
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
      'Add the room to a floor in tools/eslint/floors.cjs.',
      { path: '^apps/api/src/modules/', pathNot: modules(floors.flat()) },
      {},
    ),
    rule(
      'workflow-folder-has-a-place',
      'List the folder in workflowFolders of tools/eslint/floors.cjs: it may import lower ones only.',
      { path: '^libs/workflow/src/[^/]+/', pathNot: [inWorkflow(workflowFolders), tests] },
      {},
    ),
    rule(
      'no-cycle',
      'Files in a cycle cannot be understood or tested apart: break it with a port or a third file.',
      {},
      { circular: true },
    ),
    rule('no-unresolvable', 'The import leads nowhere.', {}, { couldNotResolve: true, pathNot: '^virtual:stegvis-' }),
    rule(
      'no-unlisted-package',
      'List the package in the package.json of the project that imports it.',
      { path: '^(apps|libs)/', pathNot: tests },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    rule(
      'no-development-package',
      'Code that runs in production imports no development package.',
      { path: '^(apps/api|libs)/.*src/', pathNot: tests },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'], pathNot: ['@types/'] },
    ),
    rule(
      'no-test-import',
      'The product imports neither tests nor their helpers.',
      { pathNot: tests },
      { path: '(\\.(spec|db-spec|e2e)\\.tsx?$)|^apps/(api|web)/test/|^libs/[^/]+/(src|dist)/testing(/|\\.)' },
    ),
    rule(
      'lib-through-index',
      'A lib is imported through its index or one of its other entries.',
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
      'The rules of the guide are pure: they depend on nothing.',
      { path: '^libs/workflow/src/', pathNot: tests },
      { pathNot: '^libs/workflow/src/' },
    ),
    rule(
      'docs-are-for-the-server',
      'The documentation of the API is only for the server and tests, so that no browser loads it.',
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
      'The platform has no business words and imports no module; modules register themselves there.',
      { path: '^apps/api/src/platform/' },
      { path: '^apps/api/src/', pathNot: '^apps/api/src/platform/' },
    ),
    rule(
      'module-through-door',
      'Another module is imported through its *.door.ts only.',
      { path: '^apps/api/src/modules/([^/]+)/', pathNot: [tests, '\\.module\\.ts$'] },
      { path: '^apps/api/src/modules/', pathNot: ['^apps/api/src/modules/$1/', '\\.door\\.ts$'] },
    ),
    rule(
      'wiring-through-module',
      'A *.module.ts imports only the *.module.ts and the *.door.ts of other modules.',
      { path: '^apps/api/src/modules/([^/]+)/[^/]+\\.module\\.ts$' },
      { path: '^apps/api/src/modules/', pathNot: ['^apps/api/src/modules/$1/', '\\.(door|module)\\.ts$'] },
    ),
    rule(
      'composition-names-modules',
      'Outside of modules/ only app.module.ts imports more of a module than its door.',
      { path: '^apps/api/src/', pathNot: ['^apps/api/src/(modules/|app\\.module\\.ts$|[^/]+\\.module\\.ts$)', tests] },
      { path: '^apps/api/src/modules/', pathNot: '\\.door\\.ts$' },
    ),
    rule(
      'controller-asks-actions',
      'A controller calls actions; only these use statements, rows and stores.',
      { path: '\\.controller\\.ts$', pathNot: tests },
      { path: '(\\.query|\\.row|\\.store|-store)\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'row-stays-inside',
      'A row is internal to its module: doors, controllers and the platform do not import it.',
      { path: '(\\.(door|controller)\\.ts$)|(^apps/api/src/platform/(?!database/))', pathNot: tests },
      { path: '\\.row\\.ts$' },
    ),
    rule(
      'controller-is-an-entrance',
      'Only the *.module.ts imports its controllers.',
      { pathNot: ['\\.module\\.ts$', tests] },
      { path: '\\.controller\\.ts$' },
    ),

    rule(
      'features-stand-alone',
      'Features do not import each other: a route composes them, and what several need is in features/shared, which imports no feature.',
      { path: '^apps/web/src/features/([^/]+)/' },
      { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/($1|shared)/' },
    ),
    rule(
      'features-know-no-app',
      'A feature does not import the app, which composes the features.',
      { path: '^apps/web/src/features/' },
      { path: '^apps/web/src/app/' },
    ),
    rule(
      'parts-know-no-business',
      'A part that needs schemas of the contract or rules of the guide belongs to features/shared.',
      { path: '^apps/web/src/ui/', pathNot: tests },
      { path: '^libs/(contract|workflow)/' },
    ),
    rule(
      'parts-know-no-feature',
      'ui and http have no business words, so they import no feature.',
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
