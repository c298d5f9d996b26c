package org.shopsentiment.monitoring.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import org.shopsentiment.monitoring.stats.StatisticsSource;
import org.shopsentiment.problem.ProblemException;
import org.shopsentiment.problem.ProblemType;

/** The caches one by one. */
@ApplicationScoped
@Path("admin/caches")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
public class CachesResource {

    private StatisticsSource statistics;

    /** For RESTEasy and the client proxy. */
    @SuppressWarnings("NullAway.Init")
    public CachesResource() {}

    /**
     * A resource.
     *
     * @param statistics what was counted
     */
    @Inject
    public CachesResource(StatisticsSource statistics) {
        this.statistics = statistics;
    }

    /**
     * Everything that is known of each cache.
     *
     * @return all caches
     */
    @GET
    public CachesAnswer caches() {
        return new CachesAnswer(
                statistics.snapshot().caches().stream().map(CacheDetails::of).toList());
    }

    /**
     * Everything that is known of one cache.
     *
     * @param name its name
     * @return the cache
     * @throws ProblemException for a cache that is not known
     */
    @GET
    @Path("{name}")
    public CacheDetails cache(@PathParam("name") String name) {
        return statistics.snapshot(name).map(CacheDetails::of).orElseThrow(CachesResource::unknown);
    }

    /**
     * Starts the counts of one cache from zero; its entries stay.
     *
     * @param name its name
     * @param caller who does it
     * @throws ProblemException for a cache that is not known
     */
    @DELETE
    @Path("{name}/statistics")
    public void reset(@PathParam("name") String name, @Context SecurityContext caller) {
        String by = Optional.ofNullable(caller.getUserPrincipal())
                .map(Principal::getName)
                .orElse("?");
        if (!statistics.reset(name, by)) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(
                ProblemType.NOT_FOUND, "There is no cache of that name; admin/caches lists the caches.");
    }
}
