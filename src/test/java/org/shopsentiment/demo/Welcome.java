package org.shopsentiment.demo;

import java.nio.file.Path;

/** What the demo prints when the shop is ready. */
record Welcome(DemoPorts ports, DemoKind kind, boolean ownRedis, long pid, Path log, long seconds) {
    String text() {
        String shop = "http://localhost:" + ports.http() + "/shopsentiment";
        String redis = ownRedis
                ? "the one that the settings name"
                : "redis://localhost:" + ports.redis() + " (embedded, saves nothing to disk)";
        return """

                ==============================================================================
                  ShopSentiment is ready on %s (%d s)

                  Shop         %s/
                  Dashboard    %s/admin/cache-stats
                  Accounts     admin / admin-demo, shopper / shopper-demo
                  JMX          %s (admin / admin-demo)
                               or on this machine: jconsole %d
                  Redis        %s
                  Server log   %s

                  Look next    run this twice, a miss and then a hit, and watch the dashboard:
                               curl -i %s/api/v1/products
                               the figures as JSON:
                               curl -u admin:admin-demo %s/api/v1/admin/cache-stats

                  Ctrl-C stops all of it.
                ==============================================================================
                """.formatted(kind.title(), seconds, shop, shop, kind.jmx(ports.offset()), pid, redis, log, shop, shop);
    }
}
