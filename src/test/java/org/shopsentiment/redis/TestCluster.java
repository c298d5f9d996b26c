package org.shopsentiment.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;

/** A real Redis Cluster on the loopback address: three masters, each with a replica. Fails over after about two seconds. */
public final class TestCluster implements AutoCloseable {
    private static final int MASTERS = 3;
    private static final int SLOTS = 16_384;
    private static final int BUS = 10_000;

    private final List<TestRedis> servers = new ArrayList<>();

    private final @Nullable TestCertificates encryption;

    private TestCluster(@Nullable TestCertificates encryption) {
        this.encryption = encryption;
    }

    /** Ports for {@link #on}: of masters first. */
    public static List<Integer> freePorts() {
        return Stream.generate(() -> ThreadLocalRandom.current().nextInt(11_000, 29_000))
                .filter(port -> isFree(port) && isFree(port + BUS))
                .distinct()
                .limit(2 * MASTERS)
                .toList();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * A formed cluster whose replicas follow.
     *
     * @param user a user of every server, as {@code ACL SETUSER} takes it
     */
    public static TestCluster on(List<Integer> ports, List<String> user) {
        return on(ports, user, null);
    }

    /** The same with servers that speak nothing but TLS, to clients and to each other. */
    public static TestCluster on(List<Integer> ports, List<String> user, @Nullable TestCertificates encryption) {
        TestCluster cluster = new TestCluster(encryption);
        try {
            ports.forEach(port -> cluster.startServer(port, user));
            cluster.form();
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private void startServer(int port, List<String> user) {
        List<String> options = new ArrayList<>(List.of("--cluster-enabled", "yes", "--cluster-node-timeout", "1500"));
        options.addAll(List.of("--repl-diskless-sync", "yes", "--repl-diskless-sync-delay", "0", "--user"));
        options.addAll(user);
        if (encryption != null) {
            options.addAll(encryption.words(port));
        }
        servers.add(TestRedis.onPort(port, options.toArray(String[]::new)));
    }

    private void form() {
        for (int i = 0; i < servers.size(); i++) {
            int number = i;
            command(i, "SET-CONFIG-EPOCH", Integer.toString(i + 1));
            if (i < MASTERS) {
                int from = SLOTS * i / MASTERS;
                int to = SLOTS * (i + 1) / MASTERS;
                command(
                        i,
                        Stream.concat(
                                        Stream.of("ADDSLOTS"),
                                        IntStream.range(from, to).mapToObj(Integer::toString))
                                .toArray(String[]::new));
            }
            command(0, "MEET", "127.0.0.1", Integer.toString(servers.get(number).port()));
        }
        Polling.until("every server knows every other", () -> IntStream.range(0, servers.size())
                .allMatch(i -> info(i).contains("cluster_known_nodes:6")));
        for (int i = 0; i < MASTERS; i++) {
            String master = ask(i, Jedis::clusterMyId);
            int replica = i + MASTERS;
            Polling.until("the replica has a master", () -> command(replica, "REPLICATE", master) != null);
        }
        awaitWhole();
    }

    /** Returns once every slot is served and every replica follows. */
    public void awaitWhole() {
        Polling.until("the cluster is whole", () -> IntStream.range(0, servers.size())
                .allMatch(i -> info(i).contains("cluster_state:ok") && follows(i) && seesAllReplicas(i)));
    }

    private boolean follows(int server) {
        String replication = ask(server, jedis -> jedis.info("replication"));
        return replication.contains("role:master") || replication.contains("master_link_status:up");
    }

    private boolean seesAllReplicas(int server) {
        return ((List<?>) command(server, "SLOTS")).stream().allMatch(range -> ((List<?>) range).size() == 4);
    }

    private String info(int server) {
        return ask(server, Jedis::clusterInfo);
    }

    private Object command(int server, String... arguments) {
        return ask(server, jedis -> jedis.sendCommand(Protocol.Command.CLUSTER, arguments));
    }

    /** Asks one server. */
    public <T> T ask(int server, Function<Jedis, T> question) {
        try (Jedis jedis = TestClients.to(servers.get(server).port(), encryption)) {
            return question.apply(jedis);
        }
    }

    /** Asks every server. */
    public void askAll(Consumer<Jedis> question) {
        IntStream.range(0, servers.size())
                .forEach(i -> ask(i, jedis -> {
                    question.accept(jedis);
                    return i;
                }));
    }

    /** The servers that are masters now. */
    public List<Integer> masters() {
        return IntStream.range(0, servers.size())
                .filter(i -> ask(i, jedis -> jedis.info("replication")).contains("role:master"))
                .boxed()
                .toList();
    }

    public TestRedis server(int index) {
        return servers.get(index);
    }

    @Override
    public void close() {
        servers.forEach(TestRedis::close);
    }
}
