import { NONE, byId, bytes, count, duration, known, make, moment, rate, seconds } from "./page.js";
import { chart, draw, top } from "./chart.js";

/** Draws the history that the server keeps, so that a page that was just opened shows the past. */

const LENGTH_MS = { "15m": 900_000, "1h": 3_600_000, "24h": 86_400_000 };
const SHORTEST_MS = 120_000;
const SLACK_MS = 1500;
const TABLE_ROWS = 12;

const perSecond = (value) => (value === 0 ? "0" : `${value >= 100 ? count(value) : Number(value.toPrecision(3))}/s`);
const percent = (value) => (value === 1 ? "100%" : rate(value * 1000, 1000));
const mean = (sum, times) => (times ? sum / times : null);

const CHARTS = [
  { title: "Hit rate", of: (p) => mean(p.hits, p.hits + p.misses), write: percent, largest: () => 1 },
  { title: "Lookups", of: (p) => (p.hits + p.misses) / p.seconds, write: perSecond },
  { title: "Mean get", of: (p) => p.mean_get_seconds ?? null, write: seconds },
  { title: "Mean load", of: (p) => p.mean_load_seconds ?? null, write: seconds },
  { title: "Errors", of: (p) => p.errors / p.seconds, write: perSecond, tone: "errors" },
  { title: "Puts", of: (p) => p.puts / p.seconds, write: perSecond },
  { title: "Entries", of: (p) => p.entries ?? null, write: count, whole: true },
  { title: "Memory", of: (p) => p.approximate_bytes ?? null, write: bytes, base: 2 },
];

let charts = [];
let shown = { query: "", at: 0, every: 0 };
let points = [];

/** Whether the server can have a newer point than what is drawn for this query, such as {@code window=1h}. */
export const due = (query) => query !== shown.query || performance.now() - shown.at >= shown.every;

/** Draws an answer to that query. */
export function showTrends(query, history) {
  shown = { query, at: performance.now(), every: history.window === "24h" ? 30_000 : 5_000 };
  points = history.points.map((point) => ({ ...point, from: Date.parse(point.start) }))
    .map((point) => ({ ...point, to: point.from + 1000 * point.seconds }));
  if (charts.length === 0) {
    charts = CHARTS.map(({ title, tone }) => chart(title, tone));
    byId("charts").append(...charts.map(({ figure }) => figure));
  }
  byId("no-trends").hidden = points.length > 0;
  byId("trend-figures").hidden = points.length === 0;
  const to = points.at(-1)?.to ?? Date.now();
  const reach = to - (points[0]?.from ?? to);
  const length = Math.min(LENGTH_MS[history.window], Math.max(SHORTEST_MS, reach));
  CHARTS.forEach((kind, index) => {
    const line = series(kind.of);
    const most = line.reduce((largest, { value }) => Math.max(largest, value ?? 0), 0);
    const largest = kind.largest?.() ?? top(kind.whole ? Math.max(most, 1) : most, kind.base);
    draw(charts[index], { points: line, from: to - length, to, ago: stretch(length), largest, write: kind.write });
  });
  if (byId("trend-figures").open) showTable();
}

/** The length of the axis; it is no longer than what is known, so that the first hour of a server is not squeezed. */
const stretch = (length) => Object.entries({ "15 min": 900, "1 h": 3600, "24 h": 86400 })
  .find(([, whole]) => Math.abs(length / 1000 - whole) <= whole / 50)?.[0] ?? duration(length / 1000).replace(/ 0 \w+$/, "");

/** A value for each point, and null between two points that do not follow one another: nothing was sampled there. */
function series(of) {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    const here = { at: (point.from + point.to) / 2, value: of(point) };
    return before && point.from - before.to > SLACK_MS ? [{ at: before.to, value: null }, here] : [here];
  });
}

/** The points in a few rows, each of which adds up what was counted in it. */
function showTable() {
  const table = byId("trend-figures").querySelector("table");
  const head = make("tr");
  for (const title of ["From", ...CHARTS.map((kind) => kind.title)]) {
    const cell = make("th", "", title);
    cell.scope = "col";
    head.append(cell);
  }
  table.tHead.replaceChildren(head);
  const size = Math.ceil(points.length / TABLE_ROWS);
  const rows = [];
  for (let i = 0; i < points.length; i += size) rows.push(tableRow(points.slice(i, i + size)));
  table.tBodies[0].replaceChildren(...rows);
}

function tableRow(part) {
  const sum = (field) => part.reduce((total, point) => total + (point[field] ?? 0), 0);
  const meanOf = (field, weight) => {
    const timed = part.filter((point) => known(point[field]));
    return mean(timed.reduce((total, p) => total + p[field] * weight(p), 0), timed.reduce((total, p) => total + weight(p), 0));
  };
  const all = {
    hits: sum("hits"), misses: sum("misses"), errors: sum("errors"), puts: sum("puts"), seconds: sum("seconds"),
    mean_get_seconds: meanOf("mean_get_seconds", (p) => p.hits + p.misses),
    mean_load_seconds: meanOf("mean_load_seconds", (p) => p.loads),
    entries: part.at(-1).entries, approximate_bytes: part.at(-1).approximate_bytes,
  };
  const row = make("tr");
  const when = make("th", "", moment(part[0].start));
  when.scope = "row";
  row.append(when, ...CHARTS.map((kind) => {
    const value = kind.of(all);
    return make("td", "", value === null ? NONE : kind.write(value));
  }));
  return row;
}

byId("trend-figures").addEventListener("toggle", () => {
  if (byId("trend-figures").open) showTable();
});
