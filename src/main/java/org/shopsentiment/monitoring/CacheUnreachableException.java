package org.shopsentiment.monitoring;

/** The store did not do what was asked; whether it did a part of it is not known. */
public final class CacheUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * A failure that is told by its code alone.
     *
     * @param code why, a stable code of the health check
     */
    public CacheUnreachableException(String code) {
        super("The cache could not be reached: " + code);
        this.code = code;
    }

    /**
     * Why.
     *
     * @return a stable code of the health check
     */
    public String code() {
        return code;
    }
}
