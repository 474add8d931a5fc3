// A report as SARIF 2.1.0, for the services that show what analysers find. It is one JSON document, and still each result
// is written when it is found.
import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Invocation, ReportingDescriptor, Result, ToolComponent } from 'sarif';
import { decodeErrorCodes, departures, type Issue } from 'smsc-codec';
import manifest from '../../../package.json' with { type: 'json' };
import type { Report } from './report.ts';

const ids = [...new Set([...decodeErrorCodes, ...Object.keys(departures)])];
const rules: ReportingDescriptor[] = ids.map((id) => ({ id }));
const driver: ToolComponent = { name: manifest.name, semanticVersion: manifest.version, rules };

const head = `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify(
  { driver },
)},"columnKind":"utf16CodeUnits","results":[\n`;

export function sarifReport(): Report {
  let first = true;
  return {
    begin: () => head,
    issue: (file, issue) => {
      const joint = first ? '' : ',\n';
      first = false;
      return joint + JSON.stringify(resultOf(file, issue));
    },
    endOfFile: () => '',
    end: (executionSuccessful) => {
      const invocations: Invocation[] = [{ executionSuccessful }];
      return `\n],"invocations":${JSON.stringify(invocations)}}]}\n`;
    },
  };
}

function resultOf(file: string, { code, severity, message, path, offset, line, column }: Issue): Result {
  return {
    ruleId: code,
    ruleIndex: ids.indexOf(code),
    level: severity,
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: { startLine: line, startColumn: column, charOffset: offset },
        },
        ...(path === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: path, kind: 'member' }] }),
      },
    ],
  };
}

/** Relative where the file was named so, since what shows the report has the files elsewhere. */
const uriOf = (file: string): string =>
  isAbsolute(file) ? pathToFileURL(file).href : file.split(sep).map(encodeURIComponent).join('/');
