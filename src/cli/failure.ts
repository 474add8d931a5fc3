// The end of a command that cannot do what it was asked.

/** The exit statuses, as `smsc-codec --help` tells them. */
export const exitStatus = {
  /** A reply cannot be read or written, or `validate` found fault with it. */
  badReply: 1,
  /** Options that are not understood, or a file that cannot be read or written. */
  badUsage: 2,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** Ends a command with a message and an exit status. */
export function fail(status: ExitStatus, message: string): never {
  throw new Failure(status, message);
}

/** Thrown by a command to end it: `run` prints the message to standard error and returns the status. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly status: ExitStatus;

  constructor(status: ExitStatus, message: string) {
    super(message);
    this.status = status;
  }
}
