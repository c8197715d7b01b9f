#!/bin/sh
# Mail against a real server: Debian's postfix on loopback, with a configuration of its own in a
# temporary folder, on high ports. Nothing of the system's postfix is touched.
#
#   src/lab/mail/postfix.sh            needs postfix, sasl2-bin, openssl and root; else status 77
#   src/lab/mail/postfix.sh --install  installs them first (for CI)
#   src/lab/mail/postfix.sh kill ROUNDS [SEED]  the kill loop, its letters counted in the mailboxes
#
# The program must be compiled (./mvnw test-compile).
set -eu

root=$(cd "$(dirname "$0")/../../.." && pwd)
cd "$root"

if [ "${1:-}" = --install ] && { ! command -v postfix || ! command -v saslpasswd2; } >/dev/null 2>&1; then
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends \
    postfix sasl2-bin libsasl2-modules openssl; } >/dev/null 2>&1 || true
fi
for tool in postfix saslpasswd2 openssl java; do
  if ! command -v "$tool" >/dev/null 2>&1; then
    echo "postfix.sh: $tool is missing; apt-get install postfix sasl2-bin libsasl2-modules openssl" >&2
    exit 77
  fi
done
if [ "$(id -u)" != 0 ]; then
  echo "postfix.sh: postfix starts as root only; run it as root" >&2
  exit 77
fi

dir=$(mktemp -d /tmp/nightdesk-postfix.XXXXXX)
chmod 755 "$dir"
cleanup() {
  postfix -c "$dir/etc" stop >/dev/null 2>&1 || true
  rm -rf "$dir"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

mkdir -p "$dir/etc/sasl" "$dir/queue" "$dir/data" "$dir/mail"
chown postfix "$dir/data" "$dir/mail"
user=$(id -u postfix)

# The server's certificate, of an authority that only the tests trust.
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=Test authority" \
  -keyout "$dir/ca.key" -out "$dir/ca.pem" 2>/dev/null
openssl req -newkey rsa:2048 -nodes -subj "/CN=localhost" \
  -keyout "$dir/server.key" -out "$dir/server.csr" 2>/dev/null
printf 'subjectAltName=DNS:localhost,IP:127.0.0.1\n' > "$dir/san"
openssl x509 -req -in "$dir/server.csr" -CA "$dir/ca.pem" -CAkey "$dir/ca.key" -CAcreateserial \
  -days 2 -extfile "$dir/san" -out "$dir/server.pem" 2>/dev/null
chmod 600 "$dir/server.key"

cat > "$dir/etc/main.cf" <<EOF
compatibility_level = 3.6
queue_directory = $dir/queue
data_directory = $dir/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = $dir/maillog
maillog_file_prefixes = /tmp
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = localhost
mydestination =
mynetworks =
local_recipient_maps =
virtual_mailbox_domains = example.net
virtual_mailbox_base = $dir/mail
virtual_mailbox_maps = texthash:$dir/etc/mailboxes
virtual_uid_maps = static:$user
virtual_gid_maps = static:$(id -g postfix)
virtual_minimum_uid = 1
message_size_limit = 2000000
virtual_mailbox_limit = 0
smtpd_tls_cert_file = $dir/server.pem
smtpd_tls_key_file = $dir/server.key
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = cyrus
smtpd_sasl_path = smtpd
cyrus_sasl_config_path = $dir/etc/sasl
smtpd_sasl_local_domain = localhost
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_recipient_restrictions = texthash-access
smtpd_peername_lookup = no
EOF
sed -i "s|texthash-access|check_recipient_access texthash:$dir/etc/access|" "$dir/etc/main.cf"
echo "smtpd_end_of_data_restrictions = check_recipient_access texthash:$dir/etc/after" >> "$dir/etc/main.cf"
printf 'one@example.net one/\ntwo@example.net two/\nthree@example.net three/\ngrey@example.net grey/\nfull@example.net full/\n' > "$dir/etc/mailboxes"
for i in $(seq 0 39); do echo "reader$i@example.net reader$i/"; done >> "$dir/etc/mailboxes"
echo 'grey@example.net 450 4.2.0 Greylisted, come back later' > "$dir/etc/access"
echo 'full@example.net 452 4.3.1 Insufficient system storage' > "$dir/etc/after"

cat > "$dir/etc/master.cf" <<EOF
127.0.0.1:2525 inet n - n - - smtpd
127.0.0.1:2465 inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
local unix - n n - - local
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
EOF

cat > "$dir/etc/sasl/smtpd.conf" <<EOF
pwcheck_method: auxprop
auxprop_plugin: sasldb
sasldb_path: $dir/sasldb2
mech_list: PLAIN LOGIN
EOF
echo secret | saslpasswd2 -p -c -f "$dir/sasldb2" -u localhost desk
chown postfix "$dir/sasldb2"

postfix -c "$dir/etc" start >/dev/null 2>&1 || { echo "postfix.sh: postfix does not start" >&2; cat "$dir/maillog" >&2; exit 1; }

classpath=$dir/classpath
./mvnw -q -o dependency:build-classpath -Dmdep.outputFile="$classpath" ||
  ./mvnw -q dependency:build-classpath -Dmdep.outputFile="$classpath"
status=0
if [ "${1:-}" = kill ]; then
  # The loop may take an hour: it runs what is compiled now.
  mkdir "$dir/compiled" && cp -r target/classes target/test-classes "$dir/compiled"
  set -- "${2:-200}" "${3:-1}"
  java -cp "$dir/compiled/classes:$dir/compiled/test-classes:$(cat "$classpath")" nightdesk.job.KillLoop \
    "$1" "$2" "$dir/work" "$dir" || status=$?
else
  java -cp "target/classes:target/test-classes:$(cat "$classpath")" nightdesk.job.PostfixProof "$dir" || status=$?
fi
if [ "$status" != 0 ]; then
  tail -n 60 "$dir/maillog" >&2
fi
exit "$status"
