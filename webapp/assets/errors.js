import { byId, count, counted, say } from "./page.js";
import { lastMinute, within } from "./samples.js";

const WORDS = {
  get: ["lookup"], decode: ["unreadable entry", "unreadable entries"], put: ["store"], remove: ["removal"], clear: ["clearing"],
};
const GROWING_MS = 10_000;

const grownOf = (span, what) => (span ? what(span.newest) - what(span.oldest) : 0);

/** Whether the errors of one cache, or without a name of what is shown, have grown lately. */
export function growing(cache) {
  const errors = cache === undefined ? (sample) => sample.errors : (sample) => sample.cacheErrors.get(cache) ?? 0;
  return grownOf(within(GROWING_MS), errors) > 0;
}

/**
 * Shows of which kind the errors since the reset were, and how many there were in the last minute, unless a window is shown
 * that has no kinds; red only while there are more and more.
 */
export function showErrors({ errors, errors_by_operation: operations }, inWindow) {
  byId("errors").classList.toggle("bad", growing());
  say(byId("error-kinds"), inWindow ? "" : Object.entries(operations)
    .filter(([, times]) => times > 0)
    .map(([operation, times]) => counted(times, ...(WORDS[operation] ?? [operation, operation])))
    .join(", "));
  const minute = lastMinute();
  const fresh = grownOf(minute, (sample) => sample.errors);
  say(byId("error-recent"), minute && errors && !inWindow ? `${fresh ? count(fresh) : "none"} in the last ${minute.words}` : "");
}

/** Says whether the hit rate means anything at present: not while Redis is unhealthy or its errors grow. */
export function showBypass() {
  const unhealthy = byId("redis-status").dataset.state === "bad";
  const bypassed = unhealthy || growing();
  byId("bypassed").hidden = !bypassed;
  byId("hero").classList.toggle("bypassed", bypassed);
  if (bypassed) say(byId("bypassed"), sentence());
  return bypassed;
}

function sentence() {
  const minute = lastMinute();
  const lookups = grownOf(minute, (sample) => sample.failedLookups);
  if (lookups > 0) return `The cache is bypassed: ${counted(lookups, "lookup")} failed in the last ${minute.words}.`;
  const operations = grownOf(minute, (sample) => sample.errors);
  return operations > 0
    ? `The cache fails: ${counted(operations, "operation")} failed in the last ${minute.words}.`
    : "The cache is bypassed while Redis is unhealthy.";
}
