package org.shopsentiment.cache.interceptor;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Inject;
import org.shopsentiment.cache.Cache;
import org.shopsentiment.cache.CachePolicies;
import org.shopsentiment.cache.CacheStore;
import org.shopsentiment.cache.ReadThroughCache;
import org.shopsentiment.cache.WriteThroughCache;
import org.shopsentiment.cache.annotation.CacheName;

/** Makes the caches that are injected by name. */
@Dependent
class NamedCaches {

    private final ReadThroughCache reads;
    private final WriteThroughCache writes;
    private final CacheStore store;
    private final CachePolicies policies;

    @Inject
    NamedCaches(ReadThroughCache reads, WriteThroughCache writes, CacheStore store, CachePolicies policies) {
        this.reads = reads;
        this.writes = writes;
        this.store = store;
        this.policies = policies;
    }

    @Produces
    @Dependent
    @CacheName
    Cache cache(InjectionPoint point) {
        CacheName name = DeclaredCaches.name(point);
        return new Cache(
                name.value(),
                policies.policy(name.value(), name.ttl(), name.staleIfError(), name.refreshAhead()),
                reads,
                writes,
                store);
    }
}
