#!/bin/sh
# Installs the .deb as a person would, starts both programs as an ordinary user under a display
# that exists in memory only, takes a picture of the real window, and removes the package again.
#
#   sudo installers/src/test/sh/installed.sh [PICTURE.png]
#
# Ends with 0 when all held, 1 when something did not, 77 when this machine cannot tell. The package
# is the one in installers/target/packages; DEB names another. What it made lies in a folder of
# its own that goes away, and a package that is installed already is left alone.
set -u

root=$(CDPATH='' cd -- "$(dirname "$0")/../../../.." && pwd -P) || exit 1
picture=${1-}
# Seconds until values are shown; the first start also makes the database.
patience=180
screen=1720x980
status_bar=30

skip() {
  echo "installed.sh: skipped: $*" >&2
  exit 77
}

fail() {
  echo "installed.sh: $*" >&2
  for log in desktop server screenshot; do
    [ -s "$work/$log.log" ] && sed "s/^/  $log: /" "$work/$log.log" | tail -n 40 >&2
  done
  exit 1
}

for program in dpkg apt-get setpriv Xvfb openbox import compare xwininfo pgrep; do
  command -v "$program" >/dev/null ||
    skip "there is no $program; apt-get install xvfb openbox imagemagick x11-utils brings the tools"
done
[ "$(id -u)" = 0 ] || skip "installing needs root; say sudo"
deb=${DEB-}
[ -n "$deb" ] || deb=$(find "$root/installers/target/packages" -name '*.deb' 2>/dev/null)
[ -f "$deb" ] || skip "there is no .deb in installers/target/packages; ./nexanest package makes it"
dpkg -s nexanest 2>/dev/null | grep -q '^Status: .* installed$' &&
  skip "nexanest is installed already; apt-get remove nexanest"

work=$(mktemp -d) || exit 1
chmod 755 "$work"
install -d -o nobody -g nogroup "$work/home"
app='' xvfb='' wm='' server='' installed=no

cleanup() {
  for pid in $server $app $wm $xvfb; do kill "$pid" 2>/dev/null; done
  for pid in $server $app $wm $xvfb; do wait "$pid" 2>/dev/null; done
  [ $installed = yes ] && DEBIAN_FRONTEND=noninteractive apt-get -y -qq purge nexanest >/dev/null 2>&1
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 1' INT TERM

# Without root's rights and environment, as the person at the desk has it.
as_user() {
  exec setpriv --reuid=nobody --regid=nogroup --clear-groups env -i \
    PATH=/usr/local/bin:/usr/bin:/bin HOME="$work/home" LANG=C.UTF-8 DISPLAY="${display-}" "$@"
}

now() { date +%s%N; }
since() { echo $((($(now) - $1) / 1000000)); }
running() { pgrep -f "/opt/nexanest/|$work/"; }
gone() { ! running >/dev/null; }

# Tries a command each half second until it holds, or the seconds have passed.
await() {
  tries=$(($1 * 2))
  shift
  while ! "$@"; do
    tries=$((tries - 1))
    [ $tries -gt 0 ] || return 1
    sleep 0.5
  done
}

has_line() { grep -q "$2" "$1"; }
shown() {
  kill -0 "$app" 2>/dev/null || fail "the workstation ended before it showed a window"
  xwininfo -display "$display" -root -tree 2>/dev/null | grep -q '"NexaNest'
}

look() {
  import -display "$display" -window root "$work/$1.png" &&
    convert "$work/$1.png" -gravity south -chop "0x$status_bar" +repage "$work/$1-top.png"
}

# Values live when the window is full of colours and changes above the clock of its status bar.
live() {
  kill -0 "$app" 2>/dev/null || fail "the workstation ended before it showed values"
  look one && [ "$(identify -format %k "$work/one-top.png")" -gt 500 ] || return 1
  sleep 2
  look two && ! compare -metric AE "$work/one-top.png" "$work/two-top.png" null: 2>/dev/null
}

start_display() {
  # The X server takes a number that is free and says which.
  Xvfb -displayfd 3 -screen 0 "${screen}x24" -nolisten tcp 3>"$work/display" 2>/dev/null &
  xvfb=$!
  await 10 test -s "$work/display" || fail "Xvfb did not start"
  display=:$(cat "$work/display")
  DISPLAY=$display openbox >/dev/null 2>&1 &
  wm=$!
}

check_install() {
  DEBIAN_FRONTEND=noninteractive apt-get -y -qq --no-install-recommends install "$deb" \
    >"$work/apt.log" 2>&1 || {
    cat "$work/apt.log" >&2
    fail "apt-get did not install $deb"
  }
  installed=yes
  for link in /usr/bin/nexanest /usr/bin/nexanest-server /usr/share/applications/nexanest.desktop; do
    [ -e "$link" ] || fail "the package left no $link"
  done
  missing=$(find /opt/nexanest -name '*.so' -exec ldd {} + 2>/dev/null | grep 'not found' |
    grep -v -E 'libjvm|libav(codec|format)' | sort -u)
  [ -z "$missing" ] || fail "Depends is too short: $missing"
  echo "installed    $(stat -c %s "$deb") bytes packed, $(du -sm /opt/nexanest | cut -f 1) MiB on disk"
}

check_server() {
  as_user nexanest-server server --help >"$work/help" &
  wait $! || fail "nexanest-server server --help ended with $?"
  mkfifo "$work/input"
  start=$(now)
  as_user nexanest-server server --set server.port=0 --stop-with-input --data "$work/home/alone" \
    <"$work/input" >"$work/server.log" 2>&1 &
  server=$!
  exec 4>"$work/input"
  await $patience has_line "$work/server.log" '^NEXANEST READY ' || fail "the server is not ready"
  echo "server       ready after $(since "$start") ms"
  exec 4>&-
  wait "$server" || fail "the server ended with $?"
  server=''
}

# Of the installed program, or of the folder alone, whose launcher goes another way.
check_screenshot() {
  start=$(now)
  (as_user "$2" --demo dow --data "$work/home/$1" --screenshot "$work/home/$1.png") \
    >"$work/screenshot.log" 2>&1 || fail "$2 --screenshot ended with $?"
  size=$(identify -format %wx%h "$work/home/$1.png")
  [ "$size" = $screen ] || fail "the picture without a display is $size and not $screen"
  echo "$1     picture of $size without a display after $(since "$start") ms"
}

check_window() {
  start_display
  start=$(now)
  as_user nexanest --demo dow --data "$work/home/shown" >"$work/desktop.log" 2>&1 &
  app=$!
  await $patience shown || fail "no window came in $patience s"
  echo "window       shown after $(since "$start") ms"
  await $patience live || fail "no values moved in $patience s"
  echo "live values  after $(since "$start") ms"
  look last
  [ -z "$picture" ] || cp "$work/last.png" "$picture"
  kill "$app"
  wait "$app"
  app=''
  await 30 gone || fail "still runs after the window: $(running | tr '\n' ' ')"
}

check_removal() {
  DEBIAN_FRONTEND=noninteractive apt-get -y -qq purge nexanest >"$work/apt.log" 2>&1 ||
    fail "apt-get did not remove it: $(cat "$work/apt.log")"
  installed=no
  for left in /opt/nexanest /usr/bin/nexanest /usr/bin/nexanest-server \
    /usr/share/applications/nexanest.desktop; do
    [ -e "$left" ] || [ -h "$left" ] && fail "removing it left $left"
  done
  [ -d "$work/home/shown" ] || fail "removing it took the data folder along"
  echo "removed      the data folder stayed"
}

dpkg-deb -x "$deb" "$work/unpacked" || fail "cannot unpack $deb"
check_screenshot unpacked "$work/unpacked/opt/nexanest/bin/nexanest"
rm -rf "$work/unpacked"
check_install
check_server
check_screenshot headless nexanest
check_window
check_removal
