package org.shopsentiment.cache.interceptor;

import jakarta.interceptor.Interceptor;

/** Where the cache's interceptors stand among the others. */
final class Priorities {

    /** Before the platform's {@code @Transactional}, which is at {@code PLATFORM_BEFORE + 200}. */
    static final int AROUND_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 100;

    private Priorities() {}
}
