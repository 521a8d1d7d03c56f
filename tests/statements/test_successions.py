"""Which system went before: told in passing, or asked for."""

from __future__ import annotations

import pytest

from foimarket.statements.estate.successions import former_systems


@pytest.mark.parametrize(
    ("sentence", "former"),
    [
        ("It replaced the old Larkfile database in 2015.", "Larkfile"),
        ("Oakdesk (was Larkfile from 2007)", "Larkfile"),
        ("Oakdesk came in May and put an end to Larkfile.", "Larkfile"),
        ("Oakdesk since 2016, Larkfile before.", "Larkfile"),
        ("Larkfile before.", "Larkfile"),
        ("They were on Larkfile before.", "Larkfile"),
        ("Oakdesk (having dropped Larkfile two years ago).", "Larkfile"),
        ("Because Larkfile, the one we had, was no longer supported.", "Larkfile"),
        ("Bought in 2017 to supersede Larkfile.", "Larkfile"),
        ("Since June 2019, in succession to Larkfile.", "Larkfile"),
        ("A replacement for Larkfile and Oakdesk.", "Larkfile; Oakdesk"),
        ("The service was moved across from Larkfile on 4 May 2020.", "Larkfile"),
        ("They came to it from Larkfile.", "Larkfile"),
        ("Officers said goodbye to Larkfile that Easter.", "Larkfile"),
        ("After eleven years on Larkfile we chose it.", "Larkfile"),
        ("The team left Larkfile behind in the spring.", "Larkfile"),
        ("All case notes and files were copied over from Larkfile into it.", "Larkfile"),
        ("Larkfile was superseded in 2018.", "Larkfile"),
        ("The stores ran on Larkfile up to June 2019.", "Larkfile"),
        ("We had Larkfile from 2003 to 2016, then Oakdesk.", "Larkfile"),
        ("Until May 2019 family workers worked in Larkfile.", "Larkfile"),
        ("Case notes were kept in Larkfile till the spring of 2018.", "Larkfile"),
        ("Lending started with Larkfile in 2004; in 2019 it changed over to Oakdesk.", "Larkfile"),
        ("Larkfile, replaced in 2018 by Oakdesk.", "Larkfile"),
        ("Since 30 June 2025, when we left Larkfile", "Larkfile"),
        ("The former councils had Larkfile, and everything is now in Oakdesk.", "Larkfile"),
        ("Larkfile gave way to it.", "Larkfile"),
        ("Larkfile was shut down when it went live.", "Larkfile"),
        ("Until 2018 the wardens had Larkfile.", "Larkfile"),
        ("Before 2018 we used Larkfile.", "Larkfile"),
        ("We ran Larkfile until then.", "Larkfile"),
        ("Complaints were until recently logged in a home-made Access database.", "Access database"),
        ("Beforehand it was Larkfile.", "Larkfile"),
        ("Larkfile until last May, now Oakdesk.", "Larkfile"),
        ("Larkfile to begin with, and Oakdesk since then.", "Larkfile"),
        ("Its forerunner, Larkfile, is closed.", "Larkfile"),
        ("The previous product was called Larkfile.", "Larkfile"),
        ("It took the place of paper files.", "paper files"),
        ("In 2014 Larkfile was retired and Oakdesk brought in.", "Larkfile"),
        ("Oakdesk came after Larkfile reached end of life.", "Larkfile"),
        ("Larkfile, which Oakdesk replaced, is read only.", "Larkfile"),
        ("Larkfile remained in use until then.", "Larkfile"),
        ("Old notes are in Larkfile, our previous case system.", "Larkfile"),
        ("Previously, referrals were recorded on Larkfile.", "Larkfile"),
        ("Larkfile was swapped for Oakdesk.", "Larkfile"),
        ("The system before Oakdesk was Larkfile.", "Larkfile"),
    ],
)
def test_a_system_that_gave_way_is_told_in_any_words(sentence, former):
    assert "; ".join(one.words for one in former_systems(sentence)) == former


@pytest.mark.parametrize(
    "sentence",
    [
        "We plan to replace Larkfile with Oakdesk.",
        "Larkfile is due to be replaced during 2026.",
        "Larkfile will be superseded by Oakdesk.",
        "We are moving from Larkfile to Oakdesk.",
        "A migration from Larkfile is under way.",
        "The Council has not replaced Larkfile.",
        "Oakdesk Housing (formerly Larkfile Housing) is hosted by the supplier.",
        "We have Larkfile until March 2026.",
        "ONE, supplied by Larkfile until 2021 and since then by others.",
        "It took over from Northmoor District Council.",
        "We moved from Brook House to Park Lane.",
        "Help came to the team from Larkfile.",
    ],
)
def test_plans_new_names_and_bodies_are_no_successions(sentence):
    assert not former_systems(sentence)


def _read(extract, question: str, answer: str) -> tuple[list[object], list[object]]:
    statements = extract(f"1. Which system do you use?\nWe use Mosaic.\n2. {question}\n{answer}\n")
    told = [each.value for each in statements if each.attribute == "replaced_system"]
    return told, [each.value for each in statements if each.attribute == "system_in_use"]


@pytest.mark.parametrize(
    ("question", "answer", "former"),
    [
        ("What was in place prior to this?", "CareFirst, an OLM product.", ["CareFirst"]),
        ("Which product did you migrate from?", "It was Larkfile; the change took a weekend.", ["Larkfile"]),
        ("Name of previous system", "Larkfile", ["Larkfile"]),
        ("What went before it?", "An Access database", ["Access database"]),
        ("What happened to the earlier store?", "All files were migrated out of Larkfile.", ["Larkfile"]),
        ("Has the Council dropped a case system in the last ten years?", "Larkfile was dropped in 2014.", ["Larkfile"]),
        ("Predecessor?", "None", []),
        ("Was there a predecessor system?", "Yes. Larkfile.", ["Larkfile"]),
        ("What did you use before?", "Prior to 2015, Larkfile.", ["Larkfile"]),
        ("What did you use before?", "Before it we relied on a system called Larkfile.", ["Larkfile"]),
        ("Which system did it replace?", "Nothing; notes had been written by hand.", []),
        ("Which system will replace it?", "Eclipse", []),
        ("Who supplied the previous one?", "Larkfile", []),
    ],
)
def test_the_answer_to_what_went_before_is_no_system_in_use(extract, question, answer, former):
    told, used = _read(extract, question, answer)
    assert told == former
    assert not set(former) & set(used)


def test_a_system_that_is_still_used_elsewhere_stays_in_use(extract):
    letter = "1. Which system is used for licensing?\nUniform until last May, now Larkfile.\n2. And searches?\nIn Uniform still.\n"
    statements = extract(letter)
    assert "Uniform" in {each.value for each in statements if each.attribute == "system_in_use"}


@pytest.mark.parametrize(
    ("answer", "since"),
    [
        ("The depots ran on Lalpac up to May 2020, and have worked in Tascomi from then on.", "2020-05"),
        ("Staff worked in Lalpac till the end of 2018 and in Tascomi from 7 January 2019.", "2019-01-07"),
        ("We had Lalpac from 2001 to 2015, then Tascomi.", "2015"),
        ("Licensing started with Lalpac in 2009, and on 5 April 2021 it changed over to Tascomi.", "2021-04-05"),
    ],
)
def test_the_last_day_of_one_system_and_the_first_of_the_next_date_the_newer(extract, answer, since):
    found = extract(f"Dear requester\n\n1. Which system do you use for licensing?\n{answer}\n")
    assert [(s.product, s.value) for s in found if s.attribute == "in_use_since"] == [("Tascomi", since)]
    assert [s.value for s in found if s.attribute == "replaced_system"] == ["Lalpac"]
    assert [s.value for s in found if s.attribute == "system_in_use"] == ["Tascomi"]


@pytest.mark.parametrize("question", ["Which company does it come from?", "Who does the system come from?"])
def test_whom_a_system_comes_from_is_its_seller_and_no_former_system(extract, question):
    found = extract(f"Dear requester\n\n1. Which system is used?\nMosaic\n\n2. {question}\nWickham Software\n")
    assert not [s for s in found if s.attribute == "replaced_system"]


def test_what_was_used_until_then_has_been_replaced(extract):
    letter = "1. Which system, and since when?\nSpydus since 2016. Galaxy was what we had until then.\n"
    assert "Galaxy" in {each.value for each in extract(letter) if each.attribute.value == "replaced_system"}
