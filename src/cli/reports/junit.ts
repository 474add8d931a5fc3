// A report as JUnit XML, for services that show test results: a suite for each file, a case for each issue. The counts
// stand before what they count, so the issues of a file are held until its end.
import { XMLBuilder } from 'fast-xml-parser';
import type { Issue } from 'smsc-codec';
import { escaped } from '../visible.ts';
import type { Report } from './report.ts';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  format: true,
  suppressEmptyNode: true,
});

/** What XML has no way to write; controls are visible already. */
const notXml = /[\uFFFE\uFFFF\p{Surrogate}]/gu;

const printable = (text: string): string => escaped(text).replace(notXml, '\uFFFD');

/** Issues that do not `fail` are told in cases that pass. */
export function junitReport(fails: (issue: Issue) => boolean): Report {
  let issues: Issue[] = [];
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="smsc-codec validate">\n',
    issue: (_, issue) => {
      issues.push(issue);
      return '';
    },
    endOfFile: (file) => {
      const suite = suiteOf(printable(file), issues, fails);
      issues = [];
      return builder.build(suite);
    },
    end: (whole) => `${whole ? '' : builder.build(unfinished)}</testsuites>\n`,
  };
}

/** Stands for a file that cannot be read any further, so that nobody takes the report for a good one. */
const unfinished = {
  testsuite: {
    '@name': 'the report',
    '@tests': 1,
    '@failures': 0,
    '@errors': 1,
    testcase: { '@name': 'is finished', '@classname': 'the report', error: { '@message': 'a file could not be read' } },
  },
};

function suiteOf(file: string, issues: readonly Issue[], fails: (issue: Issue) => boolean): unknown {
  const asDocumented = { '@name': 'as documented', '@classname': file };
  return {
    testsuite: {
      '@name': file,
      '@tests': Math.max(1, issues.length),
      '@failures': issues.filter(fails).length,
      '@errors': 0,
      testcase: issues.length === 0 ? asDocumented : issues.map((issue) => caseOf(file, issue, fails(issue))),
    },
  };
}

function caseOf(file: string, { code, severity, path, line, column, message }: Issue, failed: boolean): unknown {
  const text = printable(`${file}:${line}:${column} ${severity} ${code} ${path ?? '-'} ${message}`);
  return {
    '@name': printable([code, path, `${line}:${column}`].filter((part) => part !== undefined).join(' ')),
    '@classname': file,
    ...(failed
      ? { failure: { '@type': code, '@message': printable(message), '#text': text } }
      : { 'system-out': text }),
  };
}
