package org.shopsentiment.cache.redis;

import java.util.List;
import java.util.stream.Collectors;

/** What kind of Redis it is, and where. */
public sealed interface Topology {

    /**
     * A server's address.
     *
     * @param host its host
     * @param port its port
     */
    record Node(String host, int port) {

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /**
     * One server.
     *
     * @param node where it is
     */
    record Single(Node node) implements Topology {

        @Override
        public String name() {
            return "single";
        }

        @Override
        public String toString() {
            return node.toString();
        }
    }

    /**
     * A master with replicas, watched by Sentinels that know which one is the master.
     *
     * @param sentinels where some of the Sentinels are
     * @param master the name that the Sentinels give to the master
     * @param login who this application is to the Sentinels
     */
    record Sentinel(List<Node> sentinels, String master, Login login) implements Topology {

        @Override
        public String name() {
            return "sentinel";
        }

        @Override
        public String toString() {
            return master + "@" + list(sentinels);
        }
    }

    /**
     * A Redis Cluster.
     *
     * @param nodes where some of its servers are; they name the others
     */
    record Cluster(List<Node> nodes) implements Topology {

        @Override
        public String name() {
            return "cluster";
        }

        @Override
        public String toString() {
            return list(nodes);
        }
    }

    /**
     * The kind in a word.
     *
     * @return {@code single}, {@code sentinel} or {@code cluster}
     */
    String name();

    private static String list(List<Node> nodes) {
        return nodes.stream().map(Node::toString).collect(Collectors.joining(","));
    }
}
