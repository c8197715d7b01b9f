#!/bin/sh
# CPU seconds (user + system) and peak memory of one cold process: our PDF against headless Chromium
# printing the same markup. Usage, from the project: src/lab/pdf-against-chromium.sh
# Needs: a compiled project (./mvnw test-compile), chromium, GNU time.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./mvnw -q -o dependency:build-classpath -Dmdep.outputFile="$work/cp"
path=target/classes:target/test-classes:$(cat "$work/cp")
printf 'stories | ours: pages CPU-s kB | Chromium: CPU-s kB\n'
for stories in 10 92 920; do
  /usr/bin/time -o "$work/ours" -f '%U %S %M' java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
    -cp "$path" nightdesk.pdf.PageBenchmark "$stories" "$work/b.html" "$work/b.pdf" >"$work/pages" 2>/dev/null
  /usr/bin/time -o "$work/chromium" -f '%U %S %M' chromium --headless --no-sandbox --disable-gpu \
    --user-data-dir="$work/profile" --print-to-pdf="$work/c.pdf" "file://$work/b.html" >/dev/null 2>&1
  pages=$(grep -o '[0-9]*$' "$work/pages")
  awk -v n="$stories" -v p="$pages" 'NR==FNR { o=$1+$2; k=$3; next }
    { printf "%s | %s %.2f %s | %.2f %s | ratio %.2f\n", n, p, o, k, $1+$2, $3, o/($1+$2) }' \
    "$work/ours" "$work/chromium"
  rm -rf "$work/profile"
done
