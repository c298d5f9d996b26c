package org.shopsentiment.monitoring.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.health.CacheHealthCheck;
import org.shopsentiment.monitoring.stats.MonitorSnapshot;
import org.shopsentiment.monitoring.stats.StatisticsSource;
import org.shopsentiment.monitoring.stats.WindowedSnapshot;
import org.shopsentiment.monitoring.stats.window.Trend;
import org.shopsentiment.problem.ProblemException;
import org.shopsentiment.problem.ProblemType;

/** What administrators read of the cache and of Redis. */
@ApplicationScoped
@Path("admin")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
public class AdminResource {

    private static final int MAX_KEYS = 100;

    private StatisticsSource statistics;
    private CacheHealthCheck health;

    /** For RESTEasy and the client proxy. */
    @SuppressWarnings("NullAway.Init")
    public AdminResource() {}

    /**
     * A resource.
     *
     * @param statistics what was counted
     * @param health how Redis is
     */
    @Inject
    public AdminResource(StatisticsSource statistics, CacheHealthCheck health) {
        this.statistics = statistics;
        this.health = health;
    }

    /**
     * The statistics of all caches, or of one.
     *
     * @param limit rows of each ranking, 1 to 100, 10 when absent
     * @param cache the one cache's name, or null for all
     * @param window a rolling window of {@link Trend#WINDOWS}, or null for the counts since the reset
     * @return the statistics
     * @throws ProblemException for a limit out of range, or a cache or a window that is not known
     */
    @GET
    @Path("cache-stats")
    public CacheStatistics statistics(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cache") @Nullable String cache,
            @QueryParam("window") @Nullable String window) {
        int rows = rows(limit);
        Duration length = window == null ? null : Windows.named(window, Trend.WINDOWS);
        MonitorSnapshot all = statistics.snapshot();
        MonitorSnapshot shown = cache == null ? all : only(cache, all);
        return length == null
                ? CacheStatistics.of(shown, rows)
                : CacheStatistics.of(shown, WindowedSnapshot.of(shown, length, statistics), rows);
    }

    /**
     * How Redis is, asked now.
     *
     * @return its health; trouble is an answer too
     */
    @GET
    @Path("cache-health")
    public CacheHealthAnswer health() {
        return CacheHealthAnswer.of(health.check());
    }

    private static MonitorSnapshot only(String cache, MonitorSnapshot all) {
        return all.only(cache)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no cache of that name; the caches are listed by cache-stats without a name."));
    }

    private static int rows(@Nullable String limit) {
        if (limit == null) {
            return 10;
        }
        if (limit.matches("\\d{1,3}")) {
            int rows = Integer.parseInt(limit);
            if (rows >= 1 && rows <= MAX_KEYS) {
                return rows;
            }
        }
        throw new ProblemException(
                ProblemType.INVALID_PARAMETER, "limit must be a whole number from 1 to " + MAX_KEYS + ".");
    }
}
