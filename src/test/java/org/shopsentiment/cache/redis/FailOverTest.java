package org.shopsentiment.cache.redis;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shopsentiment.redis.Polling;
import org.shopsentiment.redis.TestCluster;
import org.shopsentiment.redis.TestSentinels;

/** A shop under traffic whose master is killed: no request fails, none waits long, and its replica is cached in by itself. */
@Tag("slow")
class FailOverTest {

    private static List<Topology.Node> nodes(List<Integer> ports) {
        return ports.stream().map(port -> new Topology.Node("127.0.0.1", port)).toList();
    }

    private static void survives(FaultRun run, Runnable kill, int port, String fault) {
        kill.run();
        run.awaitAvoided();
        run.heal(() -> Polling.until(
                "the replica has taken over", () -> !run.shop.redis.masters().contains("127.0.0.1:" + port)));
        run.awaitEachCached();
        run.assertSurvived(fault);
    }

    @Test
    void theMasterOfSentinelsIsKilled() {
        try (TestSentinels servers = TestSentinels.start(LeastRights.ofApplication(), LeastRights.onSentinels());
                FaultRun run = new FaultRun(
                        new Topology.Sentinel(
                                nodes(servers.sentinels().stream()
                                        .map(sentinel -> sentinel.port())
                                        .toList()),
                                TestSentinels.MASTER,
                                LeastRights.LOGIN),
                        LeastRights.LOGIN)) {
            survives(run, servers.master()::stop, servers.master().port(), "Sentinel, master killed");
        }
    }

    @Test
    void aMasterOfAClusterIsKilled() {
        List<Integer> ports = TestCluster.freePorts();
        try (TestCluster cluster = TestCluster.on(ports, LeastRights.ofApplication());
                FaultRun run = new FaultRun(new Topology.Cluster(nodes(ports)), LeastRights.LOGIN)) {
            int victim = cluster.masters().get(1);
            survives(run, cluster.server(victim)::stop, ports.get(victim), "Cluster, master killed");
        }
    }
}
