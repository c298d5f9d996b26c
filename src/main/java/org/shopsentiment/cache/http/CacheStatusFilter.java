package org.shopsentiment.cache.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.shopsentiment.cache.Lookup.Outcome;
import org.shopsentiment.cache.interceptor.CacheOutcomes;

/**
 * Writes the header {@code Cache-Status} of RFC 9211 into every answer that a cache had a part in: {@code hit}, or
 * {@code fwd=uri-miss} with {@code stored} where the answer was stored, {@code fwd=miss; collapsed} where another request
 * loaded it at the same time, {@code fwd=stale} where loading failed and an old answer was given, or {@code fwd=bypass} where
 * the cache could not be asked.
 *
 * <p>Injected by a method: RESTEasy wants a public constructor without parameters, even of a CDI bean.
 */
@Provider
@Singleton
public class CacheStatusFilter implements ContainerRequestFilter, ContainerResponseFilter {

    /** The header's name. */
    public static final String CACHE_STATUS = "Cache-Status";

    private CacheOutcomes outcomes = new CacheOutcomes();

    @Inject
    void use(CacheOutcomes ofTheInterceptors) {
        this.outcomes = ofTheInterceptors;
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
            case COLLAPSED -> "fwd=miss; collapsed";
            case STALE -> "fwd=stale; detail=stale-if-error";
            case BYPASSED -> "fwd=bypass";
        };
    }
}
