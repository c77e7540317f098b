/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'leaves',
      comment: 'config, errors and root import nothing of ours but each other',
      severity: 'error',
      from: { path: '^src/(config|errors|root)\\.ts$' },
      to: { path: '^(src|loaders)/', pathNot: '^src/(errors|root)\\.ts$' },
    },
    {
      name: 'model-is-pure',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { path: '^(src|loaders)/', pathNot: '^src/(model/|errors\\.ts)' },
    },
    {
      name: 'query-imports-model-only',
      severity: 'error',
      from: { path: '^src/query/' },
      to: { path: '^(src|loaders)/', pathNot: '^src/(query/|model/|errors\\.ts)' },
    },
    {
      name: 'graph-imports-model-only',
      severity: 'error',
      from: { path: '^src/graph/' },
      to: { path: '^(src|loaders)/', pathNot: '^src/(graph/|model/|(config|errors|root)\\.ts)' },
    },
    {
      name: 'api-below-main',
      severity: 'error',
      from: { path: '^src/api/' },
      to: { path: '^(src/main\\.ts|loaders/)' },
    },
    {
      name: 'loaders-import-graph-and-model',
      severity: 'error',
      from: { path: '^loaders/' },
      to: { path: '^src/', pathNot: '^src/(graph/|model/|(config|errors|model-files|root)\\.ts)' },
    },
    { name: 'nobody-imports-main', severity: 'error', from: {}, to: { path: '^src/main\\.ts$' } },
    {
      name: 'only-main-imports-loaders',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main\\.ts$' },
      to: { path: '^loaders/' },
    },
    {
      name: 'only-graph-speaks-neo4j',
      severity: 'error',
      from: { path: '^(src|loaders)/', pathNot: '^src/graph/' },
      to: { path: 'node_modules/neo4j-driver' },
    },
    {
      name: 'only-api-speaks-apollo',
      severity: 'error',
      from: { path: '^(src|loaders)/', pathNot: '^src/api/' },
      to: { path: 'node_modules/@apollo' },
    },
    {
      name: 'no-io-in-the-pure-core',
      severity: 'error',
      from: { path: '^src/(model|query)/' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(fs|net|http|child_process|process)' },
    },
    {
      name: 'no-dev-dependency',
      severity: 'error',
      from: { path: '^(src|loaders)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^(src|loaders)/' }, to: {} },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
