// Mutation testing of the library by the specs that run against its sources.
import { readFileSync } from 'node:fs';

const { jest } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  // One project instead of several: only then does each test's coverage get through to the mutation runner.
  jest: { projectType: 'custom', config: { ...jest.projects[0], projects: [] } },
  coverageAnalysis: 'perTest',
  mutate: ['src/**/*.ts', 'grammars/**/*.ts', '!src/cli/**', '!src/page/**', '!**/*.d.ts'],
  ignorePatterns: ['/dist', '/docs', '/coverage', '/reports'],
  reporters: ['clear-text', 'progress', 'html'],
  concurrency: 2,
};
