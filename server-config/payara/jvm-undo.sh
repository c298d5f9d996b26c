#!/bin/sh
# The heap as out of the zip. Then restart the domain.
. "$(dirname "$0")/common.sh"
. "$(dirname "$0")/jvm-options.sh"
replace_options '-Xm[sx].*|-XX:\+(ExitOn|HeapDumpOn)OutOfMemoryError|-XX:HeapDumpPath=.*' -Xmx512m
echo "the heap is as out of the zip; restart the domain"
