import { NONE, byId, bytes, count, counted, duration, known, rate, say, seconds, visible } from "./page.js";

/** The server wrote the sentence of each code into the page. */
function sentence(code) {
  const term = [...byId("redis-codes").querySelectorAll("dt")].find((node) => node.textContent === code);
  return term?.nextElementSibling.textContent ?? "Redis is in trouble. The server's log tells more.";
}

/** Shows one answer of the health check; what it does not tell becomes a dash. */
export function showHealth(health) {
  const status = byId("redis-status");
  say(status, visible(health.status));
  status.dataset.state = { healthy: "good", unhealthy: "bad" }[health.status] ?? "unknown";
  byId("redis-error").hidden = !health.error;
  if (health.error) {
    say(byId("redis-error"), `${visible(health.error)}: ${sentence(health.error)}`);
  }
  byId("redis-avoided").hidden = health.circuit !== "open";
  say(byId("redis-kind"), kind(health.topology, health.nodes));
  say(byId("redis-version"), visible(health.version ?? NONE));
  say(byId("redis-memory"), memory(health.memory_used, health.memory_max));
  say(byId("redis-keys"), count(health.total_keys));
  const age = health.application_keys_age_seconds;
  say(byId("redis-own-keys"), count(health.application_keys)
    + (known(health.application_keys) && known(age) ? ` as counted ${duration(age)} ago` : ""));
  say(byId("redis-uptime"), duration(health.uptime_seconds));
  say(byId("redis-response"), health.error ? NONE : seconds(health.response_seconds));
}

function kind(topology, nodes) {
  if (!topology) return NONE;
  if (topology !== "cluster") return { single: "one server", sentinel: "behind Sentinels" }[topology] ?? visible(topology);
  return known(nodes) ? `Redis Cluster, ${counted(nodes, "master")}` : "Redis Cluster";
}

function memory(used, max) {
  if (!known(used)) return NONE;
  return max ? `${bytes(used)} of ${bytes(max)} (${rate(used, max)})` : `${bytes(used)}, no limit`;
}
