# shellcheck shell=bash
# What people see.

say() {
  printf '%s\n' "$*"
}

# One clear line, then the end. Whoever starts things undoes them in an EXIT trap.
fail() {
  printf 'yishi: %s\n' "$*" >&2
  exit 1
}
