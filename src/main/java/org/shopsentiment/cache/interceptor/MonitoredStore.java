package org.shopsentiment.cache.interceptor;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.shopsentiment.cache.CacheStore;
import org.shopsentiment.cache.Codec;
import org.shopsentiment.cache.CodedStore;
import org.shopsentiment.cache.Flights;
import org.shopsentiment.cache.StoreLimits;
import org.shopsentiment.cache.TextStore;
import org.shopsentiment.cache.annotation.Monitored;

/** The cache service as a bean: the container intercepts its calls, wherever its entries are kept. */
@Singleton
@Monitored
@Typed(CacheStore.class)
public class MonitoredStore extends CodedStore {

    /**
     * The service.
     *
     * @param texts where entries are kept
     * @param codec turns values into text and back
     * @param flights the loads under way in this node
     * @param limits the bounds
     * @param clock dates values
     * @param random makes versions
     */
    @Inject
    public MonitoredStore(
            TextStore texts,
            Codec codec,
            Flights flights,
            StoreLimits limits,
            InstantSource clock,
            RandomGenerator random) {
        super(texts, codec, flights, limits, clock, random);
    }
}
