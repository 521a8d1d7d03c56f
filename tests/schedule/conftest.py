"""A clock that a test sets, and people who can be reached: a webhook and a mail server on this machine."""

import json
import socket
import threading
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from aiosmtpd.controller import Controller

from tests.quality.small_project import small_project

SETTINGS = """
reports_url = "https://reports.example.org/market/"
[[target]]
name = "webhook"
url_from = "FOIMARKET_NOTIFY_WEBHOOK"
"""


class SetClock:
    """Stands still at ``now`` unless a test moves it; every question may cost ``tick``."""

    def __init__(self):
        self.now = datetime(2026, 3, 1, 2, 15, tzinfo=UTC)
        self.tick = timedelta()

    def __call__(self):
        self.now += self.tick
        return self.now

    def pass_hours(self, hours):
        self.now += timedelta(hours=hours)


@pytest.fixture
def clock():
    return SetClock()


class Webhook:
    """Keeps what is posted; answers with ``status``."""

    def __init__(self):
        self.received, self.status = [], 200
        webhook = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                webhook.received.append((self.path, json.loads(body)))
                self.send_response(webhook.status)
                self.end_headers()

            def log_message(self, *_):
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/hook/s3cret-token"

    @property
    def titles(self):
        return [content["title"] for _, content in self.received]

    @property
    def last(self):
        return self.received[-1][1]["message"]

    def close(self):
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def webhook():
    webhook = Webhook()
    yield webhook
    webhook.close()


class Mailbox:
    """Keeps what is mailed."""

    def __init__(self):
        self.received = []

    async def handle_DATA(self, _server, _session, envelope):  # noqa: N802 - the name that aiosmtpd calls
        self.received.append((envelope.rcpt_tos, message_from_bytes(envelope.content, policy=default)))
        return "250 OK"


@pytest.fixture
def mailbox():
    box = Mailbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        box.port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=box.port)
    controller.start()
    yield box
    controller.stop()


@pytest.fixture
def project(tmp_path):
    """A small project whose schedule names one webhook."""
    project, _ = small_project(tmp_path / "project")
    (project.root / "schedule").mkdir()
    (project.root / "schedule" / "notify.toml").write_text(SETTINGS, encoding="utf-8")
    return project
