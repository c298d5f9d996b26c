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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.StatisticsSource;
import org.shopsentiment.monitoring.stats.window.Span;
import org.shopsentiment.monitoring.stats.window.Sums;
import org.shopsentiment.monitoring.stats.window.Totals;
import org.shopsentiment.monitoring.stats.window.TrendPoint;
import org.shopsentiment.problem.ProblemException;
import org.shopsentiment.problem.ProblemType;

/** The recent past of one cache, or of all together. */
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
     * What was counted from sample to sample, in one cache or in all together.
     *
     * @param cache the cache's name, or null for all together
     * @param window one of {@link Span#HISTORIES}; {@code 1h} when absent
     * @return the points
     * @throws ProblemException for a window or a cache that is not known
     */
    @GET
    public History history(@QueryParam("cache") @Nullable String cache, @QueryParam("window") @Nullable String window) {
        String asked = Objects.requireNonNullElse(window, "1h");
        Duration length = Windows.named(asked, Span.HISTORIES);
        return History.of(cache, asked, cache == null ? all(length) : one(cache, length));
    }

    private List<TrendPoint<Totals>> one(String cache, Duration length) {
        return statistics
                .history(cache, length)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "There is no cache of that name; admin/caches lists the caches."));
    }

    private List<TrendPoint<Totals>> all(Duration length) {
        return Sums.ofSeries(statistics.names().stream()
                .flatMap(name -> statistics.history(name, length).stream())
                .toList());
    }
}
