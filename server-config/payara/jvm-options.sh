# Shared by jvm.sh and jvm-undo.sh: options that match the first argument go, unless they are among the others, which
# are there afterwards.
replace_options() {
    gone=$1
    shift
    ask list-jvm-options >"$work/options"
    grep -xE -e "$gone" "$work/options" >"$work/gone" || true
    while read -r option; do
        among "$option" "$@" || jvm_option delete "$option"
    done <"$work/gone"
    for option in "$@"; do
        grep -qxF -e "$option" "$work/options" || jvm_option create "$option"
    done
}

among() {
    sought=$1
    shift
    for candidate in "$@"; do
        [ "$candidate" != "$sought" ] || return 0
    done
    return 1
}

# asadmin reads a colon as the beginning of the next option.
jvm_option() {
    asadmin "$1-jvm-options" "$(printf '%s' "$2" | sed 's/:/\\:/g')" </dev/null
}
