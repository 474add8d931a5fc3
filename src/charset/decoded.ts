// What the reader of a charset makes of a run of bytes.

export interface Decoded {
  /** The text of all characters before the first byte that is not the charset's. */
  readonly text: string;
  /** How many bytes at the end have only begun a character: they are to be read again before the next ones. */
  readonly unfinished: number;
  /** Whether there was no byte that is not the charset's. */
  readonly valid: boolean;
}
