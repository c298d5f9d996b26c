package org.shopsentiment.monitoring.jmx;

import org.jspecify.annotations.Nullable;

/** How Redis is. Each attribute asks Redis anew, but for what was learned within the last second. */
public interface RedisHealthMXBean {

    /**
     * Whether Redis serves.
     *
     * @return {@code healthy} or {@code unhealthy}
     */
    String getStatus();

    /**
     * Why Redis does not serve.
     *
     * @return a stable code, or null when it serves
     */
    @Nullable
    String getError();

    /**
     * Whether the cache keeps its calls off Redis, because it failed some.
     *
     * @return {@code open} while it does, else {@code closed}
     */
    String getCircuit();

    /**
     * What kind of Redis it is.
     *
     * @return {@code single}, {@code sentinel} or {@code cluster}, or null when not known
     */
    @Nullable
    String getTopology();

    /**
     * Masters, over which the figures are summed.
     *
     * @return null when not known
     */
    @Nullable
    Integer getNodes();

    /**
     * Redis' version.
     *
     * @return null when not known
     */
    @Nullable
    String getVersion();

    /**
     * Memory that Redis uses.
     *
     * @return bytes, or null when not known
     */
    @Nullable
    Long getUsedMemoryBytes();

    /**
     * Redis' memory limit.
     *
     * @return bytes, or null when it has none
     */
    @Nullable
    Long getMaxMemoryBytes();

    /**
     * Keys in the database, other applications' included.
     *
     * @return null when not known
     */
    @Nullable
    Long getTotalKeys();

    /**
     * How long Redis has been up.
     *
     * @return seconds, or null when not known
     */
    @Nullable
    Long getUptimeSeconds();

    /**
     * Asks Redis now.
     *
     * @return the status
     */
    String check();
}
