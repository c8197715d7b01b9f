#!/bin/sh
# CPU seconds of the whole process tree, cold: our PDF against headless Chromium printing the same
# markup. Usage, from the project, as a user who may make a control group: src/lab/pdf-against-chromium.sh
# Needs: a compiled project (./mvnw test-compile), chromium, GNU time, /sys/fs/cgroup/cpuacct.
set -eu
work=$(mktemp -d)
group=/sys/fs/cgroup/cpuacct/nightdesk-$$
mkdir "$group"
trap 'rm -rf "$work"; rmdir "$group" 2>/dev/null || true' EXIT
./mvnw -q -o dependency:build-classpath -Dmdep.outputFile="$work/cp"
path=target/classes:target/test-classes:$(cat "$work/cp")
measured() { # prints CPU seconds of a command and all that it starts
  echo 0 >"$group/cpuacct.usage"
  sh -c 'echo $$ >"$0/tasks"; exec "$@"' "$group" "$@" >"$work/out" 2>"$work/err" || true
  awk '{ printf "%.2f", $1 / 1e9 }' "$group/cpuacct.usage"
}
printf 'stories | pages, CPU s, peak kB | Chromium CPU s | ratio\n'
for stories in 10 92 920; do
  ours=$(measured /usr/bin/time -o "$work/kb" -f %M java -Xmx200m -XX:TieredStopAtLevel=1 \
    -XX:+UseSerialGC -cp "$path" nightdesk.pdf.PageBenchmark "$stories" "$work/b.html" "$work/b.pdf")
  pages=$(grep -o '[0-9]*$' "$work/out")
  theirs=$(measured chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" \
    --print-to-pdf="$work/c.pdf" "file://$work/b.html")
  ratio=$(awk -v a="$ours" -v b="$theirs" 'BEGIN { printf "%.2f", a / b }')
  printf '%s | %s, %s, %s | %s | %s\n' "$stories" "$pages" "$ours" "$(cat "$work/kb")" "$theirs" "$ratio"
  rm -rf "$work/profile"
done
