#!/bin/sh
# asadmin with the password of the environment: asadmin.sh deploy --force shopsentiment.war
. "$(dirname "$0")/common.sh"
asadmin "$@"
