#!/bin/sh
# Leaves https as the only port that other machines reach; out of the zip all of them are open. Plain http, asadmin,
# JMX and IIOP listen on 127.0.0.1 only; Hazelcast and the JMS broker, which the shop does not use, are off. And answers
# do not name the server's version. Then restart the domain.
# Undo: network-undo.sh
. "$(dirname "$0")/common.sh"
asadmin set $config.network-config.network-listeners.network-listener.http-listener-1.address=127.0.0.1 \
    $config.network-config.network-listeners.network-listener.admin-listener.address=127.0.0.1 \
    $config.admin-service.jmx-connector.system.address=127.0.0.1 \
    $config.iiop-service.iiop-listener.orb-listener-1.address=127.0.0.1 \
    $config.iiop-service.iiop-listener.SSL.address=127.0.0.1 \
    $config.iiop-service.iiop-listener.SSL_MUTUALAUTH.address=127.0.0.1 \
    $config.hazelcast-config-specific-configuration.enabled=false
# The part of the configuration that this is in comes into being when it is asked for.
ask get "$config.jms-service.*" >"$work/jms"
asadmin set $config.jms-service.type=DISABLED \
    $config.network-config.protocols.protocol.http-listener-1.http.server-header=false \
    $config.network-config.protocols.protocol.http-listener-1.http.xpowered-by=false \
    $config.network-config.protocols.protocol.http-listener-2.http.server-header=false \
    $config.network-config.protocols.protocol.http-listener-2.http.xpowered-by=false
echo "only https is open to other machines; restart the domain"
