// The options that bound what a command takes in.
import type { Command } from 'commander';
import { wholeNumber } from './whole-number.ts';

/** The library's own, which decides if a command is told nothing else. */
export const DEFAULT_MAX_RECORD_LENGTH = 1024 * 1024;

export interface RecordLengthFlag {
  readonly maxRecordLength?: number;
}

export interface LimitFlags extends RecordLengthFlag {
  readonly maxRecords?: number;
}

export const addRecordLengthOption = (command: Command): Command =>
  command.option(
    '--max-record-length <n>',
    `longest text of one status (default: ${DEFAULT_MAX_RECORD_LENGTH})`,
    wholeNumber(0),
  );

export const addLimitOptions = (command: Command): Command =>
  addRecordLengthOption(command).option(
    '--max-records <n>',
    'most statuses of one reply (default: any number)',
    wholeNumber(0),
  );
