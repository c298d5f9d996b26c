#!/bin/sh
# Removes a user that user.sh has added. A running server notices by itself.
#
#     user-undo.sh <configuration directory> <user> admin|user|metrics|management
set -eu

fail() {
    echo "$1" >&2
    exit 1
}

[ $# -eq 3 ] || fail "usage: user-undo.sh <configuration directory> <user> admin|user|metrics|management"
directory=$1 user=$2
case $user in
    '' | *[!A-Za-z0-9_-]*) fail "A user's name is of letters, digits, _ and -." ;;
esac
case $3 in
    admin | user | metrics) users=application-users groups=application-roles ;;
    management) users=mgmt-users groups=mgmt-groups ;;
    *) fail "The group is admin, user, metrics or management." ;;
esac

for file in "$directory/$users.properties" "$directory/$groups.properties"; do
    [ -w "$file" ] || fail "$file is not there or may not be written."
    grep -q "^$user=" "$file" || continue
    new=$(mktemp "$file.XXXXXX")
    cp -p "$file" "$new"
    { grep -v "^$user=" "$file" || :; } >"$new"
    mv "$new" "$file"
done
echo "$user is not there any more."
