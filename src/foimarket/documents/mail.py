"""E-mails taken apart: headers and body as text, and what is attached as files of their own.

kreuzberg reads attachments without handing over their bytes, and adds the text of a forwarded message to its carrier's, so that
each would count twice; the standard library splits an e-mail, and olefile an Outlook message.
"""

from __future__ import annotations

import email
import email.policy
import io
import mimetypes
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage, MIMEPart

_HEADERS = ("Subject", "From", "To", "Cc", "Date")
_BREAKS = re.compile(r"\s*[\r\n]+\s*")
_FLOWED = re.compile(r"(?<!^--) \n(?!>)", re.MULTILINE)
# Properties of an Outlook attachment: names, data, content identifier.
_LONG_NAME, _SHORT_NAME, _DATA, _CONTENT_ID = "3707", "3704", "3701", "3712"


@dataclass(frozen=True)
class Attachment:
    """A file in an e-mail; ``data`` is None where it cannot be taken out."""

    name: str
    data: bytes | None


@dataclass(frozen=True)
class Mail:
    """An e-mail: its header lines, its body as text or as a web page, and its attachments in order."""

    head: str
    body: str
    page: bytes | None = None
    attachments: list[Attachment] = field(default_factory=list)


def read_mail(data: bytes) -> Mail:
    """Take an e-mail (EML) apart; broken headers and unknown encodings are read as well as can be."""
    message: EmailMessage = email.message_from_bytes(data, policy=email.policy.default)
    head = "\n".join(f"{name}: {value}" for name in _HEADERS if (value := _header(message, name)))
    body = message.get_body(("plain", "html"))
    attachments: list[Attachment] = []
    texts: list[str] = []
    for part in _leaves(message):
        if part is body:
            continue
        if _is_attached(part):
            attachments.append(_attachment(part, len(attachments) + 1))
        elif part.get_content_type() == "text/plain":
            texts.append(_text(part))
    if body is not None and body.get_content_type() == "text/html":
        return Mail(head, "\n\n".join(texts), _text(body).encode(), attachments)
    texts = [_text(body), *texts] if body is not None else texts
    return Mail(head, "\n\n".join(texts), None, attachments)


def attachments_of_outlook(data: bytes) -> list[Attachment]:
    """What an Outlook message (MSG) carries; pictures shown in its text are no attachments."""
    import olefile  # type: ignore[import-untyped]  # noqa: PLC0415 - only e-mails of this kind need it

    with olefile.OleFileIO(io.BytesIO(data)) as package:
        folders = sorted({entry[0] for entry in package.listdir() if entry[0].startswith("__attach_version1.0_")})
        found = (_outlook_attachment(package, folder, number) for number, folder in enumerate(folders, 1))
        return [attachment for attachment in found if attachment]


def _outlook_attachment(package: Any, folder: str, number: int) -> Attachment | None:  # noqa: ANN401 - olefile has no types
    name = _property(package, folder, _LONG_NAME) or _property(package, folder, _SHORT_NAME)
    if name and _property(package, folder, _CONTENT_ID) and (mimetypes.guess_type(name)[0] or "").startswith("image/"):
        return None
    stream = f"{folder}/__substg1.0_{_DATA}0102"
    data = package.openstream(stream).read() if package.exists(stream) else None
    return Attachment(name or f"attachment-{number}{'' if data else '.msg'}", data)


def _property(package: Any, folder: str, tag: str) -> str:  # noqa: ANN401
    for kind, encoding in (("001F", "utf-16-le"), ("001E", "cp1252")):
        stream = f"{folder}/__substg1.0_{tag}{kind}"
        if package.exists(stream):
            return str(package.openstream(stream).read().decode(encoding, errors="replace")).strip("\0 ")
    return ""


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold something, in order; a message inside the message is one part, and alternatives to the body are none."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        if part.get_content_maintype() != "multipart" or not part.is_multipart():
            yield part
            continue
        parts: Any = part.get_payload()
        is_alternative = part.get_content_subtype() == "alternative"
        waiting += [inner for inner in reversed(parts) if not (is_alternative and not inner.is_multipart())]


def _is_attached(part: EmailMessage) -> bool:
    """Whether a part is a file of its own: not text of the message, and no picture shown in it."""
    kind = part.get_content_maintype()
    if kind == "image" and (part["Content-ID"] or part.get_content_disposition() == "inline"):
        return False
    return kind != "text" or part.get_content_disposition() == "attachment" or _filename(part) is not None


def _attachment(part: EmailMessage, number: int) -> Attachment:
    kind = part.get_content_type()
    name = _filename(part)
    if kind == "message/rfc822" and part.is_multipart():
        inner: Any = part.get_payload(0)
        return Attachment(name or f"message-{number}.eml", inner.as_bytes())
    content: Any = part.get_payload(decode=True)
    suffix = mimetypes.guess_extension(kind) or ""
    return Attachment(name or f"attachment-{number}{suffix}", content if isinstance(content, bytes) else None)


def _filename(part: EmailMessage) -> str | None:
    try:
        return part.get_filename()
    except Exception:  # noqa: BLE001 - the library fails in many ways on broken headers
        return None


def _header(message: EmailMessage, name: str) -> str:
    try:
        value = str(message[name] or "")
    except Exception:  # noqa: BLE001 - the library fails in many ways on broken headers
        value = next((str(raw) for key, raw in message.raw_items() if key.casefold() == name.casefold()), "")
    return _BREAKS.sub(" ", value).strip()


def _text(part: MIMEPart) -> str:
    data: Any = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return str(data or "")
    for encoding in (part.get_content_charset() or "utf-8", "utf-8"):
        try:
            text = data.decode(encoding)
            break
        except (LookupError, UnicodeDecodeError):
            continue
    else:
        text = data.decode("cp1252", errors="replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Wrapped lines of flowed text end with a blank (RFC 3676); the signature's mark does too.
    return _FLOWED.sub(" ", text) if str(part.get_param("format", "")).casefold() == "flowed" else text
