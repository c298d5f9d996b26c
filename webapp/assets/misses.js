import { bar, byId, count } from "./page.js";
import { fill, namedLine, sayLine } from "./tables.js";

const REASONS = ["cold", "expired", "invalidated", "evicted", "unknown"];

const missRow = {
  name: (cache) => cache.name,
  make() {
    const line = namedLine(2 + REASONS.length);
    line.cells[1].append(bar(...REASONS.map((reason) => [0, reason])));
    return line;
  },
  fill(line, { name, misses, misses_by_reason: reasons }) {
    let before = 0;
    line.querySelectorAll("rect").forEach((rect, index) => {
      rect.setAttribute("x", (100 * before) / (misses || 1));
      rect.setAttribute("width", (100 * reasons[REASONS[index]]) / (misses || 1));
      before += reasons[REASONS[index]];
    });
    sayLine(line, name, [misses, ...REASONS.map((reason) => reasons[reason])].map(count), 2);
  },
};

/** Shows why the lookups of each cache missed. */
export function showMisses(caches) {
  fill(byId("miss-reasons"), caches, "cache", missRow);
}
