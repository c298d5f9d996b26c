#!/bin/sh
# Gives Payara's user admin the password PAYARA_ADMIN_PASSWORD, and has asadmin and JMX encrypted: out of the zip
# anyone who reaches the ports 4848 and 8686 is an administrator. PAYARA_OLD_ADMIN_PASSWORD is the password until now;
# without it, none. Then restart the domain.
# Undo: admin-undo.sh
. "$(dirname "$0")/common.sh"
: "${PAYARA_ADMIN_PASSWORD:?is not set}"

if ! asadmin uptime >"$work/answer" 2>&1; then
    { secret PASSWORD "${PAYARA_OLD_ADMIN_PASSWORD:-}"; secret NEWPASSWORD "$PAYARA_ADMIN_PASSWORD"; } |
        asadmin_with_secrets change-admin-password
fi
asadmin enable-secure-admin
echo "admin has its password; restart the domain"
