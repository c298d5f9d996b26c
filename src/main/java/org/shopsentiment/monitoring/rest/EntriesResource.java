package org.shopsentiment.monitoring.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.shopsentiment.monitoring.CacheControl;
import org.shopsentiment.monitoring.CacheUnreachableException;
import org.shopsentiment.monitoring.stats.StatisticsSource;
import org.shopsentiment.problem.ProblemException;
import org.shopsentiment.problem.ProblemType;

/** Removes entries; what was counted stays, and the removals are counted. */
@ApplicationScoped
@Path("admin/caches/{name}/entries")
@RolesAllowed("admin")
public class EntriesResource {

    private StatisticsSource statistics;
    private CacheControl control;

    /** For RESTEasy and the client proxy. */
    @SuppressWarnings("NullAway.Init")
    public EntriesResource() {}

    /**
     * A resource.
     *
     * @param statistics which caches there are
     * @param control what removes entries
     */
    @Inject
    public EntriesResource(StatisticsSource statistics, CacheControl control) {
        this.statistics = statistics;
        this.control = control;
    }

    /**
     * Removes every entry of one cache and of no other.
     *
     * @param name the cache's name
     * @param uri the address, which must not end with a slash: that would be an entry whose key was forgotten
     * @throws ProblemException for a cache that is not known, and when Redis cannot be reached
     */
    @DELETE
    public void clear(@PathParam("name") String name, @Context UriInfo uri) {
        if (uri.getPath().endsWith("/")) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no key at this address.");
        }
        change(name, () -> control.clear(name));
    }

    /**
     * Removes one entry, if it is there.
     *
     * @param name the cache's name
     * @param key its key, as the statistics show it; percent-encoded in the address, slashes may stay
     * @throws ProblemException for a cache that is not known, and when Redis cannot be reached
     */
    @DELETE
    @Path("{key: .+}")
    public void evict(@PathParam("name") String name, @PathParam("key") String key) {
        change(name, () -> control.evict(name, key));
    }

    private void change(String name, Runnable removal) {
        if (!statistics.names().contains(name)) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "There is no cache of that name; admin/caches lists the caches.");
        }
        try {
            removal.run();
        } catch (CacheUnreachableException e) {
            throw new ProblemException(
                    ProblemType.CACHE_UNREACHABLE,
                    "Redis could not be reached (" + e.code() + "); some entries may be gone all the same.");
        }
    }
}
