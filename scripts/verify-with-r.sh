#!/bin/sh
# Recomputes results in R from the CSV files of the newest release and compares them with what the build published.
#
#   scripts/verify-with-r.sh                      everything, within half a minute
#   scripts/verify-with-r.sh agreement times      only these parts
#
# Needs R 4 with its package survival, and public/data/ as `npm run build` writes it.
# Ends with 0 if all agree, with 1 if a number differs or is missing, and with 0 and the word SKIPPED where R or
# survival is absent.
set -eu

case $0 in
  */*) here=${0%/*} ;;
  *) here=. ;;
esac

if ! command -v Rscript >/dev/null 2>&1; then
  echo "SKIPPED: R is not installed here, so nothing was compared."
  echo "To compare, install R with its package survival (Debian, Ubuntu: apt-get install r-base-core r-cran-survival;"
  echo "elsewhere from https://www.r-project.org/, which brings survival along) and run this again."
  exit 0
fi

exec Rscript --no-init-file "$here/verify-with-r.R" "$@"
