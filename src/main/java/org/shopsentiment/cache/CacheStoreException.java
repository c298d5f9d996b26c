package org.shopsentiment.cache;

/** The store of a cache failed; says nothing of the loader. */
public class CacheStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * A failure.
     *
     * @param code stable and harmless to show, such as {@code REDIS_TIMEOUT}
     * @param cause what happened; not to be shown
     */
    public CacheStoreException(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    /**
     * What kind of failure it was.
     *
     * @return stable and harmless to show
     */
    public String code() {
        return code;
    }
}
