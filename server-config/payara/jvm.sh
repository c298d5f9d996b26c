#!/bin/sh
# A heap of SHOP_HEAP (1g); when it is full, a dump of it in the domain's logs and the end of the process, so that
# systemd starts it again. Then restart the domain.
# Undo: jvm-undo.sh
. "$(dirname "$0")/common.sh"
. "$(dirname "$0")/jvm-options.sh"
heap=${SHOP_HEAP:-1g}
replace_options '-Xm[sx].*' "-Xms$heap" "-Xmx$heap" -XX:+ExitOnOutOfMemoryError -XX:+HeapDumpOnOutOfMemoryError \
    '-XX:HeapDumpPath=${com.sun.aas.instanceRoot}/logs'
echo "the heap is $heap; restart the domain"
