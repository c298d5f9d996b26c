/** What the pages' scripts share. Untrusted text reaches the page as text nodes only. */

export const NONE = "–";

const counts = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

export const byId = (id) => document.getElementById(id);

/** Shows control, format and lone surrogate characters, which would otherwise stay unseen. */
export function visible(text) {
  return String(text).replace(UNSEEN, (char) => `⟨U+${char.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`);
}

/** Changes a text only when it differs, so that selections and screen readers are left alone. */
export function say(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

export function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

/** A thin bar made of parts, each a share in percent and a class; given as SVG, as styles are not allowed in line. */
export function bar(...parts) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "bar");
  svg.setAttribute("viewBox", "0 0 100 4");
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  let x = 0;
  for (const [width, className] of parts) {
    const rect = document.createElementNS(svg.namespaceURI, "rect");
    rect.setAttribute("x", x);
    rect.setAttribute("width", width);
    rect.setAttribute("height", 4);
    if (className) rect.setAttribute("class", className);
    svg.append(rect);
    x += width;
  }
  return svg;
}

export const known = (value) => value !== null && value !== undefined;

export const count = (value) => (known(value) ? counts.format(value) : NONE);

/** A count and what is counted, in the singular where it is one. */
export const counted = (value, one, many = `${one}s`) => `${count(value)} ${value === 1 ? one : many}`;

/** A share in percent; 0 or 100 only when exactly none or all are meant. */
export function rate(part, whole) {
  if (!whole) return NONE;
  const tenths = Math.round((1000 * part) / whole);
  if (tenths === 0 && part > 0) return "<0.1%";
  if (tenths === 1000 && part < whole) return ">99.9%";
  return `${(tenths / 10).toFixed(1)}%`;
}

const digits = (value) => String(Number(value.toPrecision(3)));

export function seconds(value) {
  if (!known(value)) return NONE;
  if (value < 0) return `-${seconds(-value)}`;
  if (value < 0.001) return `${digits(value * 1e6)} µs`;
  return value < 1 ? `${digits(value * 1e3)} ms` : `${digits(value)} s`;
}

/** A duration with its two largest units. */
export function duration(value) {
  if (!known(value)) return NONE;
  const s = Math.floor(value);
  if (s >= 86400) return `${Math.floor(s / 86400)} d ${Math.floor((s % 86400) / 3600)} h`;
  if (s >= 3600) return `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`;
  return s >= 60 ? `${Math.floor(s / 60)} min ${s % 60} s` : `${s} s`;
}

export function bytes(value) {
  if (!known(value)) return NONE;
  const units = ["B", "KiB", "MiB", "GiB", "TiB"];
  let unit = 0;
  let amount = value;
  while (amount >= 1024 && unit < units.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? amount : amount.toFixed(1)} ${units[unit]}`;
}

/** A difference with its sign. */
export function growth(value, write) {
  if (!known(value)) return NONE;
  return `${value > 0 ? "+" : value < 0 ? "-" : "±"}${write(Math.abs(value))}`;
}

/** The moment of an ISO text as UTC, to the second. */
export const moment = (iso) => `${new Date(iso).toISOString().slice(0, 19).replace("T", " ")} UTC`;

/** The visitor's own clock, HH:MM:SS. */
export const clock = (date) => date.toTimeString().slice(0, 8);

/**
 * Asks the API. Answers { status, body }; status 0 when the server cannot be reached, body null when
 * the answer is no JSON. The header keeps the browser's password prompt away.
 */
export async function ask(path, options = {}) {
  try {
    const answer = await fetch(path, {
      credentials: "same-origin",
      cache: "no-cache",
      signal: AbortSignal.timeout(10_000),
      ...options,
      headers: { Accept: "application/json", "X-Requested-With": "fetch", ...options.headers },
    });
    return { status: answer.status, body: await answer.json().catch(() => null) };
  } catch {
    return { status: 0, body: null };
  }
}

/** One sentence for an answer that is none. */
export function trouble({ status, body }) {
  if (status === 0) return "the server cannot be reached.";
  if (status === 200) return "the server's answer could not be read.";
  return visible(body?.detail ?? `the server answered with an error (${status}).`);
}
