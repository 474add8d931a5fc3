// What the forms of a report of `validate` have in common: they are written while the issues come.
import type { Issue } from 'smsc-codec';

/** Each method returns what is to be written then. */
export interface Report {
  /** Before anything is read. */
  begin(): string;
  issue(file: string, issue: Issue): string;
  /** When a file has been read to its end, or as far as it can be. */
  endOfFile(file: string): string;
  /** When nothing more comes; `whole` tells whether all files could be read. */
  end(whole: boolean): string;
}
