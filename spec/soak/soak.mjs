// `npm run soak -- --minutes 10`: puts damaged bodies and nasty replies of every shape to every law, for as long as one
// likes, and saves what breaks one as a conformance case. Ends with status 1 if anything did; Ctrl-C ends it early.
import { pathToFileURL } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import * as library from 'smsc-codec';
import * as stream from 'smsc-codec/stream';
import { shapeName, shapes } from 'smsc-codec/testing';
import { save } from './cases.mjs';
import { soak } from './core.mjs';

function number(text) {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new InvalidArgumentError('It is no number.');
  return Number(text);
}

/** The shapes whose names hold each of some words. */
function shapesOf(text) {
  const words = text.split(' ').filter((word) => word !== '');
  const named = shapes.filter((shape) => words.every((word) => shapeName(shape).split(' ').includes(word)));
  if (named.length === 0) throw new InvalidArgumentError(`It names no shape; one is ${shapeName(shapes[0])}.`);
  return named;
}

const {
  minutes,
  bodies = Number.POSITIVE_INFINITY,
  seed,
  shape = shapes,
  out,
  codec,
} = new Command('soak')
  .option('--minutes <number>', 'how long', number, 10)
  .option('--bodies <number>', 'or after how many bodies', number)
  .option('--seed <number>', 'for the same bodies again', number, Date.now() | 0)
  .option('--shape <words>', 'only shapes whose names hold these words, such as "fmt=1 list"', shapesOf)
  .option('--out <folder>', 'where to save what is found', 'reports/soak')
  .option('--codec <file>', 'another codec: a module that exports the same functions', pathToFileURL)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2)) // 1 means that something was found
  .parse()
  .opts();

const start = Date.now();
const deadline = start + minutes * 60_000;
const INTERVAL = 15_000;
let next = start + INTERVAL;
let stopped = false;
process.once('SIGINT', () => {
  stopped = true;
});

function line({ bodies, replies, failures }) {
  const seconds = Math.max(0.001, (Date.now() - start) / 1000);
  return `${seconds.toFixed(0)} s: ${bodies} bodies, ${(bodies / seconds).toFixed(0)}/s; ${replies} replies; ${failures} failures`;
}

console.log(`${shape.length} shapes, seed ${seed}`);
const figures = await soak({
  codec: codec === undefined ? { ...library, ...stream } : await import(codec.href),
  shapes: shape,
  seed,
  goOn(so) {
    if (Date.now() >= next) {
      console.log(line(so));
      next = Date.now() + INTERVAL;
    }
    return !stopped && Date.now() < deadline && so.bodies < bodies;
  },
  found(one) {
    console.log(`${one.name}\n  ${save(out, one)}`);
  },
});
console.table(figures.laws);
console.log(line(figures));
process.exitCode = figures.failures > 0 ? 1 : 0;
