"""A throw-away PostgreSQL server for the command-line tests, on a Unix socket and with TLS on the loopback address."""

import atexit
import os
import pathlib
import pwd
import shutil
import socket
import subprocess
import tempfile

CERTIFICATES = """set -e
umask 077
for authority in authority other; do
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj "/CN=Test authority" \
        -keyout $authority.key -out $authority.crt
done
openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=localhost" -keyout server.key -out server.csr
printf 'subjectAltName=DNS:localhost\\n' >names
openssl x509 -req -in server.csr -CA authority.crt -CAkey authority.key -CAcreateserial -days 2 -extfile names -out server.crt
"""


def programs():
    """The folder of the server's programs; nothing when it is not installed."""
    chosen = os.environ.get("TRANSLOAD_POSTGRES_BIN")
    if chosen:
        return pathlib.Path(chosen)
    versions = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    found = versions[-1] if versions else shutil.which("initdb")
    return pathlib.Path(found).resolve().parent if found else None


class PostgresServer:
    """Superuser "tester" over the socket needs no password; over TCP everyone needs TLS and theirs."""

    shared = None

    @classmethod
    def obstacle(cls):
        if programs() or os.environ.get("TRANSLOAD_REQUIRE_SERVERS") == "1":
            return None
        return "the PostgreSQL server's programs are not installed"

    @classmethod
    def running(cls):
        """One server for all tests; stopped when Python ends."""
        if cls.shared is None:
            cls.shared = cls()
        return cls.shared

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="transload-pg-", dir="/tmp"))
        atexit.register(self.stop)
        self.process = None
        self.user = None
        if os.getuid() == 0:  # the server refuses root
            names = {entry.pw_name for entry in pwd.getpwall()}
            self.user = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
            os.chown(self.folder, self.user.pw_uid, self.user.pw_gid)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.run("bash", "-c", CERTIFICATES)
        data = self.folder / "data"
        self.run(programs() / "initdb", "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8",
                 "--no-sync")
        (data / "pg_hba.conf").write_text("local all all trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n")
        with open(data / "postgresql.auto.conf", "a") as settings:
            settings.write(f"fsync = off\nport = {self.port}\nunix_socket_directories = '{self.folder}'\n"
                           f"listen_addresses = '127.0.0.1'\nssl = on\nssl_cert_file = '{self.folder}/server.crt'\n"
                           f"ssl_key_file = '{self.folder}/server.key'\nlc_messages = 'C'\nautovacuum = off\n")
        with open(self.folder / "log", "w") as log:
            self.process = subprocess.Popen(self.command(programs() / "postgres", "-D", data), stdout=log, stderr=log,
                                            stdin=subprocess.DEVNULL, env=self.environment(), cwd=self.folder)
        while subprocess.run(["pg_isready", "-q", "-h", self.folder, "-p", str(self.port)]).returncode != 0:
            if self.process.poll() is not None:
                raise RuntimeError((self.folder / "log").read_text())

    @staticmethod
    def environment():
        return {**{name: value for name, value in os.environ.items() if not name.startswith("PG")}, "LC_ALL": "C.UTF-8"}

    def command(self, *arguments):
        switch = ["setpriv", f"--reuid={self.user.pw_uid}", f"--regid={self.user.pw_gid}", "--clear-groups"] if self.user else []
        return [*switch, *map(str, arguments)]

    def run(self, *arguments, text=None):
        done = subprocess.run(self.command(*arguments), capture_output=True, text=True, cwd=self.folder, input=text,
                              env=self.environment())
        if done.returncode != 0:
            raise RuntimeError(f"{arguments}: {done.stderr}")
        return done.stdout.strip()

    def sql(self, text, database="postgres"):
        return self.run("psql", "-h", self.folder, "-p", self.port, "-U", "tester", "-d", database, "-XqAt", "-v",
                        "ON_ERROR_STOP=1", text=text)

    def over_socket(self, database, schema):
        return f"postgresql://tester@:{self.port}/{database}?host={self.folder}&schema={schema}"

    def over_tls(self, database, schema, user="anna", host="localhost", authority="authority"):
        return (f"postgresql://{user}@{host}:{self.port}/{database}?schema={schema}&sslmode=verify-full"
                f"&sslrootcert={self.folder}/{authority}.crt")

    def stop(self):
        if self.process is not None:
            self.process.send_signal(3)  # at once
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
