// Which statuses a list of the target can hold, told one by one before they are written: an encoder that has failed in
// the middle of a list goes no further.
import { createCodec, EncodeError, type EncodeOptions, type ReplyShape, type Status } from 'smsc-codec';
import { rescue } from '../rescue.ts';

/** A function that tells of a status whether it can be written, and `refused` why it cannot. */
export function writableIn(
  shape: ReplyShape,
  options: EncodeOptions,
  refused: (error: EncodeError, status: Status) => void,
): (status: Status) => boolean {
  const codec = createCodec(shape, options);
  return (status) =>
    rescue(
      () => codec.encodeBytes([status]).length > 0,
      EncodeError,
      (error) => {
        refused(error, status);
        return false;
      },
    );
}
