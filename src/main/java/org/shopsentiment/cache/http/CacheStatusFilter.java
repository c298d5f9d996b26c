package org.shopsentiment.cache.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.shopsentiment.cache.Lookup.Outcome;
import org.shopsentiment.cache.interceptor.CacheOutcomes;

/**
 * Writes the header {@code Cache-Status} of RFC 9211 into every answer that a cache had a part in: {@code hit}, or
 * {@code fwd=uri-miss} with {@code stored} where the answer was stored, or {@code fwd=bypass} where the cache could not be
 * asked.
 */
@Provider
@ApplicationScoped
public class CacheStatusFilter implements ContainerRequestFilter, ContainerResponseFilter {

    /** The header's name. */
    public static final String CACHE_STATUS = "Cache-Status";

    private final CacheOutcomes outcomes;

    /** For the container's proxy. */
    protected CacheStatusFilter() {
        this(new CacheOutcomes());
    }

    /**
     * A filter.
     *
     * @param outcomes what the caches did
     */
    @Inject
    public CacheStatusFilter(CacheOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        outcomes.clear();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        outcomes.last().ifPresent(outcome -> response.getHeaders()
                .putSingle(CACHE_STATUS, "shopsentiment; " + parameters(outcome)));
        outcomes.clear();
    }

    private static String parameters(Outcome outcome) {
        return switch (outcome) {
            case HIT -> "hit";
            case STORED -> "fwd=uri-miss; stored";
            case NOT_STORED -> "fwd=uri-miss";
            case BYPASSED -> "fwd=bypass";
        };
    }
}
