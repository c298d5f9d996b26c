#!/bin/sh
# account.sh NAME GROUP: a user of the shop, or another password and group for one that is there. Groups: admin (the
# dashboard and the admin API), user (writes reviews), metrics (scrapers). The password is SHOP_ACCOUNT_PASSWORD, or
# asked for. Works at once.
# Undo: account-undo.sh NAME
. "$(dirname "$0")/common.sh"
[ $# -eq 2 ] || { echo "usage: account.sh NAME GROUP" >&2; exit 2; }
case $2 in
    admin | user | metrics) ;;
    *) echo "$2 is not a group: admin, user or metrics is" >&2; exit 2 ;;
esac

password=${SHOP_ACCOUNT_PASSWORD:-}
if [ -z "$password" ]; then
    printf 'Password for %s: ' "$1" >&2
    trap 'stty echo; rm -rf "$work"' EXIT
    stty -echo
    read -r password
    stty echo
    echo >&2
fi
verb=create
if ask list-file-users | grep -qxF -e "$1"; then
    verb=update
fi
{ secret PASSWORD "${PAYARA_ADMIN_PASSWORD:-}"; secret USERPASSWORD "$password"; } |
    asadmin_with_secrets "$verb-file-user" --groups "$2" "$1"
