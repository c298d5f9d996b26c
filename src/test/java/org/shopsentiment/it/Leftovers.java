package org.shopsentiment.it;

import java.io.IOException;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.management.JMException;
import redis.clients.jedis.Jedis;

/**
 * What deployments have left behind, after a garbage collection.
 *
 * @param beans names of the shop's MBeans
 * @param threads names of threads that run code of the WAR
 * @param classLoaders how many hold the shop's classes
 * @param redisConnections how many Redis has open
 */
record Leftovers(Set<String> beans, List<String> threads, long classLoaders, long redisConnections) {
    private static final String OURS = "org.shopsentiment.app.ShopApplication";
    private static final List<String> PACKAGES = List.of(
            "org.shopsentiment.",
            "redis.clients.",
            "org.apache.commons.pool2.",
            "com.github.benmanes.",
            "io.github.resilience4j.");

    static Leftovers now(RemoteJmx jmx) throws JMException, IOException {
        jmx.invoke("java.lang:type=Memory", "gc");
        long classLoaders = jmx.diagnose("vmClassloaders", "show-classes")
                .lines()
                .filter(line -> line.endsWith(" " + OURS))
                .count();
        List<String> threads = jmx.threads()
                .filter(Leftovers::runsOurCode)
                .map(ThreadInfo::getThreadName)
                .toList();
        try (Jedis redis = new Jedis("localhost", ServerRedis.get().port())) {
            long connections = redis.clientList().lines().count() - 1;
            return new Leftovers(jmx.shopBeans(), threads, classLoaders, connections);
        }
    }

    private static boolean runsOurCode(ThreadInfo thread) {
        Stream<String> classes = Arrays.stream(thread.getStackTrace()).map(StackTraceElement::getClassName);
        return classes.anyMatch(name -> PACKAGES.stream().anyMatch(name::startsWith));
    }
}
