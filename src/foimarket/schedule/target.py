"""Whom to tell: targets named in ``schedule/notify.toml``, their addresses in the environment, delivery by Apprise."""

from __future__ import annotations

import logging
import os
import re
import tomllib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from foimarket.errors import FoimarketError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from foimarket.schedule.notice import Notice

SETTINGS = "schedule/notify.toml"


class Target(BaseModel):
    """Somebody to tell. The address may hold a password, so it stands in the environment variable ``url_from`` and nowhere else."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    name: str = Field(min_length=1)
    url_from: str = Field(pattern=r"^[A-Z][A-Z0-9_]*$")


class Settings(BaseModel):
    """Whom to tell, and under what address readers open the reports (empty: their path on the machine)."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    reports_url: str = ""
    target: tuple[Target, ...] = ()


@dataclass(frozen=True)
class Delivery:
    """What became of telling one target; ``is_delivered`` is None where its address is not set."""

    target: str
    is_delivered: bool | None
    reason: str = ""


def read_settings(path: Path) -> Settings:
    """The settings in ``path``; nobody to tell where there is no file.

    Raises:
        FoimarketError: The file cannot be used; names the place.
    """
    if not path.is_file():
        return Settings()
    try:
        return Settings.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise _unusable(path, str(error)) from error
    except ValidationError as error:
        # Only where and what: pydantic's own text repeats the value, which may be an address written here by mistake.
        faults = [f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors()]
        raise _unusable(path, "; ".join(faults)) from error


def _unusable(path: Path, evidence: str) -> FoimarketError:
    return FoimarketError(
        "The settings for notifications cannot be used",
        where=str(path),
        evidence=evidence,
        remedy="give each [[target]] a name and url_from, the NAME of the environment variable that holds its address",
    )


def deliver(notice: Notice, target: Target, environment: Mapping[str, str] = os.environ) -> Delivery:
    """Send ``notice`` to ``target``; whatever goes wrong is told in the delivery and never raised."""
    url = environment.get(target.url_from, "").strip()
    if not url:
        return Delivery(target.name, None, f"{target.url_from} is not set")
    try:
        return _sent(notice, target, url)
    except Exception as error:  # noqa: BLE001 - a hundred services' plug-ins stand behind this call, and none may cost a run its outcome
        return Delivery(
            target.name, is_delivered=False, reason=without_secrets(f"{type(error).__name__}: {error}", url)
        )


def _sent(notice: Notice, target: Target, url: str) -> Delivery:
    # A tenth of a second that only a run with something to tell pays.
    from apprise import Apprise, AppriseAsset, NotifyFormat, NotifyType  # noqa: PLC0415

    # The name is shown by some services; without a picture nothing is loaded from elsewhere.
    sender = Apprise(asset=AppriseAsset(app_id="foimarket", app_desc="foimarket", image_url_mask="", image_url_logo=""))
    with kept_warnings("apprise") as said:
        # A plain web address that is no service Apprise knows by name is a webhook that takes JSON.
        if not (sender.add(url) or sender.add(webhook_address(url))):
            return Delivery(
                target.name, is_delivered=False, reason=f"the address in {target.url_from} is none that Apprise knows"
            )
        delivered = bool(
            sender.notify(
                title=notice.title,
                body=notice.body,
                body_format=NotifyFormat.TEXT,
                notify_type=NotifyType.SUCCESS if notice.is_good else NotifyType.FAILURE,
            )
        )
        reason = "" if delivered else without_secrets("; ".join(said), url)
    return Delivery(target.name, delivered, reason)


@contextmanager
def kept_warnings(name: str) -> Iterator[list[str]]:
    """Keep what a logger warns of, and let it go nowhere else: it may quote an address."""
    kept: list[str] = []

    class Keeper(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            kept.append(" ".join(record.getMessage().split()))

    logger, keeper = logging.getLogger(name), Keeper(logging.WARNING)
    before = logger.propagate
    logger.addHandler(keeper)
    logger.propagate = False
    try:
        yield kept
    finally:
        logger.propagate = before
        logger.removeHandler(keeper)


def webhook_address(url: str) -> str:
    """A plain web address as Apprise writes a webhook that takes JSON; its own parameters go along."""
    address, mark, query = url.partition("?")
    # A minus sign tells Apprise that a parameter is the receiver's and not its own.
    own = "&".join(f"-{part}" for part in query.split("&") if part)
    return re.sub(r"^http(?=s?://)", "json", address) + mark + own


_SHORTEST_SECRET = 4


def without_secrets(text: str, url: str) -> str:
    """``text`` with every part of ``url`` masked but its scheme and host: a path or a parameter is often the key to a webhook."""
    _, _, rest = url.partition("://")
    place, *path = re.split(r"[/?#]", rest)
    login = place.rpartition("@")[0]
    parts = [part for piece in (login, *path) for part in re.split(r"[:&=@]", piece)]
    for part in sorted({part for part in parts if len(part) >= _SHORTEST_SECRET}, key=len, reverse=True):
        text = text.replace(part, "***")
    return text
