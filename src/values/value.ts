/** A value type of the protocol, both directions side by side: what `print` writes, `parse` reads. */
export interface Value<T> {
  readonly name: string;
  /** A form that `parse` accepts, for direct lanes; it may leave rare values out. Has no groups that capture. */
  readonly pattern: string;
  /** The value that a text stands for, or undefined where the text is not of this type. */
  parse(text: string): T | undefined;
  /** The text of a value, or undefined where `parse` would not give the value back. */
  print(value: unknown): string | undefined;
}
