#!/bin/sh
# The log as out of the zip: a new file every 2 MB, all kept.
. "$(dirname "$0")/common.sh"
file=com.sun.enterprise.server.logging.GFFileHandler
asadmin set-log-attributes $file.rotationOnDateChange=false:$file.rotationLimitInBytes=2000000
asadmin set-log-attributes $file.maxHistoryFiles=0:$file.compressOnRotation=false
asadmin delete-log-levels org.shopsentiment
echo "the log is as out of the zip"
