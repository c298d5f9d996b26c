package org.shopsentiment.cache.redis;

import org.jspecify.annotations.Nullable;

/**
 * Who this application is to a server.
 *
 * @param user the ACL user, or null for the default one
 * @param password the password, or null for none
 */
public record Login(@Nullable String user, @Nullable String password) {

    /** The default user without a password. */
    public static final Login NONE = new Login(null, null);

    /** Says nothing of the user and the password. */
    @Override
    public String toString() {
        return password == null ? "no login" : "a login";
    }
}
