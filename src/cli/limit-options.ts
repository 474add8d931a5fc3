// The options that bound what a command takes in.
import { type Command, InvalidArgumentError } from 'commander';

export interface RecordLengthFlag {
  readonly maxRecordLength?: number;
}

export interface LimitFlags extends RecordLengthFlag {
  readonly maxRecords?: number;
}

export const addRecordLengthOption = (command: Command): Command =>
  command.option('--max-record-length <n>', 'longest text of one status (default: 1048576)', parseLimit);

export const addLimitOptions = (command: Command): Command =>
  addRecordLengthOption(command).option(
    '--max-records <n>',
    'most statuses of one reply (default: any number)',
    parseLimit,
  );

function parseLimit(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}
