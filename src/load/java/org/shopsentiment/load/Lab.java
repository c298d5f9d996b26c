package org.shopsentiment.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.shopsentiment.bench.Report;
import org.shopsentiment.demo.RunningParts;
import org.shopsentiment.redis.TestRedis;

/**
 * What all parts of a load run use.
 *
 * @param build the build directory, with the provisioned server and the WAR in it
 * @param running what is to be ended with this run
 * @param redis the shop's Redis
 * @param server the server, its shop full of products
 * @param catalogue the products
 * @param report where results go
 */
record Lab(Path build, RunningParts running, TestRedis redis, Server server, Catalogue catalogue, Report report) {

    static Lab start(Path build, RunningParts running, Report report) throws IOException, InterruptedException {
        TestRedis redis = TestRedis.onFreePort();
        running.add(redis::close);
        Server server = stocked(build, "shop", Map.of("REDIS_URL", redis.url()), running);
        return new Lab(build, running, redis, server, new Catalogue(), report);
    }

    private static Server stocked(Path build, String name, Map<String, String> settings, RunningParts running)
            throws IOException, InterruptedException {
        Server server = Server.start(build, name, settings, running);
        server.shop().importReviews(Catalogue.csv());
        return server;
    }

    /** The same with a server of its own, which knows the same products. */
    Lab withAnotherServer(String name, Map<String, String> settings) throws IOException, InterruptedException {
        return new Lab(build, running, redis, stocked(build, name, settings, running), catalogue, report);
    }

    /** Everything that people do in a shop: of 20 requests 8 ask for a page, 9 for a product, 2 for reviews; 1 writes. */
    List<Call> mix() {
        List<Call> calls = reads();
        calls.add(calls.size() / 2, write());
        return calls;
    }

    List<Call> reads() {
        List<Call> calls = new ArrayList<>();
        calls.addAll(Collections.nCopies(8, Call.get("list", catalogue.page(Server.SHOP))));
        calls.addAll(Collections.nCopies(9, Call.get("detail", catalogue.detail(Server.SHOP))));
        calls.addAll(Collections.nCopies(2, Call.get("reviews", catalogue.reviews(Server.SHOP))));
        return calls;
    }

    Call write() {
        return Call.post("write", catalogue.reviews(Server.SHOP));
    }

    Traffic traffic(List<Call> calls) {
        return new Traffic(server.port(), calls);
    }

    /** Lets the server's JVM compile what the calls need. */
    void warmUp(List<Call> calls, Duration duration) {
        traffic(calls).asFastAsPossible(duration);
    }
}
