const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' },
    module: { type: 'es6' },
  },
];

const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': swc },
};

/**
 * `unit` needs nothing but npm. `wide` calls LibreOffice, poppler and Chromium, which `.ci/run` installs.
 */
export default {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.wide\\.test\\.ts$'],
    },
    { ...base, displayName: 'wide', testMatch: ['<rootDir>/test/**/*.wide.test.ts'] },
  ],
  testTimeout: 60_000,
};
