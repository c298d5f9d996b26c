package org.shopsentiment.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.shopsentiment.cache.redis.Login;
import org.shopsentiment.cache.redis.Topology;

/**
 * What {@code REDIS_URL} says.
 *
 * @param node the server
 * @param tls whether it is {@code rediss://}
 * @param login the user and the password in it
 * @param database the database's number
 */
record RedisUrl(Topology.Node node, boolean tls, Login login, int database) {

    static final String NAME = "REDIS_URL";
    private static final String SHAPE =
            "redis:// or rediss:// with a host, and if need be user:password@, :port and /database";

    /** The value is not repeated in an error: it may hold a password. */
    static RedisUrl parse(String url) {
        try {
            URI uri = new URI(url);
            boolean tls = "rediss".equals(uri.getScheme());
            if ((!tls && !"redis".equals(uri.getScheme())) || uri.getHost() == null) {
                throw hidden();
            }
            boolean port = uri.getPort() == -1 || (uri.getPort() >= 1 && uri.getPort() <= 65_535);
            if (!port || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                throw hidden();
            }
            String path = Optional.ofNullable(uri.getPath()).orElse("");
            if (!path.matches("/?\\d{0,7}")) {
                throw hidden();
            }
            String digits = path.replace("/", "");
            return new RedisUrl(
                    new Topology.Node(uri.getHost(), uri.getPort() == -1 ? 6379 : uri.getPort()),
                    tls,
                    login(uri),
                    digits.isEmpty() ? 0 : Integer.parseInt(digits));
        } catch (URISyntaxException e) {
            throw hidden();
        }
    }

    private static Login login(URI uri) {
        String info = Optional.ofNullable(uri.getRawUserInfo()).orElse("");
        int colon = info.indexOf(':');
        String user = decode(colon < 0 ? info : info.substring(0, colon));
        String password = decode(colon < 0 ? "" : info.substring(colon + 1));
        return new Login(user.isEmpty() ? null : user, password.isEmpty() ? null : password);
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static InvalidSettingException hidden() {
        return new InvalidSettingException(NAME, "...", SHAPE);
    }
}
