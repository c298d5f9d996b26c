import { ask, byId, clock, duration, make, moment, say, trouble, visible } from "./page.js";
import { showBypass, showErrors } from "./errors.js";
import { showFigures } from "./figures.js";
import { showKeys } from "./keys.js";
import { showMisses } from "./misses.js";
import { hideOne, showOne } from "./onecache.js";
import { showHealth } from "./redis.js";
import { remember, restart } from "./samples.js";
import { due, showTrends } from "./trends.js";

const API = "../api/v1/admin/";
const PAUSE_MS = 3000;

const view = byId("view");
const lastGood = Object.fromEntries(["stats", "figures", "one", "history", "health"].map((source) => [source, new Date()]));
let paused = false;
let timer = 0;
let turn = 0;

function offerCaches(caches) {
  const select = byId("cache");
  for (const { name } of caches) {
    if (![...select.options].some((option) => option.value === name)) {
      select.append(new Option(visible(name), name));
    }
  }
}

function showStats(stats) {
  remember(stats);
  showErrors(stats, Boolean(view.window.value));
  say(byId("monitoring-since"), moment(stats.since));
  byId("monitoring-since").dateTime = stats.since;
  say(byId("uptime"), duration(stats.uptime_seconds));
  const scope = view.cache.value ? visible(view.cache.value) : "all caches";
  document.querySelectorAll(".shown-cache").forEach((node) => say(node, scope));
  offerCaches(stats.caches);
  showMisses(stats.caches);
  showKeys("top-hits", stats.top_hit_key_rows);
  showKeys("top-misses", stats.top_miss_key_rows);
  if (!view.window.value) showFigures(stats);
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
    const what = { health: "Redis health", history: "Trends" }[failed.source] ?? "Figures";
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
  const window = view.window.value;
  const recent = new URLSearchParams({ ...Object.fromEntries(query), limit: 1, window });
  const past = new URLSearchParams({ window: view.trend.value, ...(cache && { cache }) }).toString();
  const answered = ({ status, body }) => status === 200 && body;
  const failures = await Promise.all([
    refresh("stats", `cache-stats?${query}`, answered, showStats, mine),
    cache && refresh("one", `caches/${encodeURIComponent(cache)}`, answered, showOne, mine),
    window && refresh("figures", `cache-stats?${recent}`, answered, showFigures, mine),
    due(past) && refresh("history", `cache-history?${past}`, answered, (body) => showTrends(past, body), mine),
    refresh("health", "cache-health", ({ body }) => typeof body?.status === "string", showHealth, mine),
  ]);
  if (mine !== turn) return;
  if (!window) mark("figures", !failures[0]);
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
document.addEventListener("change", ({ target }) => {
  if (target.form !== view) return; // some of its fields stand elsewhere on the page
  if (target === byId("cache")) restart();
  history.replaceState(null, "", `?${new URLSearchParams(new FormData(view))}`);
  poll();
});
document.addEventListener("visibilitychange", () => {
  if (document.hidden) stop();
  else if (!paused) poll();
});
byId("trend-choices").hidden = false;
byId("pause").hidden = false;
byId("live").hidden = false;
if (!document.hidden) poll();
