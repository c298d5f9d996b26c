package org.shopsentiment.it;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Who may call what: one line per endpoint, one status per account, in the order of {@link Account}. */
final class SecurityMatrix {
    /** Any answer but a refusal: what it is depends on the body or on what the cache holds. */
    static final int LET_IN = 0;

    private static final String WRITE = " X-Requested-By";

    /** A wrong password beside a public path: WildFly looks at it, Payara does not. */
    private static final int PUBLIC_WRONG =
            System.getProperty("arquillian.launch", "wildfly").equals("wildfly") ? 401 : 200;

    private static final List<Line> LINES = List.of(
            open("GET /"),
            open("GET /login"),
            open("GET /api/v1/products"),
            open("GET /api/v1/products/{id}"),
            open("GET /api/v1/products/{id}/reviews"),
            open("POST /api/v1/sentiment/analyze"),
            open("GET /api/v1/health/live"),
            open("GET /api/v1/health/ready"),
            line("GET /admin/cache-stats", 302, 401, 403, 403, 200),
            line("POST /api/v1/products/{id}/reviews", 401, 401, 201, 403, 201),
            admin("GET /api/v1/admin/cache-stats", 200),
            admin("GET /api/v1/admin/cache-health", 200),
            admin("GET /api/v1/admin/caches", 200),
            admin("GET /api/v1/admin/caches/products", 200),
            admin("GET /api/v1/admin/cache-history?cache=products", 200),
            admin("DELETE /api/v1/admin/caches/products/statistics" + WRITE, 204),
            admin("DELETE /api/v1/admin/caches/products/statistics", 403),
            admin("GET /api/v1/admin/cache-stats?window=5m", 200),
            admin("GET /api/v1/admin/cache-history", 200),
            admin("DELETE /api/v1/admin/caches/products/entries" + WRITE, 204),
            admin("DELETE /api/v1/admin/caches/products/entries", 403),
            admin("DELETE /api/v1/admin/caches/products/entries/a%2Fb" + WRITE, 204),
            admin("DELETE /api/v1/admin/caches/products/entries/a%2Fb", 403),
            admin("GET /api/v1/admin/import", 200),
            admin("POST /api/v1/admin/import" + WRITE, LET_IN),
            admin("POST /api/v1/admin/import", 403),
            admin("GET /api/v1/admin/no-such-call", 404),
            admin("DELETE /api/v1/admin/no-such-call" + WRITE, 404),
            admin("DELETE /api/v1/admin/no-such-call", 403));

    private SecurityMatrix() {}

    /** One set of arguments per cell: method, path, whether X-Requested-By is sent, account, status. */
    static Stream<Arguments> cells() {
        return LINES.stream().flatMap(Line::cells);
    }

    private static Line open(String call) {
        return line(call, 200, PUBLIC_WRONG, 200, 200, 200);
    }

    private static Line admin(String call, int allowed) {
        return line(call, 401, 401, 403, 403, allowed);
    }

    private static Line line(String call, Integer... statuses) {
        return new Line(call, Arrays.asList(statuses));
    }

    private record Line(String call, List<Integer> statuses) {
        Stream<Arguments> cells() {
            String[] parts = call.split(" ", -1);
            boolean requestedBy = parts.length > 2;
            Account[] accounts = Account.values();
            return IntStream.range(0, accounts.length)
                    .mapToObj(i -> Arguments.of(
                            parts[0].toUpperCase(Locale.ROOT), parts[1], requestedBy, accounts[i], statuses.get(i)));
        }
    }
}
