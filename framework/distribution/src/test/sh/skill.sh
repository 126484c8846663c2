#!/bin/sh
# Follows SKILL.md to the letter on a clean clone: writes the files that it shows, types the commands that it shows.
# usage: skill.sh [FOLDER]      FOLDER must not exist; a temporary one is taken and removed otherwise

set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../../../.." && pwd -P)
if [ $# -gt 0 ]; then
    clone=$1
else
    clone=$(mktemp -d)/curvewright
    trap 'rm -rf "$(dirname "$clone")"' EXIT
fi
git clone --quiet "$root" "$clone"
cd "$clone"

# Blocks with a name become files; lines of sh blocks become commands, in the order of the page.
awk -v folder=.skill '
    /^ *```/ && !inside { inside = 1; language = substr($1, 4); name = $2
        if (language == "sh") { n++; file = folder "/" sprintf("%03d", n) ".sh" }
        else if (name != "") file = name
        else file = "/dev/null"
        system("mkdir -p " folder); printf "" > file; next }
    /^ *```/ { inside = 0; close(file); next }
    inside { print > file }
' SKILL.md

count=0
for block in .skill/*.sh; do
    while IFS= read -r line; do
        [ -n "$line" ] || continue
        count=$((count + 1))
        printf '$ %s\n' "$line"
        sh -c "$line" </dev/null || { printf 'skill.sh: exit %s\n' "$?" >&2; exit 1; }
    done <"$block"
done
printf 'skill.sh: %s commands of SKILL.md, all well\n' "$count"
