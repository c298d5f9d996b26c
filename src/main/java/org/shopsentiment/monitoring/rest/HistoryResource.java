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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.StatisticsSource;
import org.shopsentiment.problem.ProblemException;
import org.shopsentiment.problem.ProblemType;

/** The recent past of one cache. */
@ApplicationScoped
@Path("admin/cache-history")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

    private StatisticsSource statistics;

    /** For RESTEasy and the client proxy. */
    @SuppressWarnings("NullAway.Init")
    public HistoryResource() {}

    /**
     * A resource.
     *
     * @param statistics what was counted
     */
    @Inject
    public HistoryResource(StatisticsSource statistics) {
        this.statistics = statistics;
    }

    /**
     * What was counted in one cache from sample to sample.
     *
     * @param cache the cache's name
     * @param window {@code 15m}, {@code 1h}, {@code 6h}, {@code 24h} or {@code 7d}; {@code 1h} when absent
     * @return the points
     * @throws ProblemException for a window or a cache that is not known
     */
    @GET
    public History history(@QueryParam("cache") @Nullable String cache, @QueryParam("window") @Nullable String window) {
        String asked = Objects.requireNonNullElse(window, "1h");
        Duration length = Windows.history(asked)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_PARAMETER, "window must be one of " + Windows.historyNames() + "."));
        if (cache == null) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "cache must name one; admin/caches lists them.");
        }
        return statistics
                .history(cache, length)
                .map(points -> new History(
                        cache, asked, points.stream().map(History.Point::of).toList()))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "There is no cache of that name; admin/caches lists the caches."));
    }
}
