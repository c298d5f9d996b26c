#!/bin/sh
# user.sh NAME GROUP: a user of the shop, or another password and group for one that is there. Groups: admin (the
# dashboard and the admin API), user (writes reviews), metrics (scrapers). The password is SHOP_USER_PASSWORD, or
# asked for. Works at once.
# Undo: user-undo.sh NAME
. "$(dirname "$0")/common.sh"
[ $# -eq 2 ] || { echo "usage: user.sh NAME GROUP" >&2; exit 2; }
case $2 in
    admin | user | metrics) ;;
    *) echo "$2 is not a group: admin, user or metrics is" >&2; exit 2 ;;
esac

[ -n "${SHOP_USER_PASSWORD:-}" ] || ask_secret "Password of $1" SHOP_USER_PASSWORD
verb=create
if ask list-file-users | grep -qxF -e "$1"; then
    verb=update
fi
{ secret PASSWORD "${PAYARA_ADMIN_PASSWORD:-}"; secret USERPASSWORD "$SHOP_USER_PASSWORD"; } |
    asadmin_with_secrets "$verb-file-user" --groups "$2" "$1"
