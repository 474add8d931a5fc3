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
  if (kind === 'failures') figures.failures += times;
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

/** What breaks a property, as small as it gets in some time. `details` are those of the run that found it, unshrunk. */
async function shrunk(property, { seed, counterexamplePath: path, ...found }) {
  const settings = { seed, path, interruptAfterTimeLimit: PATIENCE };
  const { counterexample, errorInstance } = await fc.check(property, settings);
  return counterexample === null || errorInstance === null
    ? { drawn: found.counterexample[0], breach: found.errorInstance }
    : { drawn: counterexample[0], breach: errorInstance };
}

/** Which breach it is: the same law broken in one format at the same field is one, whatever the values; codes count. */
function keyOf(law, { fmt }, breach) {
  const [words = ''] = breach.message.split('\n');
  const field = words.replace(/: (?!"[a-z-]+" expected).* expected, not .*$/s, '').replace(/extra\..*/s, 'extra');
  return `${law} ${fmt} ${field.replaceAll(/"(?![a-z-]+")(?:[^"\\]|\\.)*"|-?\d+/g, '…')}`;
}

async function soakBodies({ codec, shape, seed, figures, isNew, found }) {
  const draws = fc.record({ body: bodies(codec, shape), ...circumstances });
  const property = fc.asyncProperty(draws, (draw) => judge({ ...trialOf(codec, shape, draw), figures }));
  const details = await fc.check(property, { numRuns: BODIES, seed, endOnFailure: true });
  figures.bodies += details.numRuns;
  if (!details.failed) return;
  const { errorInstance } = details;
  if (!(errorInstance instanceof Breach)) throw errorInstance; // of the soak itself
  count(figures, errorInstance.law, 'failures');
  const key = keyOf(errorInstance.law, shape, errorInstance);
  if (!isNew(key)) return;
  const silent = fc.asyncProperty(draws, (draw) => judge(trialOf(codec, shape, draw)));
  const { drawn, breach } = await shrunk(silent, details);
  const { body, says } = await pruned(codec, shape, drawn, breach.law, breach);
  const shrunkKey = keyOf(breach.law, shape, { message: says });
  if (shrunkKey !== key && !isNew(shrunkKey)) return;
  const { cuts, options } = drawn;
  const its = trialOf(codec, shape, { body }).shape;
  found(caseOfBody({ codec, shape: its, body, law: breach.law, says, seed, cuts, options }));
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

async function soakReplies({ codec, shape, seed, figures, isNew, found }) {
  for (const law of replyLaws) {
    if (!law.applies(shape) || (law === bytesLaw && codec.encodeBytes === undefined)) continue;
    const property = law.property(codec, shape);
    const details = await fc.check(property, { numRuns: REPLIES, seed, endOnFailure: true });
    figures.replies += details.numRuns;
    count(figures, law.name, 'checks', details.numRuns);
    if (!details.failed) continue;
    count(figures, law.name, 'failures');
    const key = keyOf(law.name, shape, details.errorInstance);
    if (!isNew(key)) continue;
    const { drawn, breach } = await shrunk(property, details);
    const shrunkKey = keyOf(law.name, shape, breach);
    if (shrunkKey !== key && !isNew(shrunkKey)) continue;
    found(caseOfReply({ codec, ...drawnBy(law, drawn, shape), law: law.name, says: breach.message, seed }));
  }
}

/** The reply among what a law draws, and the shape that it is written in. */
function drawnBy(law, drawn, shape) {
  // Two formats share it, with the fields of both.
  if (law === agreementLaw) return { reply: project(drawn.reply, shape).reply, shape };
  if (law !== bytesLaw) return { reply: drawn, shape };
  const { reply, charset } = drawn;
  return { reply, shape: charset === undefined ? shape : { ...shape, charset }, ofBytes: true };
}

/**
 * Soaks a codec until it is told to stop. `goOn(figures)` is asked before each round; `found(case)` is told of each new
 * breach, and is not told of one law broken in one format at the same field again.
 */
export async function soak({ codec, shapes, seed, goOn, found }) {
  const figures = noFigures();
  const known = new Set();
  const isNew = (key) => known.size < known.add(key).size;
  while (goOn(figures)) {
    const shape = shapes[figures.rounds % shapes.length];
    const round = { codec, shape, seed: (seed + figures.rounds) | 0, figures, isNew, found };
    await soakBodies(round);
    await soakReplies(round);
    figures.rounds += 1;
    await new Promise((next) => setImmediate(next)); // else no signal is heard
  }
  return figures;
}
