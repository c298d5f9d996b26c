import { known, make, say, seconds, visible } from "./page.js";

/** Gives a table a line for each row, and keeps the lines that are there. */
export function fill(table, rows, attribute, draw) {
  const body = table.tBodies[0];
  while (body.rows.length > rows.length) body.lastElementChild.remove();
  rows.forEach((row, index) => {
    const line = body.rows[index] ?? body.appendChild(draw.make());
    const name = draw.name(row);
    if (line.dataset[attribute] !== name) line.dataset[attribute] = name;
    draw.fill(line, row, index);
  });
  document.querySelector(`[data-for="${table.id}"]`).hidden = rows.length > 0;
}

/** A line that begins with a name, and has so many cells after it. */
export function namedLine(cells) {
  const line = make("tr");
  const head = make("th");
  head.scope = "row";
  head.append(make("bdi"));
  line.append(head, ...Array.from({ length: cells }, () => make("td")));
  return line;
}

export function sayLine(line, name, texts, from = 1) {
  say(line.cells[0].firstElementChild, visible(name));
  texts.forEach((text, index) => say(line.cells[index + from], text));
}

/** The time saved, in the last cell; red where time is lost. */
export function saySaved(line, saved) {
  const cell = line.lastElementChild;
  say(cell, seconds(saved));
  cell.classList.toggle("bad", known(saved) && saved < 0);
}
