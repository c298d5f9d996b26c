import { NONE, make, say } from "./page.js";

/** Small line charts. A point is { at, value }, in milliseconds; where the value is null there is a gap. */

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 300;
const HEIGHT = 72;
const EDGE = 2;

let made = 0;

function svg(tag, attributes = {}) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

/** 1, 2 or 5 times a power of ten (or of two, for bytes), not below the largest value. */
export function top(largest, base = 10) {
  if (!(largest > 0)) return 1;
  const power = base ** Math.floor(Math.log(largest) / Math.log(base));
  const steps = base === 10 ? [1, 2, 5, 10] : [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];
  return (steps.find((step) => step * power >= largest * (1 - 1e-9)) ?? base) * power;
}

/** The line as a path; a gap ends it, and a point between two gaps is a dot. */
export function path(points, from, to, largest) {
  let drawing = false;
  return points.map(({ at, value }) => {
    if (value === null) {
      drawing = false;
      return "";
    }
    const x = ((at - from) / (to - from)) * WIDTH;
    const y = HEIGHT - EDGE - (value / largest) * (HEIGHT - 2 * EDGE);
    const step = `${drawing ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}${drawing ? "" : "h0"}`;
    drawing = true;
    return step;
  }).join("");
}

const clockOf = (at) => new Date(at).toTimeString().slice(0, 5);

/** An empty chart, to be filled by {@link draw}. */
export function chart(title, tone) {
  made += 1;
  const figure = make("figure", "chart");
  const caption = make("figcaption");
  caption.append(make("span", "dim", title), make("b", "", NONE));
  const picture = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", role: "img",
    "aria-labelledby": `chart-${made}-title chart-${made}-desc` });
  picture.append(svg("title", { id: `chart-${made}-title` }), svg("desc", { id: `chart-${made}-desc` }),
    svg("line", { class: "grid", x1: 0, x2: WIDTH, y1: EDGE, y2: EDGE }),
    svg("line", { class: "grid", x1: 0, x2: WIDTH, y1: HEIGHT / 2, y2: HEIGHT / 2 }),
    svg("line", { class: "grid", x1: 0, x2: WIDTH, y1: HEIGHT - EDGE, y2: HEIGHT - EDGE }),
    svg("path", { class: tone ? `line ${tone}` : "line" }), svg("line", { class: "pointer", y1: 0, y2: HEIGHT }));
  const scale = make("span", "scale dim");
  const times = make("span", "times dim");
  times.append(make("span"), make("span", "", "now"));
  figure.append(caption, scale, picture, times);
  const state = { figure, title, points: [], from: 0, to: 1, write: String };
  picture.addEventListener("pointermove", (event) => point(state, event));
  picture.addEventListener("pointerleave", () => rest(state));
  return state;
}

/** Fills a chart. */
export function draw(state, { points, from, to, ago, largest, write }) {
  const known = points.filter(({ value }) => value !== null);
  const ceiling = largest ?? 1;
  Object.assign(state, { points: known, from, to, write });
  const { figure } = state;
  const picture = figure.querySelector("svg");
  const line = picture.querySelector(".line");
  line.setAttribute("d", path(points, from, to, ceiling));
  line.classList.toggle("quiet", known.every(({ value }) => value === 0));
  say(figure.querySelector(".scale"), write(ceiling));
  say(figure.querySelector(".times").firstElementChild, `${ago} ago`);
  picture.querySelector("title").textContent = `${state.title}, last ${ago}`;
  picture.querySelector("desc").textContent = described(known, write);
  if (!figure.dataset.pointed) rest(state);
}

function described(known, write) {
  if (known.length === 0) return "Nothing was measured.";
  const values = known.map(({ value }) => value);
  const [first, last] = [known[0], known.at(-1)];
  return `From ${clockOf(first.at)} to ${clockOf(last.at)}: lowest ${write(Math.min(...values))}, `
    + `highest ${write(Math.max(...values))}, at the end ${write(last.value)}.`;
}

function point(state, event) {
  if (state.points.length === 0) return;
  const picture = event.currentTarget;
  const box = picture.getBoundingClientRect();
  const at = state.from + ((event.clientX - box.left) / box.width) * (state.to - state.from);
  const nearest = state.points.reduce((best, next) => (Math.abs(next.at - at) < Math.abs(best.at - at) ? next : best));
  const x = ((nearest.at - state.from) / (state.to - state.from)) * WIDTH;
  const pointer = picture.querySelector(".pointer");
  pointer.setAttribute("x1", x);
  pointer.setAttribute("x2", x);
  state.figure.dataset.pointed = "yes";
  say(state.figure.querySelector("b"), `${clockOf(nearest.at)} · ${state.write(nearest.value)}`);
}

function rest(state) {
  delete state.figure.dataset.pointed;
  say(state.figure.querySelector("b"), state.points.length === 0 ? NONE : state.write(state.points.at(-1).value));
}
