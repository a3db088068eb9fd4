const capabilityMap = require('./tools/architecture/capability-map.cjs')

const tests = '\\.test\\.tsx?$'

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^kernel/', pathNot: tests },
      to: { pathNot: '^kernel/' },
    },
    {
      name: 'platform-knows-no-capability',
      severity: 'error',
      from: { path: '^platform/' },
      to: { path: '^(capabilities|apps)/' },
    },
    {
      name: 'nobody-imports-apps',
      severity: 'error',
      from: { path: '^(capabilities|platform|kernel)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'web-never-reaches-server',
      severity: 'error',
      from: { path: '(^|/)web/', pathNot: tests },
      to: { path: '^(capabilities/[^/]+|platform)/server/' },
    },
    {
      name: 'server-never-reaches-web',
      severity: 'error',
      from: { path: '^(capabilities/[^/]+|platform)/server/', pathNot: tests },
      to: { path: '(^|/)web/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^capabilities/([^/]+)/domain/', pathNot: tests },
      to: { pathNot: ['^capabilities/$1/domain/', '^capabilities/[^/]+/domain/index\\.ts$', '^kernel/'] },
    },
    {
      name: 'neighbours-show-only-their-faces',
      severity: 'error',
      from: { path: '^capabilities/([^/]+)/', pathNot: tests },
      to: {
        path: '^capabilities/',
        pathNot: [
          '^capabilities/$1/',
          '^capabilities/[^/]+/(contract\\.ts|domain/index\\.ts|server/index\\.ts|data/.*)$',
        ],
      },
    },
    ...Object.entries(capabilityMap).map(([name, uses]) => ({
      name: `${name}-uses-only-its-neighbours`,
      severity: 'error',
      from: { path: `^capabilities/${name}/` },
      to: { path: '^capabilities/', pathNot: `^capabilities/(${[name, ...uses].join('|')})/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
}
