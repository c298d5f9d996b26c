import { byId, count, rate, say } from "./page.js";

const MINUTE_MS = 60_000;
const KEPT = 100;
let samples = [];

/** Forgets what was seen, as figures of another cache follow. */
export function restart() {
  samples = [];
}

/** Adds the last minute, and a line of the hit rate between refreshes, from what this page has seen itself. */
export function showTrend({ hits, total }) {
  const last = samples.at(-1);
  if (last && (hits < last.hits || total < last.total)) samples = []; // the counts were reset
  samples.push({ at: performance.now(), hits, total });
  if (samples.length > KEPT) samples.shift();
  say(byId("recent"), lastMinute());
  byId("trend").setAttribute("points", points().join(" "));
}

function lastMinute() {
  const now = samples.at(-1);
  const from = samples.find((sample) => now.at - sample.at <= MINUTE_MS + 2000);
  if (from === now) return "Hits out of all lookups";
  const time = now.at - from.at >= MINUTE_MS - 2000 ? "Last minute" : `Last ${Math.round((now.at - from.at) / 1000)} s`;
  const total = now.total - from.total;
  return total === 0 ? `${time}: no lookups` : `${time}: ${rate(now.hits - from.hits, total)} of ${count(total)} lookups`;
}

/** The newest at the right edge, 100 % on top; without lookups between two refreshes there is no point. */
function points() {
  const steps = samples.length - 2;
  const wide = Math.max(20, steps);
  return samples.slice(1).flatMap((sample, index) => {
    const total = sample.total - samples[index].total;
    const x = 100 - (100 * (steps - index)) / wide;
    return total === 0 ? [] : [`${x.toFixed(1)},${(29 - (28 * (sample.hits - samples[index].hits)) / total).toFixed(1)}`];
  });
}
