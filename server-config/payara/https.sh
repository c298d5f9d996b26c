#!/bin/sh
# Serves https with your own key and certificate, TLS 1.2 and 1.3. SHOP_KEYSTORE is a PKCS#12 file with one key and
# its certificates, SHOP_KEYSTORE_PASSWORD its password, PAYARA_MASTER_PASSWORD that of the domain's key store
# (changeit, if the domain was created without one). Run it again when the certificate was renewed. Then restart the
# domain.
# Undo: https-undo.sh
. "$(dirname "$0")/common.sh"
: "${SHOP_KEYSTORE:?is not set: it is a PKCS#12 file}" "${SHOP_KEYSTORE_PASSWORD:?is not set}"
export SHOP_KEYSTORE_PASSWORD PAYARA_MASTER_PASSWORD="${PAYARA_MASTER_PASSWORD:-changeit}"
ssl=$config.network-config.protocols.protocol.http-listener-2.ssl
store="$domain/config/keystore.p12"

key=$(keytool -J-Duser.language=en -list -keystore "$SHOP_KEYSTORE" -storepass:env SHOP_KEYSTORE_PASSWORD |
    sed -n 's/^\([^,]*\),.*PrivateKeyEntry.*/\1/p')
[ -n "$key" ] || { echo "$SHOP_KEYSTORE has no key, or its password is another" >&2; exit 1; }
if keytool -list -alias shopsentiment -keystore "$store" -storepass:env PAYARA_MASTER_PASSWORD >"$work/answer" 2>&1; then
    keytool -delete -alias shopsentiment -keystore "$store" -storepass:env PAYARA_MASTER_PASSWORD
fi
keytool -importkeystore -noprompt -srckeystore "$SHOP_KEYSTORE" -srcstorepass:env SHOP_KEYSTORE_PASSWORD \
    -srcalias "$key" -destkeystore "$store" -deststorepass:env PAYARA_MASTER_PASSWORD \
    -destkeypass:env PAYARA_MASTER_PASSWORD -destalias shopsentiment
asadmin set $ssl.cert-nickname=shopsentiment \
    $ssl.tls12-enabled=true \
    $ssl.tls13-enabled=true
echo "https has your certificate; restart the domain"
