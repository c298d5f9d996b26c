import { NONE, byId, bytes, count, duration, known, rate, say, seconds, visible } from "./page.js";

const REDIS_TROUBLE = {
  REDIS_REFUSED: "Nothing listens at the configured address: Redis is down, or host or port are wrong.",
  REDIS_TIMEOUT: "Redis did not answer in time: it is overloaded, blocked by a slow command, or far away.",
  REDIS_AUTH: "Redis refused the user name or password.",
  REDIS_DENIED: "The Redis user may not run a command that is needed: check its ACL.",
  REDIS_LOADING: "Redis is starting and still loading its data.",
  REDIS_UNKNOWN_HOST: "The configured host name has no address.",
  REDIS_TLS: "No secure connection: one side does not speak TLS, or the certificate is not trusted.",
  REDIS_POOL_EXHAUSTED: "All connections are in use: the pool is too small, or Redis is too slow for the load.",
  REDIS_PROTOCOL: "What answers at the configured address does not speak like Redis.",
  REDIS_CONNECTION: "The connection to Redis broke.",
  REDIS_ERROR: "Redis answered with an error. The server's log tells more.",
};

/** Shows one answer of the health check; what it does not tell becomes a dash. */
export function showHealth(health) {
  const status = byId("redis-status");
  say(status, visible(health.status));
  status.dataset.state = { healthy: "good", unhealthy: "bad" }[health.status] ?? "unknown";
  byId("redis-error").hidden = !health.error;
  if (health.error) {
    say(byId("redis-error"), `${visible(health.error)}: ${REDIS_TROUBLE[health.error] ?? "Redis is in trouble."}`);
  }
  say(byId("redis-version"), visible(health.version ?? NONE));
  say(byId("redis-memory"), memory(health.memory_used, health.memory_max));
  say(byId("redis-keys"), count(health.total_keys));
  const age = health.application_keys_age_seconds;
  say(byId("redis-own-keys"), count(health.application_keys)
    + (known(health.application_keys) && known(age) ? ` (${duration(age)} ago)` : ""));
  say(byId("redis-uptime"), duration(health.uptime_seconds));
  say(byId("redis-response"), seconds(health.response_seconds));
}

function memory(used, max) {
  if (!known(used)) return NONE;
  return max ? `${bytes(used)} of ${bytes(max)} (${rate(used, max)})` : `${bytes(used)}, no limit`;
}
