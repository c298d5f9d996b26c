package org.shopsentiment.cache.interceptor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Singleton;
import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.Test;
import org.shopsentiment.cache.annotation.CachePut;
import org.shopsentiment.cache.annotation.CacheResult;
import org.shopsentiment.cache.annotation.CacheValue;

class DeclaredCachesTest {

    @Singleton
    static class TwoForOne {

        @CacheResult(cacheName = "items")
        public String item(long id) {
            return "item " + id;
        }

        @CacheResult(cacheName = "items")
        public String other(long id) {
            return "other " + id;
        }
    }

    @Singleton
    static class Nameless {

        @CacheResult
        public String item(long id) {
            return "item " + id;
        }
    }

    @Singleton
    static class Stranger {

        @CachePut(cacheName = "items")
        public String put(long id) {
            return "item " + id;
        }
    }

    @Singleton
    static class OfAnotherType {

        @CacheResult(cacheName = "items")
        public String item(long id) {
            return "item " + id;
        }

        @CachePut(cacheName = "items")
        public void put(long id, @CacheValue Integer number) {}
    }

    private static void deploy(Class<?> bean) {
        new Weld()
                .disableDiscovery()
                .addExtension(new DeclaredCaches())
                .beanClasses(bean)
                .initialize()
                .close();
    }

    @Test
    void twoMethodsThatFillOneCacheStopTheDeployment() {
        assertThatThrownBy(() -> deploy(TwoForOne.class))
                .hasStackTraceContaining("Cache items is filled by")
                .hasStackTraceContaining("one would be answered with what the other stored");
    }

    @Test
    void aCacheWithoutANameStopsTheDeployment() {
        assertThatThrownBy(() -> deploy(Nameless.class)).hasStackTraceContaining("A cache cannot be named");
    }

    @Test
    void aMethodThatPutsIntoACacheThatNobodyFillsStopsTheDeployment() {
        assertThatThrownBy(() -> deploy(Stranger.class))
                .hasStackTraceContaining("No method marked with @CacheResult fills cache items");
    }

    @Test
    void aMethodThatPutsWhatACacheDoesNotHoldStopsTheDeployment() {
        assertThatThrownBy(() -> deploy(OfAnotherType.class)).hasStackTraceContaining("does not write what");
    }
}
