package org.shopsentiment.monitoring.jmx;

import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** The names of this application's MBeans; a cache's name is quoted where JMX needs it. */
final class ObjectNames {

    private ObjectNames() {}

    static ObjectName monitor() {
        return name("org.shopsentiment:type=CacheMonitor");
    }

    static ObjectName monitor(String cache) {
        return name("org.shopsentiment:type=CacheMonitor,cache=" + value(cache));
    }

    static ObjectName statistics(String cache) {
        return name("javax.cache:type=CacheStatistics,CacheManager=shopsentiment,Cache=" + value(cache));
    }

    static ObjectName redisHealth() {
        return name("org.shopsentiment:type=RedisHealth");
    }

    private static String value(String text) {
        return text.matches("[\\w. -]+") ? text : ObjectName.quote(text);
    }

    private static ObjectName name(String name) {
        try {
            return new ObjectName(name);
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
