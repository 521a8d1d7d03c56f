"""Messages to receivers that are really there, and what is said where one is not; never an address."""

import pytest

from foimarket.errors import FoimarketError
from foimarket.schedule.notice import Notice
from foimarket.schedule.target import Target, deliver, read_settings, webhook_address, without_secrets

NOTICE = Notice("foimarket: 1 critical check failed", "Line one: <b>£5</b>\n  indented & kept\n")
TARGET = Target(name="somebody", url_from="SOMEBODY")


def test_a_webhook_gets_title_and_text_as_json(webhook):
    delivery = deliver(NOTICE, TARGET, {"SOMEBODY": webhook.url + "?sig=abc"})
    assert delivery.is_delivered, delivery.reason
    ((path, content),) = webhook.received
    assert path == "/hook/s3cret-token?sig=abc"
    assert content["title"] == NOTICE.title
    assert content["message"].strip() == NOTICE.body.strip()
    assert content["type"] == "failure"


def test_an_e_mail_says_the_same_in_its_subject_and_text(mailbox):
    address = f"mailto://127.0.0.1:{mailbox.port}/?from=foimarket@example.org&to=steward@example.org&format=text"
    delivery = deliver(NOTICE, TARGET, {"SOMEBODY": address})
    assert delivery.is_delivered, delivery.reason
    ((recipients, message),) = mailbox.received
    assert recipients == ["steward@example.org"]
    assert message["Subject"] == NOTICE.title
    assert message.get_content().split() == NOTICE.body.split()


def test_an_address_that_is_not_set_is_passed_over_and_named_by_its_variable():
    delivery = deliver(NOTICE, TARGET, {})
    assert delivery.is_delivered is None
    assert delivery.reason == "SOMEBODY is not set"


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/hook/s3cret-token",
        "mailto://steward:s3cret-token@127.0.0.1:9/?from=a@example.org&to=b@example.org",
        "nonsense://s3cret-token",
        "s3cret-token",
    ],
)
def test_what_cannot_be_delivered_says_why_without_its_address(address):
    delivery = deliver(NOTICE, TARGET, {"SOMEBODY": address})
    assert delivery.is_delivered is False
    assert len(delivery.reason) > 10
    assert "s3cret" not in delivery.reason


def test_a_webhook_that_refuses_says_with_what_status(webhook):
    webhook.status = 503
    delivery = deliver(NOTICE, TARGET, {"SOMEBODY": webhook.url})
    assert delivery.is_delivered is False
    assert "503" in delivery.reason


def test_every_part_of_an_address_but_its_host_is_masked():
    said = without_secrets(
        "Max retries exceeded: hooks.example.org /services/T00X/B00X?token=abcdefg as steward:hunter22",
        "https://steward:hunter22@hooks.example.org/services/T00X/B00X?token=abcdefg",
    )
    assert "hooks.example.org" in said
    assert not [part for part in ("T00X", "B00X", "abcdefg", "hunter22", "steward") if part in said]


def test_the_receivers_own_parameters_are_handed_on():
    assert webhook_address("https://example.org/a?sig=1&v=2") == "jsons://example.org/a?-sig=1&-v=2"


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("[[target]\n", "line 1"),
        ('[[target]]\nname = "x"\nurl_from = "https://hooks.example.org/s3cret-token"\n', "target.0.url_from"),
        ('[[target]]\nname = "x"\nurl = "https://hooks.example.org/s3cret-token"\n', "target.0.url"),
    ],
)
def test_settings_that_cannot_be_used_are_named_and_an_address_in_them_is_not_repeated(tmp_path, text, evidence):
    path = tmp_path / "notify.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FoimarketError) as raised:
        read_settings(path)
    assert evidence in raised.value.message
    assert "NAME of the environment variable" in raised.value.message
    assert "s3cret" not in raised.value.message
