import { ask, bar, byId, clock, count, duration, make, moment, rate, say, seconds, trouble, visible } from "./page.js";
import { growing, showBypass, showErrors } from "./errors.js";
import { showMisses } from "./misses.js";
import { hideOne, showOne } from "./onecache.js";
import { showHealth } from "./redis.js";
import { remember, restart } from "./samples.js";
import { fill, namedLine, saySaved, sayLine } from "./tables.js";
import { showTrend } from "./trend.js";

const API = "../api/v1/admin/";
const PAUSE_MS = 3000;

const view = byId("view");
const lastGood = { stats: new Date(), one: new Date(), health: new Date() };
let paused = false;
let timer = 0;
let turn = 0;

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

function bounds({ low, high, uncertain }) {
  const range = low === high ? [] : [`${count(low)} to ${count(high)}`];
  return [...range, ...(uncertain ? ["place uncertain"] : [])].join(", ");
}

const keyRow = (most) => ({
  name: ({ key }) => key,
  make() {
    const line = make("tr");
    const cell = make("td");
    cell.append(make("bdi"), bar([0]));
    const times = make("td");
    times.append(make("span"), " ", make("small", "", "dim"));
    line.append(make("td"), cell, times);
    return line;
  },
  fill(line, row, index) {
    say(line.cells[0], String(index + 1));
    say(line.cells[1].querySelector("bdi"), visible(row.key));
    line.querySelector("rect").setAttribute("width", (100 * row.count) / most);
    say(line.cells[2].firstElementChild, count(row.count));
    say(line.cells[2].lastElementChild, bounds(row));
  },
});

function fillKeys(id, keys) {
  fill(byId(id), keys, "key", keyRow(keys[0]?.count ?? 1));
}

function offerCaches(caches) {
  const select = byId("cache");
  for (const { name } of caches) {
    if (![...select.options].some((option) => option.value === name)) {
      select.append(new Option(visible(name), name));
    }
  }
}

function showStats(stats) {
  say(byId("hit-rate"), rate(stats.hits, stats.total));
  byId("hit-rate-bar").setAttribute("width", stats.total ? (100 * stats.hits) / stats.total : 0);
  for (const name of ["hits", "misses", "total"]) say(byId(name), count(stats[name]));
  remember(stats);
  showErrors(stats);
  say(byId("monitoring-since"), moment(stats.since));
  byId("monitoring-since").dateTime = stats.since;
  say(byId("uptime"), duration(stats.uptime_seconds));
  say(byId("scope"), view.cache.value ? visible(view.cache.value) : "all caches");
  showTrend();
  offerCaches(stats.caches);
  fill(byId("caches"), stats.caches, "cache", cacheRow);
  showMisses(stats.caches);
  fillKeys("top-hits", stats.top_hit_key_rows);
  fillKeys("top-misses", stats.top_miss_key_rows);
}

function mark(source, good) {
  if (good) lastGood[source] = new Date();
  for (const part of document.querySelectorAll(`[data-source="${source}"]`)) part.classList.toggle("old", !good);
}

async function refresh(source, path, readable, show, mine) {
  const answer = await ask(API + path);
  if (mine !== turn) return null;
  const good = readable(answer);
  if (good) show(answer.body);
  mark(source, good);
  return good ? null : { source, ...answer };
}

function live(state, text) {
  byId("live").dataset.state = state;
  say(byId("live"), text);
}

function report(failed) {
  const banner = byId("stale");
  const bypassed = showBypass();
  banner.hidden = !failed;
  if (!failed) {
    live(paused || bypassed ? "unknown" : "good", `${paused ? "Paused" : "Live"}, ${clock(new Date())}`);
  } else if (failed.status === 401) {
    live("bad", "Signed out");
    const link = make("a", "", "Sign in again");
    link.href = `../login?next=${encodeURIComponent(`/admin/cache-stats${location.search}`)}`;
    banner.replaceChildren("You are signed out. ", link, ".");
  } else {
    live("bad", "Stale");
    const what = failed.source === "health" ? "Redis health" : "Figures";
    say(banner, `${what} stale since ${clock(lastGood[failed.source])}: ${trouble(failed)}`);
  }
}

async function poll() {
  clearTimeout(timer);
  const mine = ++turn;
  const query = new URLSearchParams({ limit: view.limit.value });
  const cache = view.cache.value;
  if (cache) query.set("cache", cache);
  else hideOne();
  const answered = ({ status, body }) => status === 200 && body;
  const failures = await Promise.all([
    refresh("stats", `cache-stats?${query}`, answered, showStats, mine),
    cache && refresh("one", `caches/${encodeURIComponent(cache)}`, answered, showOne, mine),
    refresh("health", "cache-health", ({ body }) => typeof body?.status === "string", showHealth, mine),
  ]);
  if (mine !== turn) return;
  const failed = failures.find((failure) => failure);
  report(failed);
  if (failed?.status !== 401 && !paused) timer = setTimeout(poll, PAUSE_MS);
}

function stop() {
  clearTimeout(timer);
  turn += 1;
}

byId("pause").addEventListener("click", () => {
  paused = !paused;
  say(byId("pause"), paused ? "Resume" : "Pause");
  if (paused) {
    stop();
    live("unknown", `Paused, ${clock(lastGood.stats)}`);
  } else {
    poll();
  }
});
view.addEventListener("change", () => {
  restart();
  history.replaceState(null, "", `?${new URLSearchParams(new FormData(view))}`);
  poll();
});
document.addEventListener("visibilitychange", () => {
  if (document.hidden) stop();
  else if (!paused) poll();
});
byId("pause").hidden = false;
byId("live").hidden = false;
if (!document.hidden) poll();
