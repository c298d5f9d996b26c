#!/bin/sh
# Opens all that network.sh closed, as it is out of the zip. Then restart the domain.
. "$(dirname "$0")/common.sh"
asadmin set $config.network-config.network-listeners.network-listener.http-listener-1.address=0.0.0.0 \
    $config.network-config.network-listeners.network-listener.admin-listener.address=0.0.0.0 \
    $config.admin-service.jmx-connector.system.address=0.0.0.0 \
    $config.iiop-service.iiop-listener.orb-listener-1.address=0.0.0.0 \
    $config.iiop-service.iiop-listener.SSL.address=0.0.0.0 \
    $config.iiop-service.iiop-listener.SSL_MUTUALAUTH.address=0.0.0.0 \
    $config.hazelcast-config-specific-configuration.enabled=true
# The part of the configuration that this is in comes into being when it is asked for.
ask get "$config.jms-service.*" >"$work/jms"
asadmin set $config.jms-service.type=EMBEDDED \
    $config.network-config.protocols.protocol.http-listener-1.http.server-header=true \
    $config.network-config.protocols.protocol.http-listener-1.http.xpowered-by=true \
    $config.network-config.protocols.protocol.http-listener-2.http.server-header=true \
    $config.network-config.protocols.protocol.http-listener-2.http.xpowered-by=true
echo "all ports are open as out of the zip; restart the domain"
