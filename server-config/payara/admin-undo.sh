#!/bin/sh
# Takes admin.sh back: no encryption, and the password PAYARA_OLD_ADMIN_PASSWORD, or none. Then restart the domain.
. "$(dirname "$0")/common.sh"
: "${PAYARA_ADMIN_PASSWORD:?is not set}"
new=$PAYARA_ADMIN_PASSWORD
old=${PAYARA_OLD_ADMIN_PASSWORD:-}

if ! asadmin uptime >"$work/answer" 2>&1; then
    PAYARA_ADMIN_PASSWORD=$old
fi
asadmin disable-secure-admin
if [ "$PAYARA_ADMIN_PASSWORD" = "$new" ] && [ "$new" != "$old" ]; then
    { secret PASSWORD "$new"; secret NEWPASSWORD "$old"; } | asadmin_with_secrets change-admin-password
fi
echo "admin has its old password; restart the domain"
