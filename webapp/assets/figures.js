import { NONE, byId, bytes, count, counted, duration, growth, known, rate, say, seconds } from "./page.js";
import { growing } from "./errors.js";
import { fill, namedLine, saySaved, sayLine } from "./tables.js";

const SINCE_RESET = "since the reset";

const cacheRow = {
  name: (cache) => cache.name,
  make: () => namedLine(9),
  fill(line, cache) {
    sayLine(line, cache.name, [rate(cache.hits, cache.total), count(cache.hits), count(cache.misses), count(cache.errors),
      count(cache.puts), count(cache.removals), seconds(cache.mean_get_seconds), seconds(cache.mean_load_seconds)]);
    line.cells[4].classList.toggle("bad", growing(cache.name));
    saySaved(line, cache.time_saved_seconds);
  },
};

const sizeRow = {
  name: (cache) => cache.name,
  make: () => namedLine(5),
  fill(line, cache) {
    sayLine(line, cache.name, [count(cache.entries), growth(cache.entries_growth, count), bytes(cache.approximate_bytes),
      growth(cache.approximate_bytes_growth, bytes),
      known(cache.entries_age_seconds) ? `${duration(cache.entries_age_seconds)} ago` : NONE]);
  },
};

/** Of what time the figures are: the window, or what it covers where that is less by more than two percent. */
function span({ window: name, covered_seconds: covered }) {
  if (!name) return SINCE_RESET;
  if (covered === 0) return "nothing is known yet";
  const amount = Number.parseInt(name, 10);
  const hours = name.endsWith("h");
  const whole = covered >= 0.98 * amount * (hours ? 3600 : 60);
  return `last ${whole ? `${amount} ${hours ? "h" : "min"}` : duration(covered)}`;
}

function lookups({ total, window: name }, words) {
  const time = name ? `in the ${words}` : words;
  return total === 0 ? `no lookups ${time}` : `of ${counted(total, "lookup")} ${time}`;
}

/** Shows the totals, the caches and their sizes, of a window or since the reset. */
export function showFigures(figures) {
  const words = span(figures);
  const nothing = figures.window && figures.covered_seconds === 0;
  document.querySelectorAll(".span").forEach((node) => say(node, words));
  say(byId("lookups"), nothing ? words : lookups(figures, words));
  say(byId("hit-rate"), rate(figures.hits, figures.total));
  byId("hit-rate-bar").setAttribute("width", figures.total ? (100 * figures.hits) / figures.total : 0);
  for (const name of ["hits", "misses", "total", "errors"]) say(byId(name), nothing ? NONE : count(figures[name]));
  fill(byId("caches"), figures.caches, "cache", cacheRow);
  const grown = Boolean(figures.window);
  byId("sizes").classList.toggle("no-growth", !grown);
  byId("sizes-scope").hidden = !grown;
  byId("growth-hint").hidden = grown;
  say(document.querySelector(".growth-span"), words);
  fill(byId("sizes"), figures.caches, "cache", sizeRow);
}
