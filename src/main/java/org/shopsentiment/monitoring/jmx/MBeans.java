package org.shopsentiment.monitoring.jmx;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.shopsentiment.monitoring.CacheControl;
import org.shopsentiment.monitoring.health.RecentHealth;
import org.shopsentiment.monitoring.stats.StatisticsSource;
import org.shopsentiment.monitoring.stats.Ticker;

/**
 * This application's MBeans, from {@link #register} to {@link #close}. A name that is taken is a leftover of an
 * undeployment that failed, and is taken over. Trouble with JMX is logged and stops nothing. Thread-safe.
 */
public final class MBeans implements AutoCloseable {

    private static final Logger LOG = System.getLogger(MBeans.class.getName());

    private final MBeanServer server;
    private final StatisticsSource source;
    private final CacheControl control;
    private final RecentHealth health;
    private final RecentStatistics recent;
    private final Set<ObjectName> registered = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Beans that are not yet registered.
     *
     * @param server where to register them
     * @param source what they show
     * @param control what they do to entries
     * @param health how Redis is
     * @param ticker tells how old a snapshot is
     */
    public MBeans(
            MBeanServer server, StatisticsSource source, CacheControl control, RecentHealth health, Ticker ticker) {
        this.server = server;
        this.source = source;
        this.control = control;
        this.health = health;
        this.recent = new RecentStatistics(source, ticker);
    }

    /** Registers the beans of all caches, and from now on those of each new one. */
    public void register() {
        register(ObjectNames.monitor(), new TotalStatistics(source, recent));
        register(ObjectNames.redisHealth(), new RedisHealthBean(health));
        source.onCacheAdded(cache -> {
            register(ObjectNames.monitor(cache), new OneCacheStatistics(cache, source, recent, control));
            register(ObjectNames.statistics(cache), new JCacheStatistics(cache, recent));
        });
    }

    /** Takes the beans away. */
    @Override
    public synchronized void close() {
        closed = true;
        registered.forEach(this::unregister);
        registered.clear();
    }

    private synchronized void register(ObjectName name, Object bean) {
        if (closed || registered.contains(name)) {
            return;
        }
        try {
            try {
                server.registerMBean(bean, name);
            } catch (InstanceAlreadyExistsException e) {
                LOG.log(Level.WARNING, "{0} is left over from an earlier deployment and is replaced", name);
                unregister(name);
                server.registerMBean(bean, name);
            }
            registered.add(name);
        } catch (JMException | RuntimeException e) {
            LOG.log(Level.WARNING, "MBean " + name + " could not be registered", e);
        }
    }

    private void unregister(ObjectName name) {
        try {
            server.unregisterMBean(name);
        } catch (JMException | RuntimeException e) {
            LOG.log(Level.WARNING, "MBean " + name + " could not be unregistered", e);
        }
    }
}
