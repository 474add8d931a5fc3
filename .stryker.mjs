// Mutation testing of the library by those tests of its sources that are quick and exact: units, conformance cases, and a
// few cases of the laws that compare replies. Left out are what is generated from the tables, and the command and the
// page, which stand beside the library.
import { readFileSync } from 'node:fs';

const { jest } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  // One project instead of several: only then does each test's coverage get through to the mutation runner.
  jest: {
    projectType: 'custom',
    config: {
      ...jest.projects[0],
      projects: [],
      testMatch: ['<rootDir>/spec/{unit,conformance,laws}/**/*.spec.ts'],
      testPathIgnorePatterns: [
        '<rootDir>/spec/unit/(cli|page|reference)/',
        '<rootDir>/spec/laws/(generators|mutants|l3|l4|l5|l7)',
      ],
      globals: { LAW_RUNS: 5 },
    },
  },
  coverageAnalysis: 'perTest',
  // A change to what is made once, when a module is loaded, would take a run of all tests each.
  ignoreStatic: true,
  // What was found before is kept for what has not changed since.
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  mutate: [
    'src/**/*.ts',
    'grammars/**/*.ts',
    '!src/{cli,page}/**',
    '!src/browser.ts',
    '!src/formats/record-forms.ts',
    '!**/*.d.ts',
  ],
  ignorePatterns: ['/dist', '/docs/site', '/coverage', '/reports'],
  reporters: ['clear-text', 'progress', 'html'],
  concurrency: 2,
};
