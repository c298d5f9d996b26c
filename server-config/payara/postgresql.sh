#!/bin/sh
# Makes PostgreSQL the default data source. The server's environment says which: SHOP_DB_URL
# (jdbc:postgresql://host:5432/name), SHOP_DB_USER and SHOP_DB_PASSWORD; the configuration only names these.
# POSTGRESQL_JAR is the file of the driver. Then restart the domain.
# Undo: postgresql-undo.sh
. "$(dirname "$0")/common.sh"
: "${POSTGRESQL_JAR:?is not set: it is the file of the JDBC driver}"
pool=resources.jdbc-connection-pool.ShopSentiment

if ! ask list-libraries | grep -qx "$(basename "$POSTGRESQL_JAR")"; then
    asadmin add-library "$POSTGRESQL_JAR"
fi
if ! ask list-jdbc-connection-pools | grep -qx ShopSentiment; then
    asadmin create-jdbc-connection-pool --restype javax.sql.DataSource \
        --datasourceclassname org.postgresql.ds.PGSimpleDataSource \
        --property 'url=${ENV\=SHOP_DB_URL}:user=${ENV\=SHOP_DB_USER}:password=${ENV\=SHOP_DB_PASSWORD}' ShopSentiment
fi
# 2 to 20 connections, kept for 5 minutes without work. A request waits 5 s for one at most. One that was not used for
# a second is tried before it is given away: so a restart of PostgreSQL breaks no request after it. An answer may take
# 120 s, so that a silent server or network holds no thread for ever.
asadmin set $pool.property.url='${ENV=SHOP_DB_URL}' \
    $pool.property.user='${ENV=SHOP_DB_USER}' \
    $pool.property.password='${ENV=SHOP_DB_PASSWORD}' \
    $pool.property.loginTimeout=5 \
    $pool.property.socketTimeout=120 \
    $pool.property.tcpKeepAlive=true \
    $pool.property.ApplicationName=shopsentiment \
    $pool.steady-pool-size=2 \
    $pool.max-pool-size=20 \
    $pool.pool-resize-quantity=2 \
    $pool.max-wait-time-in-millis=5000 \
    $pool.idle-timeout-in-seconds=300 \
    $pool.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation \
    $pool.connection-validation-method=custom-validation \
    $pool.validate-atmost-once-period-in-seconds=1 \
    $pool.is-connection-validation-required=true \
    resources.jdbc-resource.jdbc/__default.pool-name=ShopSentiment
echo "PostgreSQL is the default data source; restart the domain"
