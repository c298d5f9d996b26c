#!/bin/sh
# The server's log gets a new file every day and every 50 MB, 30 old ones are kept, compressed. The shop logs from
# SHOP_LOG_LEVEL (INFO). Works at once.
# Undo: logging-undo.sh
. "$(dirname "$0")/common.sh"
file=com.sun.enterprise.server.logging.GFFileHandler
asadmin set-log-attributes $file.rotationOnDateChange=true:$file.rotationLimitInBytes=50000000
asadmin set-log-attributes $file.maxHistoryFiles=30:$file.compressOnRotation=true
asadmin set-log-levels org.shopsentiment=${SHOP_LOG_LEVEL:-INFO}
echo "the log is rotated; org.shopsentiment logs from ${SHOP_LOG_LEVEL:-INFO}"
