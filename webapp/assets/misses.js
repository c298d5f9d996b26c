import { bar, byId, count, make, say } from "./page.js";
import { fill, namedLine, sayLine } from "./tables.js";

const REASONS = ["cold", "expired", "invalidated", "evicted", "unknown"];
const CAUSES = ["restart", "flush", "memory", "elsewhere", "unknown"];
const BEFORE = 3;

const missRow = {
  name: (cache) => cache.name,
  make() {
    const line = namedLine(2 + REASONS.length);
    line.cells[1].append(bar(...REASONS.map((reason) => [0, reason])));
    REASONS.forEach((reason, index) => {
      line.cells[BEFORE + index].append(make("span"), ...(reason === "evicted" ? [make("small", "causes")] : []));
    });
    return line;
  },
  fill(line, { name, misses, misses_by_reason: reasons, evicted_by_cause: causes }) {
    let before = 0;
    line.querySelectorAll("rect").forEach((rect, index) => {
      rect.setAttribute("x", (100 * before) / (misses || 1));
      rect.setAttribute("width", (100 * reasons[REASONS[index]]) / (misses || 1));
      before += reasons[REASONS[index]];
    });
    sayLine(line, name, [count(misses)], 2);
    REASONS.forEach((reason, index) => say(line.cells[BEFORE + index].firstElementChild, count(reasons[reason])));
    const taken = CAUSES.filter((cause) => causes[cause] > 0).map((cause) => `${cause} ${count(causes[cause])}`);
    say(line.querySelector(".causes"), taken.join(", "));
  },
};

/** Shows why the lookups of each cache missed. */
export function showMisses(caches) {
  fill(byId("miss-reasons"), caches, "cache", missRow);
}
