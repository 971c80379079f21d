# shellcheck shell=bash
# Just enough HTTP over bash's /dev/tcp, so that no other program is needed.

HTTP_LIMIT=5

# port_taken PORT: whether somebody listens on it.
port_taken() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# free_port: one on which nobody listens, out of the range that systems hand out themselves.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    port_taken "$port" || break
  done
  printf '%s\n' "$port"
}

# http METHOD PORT PATH [HEADER...]: status into HTTP_STATUS, body into HTTP_BODY. Fails without an
# answer. HTTP/1.0 makes the server send the body plainly and close. HTTP_SEND is what it sends.
http() {
  local method=$1 port=$2 path=$3 send=${HTTP_SEND:-} line header
  shift 3
  HTTP_STATUS='' HTTP_BODY=''
  trap '' PIPE
  { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || return 1
  {
    printf '%s %s HTTP/1.0\r\nHost: 127.0.0.1:%s\r\nContent-Length: %s\r\n' \
      "$method" "$path" "$port" "${#send}"
    for header in "$@"; do
      printf '%s\r\n' "$header"
    done
    printf '\r\n%s' "$send"
  } >&3 2>/dev/null || true
  if IFS=' ' read -r -t "$HTTP_LIMIT" _ HTTP_STATUS _ <&3; then
    while IFS= read -r -t "$HTTP_LIMIT" line <&3 && [ "$line" != $'\r' ]; do :; done
    while IFS= read -r -t "$HTTP_LIMIT" line <&3 || [ -n "$line" ]; do
      HTTP_BODY+=$line$'\n'
      line=''
    done
  fi
  exec 3<&- 3>&-
  trap - PIPE
  [ -n "$HTTP_STATUS" ]
}

# json_text NAME: a text field of HTTP_BODY.
json_text() {
  printf '%s' "$HTTP_BODY" | sed -n 's/.*"'"$1"'" *: *"\([^"]*\)".*/\1/p'
}
