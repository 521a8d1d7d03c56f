"""Short records of the five responses' facts, made by hand: one awkward case each."""

from __future__ import annotations

import hashlib
from datetime import date

from foimarket.documents.document import Document, Quarantined, TextKind
from foimarket.letters.letter import Answer, Letter, Message, MessageKind, Outcome, Provision, Role, Span
from foimarket.statements.statement import Attribute, Evidence, EvidenceKind, ServiceArea, Statement

ADULTS, CHILDREN = ServiceArea.ADULT_SOCIAL_CARE, ServiceArea.CHILDRENS_SOCIAL_CARE


def document(authority: str | None, reference: str, text: str, **known) -> Document:
    """A document whose text is ``text``."""
    key = hashlib.sha256(f"{authority}{reference}{text}".encode()).hexdigest()
    return Document(
        document_id=key,
        path=f"{(authority or 'nobody').split()[0].lower()}/{reference}.md",
        media_type="text/markdown",
        size_bytes=len(text),
        text=text,
        text_kind=TextKind.PARAPHRASE,
        authority=authority,
        reference=reference,
        **known,
    )


def span(source: Document, words: str) -> Span:
    """Where ``words`` stand."""
    start = source.text.index(words)
    return Span(start, start + len(words))


def answer(source: Document, label: str, words: str, outcome: Outcome, *codes: str | None, **known) -> Answer:
    """An answer that is ``words``; each code is cited by the whole of it."""
    place = span(source, words)
    return Answer(
        document_id=source.document_id,
        message_number=known.pop("message_number", 1),
        position=known.pop("position", int("".join(filter(str.isdigit, label)) or 1)),
        label=label,
        question=None,
        question_text=known.pop("question_text", f"Question {label}"),
        spans=(place,),
        outcome=outcome,
        provisions=tuple(Provision(code, place) for code in codes),
        **known,
    )


def said(source: Document, area: ServiceArea, attribute: Attribute, value, words: str, **known) -> Statement:
    """A statement that rests on ``words``."""
    place = span(source, words)
    return Statement(
        document_id=source.document_id,
        answer_id=known.pop("answer_id", None),
        question=known.pop("question", None),
        service_area=area,
        attribute=attribute,
        value=value,
        evidence=Evidence(known.pop("kind", EvidenceKind.PARAPHRASE), words, place.start, place.end),
        confidence=known.pop("confidence", 0.9),
        method="hand",
        **known,
    )


def system(source: Document, area: ServiceArea, product_id: str | None, name: str, **known) -> Statement:
    """A statement that a system is in use, under the name that stands in the text."""
    words = known.pop("words", name)
    return said(
        source, area, Attribute.SYSTEM_IN_USE, name, words, product_id=product_id, name_as_written=name, **known
    )


def letter(source: Document, *answers: Answer, sent_on: date | None = None, messages: int = 1) -> Letter:
    """A letter of ``messages`` messages, all of the authority, the last dated ``sent_on``."""
    parts = tuple(
        Message(
            number, Role.AUTHORITY, MessageKind.RESPONSE, sent_on if number == 1 else None, Span(0, len(source.text))
        )
        for number in range(1, messages + 1)
    )
    return Letter(source.document_id, parts, answers)


COVENTRY = document(
    "Coventry City Council",
    "FOI445227294",
    "Adults: CareDirector. Children's: Liquidlogic, with ContrOCC. "
    "Exempt under Section 21: CareDirector is under register ref COV CG/002/Adult and Liquidlogic under register ref COV - 10304. "
    "A third party. See Question 3. CareDirector: about two hours of e-learning. Liquidlogic: about five hours of e-learning.",
    responded_on=date(2022, 9, 23),
)
REGISTER = COVENTRY.text[COVENTRY.text.index("Exempt") : COVENTRY.text.index(" A third")]
COVENTRY_LETTER = letter(
    COVENTRY,
    answer(COVENTRY, "3", REGISTER, Outcome.WITHHELD, "s21"),
    answer(COVENTRY, "4", REGISTER, Outcome.WITHHELD, "s21"),
    answer(COVENTRY, "5", "A third party.", Outcome.ANSWERED),
    answer(COVENTRY, "7", "See Question 3.", Outcome.WITHHELD, "s21", refers_to="3"),
    sent_on=date(2022, 9, 23),
)
COVENTRY_STATEMENTS = [
    system(COVENTRY, ADULTS, "caredirector", "CareDirector"),
    system(COVENTRY, CHILDREN, "liquidlogic-lcs", "Liquidlogic"),
    system(COVENTRY, CHILDREN, "controcc", "ContrOCC"),
    said(COVENTRY, ServiceArea.CORPORATE, Attribute.HOSTING, "third_party", "A third party."),
    *(
        said(
            COVENTRY,
            area,
            Attribute.OTHER,
            reference,
            reference,
            unit="contracts_register_reference",
            answer_id=found.answer_id,
            question=found.label,
        )
        for area, reference in ((ADULTS, "COV CG/002/Adult"), (CHILDREN, "COV - 10304"))
        for found in COVENTRY_LETTER.answers[:2]
    ),
    *(
        said(
            COVENTRY,
            area,
            attribute,
            value,
            words,
            product_id=product,
            unit=unit,
            period=period,
            approximate=unit is not None,
        )
        for area, product, number, words in (
            (ADULTS, "caredirector", 2.0, "CareDirector: about two hours of e-learning"),
            (CHILDREN, "liquidlogic-lcs", 5.0, "Liquidlogic: about five hours of e-learning"),
        )
        for attribute, value, unit, period in (
            (Attribute.TRAINING_HOURS, number, "hours", "one-off"),
            (Attribute.TRAINING_MODE, "e-learning", None, None),
        )
    ),
]

THURROCK_2023 = document(
    "Thurrock Council",
    "FOI 12817",
    "Uniform. LAS & LCS. Housing: Northgate, Jigsaw. Rents: NEC housing.",
    published_on=date(2023, 6, 13),
)
THURROCK_2023_STATEMENTS = [
    system(THURROCK_2023, ServiceArea.CORPORATE, "idox-uniform", "Uniform"),
    system(THURROCK_2023, ADULTS, "liquidlogic-las", "LAS"),
    system(THURROCK_2023, CHILDREN, "liquidlogic-lcs", "LCS"),
    system(THURROCK_2023, ServiceArea.HOUSING, "nec-housing", "Northgate"),
    system(THURROCK_2023, ServiceArea.HOUSING, "nec-housing", "NEC housing"),
    system(THURROCK_2023, ServiceArea.HOUSING, "housing-jigsaw", "Jigsaw"),
]
THURROCK_2024 = document(
    "Thurrock Council",
    "FOI 13655",
    "Contacts are exempt under section 40(2). ContrOCC supplied by Oxford Computer Consultants, and LCS. "
    "Costs are commercially sensitive; S21 is applied to the register.",
    published_on=date(2024, 4, 24),
)
THURROCK_2024_LETTER = letter(
    THURROCK_2024,
    answer(THURROCK_2024, "1", "Contacts are exempt under section 40(2).", Outcome.WITHHELD, "s40(2)"),
    answer(
        THURROCK_2024,
        "2",
        "Costs are commercially sensitive; S21 is applied to the register.",
        Outcome.WITHHELD,
        None,
        "s21",
        question_text="What does each cost?",
    ),
)
THURROCK_2024_STATEMENTS = [
    system(
        THURROCK_2024, ServiceArea.SOCIAL_CARE_FINANCE, "controcc", "ContrOCC", supplier="Oxford Computer Consultants"
    ),
    system(THURROCK_2024, CHILDREN, "liquidlogic-lcs", "LCS"),
    said(THURROCK_2024, CHILDREN, Attribute.EXEMPTION, None, "Costs are commercially sensitive"),
]

TENDRING = document(
    "Tendring District Council",
    "crm-2019",
    "143,400 people (2016). 38 systems, 17 alone, 21 joined. "
    "Figures to follow on 18 March 2019. £553,398.53, all software together.",
)
DEFERRED = answer(
    TENDRING,
    "Q9",
    "Figures to follow on 18 March 2019.",
    Outcome.DEFERRED,
    promised_on=date(2019, 3, 18),
    is_current=False,
)
SPENT = answer(TENDRING, "Q9", "£553,398.53, all software together.", Outcome.ANSWERED, message_number=2)
TENDRING_LETTER = letter(TENDRING, DEFERRED, SPENT, sent_on=date(2019, 3, 15), messages=2)
TENDRING_STATEMENTS = [
    said(
        TENDRING,
        ServiceArea.CORPORATE,
        Attribute.POPULATION,
        143_400.0,
        "143,400 people (2016)",
        unit="people",
        period="2016",
    ),
    said(TENDRING, ServiceArea.CORPORATE, Attribute.SYSTEM_COUNT, 38.0, "38 systems", unit="systems"),
    said(TENDRING, ServiceArea.CORPORATE, Attribute.STANDALONE_COUNT, 17.0, "17 alone", unit="systems"),
    said(TENDRING, ServiceArea.CORPORATE, Attribute.INTEGRATED_COUNT, 21.0, "21 joined", unit="systems"),
    said(
        TENDRING,
        ServiceArea.CORPORATE,
        Attribute.ANNUAL_COST,
        553_398.53,
        "£553,398.53",
        unit="GBP",
        period="2017-18",
        scope="authority",
        caveat="all software together",
        answer_id=SPENT.answer_id,
        question="Q9",
    ),
]
THURROCK_2019 = document(
    "Thurrock Council", "FOI 9541", "1. Housing 2. Revenues and Benefits", published_on=date(2019, 11, 26)
)
THURROCK_2019_STATEMENTS = [
    system(THURROCK_2019, area, "xantura-oneview", "Xantura", words=words)
    for area, words in ((ServiceArea.HOUSING, "Housing"), (ServiceArea.REVENUES_BENEFITS, "Revenues and Benefits"))
]

DOCUMENTS = [COVENTRY, TENDRING, THURROCK_2019, THURROCK_2023, THURROCK_2024]
LETTERS = [
    COVENTRY_LETTER,
    TENDRING_LETTER,
    letter(THURROCK_2019),
    letter(THURROCK_2023),
    THURROCK_2024_LETTER,
]
STATEMENTS = [
    *COVENTRY_STATEMENTS,
    *TENDRING_STATEMENTS,
    *THURROCK_2019_STATEMENTS,
    *THURROCK_2023_STATEMENTS,
    *THURROCK_2024_STATEMENTS,
]
QUARANTINED = [Quarantined("coventry/empty.txt", 0, "empty", "The file is empty", "0 bytes", "ask for it again")]
