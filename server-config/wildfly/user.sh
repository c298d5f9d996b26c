#!/bin/sh
# Adds a user to a WildFly server, or gives one a new password or group. A running server notices by itself.
#
#     user.sh <configuration directory> <user> admin|user|metrics|management
#
# admin, user and metrics are groups of the shop; a management user may manage the server and read JMX.
# The password is SHOP_USER_PASSWORD, or asked for; it is in no file and no command line. It is kept as add-user.sh keeps it.
# Undo: user-undo.sh
set -eu

fail() {
    echo "$1" >&2
    exit 1
}

[ $# -eq 3 ] || fail "usage: user.sh <configuration directory> <user> admin|user|metrics|management"
directory=$1 user=$2 group=$3
case $user in
    '' | *[!A-Za-z0-9_-]*) fail "A user's name is of letters, digits, _ and -." ;;
esac
case $group in
    admin | user | metrics) realm=ApplicationRealm users=application-users groups=application-roles ;;
    management) realm=ManagementRealm users=mgmt-users groups=mgmt-groups ;;
    *) fail "The group is admin, user, metrics or management." ;;
esac
[ -w "$directory/$users.properties" ] || fail "$directory/$users.properties is not there or may not be written."

password=${SHOP_USER_PASSWORD-}
if [ -z "$password" ]; then
    [ -t 0 ] || fail "SHOP_USER_PASSWORD is not set."
    trap 'stty echo' EXIT
    stty -echo
    printf 'Password of %s: ' "$user"
    IFS= read -r password
    printf '\nAgain: '
    IFS= read -r again
    stty echo
    trap - EXIT
    echo
    [ "$password" = "$again" ] || fail "These were two different passwords."
fi
[ ${#password} -ge 12 ] || fail "A password has 12 characters at least."

# file key value: in place of a line of that key, else at the end
put() {
    new=$(mktemp "$1.XXXXXX")
    cp -p "$1" "$new"
    { grep -v "^$2=" "$1" || :; echo "$2=$3"; } >"$new"
    mv "$new" "$1"
}

hash=$(printf '%s' "$user:$realm:$password" | md5sum | cut -d ' ' -f 1)
[ "$group" = management ] || put "$directory/$groups.properties" "$user" "$group"
put "$directory/$users.properties" "$user" "$hash"
echo "$user is in group $group."
