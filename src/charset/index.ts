// What the other rooms use of this one: bytes to text and back, in the charsets of the endpoint.
export { BytesDecoder, type Fault } from './bytes-decoder.ts';
export { type Charset, charsets } from './charset.ts';
export { encodeText, encodeTexts, unencodable } from './encode-text.ts';
