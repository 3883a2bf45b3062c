#!/bin/sh
# Sees that this machine has what is named; as root on Debian installs what it has not, saying so; else one sentence and exit 1.
set -eu

PYTHON=${PYTHON:-python3}
missing=
packages=

install() { # Debian packages
    export DEBIAN_FRONTEND=noninteractive
    apt-get install -qq --no-install-recommends "$@" >/dev/null ||
        { apt-get update -qq && apt-get install -qq --no-install-recommends "$@" >/dev/null; }
}

install_or_note() { # the Debian package, and what lacks it
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "$2 is missing: as you are root, installing the Debian package $1 now."
        install "$1"
    else
        missing="${missing:+$missing, }$2"
        packages="$packages $1"
    fi
}

letters() { # as wide as those that pages are drawn with: what fits in them may not in wider ones
    [ "$(uname -s)" = Linux ] || return 0
    case $(fc-match --format '%{family}' Arial) in
        *Arial* | *Arimo* | *Helvetica* | *Liberation\ Sans* | *Nimbus\ Sans*) ;;
        *) return 1 ;;
    esac
}

wish_for_letters() { # without them everything runs, and some tests of what fits on a screen may fail
    echo "No Arial here, nor letters of its widths: some pages may not fit in the browser tests." >&2
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "As you are root, installing the Debian package fonts-liberation now."
        install fontconfig fonts-liberation || echo "That failed: going on without." >&2
    else
        echo "Better install them (on Debian: sudo apt install fontconfig fonts-liberation)." >&2
    fi
}

has() {
    case $1 in
        git) command -v git ;;
        python) command -v "$PYTHON" ;;
        venv) "$PYTHON" -c 'import ensurepip, venv' ;;
        chromium) command -v chromium || command -v chromium-browser || command -v google-chrome ;;
        letters) letters ;;
        postgresql) .venv/bin/python -c 'from harken.cluster import our_cluster; our_cluster()' ;;
    esac >/dev/null 2>&1
}

for each in "$@"; do
    has "$each" && continue
    case $each in
        git) install_or_note git "Git" ;;
        python) install_or_note python3 "Python ($PYTHON)" ;;
        venv) install_or_note python3-venv "Python's venv" ;;
        chromium) install_or_note chromium "Chromium (for the browser tests)" ;;
        letters) wish_for_letters ;;
        postgresql) install_or_note postgresql "PostgreSQL" ;;
    esac
done

if [ -n "$missing" ]; then
    echo "Missing here: $missing. Install it and start again (on Debian: sudo apt install$packages)." >&2
    exit 1
fi

case " $* " in *" python "*)
    "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        { echo "Harken needs Python 3.11 or later: name one, such as make PYTHON=python3.13." >&2; exit 1; }
esac
