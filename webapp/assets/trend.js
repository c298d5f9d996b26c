import { byId, count, duration, rate, say } from "./page.js";
import { lastMinute, seen } from "./samples.js";

const SHORTEST_MS = 60_000;

/** Shows the last minute, and a line of the hit rate between refreshes. */
export function showTrend() {
  say(byId("recent"), recent());
  const samples = seen();
  const now = samples.at(-1).at;
  const span = Math.max(SHORTEST_MS, now - (samples[1]?.at ?? now));
  byId("trend").setAttribute("points", points(samples, now, span).join(" "));
  say(byId("trend-from"), `${duration(Math.round(span / 1000))} ago`);
}

function recent() {
  const span = lastMinute();
  if (!span) return "Hits out of all lookups";
  const total = span.newest.total - span.oldest.total;
  const hits = span.newest.hits - span.oldest.hits;
  return `Last ${span.words}: ${total === 0 ? "no lookups" : `${rate(hits, total)} of ${count(total)} lookups`}`;
}

/** The newest at the right edge, 100 % on top; without lookups between two refreshes there is no point. */
function points(samples, now, span) {
  return samples.slice(1).flatMap((sample, index) => {
    const total = sample.total - samples[index].total;
    const x = 100 - (100 * (now - sample.at)) / span;
    return total === 0 ? [] : [`${x.toFixed(1)},${(29 - (28 * (sample.hits - samples[index].hits)) / total).toFixed(1)}`];
  });
}
