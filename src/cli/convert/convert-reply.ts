// A reply of one shape made to fit another, with account of what that costs.
import { project, type Reply, type ReplyShape, type Status } from 'smsc-codec';
import { notesOf, Tally } from './notes.ts';
import { lackingIn } from './target.ts';
import { timesFor } from './times.ts';

export interface Conversion {
  readonly reply: Reply;
  /** What to tell about it: lines for standard error. */
  readonly notes: string;
}

/** Makes a reply fit a shape. `utcOffset` is that of the account's dates, where the caller knows it. */
export function convertReply(reply: Reply, to: ReplyShape, utcOffset: string | undefined): Conversion {
  const derived = new Tally();
  const derivable = new Tally();
  const lacking = new Tally();
  const withTimes = forStatuses(reply, (status) => {
    // Which times can be derived does not depend on the offset, only what they are.
    const times = timesFor(status, to, utcOffset ?? '+00:00');
    (utcOffset === undefined ? derivable : derived).add(Object.keys(times));
    return utcOffset === undefined ? status : { ...status, ...times };
  });
  const projection = project(withTimes, to);
  const dropped = new Tally();
  dropped.add(projection.dropped.map((path) => path.replace(/^\[\d+\]\./, '')));
  forStatuses(projection.reply, (status) => {
    lacking.add(lackingIn(status, to));
    return status;
  });

  const count = Array.isArray(reply) ? reply.length : 1;
  const target = `fmt=${to.fmt ?? 0} all=${to.all ?? 0}`;
  const notes = notesOf({
    [`dropped, ${target} has no place for`]: dropped.list(count),
    [`derived, for an account in UTC${utcOffset}`]: derived.list(count),
    [`lacking, ${target} has a place for`]: lacking.list(count),
    'lacking, --utc-offset would derive': derivable.list(count),
  });
  return { reply: projection.reply, notes };
}

/** The reply with each of its statuses changed; one that holds no status as it is. */
function forStatuses(reply: Reply, change: (status: Status) => Status): Reply {
  if (Array.isArray(reply)) return reply.map(change);
  return reply.kind === 'error' || reply.kind === 'deleted' ? reply : change(reply);
}
