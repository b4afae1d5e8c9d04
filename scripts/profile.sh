#!/bin/sh
# Make briefing/press/profiles/coated-tr001.icc anew: `profile.sh CGATS001Compat-v2-micro.icc OUT.icc`.
# The source (CC0) only tells how inks look; a press profile must also tell which inks make a look. Needs Debian's
# package argyll, and a minute. The date inside the profile changes each time, the tables do not.
set -eu
source=$(realpath "$1")
out=$(realpath "$2")
srgb=$(find /usr/share/color/argyll -name sRGB.icm | head -n 1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

awk 'BEGIN {
    ks = split("0 20 40 60 80 100", k); cs = split("0 10 25 40 55 70 85 100", c)
    for (a = 1; a <= ks; a++) for (b = 1; b <= cs; b++) for (d = 1; d <= cs; d++) for (e = 1; e <= cs; e++)
        print c[b] / 100, c[d] / 100, c[e] / 100, k[a] / 100
    ss = split("0 5 10 20 30 40 55 70 85 100", s)
    for (i = 1; i <= 4; i++) for (j = 1; j <= ss; j++)
        print (i == 1) * s[j] / 100, (i == 2) * s[j] / 100, (i == 3) * s[j] / 100, (i == 4) * s[j] / 100
}' >inks.txt
xicclu -v0 -ff -ir -pl "$source" <inks.txt >looks.txt
{
    printf 'CTI3\n\nDEVICE_CLASS "OUTPUT"\nCOLOR_REP "CMYK_LAB"\nNUMBER_OF_FIELDS 8\nBEGIN_DATA_FORMAT\n'
    printf 'SAMPLE_ID CMYK_C CMYK_M CMYK_Y CMYK_K LAB_L LAB_A LAB_B\nEND_DATA_FORMAT\n'
    printf 'NUMBER_OF_SETS %s\nBEGIN_DATA\n' "$(wc -l <inks.txt)"
    paste -d ' ' inks.txt looks.txt | awk '{ print NR, $1 * 100, $2 * 100, $3 * 100, $4 * 100, $5, $6, $7 }'
    echo END_DATA
} >press.ti3
# Much black instead of three inks (-k): fine lines stay sharp where the plates are a hair apart.
colprof -ql -bl -l300 -kp 0.05 0.25 0.95 1 0.7 -S "$srgb" -nP -cpp -dpp -C "CC0 1.0" -A briefing -M "CGATS TR 001" \
    -D "Coated paper, web offset (compatible with CGATS TR 001)" press >/dev/null
cp press.icc "$out"
