import { bar, byId, count, make, say, visible } from "./page.js";
import { fill } from "./tables.js";

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
    times.append(make("span"), " ", make("small", "dim"));
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

/** Shows a ranking of keys. */
export function showKeys(id, keys) {
  fill(byId(id), keys, "key", keyRow(keys[0]?.count ?? 1));
}
