#!/bin/sh
# Runs CLI scripts of this directory on a WildFly that is stopped, in the order given; the first error ends it.
# The environment is the server's: the scripts name variables of it, and WildFly looks whether they are there.
#
#     JBOSS_HOME=/opt/wildfly JBOSS_BASE_DIR=/var/lib/shopsentiment apply.sh upload-size logging postgresql
#
# JBOSS_BASE_DIR may be left out: it is $JBOSS_HOME/standalone then. On a server that runs each script can be run by itself:
#     jboss-cli.sh -c --file=logging.cli
set -eu

here=$(cd "$(dirname "$0")" && pwd)
base=${JBOSS_BASE_DIR:-$JBOSS_HOME/standalone}
[ $# -gt 0 ] || { echo "usage: apply.sh <script without .cli> ..." >&2; exit 1; }

all=$(mktemp)
trap 'rm -f "$all"' EXIT
echo "embed-server" >"$all"
for script; do
    echo "echo $script" >>"$all"
    cat "$here/$script.cli" >>"$all"
done
echo "stop-embedded-server" >>"$all"

JAVA_OPTS="${JAVA_OPTS-} -Djboss.server.base.dir=$base" "$JBOSS_HOME/bin/jboss-cli.sh" --file="$all"
