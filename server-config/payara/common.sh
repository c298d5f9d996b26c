# Shared by the scripts beside it; not run by itself. They ask the running domain, by asadmin, and read:
#   PAYARA_HOME            the directory payara6 that was unpacked
#   PAYARA_DOMAIN          the domain's directory; without it $PAYARA_HOME/glassfish/domains/shop
#   PAYARA_ADMIN_PORT      without it 4848
#   PAYARA_ADMIN_PASSWORD  the password of Payara's user admin: printable ASCII, no blanks; empty before admin.sh;
#                          where it is not set, it is asked for
# No password gets into a file or onto a command line.
set -eu
: "${PAYARA_HOME:?is not set: it is the directory payara6 that was unpacked}"
domain=${PAYARA_DOMAIN:-$PAYARA_HOME/glassfish/domains/shop}
config=configs.config.server-config
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One line of a password file, which is a properties file.
secret() {
    printf 'AS_ADMIN_%s=' "$1"
    printf '%s\n' "$2" | sed 's/\\/\\\\/g'
}

# Asks for a password that is in no variable: the sentence, then the name of the variable to set.
ask_secret() {
    [ -t 0 ] || { echo "$2 is not set" >&2; exit 1; }
    printf '%s: ' "$1" >&2
    trap 'stty echo; rm -rf "$work"' EXIT
    stty -echo
    IFS= read -r asked
    stty echo
    trap 'rm -rf "$work"' EXIT
    echo >&2
    eval "$2=\$asked"
}

# asadmin with the password file of standard input.
asadmin_with_secrets() {
    "$PAYARA_HOME/bin/asadmin" --interactive=false --user admin --passwordfile - --port "${PAYARA_ADMIN_PORT:-4848}" "$@"
}

asadmin() {
    secret PASSWORD "${PAYARA_ADMIN_PASSWORD:-}" | asadmin_with_secrets "$@"
}

# Prints what an asadmin command says, without the rest; fails if the command does.
ask() {
    asadmin --terse "$@" >"$work/asked" 2>"$work/trouble" || { cat "$work/asked" "$work/trouble" >&2; exit 1; }
    cat "$work/asked"
}

[ -n "${PAYARA_ADMIN_PASSWORD+set}" ] || ask_secret "Password of Payara's user admin" PAYARA_ADMIN_PASSWORD
