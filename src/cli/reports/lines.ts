// Reports with a line for each issue: for people and editors, and as JSON for programs.
import type { Issue } from 'smsc-codec';
import { escaped } from '../visible.ts';
import type { Report } from './report.ts';

const report = (line: (file: string, issue: Issue) => string): Report => ({
  begin: () => '',
  issue: (file, issue) => `${line(file, issue)}\n`,
  endOfFile: () => '',
  end: () => '',
});

export const textReport = report((file, { line, column, severity, code, path = '-', message }) =>
  escaped(`${file}:${line}:${column} ${severity} ${code} ${path} ${message}`),
);

export const jsonReport = report((file, issue) => JSON.stringify({ file, ...issue }));
