#!/bin/sh
# user-undo.sh NAME: the user is gone.
. "$(dirname "$0")/common.sh"
[ $# -eq 1 ] || { echo "usage: user-undo.sh NAME" >&2; exit 2; }
if ask list-file-users | grep -qxF -e "$1"; then
    asadmin delete-file-user "$1"
fi
echo "$1 is no user"
