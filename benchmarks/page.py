"""A letter as it is being written: words go on the end, and the facts in them keep their offsets."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from benchmarks.cases import Case
from benchmarks.saying import Fact, Said, moved

_OPENINGS = (
    "Thank you for your request, which we have dealt with under {act}.",
    "Your request for information has been considered under {act}. What we can give you is set out here.",
    "We write in answer to your enquiry about the software that the Council uses. It was handled under {act}.",
    "I can now reply to the request that you sent us about our IT systems.",
)
_RIGHTS = (
    (
        "Should you be unhappy with how we have handled this, you can ask for an internal review within 40 working days of this "
        "letter by writing to the address above. If you remain dissatisfied, the Information Commissioner can be asked to decide "
        "whether section 50 of the Act was complied with: Wycliffe House, Water Lane, Wilmslow, SK9 5AF, telephone 0303 123 1113."
    ),
    (
        "You may have our decision reviewed. Reviews are free of charge, are carried out by an officer who took no part in this "
        "answer and take up to 20 working days. Complaints after that go to the Commissioner."
    ),
)
_SCOTTISH_RIGHTS = (
    (
        "You may require the Council to review this answer within 40 working days under section 20 of the Act, and may then "
        "apply to the Scottish Information Commissioner under section 47(1)."
    ),
)
_REUSE = (
    (
        "What we supply stays the copyright of its owners. You may use it for your own research; other uses may need a licence "
        "under the Re-use of Public Sector Information Regulations 2015."
    ),
    "Information given in this letter may also be put on our disclosure log. No personal data will be published with it.",
    (
        "This e-mail and anything attached is meant for the addressee only. If it reached you in error, tell us and delete it. "
        "We check our mail for viruses but accept no liability for any."
    ),
)
_PUBLIC_INTEREST = (
    (
        "We weighed the public interest. Openness about public money speaks for release; against it stands the harm to those who "
        "compete for our contracts, and to our own hand in the next tender. On balance we find that the exemption should stand."
    ),
    (
        "In coming to this view we asked whether disclosure would serve the public more than silence. Knowing exactly what is held "
        "where would help an attacker; taxpayers gain little from it. The balance lies with withholding."
    ),
)
_ADVICE = (
    "Where information is withheld, this letter serves as a refusal notice under section 17 of the Act.",
    "Section 1(1) of the Act gives you a right to be told whether information is held. Answering took us about 6 hours.",
    "In the spirit of section 16 of the Act we add that a request that would take more than 18 hours, or £450, may be refused.",
)


def act_of(case: Case) -> str:
    """The law the letter is answered under."""
    return (
        "the Freedom of Information (Scotland) Act 2002"
        if case.authority.is_scottish
        else "the Freedom of Information Act 2000"
    )


class Page:
    """Collects a letter's words and facts."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self.facts: list[Fact] = []

    @property
    def text(self) -> str:
        """What has been written."""
        return "".join(self._parts)

    def write(self, said: Said | str, *, label: str | None = None) -> None:
        """Put words on the end; ``label`` is the question that they answer."""
        text = said if isinstance(said, str) else said.text
        if not isinstance(said, str):
            facts = moved(said.facts, self._length)
            self.facts.extend(replace(fact, label=label) if label else fact for fact in facts)
        self._parts.append(text)
        self._length += len(text)

    def line(self, said: Said | str = "", *, label: str | None = None) -> None:
        """Put words on the end, and end the line."""
        self.write(said, label=label)
        self.write("\n")

    def block(self, said: Said | str, *, label: str | None = None) -> None:
        """Put words on the end with an empty line after them."""
        self.write(said, label=label)
        self.write("\n\n")


def write_head(draw: Random, case: Case, page: Page) -> None:
    """Letterhead, salutation and the opening sentence."""
    page.line(case.authority.name)
    page.line(draw.choice(("Information Governance Team", "Corporate Services", "Freedom of Information")))
    page.line(
        draw.choice(
            (
                f"E-mail: foi@{case.authority.site[4:]}",
                f"Tel: 01632 960{draw.randint(100, 999)}",
                "Town Hall, High Street",
            )
        )
    )
    page.block(f"{draw.choice(('Ref', 'Our ref', 'Reference'))}: {case.reference}\nDate: {case.sent_on}")
    page.block(draw.choice(("Dear Applicant,", "Dear Sir or Madam", "Dear requester")))
    page.block(draw.choice(_OPENINGS).format(act=act_of(case)))


def write_foot(draw: Random, case: Case, page: Page) -> None:
    """Advice, review rights, reuse terms and a signature without a name, at the length of real ones."""
    page.write("\n")
    if any(fact.attribute == "exemption" for fact in page.facts) and draw.random() < 0.7:
        page.block(draw.choice(_PUBLIC_INTEREST))
    if draw.random() < 0.4 and not case.authority.is_scottish:
        page.block(draw.choice(_ADVICE))
    page.block(draw.choice(_SCOTTISH_RIGHTS if case.authority.is_scottish else _RIGHTS))
    if draw.random() < 0.7:
        page.block(draw.choice(_REUSE))
    page.line(f"Yours {draw.choice(('sincerely', 'faithfully'))}")
    page.line(f"Information Governance Officer\n{case.authority.name}")


def wrap_like_a_pdf(draw: Random, text: str) -> str:
    """Break long lines at 70 to 95 characters; every break takes the place of one blank, so that offsets stay true."""
    width = draw.randint(70, 95)
    out = list(text)
    line_start, last_blank = 0, -1
    for at, character in enumerate(text):
        if character == "\n":
            line_start, last_blank = at + 1, -1
        elif character == " ":
            last_blank = at
        if at - line_start >= width and last_blank >= line_start:
            out[last_blank] = "\n"
            line_start, last_blank = last_blank + 1, -1
    return "".join(out)
