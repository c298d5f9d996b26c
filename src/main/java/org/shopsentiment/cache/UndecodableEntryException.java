package org.shopsentiment.cache;

/** There is an entry, but it cannot be read as the type asked for: another application's, or an older version's. */
public class UndecodableEntryException extends CacheStoreException {

    private static final long serialVersionUID = 1L;

    /**
     * An unreadable entry.
     *
     * @param cause why it cannot be read
     */
    public UndecodableEntryException(Throwable cause) {
        super("UNDECODABLE", cause);
    }
}
