// What the library uses of sax. The types published for it draw in all of Node's, lack `ENTITIES`, and promise named
// exports, which Node does not find in this CommonJS package: only types come by name, the rest from the default,
// `import sax, { type SaxParser } from 'sax'`.

export interface SaxTag {
  name: string;
  attributes: Record<string, string>;
  isSelfClosing: boolean;
}

export interface SaxParser {
  /** How many UTF-16 units have been read. */
  readonly position: number;
  /** The text so far of which no event has told. */
  textNode: string;
  /** The position after the last `<`. */
  readonly startTagPosition: number;
  /** Where in the syntax it stands: one of `sax.STATE`. */
  readonly state: number;
  /** The character read last. */
  readonly c: string;
  /** The reference being read, without `&`. */
  readonly entity: string;
  /** Zero-based, as is `column`. */
  readonly line: number;
  readonly column: number;
  /** The tag being read; set from `onopentagstart` on. */
  readonly tag: SaxTag;
  /** What named references stand for, looked up as written and then in lower case, before numeric ones are. */
  ENTITIES: Record<string, string | undefined>;
  /** Nothing is read until this is null again, which `resume` makes it. */
  error: Error | null;
  write(chunk: string): SaxParser;
  resume(): SaxParser;
  close(): SaxParser;

  onerror: (error: Error) => void;
  ontext: (text: string) => void;
  onsgmldeclaration: (declaration: string) => void;
  ondoctype: (doctype: string) => void;
  onprocessinginstruction: (instruction: { name: string; body: string }) => void;
  onopentagstart: (tag: SaxTag) => void;
  onattribute: (attribute: { name: string; value: string }) => void;
  onopentag: (tag: SaxTag) => void;
  onclosetag: (name: string) => void;
  oncomment: (comment: string) => void;
  onopencdata: () => void;
  oncdata: (text: string) => void;
  onclosecdata: () => void;
  onend: () => void;
  onready: () => void;
}

declare const sax: {
  parser(strict: boolean): SaxParser;
  readonly STATE: Readonly<
    Record<
      | 'TEXT_ENTITY'
      | 'COMMENT'
      | 'COMMENT_ENDING'
      | 'COMMENT_ENDED'
      | 'CDATA'
      | 'CDATA_ENDING'
      | 'CDATA_ENDING_2'
      | 'PROC_INST'
      | 'PROC_INST_BODY'
      | 'PROC_INST_ENDING',
      number
    >
  >;
};
export default sax;
