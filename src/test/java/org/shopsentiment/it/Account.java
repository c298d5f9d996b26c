package org.shopsentiment.it;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Who calls. */
enum Account {
    ANONYMOUS("", ""),
    WRONG_PASSWORD("admin", "not-the-password"),
    SHOPPER("shopper", "shopper-demo"),
    METRICS("metrics", "metrics-demo"),
    ADMIN("admin", "admin-demo");

    private final String user;
    private final String password;

    Account(String user, String password) {
        this.user = user;
        this.password = password;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    /** The value of the Authorization header for BASIC. */
    Optional<String> authorization() {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return user.isEmpty()
                ? Optional.empty()
                : Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
    }
}
