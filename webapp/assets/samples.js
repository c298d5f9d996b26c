/** The totals of the last refreshes: what this page has seen itself. */

const KEPT = 100;
const SLACK_MS = 2000;
let samples = [];

/** Forgets what was seen, as figures of another cache follow. */
export function restart() {
  samples = [];
}

export function remember({ hits, total, errors, errors_by_operation: operations, caches }) {
  const last = samples.at(-1);
  if (last && (hits < last.hits || total < last.total || errors < last.errors)) samples = []; // the counts were reset
  samples.push({
    at: performance.now(), hits, total, errors, failedLookups: operations.get,
    cacheErrors: new Map(caches.map((cache) => [cache.name, cache.errors])),
  });
  if (samples.length > KEPT) samples.shift();
}

/**
 * The oldest sample of the last so many milliseconds and the newest one, and how long one came after the other;
 * nothing where there are no two.
 */
export function within(milliseconds) {
  const newest = samples.at(-1);
  const oldest = samples.find((sample) => newest.at - sample.at <= milliseconds + SLACK_MS);
  return oldest === newest ? null : { oldest, newest, milliseconds: newest.at - oldest.at };
}

/** What was seen of the last minute, and the words for how long that is: "minute" or, after a reload, "27 s". */
export function lastMinute() {
  const span = within(60_000);
  return span && { ...span, words: span.milliseconds >= 58_000 ? "minute" : `${Math.round(span.milliseconds / 1000)} s` };
}
