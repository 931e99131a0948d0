const TESTS = '([.]test[.]ts$|/test[.]ts$|/testing/)';

/** Arrows go one way: model ← client ← elements, and model ← server. */
const room = (name, others) => ({
  name: `${name}-direction`,
  comment: `packages/${name} knows nothing of: ${others.join(', ')}.`,
  severity: 'error',
  from: { path: `^packages/${name}/src`, pathNot: TESTS },
  to: { path: `^(packages/(${others.join('|')})|demo|stories|test)/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    room('model', ['client', 'elements', 'server', 'tools']),
    room('client', ['elements', 'server', 'tools']),
    room('elements', ['server', 'tools']),
    room('server', ['client', 'elements', 'tools']),
    {
      name: 'adapters-named-once',
      comment:
        'An adapter is named in client/src/systems.ts, that of our server in config.ts; elements read a configuration.',
      severity: 'error',
      from: {
        path: '^packages/(client|elements)/src',
        pathNot: ['^packages/client/src/(config[.]ts$|systems[.]ts$|adapters/)', TESTS],
      },
      to: { path: '^packages/client/src/adapters/' },
    },
    {
      name: 'one-adapter-in-config',
      comment: 'Every page loads client/src/config.ts: it names the adapter of our server, and no other.',
      severity: 'error',
      from: { path: '^packages/client/src/config[.]ts$' },
      to: { path: '^packages/client/src/adapters/', pathNot: '^packages/client/src/adapters/parvis/' },
    },
    {
      name: 'adapters-late',
      comment: 'An adapter, and the table of them, comes when a configuration names it.',
      severity: 'error',
      from: { path: '^packages/client/src/(config|systems)[.]ts$' },
      to: { path: '^packages/client/src/(systems[.]ts$|adapters/)', dynamic: false },
    },
    {
      name: 'adapters-apart',
      comment: 'Adapters never import each other: what two of them need is in client/src.',
      severity: 'error',
      from: { path: '^packages/client/src/adapters/([^/]+)/' },
      to: { path: '^packages/client/src/adapters/', pathNot: '^packages/client/src/adapters/$1/' },
    },
    {
      name: 'sql-in-repo',
      comment:
        'SQL is written in a repo, in database/, in visibility.ts and in the commands; others ask these.',
      severity: 'error',
      from: {
        path: '^packages/server/src',
        pathNot: ['/repo[.]ts$', '^packages/server/src/(database|cli)/', '/visibility[.]ts$', TESTS],
      },
      to: { path: 'node_modules/(kysely|pg|@electric-sql/pglite)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'classes-without-effect',
      comment:
        'Importing the class of an element registers no tag: only a define.ts imports another, or import().',
      severity: 'error',
      from: { path: '^packages/elements/src', pathNot: ['/(define|autoload)[.]ts$', TESTS] },
      to: { path: '/define[.]ts$', dynamic: false },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one thing, or hold a third.',
      severity: 'error',
      from: { path: '^(packages|demo|stories|test)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'Nothing imports what is not there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(packages/[^/]+|stories)/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@parvis/source', 'import', 'types', 'default'],
    },
  },
};
