#!/bin/sh
# https has the domain's own self-signed certificate again; yours is taken out of the domain's key store. Then restart
# the domain.
. "$(dirname "$0")/common.sh"
export PAYARA_MASTER_PASSWORD="${PAYARA_MASTER_PASSWORD:-changeit}"
store="$domain/config/keystore.p12"

asadmin set $config.network-config.protocols.protocol.http-listener-2.ssl.cert-nickname=s1as
if keytool -list -alias shopsentiment -keystore "$store" -storepass:env PAYARA_MASTER_PASSWORD >"$work/answer" 2>&1; then
    keytool -delete -alias shopsentiment -keystore "$store" -storepass:env PAYARA_MASTER_PASSWORD
fi
echo "https has the domain's certificate; restart the domain"
