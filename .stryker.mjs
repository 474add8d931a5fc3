// Mutation testing of the library by those tests of its sources that are quick and exact: units, conformance cases, and a
// few cases of the laws that compare replies. Left out are what is generated from the tables, and the command and the
// page, which stand beside the library.
export default {
  testRunner: 'one-process',
  plugins: ['./spec/support/mutation/runner.mjs'],
  oneProcess: {
    // Quick ones first: most mutants are killed by the first test that comes across them.
    specs: [
      'spec/unit/values',
      'spec/unit/grammars',
      'spec/conformance',
      'spec/unit/formats',
      'spec/unit/model',
      'spec/unit',
      'spec/laws/l1-return.spec.ts',
      'spec/laws/l2-canonical.spec.ts',
      'spec/laws/l5-one-model.spec.ts',
      'spec/laws/l8-nothing-lost.spec.ts',
    ],
    except: ['spec/unit/cli', 'spec/unit/page', 'spec/unit/reference'],
    // Only fmt=1 reads and writes otherwise where the kind is named: the shapes that recognise it have both layouts.
    left: 'fmt=[023] all=. (sms|hlr) (single|list)',
    // What goes first, beside a source's own spec, where it is about the source.
    nearest: [
      {
        sources: 'src/formats/(.*/)?(lane|direct|direct-writer|scanner|units|window|sheet|records)\\.ts$',
        specs: ['spec/unit/formats/directly.spec.ts'],
      },
      {
        sources: 'src/formats/.*/(tokenizer|document|reader)\\.ts$|rows',
        specs: ['spec/unit/formats/progress.spec.ts'],
      },
    ],
    // Each takes half a second or more: what nothing quicker notices.
    slow: [
      'spec/unit/formats/frugal.spec.ts',
      'spec/unit/formats/scanner.spec.ts',
      'spec/unit/formats/lane.spec.ts',
      'spec/unit/codec.spec.ts',
      'spec/unit/charset/single-byte.spec.ts',
      'spec/unit/stream/decode.spec.ts',
      'spec/unit/charset/bytes-decoder.spec.ts',
      'spec/unit/formats/cuts.spec.ts',
      'spec/unit/formats/sheet.spec.ts',
      'spec/unit/charset/utf-8.spec.ts',
      'spec/unit/decoder.spec.ts',
      'spec/unit/formats/directly.spec.ts',
    ],
    env: { FC_SEED: '1', FC_RUNS: '3' },
  },
  coverageAnalysis: 'perTest',
  // A change to what is made once, when a module is loaded, takes a run of all tests: a quarter of the changes would take
  // three quarters of the time.
  ignoreStatic: true,
  timeoutMS: 3000,
  // What was found before is kept for what has not changed since.
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  mutate: [
    'src/**/*.ts',
    'grammars/**/*.ts',
    '!src/{cli,page,testing,reference}/**',
    '!src/browser.ts',
    '!src/formats/{record-forms,fields,*/table}.ts',
    '!**/*.d.ts',
  ],
  ignorePatterns: ['/dist', '/docs/site', '/coverage', '/reports'],
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, reportMutants: true },
  concurrency: 2,
};
