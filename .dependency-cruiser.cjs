// The arrows of ARCHITECTURE.md. `node tools/boundaries.mjs` checks them; test/gates plants a violation of each rule.

/** Which modules a module may import (beside platform, web and audit). The order has no cycle: nothing reaches up. */
const mayImport = {
  audit: [],
  files: [],
  registers: [],
  identity: ['registers'],
  notifications: ['registers'],
  signatures: ['files', 'identity'],
  payments: ['identity', 'registers'],
  exchange: ['files', 'registers'],
  processes: [],
  procedures: ['registers', 'forms', 'processes'],
  forms: ['registers', 'files', 'identity'],
  provisioning: ['registers', 'identity', 'procedures', 'forms', 'processes'],
  catalogue: ['registers', 'identity', 'procedures', 'provisioning'],
  dossiers: ['registers', 'procedures', 'forms', 'files', 'payments', 'signatures', 'notifications', 'identity'],
  casework: ['processes', 'dossiers', 'procedures', 'registers', 'identity', 'notifications', 'signatures', 'files'],
  authoring: ['registers', 'identity', 'procedures', 'forms', 'processes', 'dossiers'],
  editor: ['registers', 'identity', 'procedures', 'forms', 'processes', 'authoring'],
  satisfaction: ['dossiers', 'notifications', 'identity'],
  programme: ['registers', 'identity', 'procedures', 'dossiers'],
  'open-data': ['registers', 'programme', 'procedures', 'files'],
  meetings: ['identity', 'files', 'signatures', 'notifications'],
  learning: ['identity', 'files', 'notifications', 'signatures'],
  newsroom: ['identity', 'files', 'notifications'],
};

const moduleRules = Object.entries(mayImport).map(([module, others]) => ({
  name: `${module}-imports`,
  severity: 'error',
  comment: `${module} may import ${['audit', ...others].join(', ')}. A new arrow needs a decision (docs/decisions).`,
  from: { path: `^src/modules/${module}/` },
  to: { path: '^src/modules/', pathNot: `^src/modules/(${[module, 'audit', ...others].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...moduleRules,
    {
      name: 'module-is-known',
      severity: 'error',
      comment: 'A new module gets its line in the table above first.',
      from: { path: '^src/modules/', pathNot: `^src/modules/(${Object.keys(mayImport).join('|')})/` },
      to: {},
    },
    {
      name: 'module-front-door-only',
      severity: 'error',
      comment:
        'Use #modules/<name>; if the front door lacks it, ask there. Applications in the browser have a door of their own.',
      from: { path: '^src/modules/([^/]+)/', pathNot: '/island/' },
      to: { path: '^src/modules/([^/]+)/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'browser-door-only',
      severity: 'error',
      comment:
        'An application in the browser takes from another module what stands in its browser.ts; of index.ts only types.',
      from: { path: '^src/modules/([^/]+)/island/' },
      to: { path: '^src/modules/([^/]+)/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/(index|browser)\\.ts$'] },
    },
    {
      name: 'front-door-from-outside',
      severity: 'error',
      comment: 'Sites and the composition root use front doors too.',
      from: { path: '^src/', pathNot: '^src/modules/' },
      to: { path: '^src/modules/', pathNot: '^src/modules/[^/]+/index\\.ts$' },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      comment: 'No domain words in platform; only what builds whole worlds for tests stands above everything.',
      from: { path: '^src/platform/', pathNot: '^src/platform/testing/' },
      to: { path: '^src/(modules|sites|web|app\\.ts|main\\.ts|config\\.ts|launch\\.ts)' },
    },
    {
      name: 'web-knows-no-domain',
      severity: 'error',
      comment: 'The design system gets props.',
      from: { path: '^src/web/' },
      to: { path: '^src/(modules|sites|app\\.ts|main\\.ts|config\\.ts|launch\\.ts)' },
    },
    {
      name: 'modules-do-not-look-up',
      severity: 'error',
      comment: 'The composition root hands modules what they need.',
      from: { path: '^src/modules/' },
      to: { path: '^src/(sites|app\\.ts|main\\.ts|launch\\.ts|config\\.ts)' },
    },
    {
      name: 'sites-do-not-look-up',
      severity: 'error',
      comment: 'main → app → sites, never back.',
      from: { path: '^src/sites/' },
      to: { path: '^src/(app\\.ts|main\\.ts|launch\\.ts)' },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'A cycle has no floor to stand on (types may name each other: they are gone when the code runs).',
      from: { path: '^(src|tools)/' },
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'Every import leads somewhere.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-package',
      severity: 'error',
      comment: 'What runs in production is in dependencies.',
      from: { path: '^src/', pathNot: ['\\.test\\.tsx?$', '^src/platform/testing/'] },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'no-test-in-production',
      severity: 'error',
      comment: 'Code does not lean on its tests.',
      from: { path: '^src/', pathNot: ['\\.test\\.tsx?$', '^src/platform/testing/'] },
      to: { path: ['\\.test\\.tsx?$', '^src/platform/testing/'] },
    },
  ],
  options: {
    // TypeScript 7 has no compiler API: without this parser the cruiser sees no file and is content.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/web/islands/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
