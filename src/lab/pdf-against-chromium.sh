#!/bin/sh
# CPU seconds of the whole process tree, cold, as the launcher starts it (jars, class-data archive,
# C1, serial collector, small nursery): our PDF, tagged, PDF/A-2a and PDF/UA-1, against headless
# Chromium printing the same markup, in turn. Usage, from the project, as a user who may make a
# control group: src/lab/pdf-against-chromium.sh [ROUNDS]
# Needs: a compiled project (./mvnw test-compile), chromium, GNU time, /sys/fs/cgroup/cpuacct.
set -eu
rounds=${1:-3}
work=$(mktemp -d)
group=/sys/fs/cgroup/cpuacct/nightdesk-$$
mkdir "$group"
trap 'rm -rf "$work"; rmdir "$group" 2>/dev/null || true' EXIT
./mvnw -q -o dependency:build-classpath -Dmdep.outputFile="$work/cp"
jar -cf "$work/main.jar" -C target/classes .
mkdir -p "$work/lab/nightdesk"
cp -r target/test-classes/nightdesk/pdf "$work/lab/nightdesk/"
jar -cf "$work/lab.jar" -C "$work/lab" .
path=$work/main.jar:$work/lab.jar:$(cat "$work/cp")
ours() {
  java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MaxNewSize=32m "$@"
}
ours "-XX:ArchiveClassesAtExit=$work/cds.jsa" -cp "$path" nightdesk.pdf.PageBenchmark 10 \
  "$work/b.html" "$work/b.pdf" >"$work/out" 2>&1
measured() { # prints CPU seconds of a command and all that it starts
  echo 0 >"$group/cpuacct.usage"
  sh -c 'echo $$ >"$0/tasks"; exec "$@"' "$group" "$@" >"$work/out" 2>"$work/err" || true
  awk '{ printf "%.2f", $1 / 1e9 }' "$group/cpuacct.usage"
}
printf 'stories | pages, CPU s, peak kB | Chromium CPU s | ratio\n'
for stories in 10 92 920; do
  round=0
  while [ "$round" -lt "$rounds" ]; do
    round=$((round + 1))
    own=$(measured /usr/bin/time -o "$work/kb" -f %M java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
      -XX:MaxNewSize=32m "-XX:SharedArchiveFile=$work/cds.jsa" -cp "$path" \
      nightdesk.pdf.PageBenchmark "$stories" "$work/b.html" "$work/b.pdf")
    pages=$(grep -o '[0-9]*$' "$work/out")
    theirs=$(measured chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" \
      --print-to-pdf="$work/c.pdf" "file://$work/b.html")
    ratio=$(awk -v a="$own" -v b="$theirs" 'BEGIN { printf "%.2f", a / b }')
    printf '%s | %s, %s, %s | %s | %s\n' "$stories" "$pages" "$own" "$(cat "$work/kb")" "$theirs" "$ratio"
    rm -rf "$work/profile"
  done
done
