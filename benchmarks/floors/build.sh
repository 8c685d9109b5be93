#!/bin/sh
# Compiles the floors into a folder and prints its path: the argument FLOORS of the benchmarks. Linux and a C compiler are needed.
#   benchmarks/floors/build.sh [FOLDER]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-$here/../../artifacts/floors}
mkdir -p "$folder"
for program in walk walkprune statdirs; do
    ${CC:-cc} -O2 -Wall -Wextra -o "$folder/$program" "$here/$program.c" -lpthread
done
cd "$folder" && pwd
