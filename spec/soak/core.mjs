// The soak itself: round after round, a shape, some bodies and some replies of it, and every law that says something of
// them. What breaks one is shrunk and told; figures are kept.
import fc from 'fast-check';
import { project } from 'smsc-codec';
import {
  agreementLaw,
  bytesLaw,
  documentedLaw,
  jsonLaw,
  messageLaw,
  nothingLostLaw,
  oracleLaw,
  ordinaryLaw,
  returnLaw,
} from 'smsc-codec/testing';
import { bodies, inputOf } from './bodies.mjs';
import { Breach, lawsOf } from './body-laws.mjs';
import { caseOfBody, caseOfReply } from './cases.mjs';
import { xmlOracles } from './xml.mjs';

const replyLaws = [
  returnLaw,
  ordinaryLaw,
  messageLaw,
  bytesLaw,
  documentedLaw,
  agreementLaw,
  jsonLaw,
  ...xmlOracles.map(oracleLaw),
  nothingLostLaw,
];

/** Bodies of a round, and replies for each law of replies. */
const BODIES = 60;
const REPLIES = 3;
/** Milliseconds that shrinking may take: what it has come to by then is reported. */
const PATIENCE = 10_000;

/** Bodies and replies tried, checks and breaches of each law, and what was found. */
export const noFigures = () => ({ rounds: 0, bodies: 0, replies: 0, failures: 0, laws: {} });

function count(figures, law, kind, times = 1) {
  figures.laws[law] ??= { checks: 0, failures: 0 };
  figures.laws[law][kind] += times;
}

/** Puts a body to its laws; with the name of a law, to that one. */
async function judge({ figures, ...trial }, name) {
  for (const law of lawsOf(trial, name)) {
    if (figures !== undefined) count(figures, law.name, 'checks');
    try {
      await law.check(trial);
    } catch (error) {
      throw new Breach(law.name, error);
    }
  }
}

/** What is drawn beside a body: where it is cut, and with which options a stream is read. */
const circumstances = {
  // Without any, it is read unit by unit.
  cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
  options: fc.constantFrom({}, { skip: true }, { skip: true, maxRecordLength: 60 }, { maxRecords: 1 }),
};

const trialOf = (codec, shape, { body, ...rest }) => ({
  codec,
  shape: body.charset === undefined ? shape : { ...shape, charset: body.charset },
  input: inputOf(body),
  ...rest,
});

async function soakBodies({ codec, shape, seed, figures, deadline }) {
  const drawn = fc.record({ body: bodies(codec, shape), ...circumstances });
  const property = fc.asyncProperty(drawn, (draw) => judge({ ...trialOf(codec, shape, draw), figures }));
  const interruptAfterTimeLimit = Math.max(1, deadline - Date.now()) + PATIENCE;
  const details = await fc.check(property, { numRuns: BODIES, seed, interruptAfterTimeLimit });
  figures.bodies += details.numRuns;
  if (!details.failed || details.counterexample === null) return undefined;
  const [draw] = details.counterexample;
  const { law } = details.errorInstance;
  const { body, says } = await pruned(codec, shape, draw, law, details.errorInstance);
  const { cuts, options } = draw;
  return caseOfBody({ codec, shape: trialOf(codec, shape, { body }).shape, body, law, says, seed, cuts, options });
}

/** The body without the units that it breaks the law without: shrinking by fields leaves whole fields. */
async function pruned(codec, shape, draw, law, breach) {
  const { units } = draw.body;
  const withUnits = (some) => ({ ...draw, body: { ...draw.body, units: some } });
  const places = units.map((_, at) => at);
  const property = fc.asyncProperty(fc.subarray(places), (kept) =>
    judge(trialOf(codec, shape, withUnits(kept.map((at) => units[at]))), law),
  );
  const settings = { examples: [[places]], numRuns: 1, interruptAfterTimeLimit: PATIENCE };
  const { counterexample, errorInstance } = await fc.check(property, settings);
  if (counterexample === null || !(errorInstance instanceof Breach)) return { body: draw.body, says: breach.message };
  return { body: withUnits(counterexample[0].map((at) => units[at])).body, says: errorInstance.message };
}

async function* soakReplies({ codec, shape, seed, figures }) {
  for (const law of replyLaws) {
    if (!law.applies(shape) || (law === bytesLaw && codec.encodeBytes === undefined)) continue;
    const settings = { numRuns: REPLIES, seed, interruptAfterTimeLimit: PATIENCE };
    const details = await fc.check(law.property(codec, shape), settings);
    figures.replies += details.numRuns;
    count(figures, law.name, 'checks', details.numRuns);
    if (!details.failed || details.counterexample === null) continue;
    const drawn = drawnBy(law, details.counterexample[0], shape);
    const says = String(details.errorInstance?.message);
    yield caseOfReply({ codec, ...drawn, law: law.name, says, seed });
  }
}

/** The reply among what a law draws, and the shape that it is written in. */
function drawnBy(law, drawn, shape) {
  // Two formats share it, with the fields of both.
  if (law === agreementLaw) return { reply: project(drawn.reply, shape).reply, shape };
  if (law !== bytesLaw) return { reply: drawn, shape };
  const [[reply], charset] = drawn;
  return { reply, shape: charset === undefined ? shape : { ...shape, charset }, ofBytes: true };
}

/**
 * Soaks a codec until it is told to stop. `goOn(figures)` is asked before each round; `found(case)` is told of each new
 * breach, and is not told of one law broken in one format in the same words again.
 */
export async function soak({ codec, shapes, seed, deadline = Number.POSITIVE_INFINITY, goOn, found }) {
  const figures = noFigures();
  const known = new Set();
  const tell = (one) => {
    if (one === undefined) return;
    figures.failures += 1;
    count(figures, one.found.law, 'failures');
    const words = one.found.says.split('\n')[0].replaceAll(/"(?:[^"\\]|\\.)*"|-?\d+/g, '…');
    const key = `${one.found.law} ${one.shape.fmt} ${words}`;
    if (!known.has(key)) found(one);
    known.add(key);
  };
  while (goOn(figures)) {
    const round = { codec, shape: shapes[figures.rounds % shapes.length], seed: (seed + figures.rounds) | 0, figures };
    tell(await soakBodies({ ...round, deadline }));
    for await (const one of soakReplies(round)) tell(one);
    figures.rounds += 1;
    await new Promise((next) => setImmediate(next)); // else no signal is heard
  }
  return figures;
}
