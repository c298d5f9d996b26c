import { byId, count, known, rate, say, seconds, visible } from "./page.js";
import { fill, namedLine, saySaved, sayLine } from "./tables.js";

const MOST_GROUPS = 20;
const TIMES = { hit: ["Hit", "hit_get"], miss: ["Miss", "miss_get"], load: ["Load", "load"], put: ["Put", "put"] };

const groupRow = {
  name: (group) => group.name,
  make: () => namedLine(4),
  fill(line, group) {
    sayLine(line, group.name, [rate(group.hits, group.total), count(group.hits), count(group.misses)]);
    saySaved(line, group.time_saved_seconds);
  },
};

const timeRow = (cache) => ({
  name: (id) => id,
  make: () => namedLine(6),
  fill(line, id) {
    const [label, field] = TIMES[id];
    const time = cache[field];
    sayLine(line, label, [count(time.count),
      ...["mean", "p50", "p95", "p99", "max"].map((what) => seconds(time[`${what}_seconds`]))]);
  },
});

/** Shows the hint that one cache can be chosen, in place of its figures. */
export function hideOne() {
  byId("one-cache").hidden = true;
  byId("choose").hidden = false;
}

/** Shows what is known of one cache only. */
export function showOne(cache) {
  byId("one-cache").hidden = false;
  byId("choose").hidden = true;
  document.querySelectorAll(".one-name").forEach((node) => say(node, visible(cache.name)));
  fill(byId("groups"), cache.groups.slice(0, MOST_GROUPS), "group", groupRow);
  const more = cache.groups.length - MOST_GROUPS;
  byId("groups-more").hidden = more <= 0;
  say(byId("groups-more"), more > 0 ? `and ${count(more)} more` : "");
  fill(byId("times"), Object.keys(TIMES), "time", timeRow(cache));
  const { mean_answer_seconds: answer, mean_load_seconds: load } = cache;
  say(byId("improvement"), known(answer) && known(load)
    ? `Mean answer with the cache ${seconds(answer)}, without it ${seconds(load)}.` : "");
}
