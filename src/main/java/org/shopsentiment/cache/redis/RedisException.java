package org.shopsentiment.cache.redis;

import org.shopsentiment.cache.CacheStoreException;

/** Redis did not do what it was asked; the codes are those of {@link RedisErrors}. */
public class RedisException extends CacheStoreException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param code a stable code
     * @param cause what happened; not to be shown
     */
    public RedisException(String code, Throwable cause) {
        super(code, cause);
    }
}
