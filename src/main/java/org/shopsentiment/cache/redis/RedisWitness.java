package org.shopsentiment.cache.redis;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shopsentiment.monitoring.stats.miss.StoreReport;

/**
 * Asks Redis, in one round trip, what happened to it: whether it is still the same server, and how much it evicted and
 * flushed. Called by a timer. A user who may not ask for {@code INFO} is refused once and asks no more.
 */
@Singleton
public class RedisWitness {

    private static final Logger LOG = System.getLogger(RedisWitness.class.getName());

    private final RedisConnection redis;
    private volatile boolean denied;

    /**
     * A witness that has not asked yet.
     *
     * @param redis the connection
     */
    @Inject
    public RedisWitness(RedisConnection redis) {
        this.redis = redis;
    }

    /**
     * What Redis tells now.
     *
     * @return empty when Redis failed, or does not tell all of it
     */
    public Optional<StoreReport> report() {
        if (denied) {
            return Optional.empty();
        }
        try {
            return read(infoOfEachMaster());
        } catch (RedisException e) {
            denied = e.code().equals(RedisErrors.DENIED);
            LOG.log(Level.DEBUG, "Redis did not tell what happened to it: {0}", e.code());
            return Optional.empty();
        }
    }

    /** The section {@code all}, because Redis before 7.0 takes no more than one. */
    private List<String> infoOfEachMaster() {
        return redis.masters().stream()
                .map(master -> redis.callMaster(master, jedis -> jedis.info("all")))
                .toList();
    }

    static Optional<StoreReport> read(List<String> infos) {
        Map<String, StoreReport.Server> servers = new HashMap<>();
        for (String text : infos) {
            RedisInfo info = RedisInfo.parse(text);
            String id = info.text("run_id");
            Long evictions = info.number("evicted_keys");
            Long commands = info.number("total_commands_processed");
            if (id == null || evictions == null || commands == null || !text.contains("# Commandstats")) {
                return Optional.empty();
            }
            long flushes = info.calls("flushall") + info.calls("flushdb");
            servers.put(id, new StoreReport.Server(evictions, flushes, commands));
        }
        return Optional.of(new StoreReport(servers));
    }
}
