#!/bin/sh
# The default data source is Payara's own H2 again, and the driver that POSTGRESQL_JAR names is gone. PostgreSQL keeps
# what it has. Then restart the domain.
. "$(dirname "$0")/common.sh"
: "${POSTGRESQL_JAR:?is not set: it is the file of the JDBC driver}"

asadmin set resources.jdbc-resource.jdbc/__default.pool-name=H2Pool
if ask list-jdbc-connection-pools | grep -qx ShopSentiment; then
    asadmin delete-jdbc-connection-pool ShopSentiment
fi
if ask list-libraries | grep -qx "$(basename "$POSTGRESQL_JAR")"; then
    asadmin remove-library "$(basename "$POSTGRESQL_JAR")"
fi
echo "H2 is the default data source; restart the domain"
