"""The words that ask how many people use a system or are licensed for it."""

from __future__ import annotations

from foimarket.statements.topics.topic import SYSTEM

USERS_ASKED = (
    r"(?:how many|number of|no\.? of) (?:\w+ ){0,5}(?:users?|licen[cs]es|people use|staff use|concurrent|seats|accounts"
    r"|log ?ins?|can log in|people have access)"
    r"|^\W*(?:(?:named|concurrent|registered|active|total|staff) )?(?:users?|licen[cs]es|seats|accounts|log-?[io]ns?"
    r"|user numbers?"
    r"|users?/licen[cs]es|headcount(?: on (?:the )?system)?|operators|agents|(?:active "
    r"|live )?log-?ins)(?: \(?(?:number|no\.?|held|owned)\)?)?\W*$|no\.? of users"
    rf"|\b(?:it|they|this|these|{SYSTEM})(?: is| are)? licen[cs]ed\b|\blicen[cs]ing (?:model|metric|basis)\b"
    r"|\b(?:how many|number of) (?:\w+ ){0,3}?(?:people|persons|staff|officers?|employees|users|individuals|colleagues)"
    r" (?:with|having|holding|given|granted|who have|that have) (?:an? )?(?:\w+ )?(?:access|log-?ins?|accounts?"
    r"|licen[cs]es?|seats?)\b"
    r"|^\W*(?:\d\w?\W*)?user ?(?:base|population|community|count|numbers)\b"
    r"|\bby how many (?:people|staff|officers|users)\b|\bhow (?:widely|extensively) (?:is|are) (?:it|they|\w+ \w+) used\b"
    r"|\b(?:how many|number of) (?:\w+ ){0,3}?(?:individuals|practitioners|\w*workers?|officers?|people|staff|fte"
    r"|employees|users"
    r"|clinicians|nurses|teachers) (?:who |that |can |may |currently |regularly |actively |are "
    r"|able to ){0,3}(?:us(?:e|ing)"
    r"|get (?:in|into|at)|log(?:ging)?|(?:record|work|sign|rely) (?:in|on)|access|set up)\b"
    rf"|^\W*(?:(?:named|concurrent|registered|active|total|current|licen[cs]ed) )*(?:{SYSTEM} )?(?:users|seats|log-?ins)"
    rf"(?: (?:of|for|on|in) (?:the |this |your |our )?{SYSTEM})?\W*$"
    r"|\blicen[cs]e numbers|\bnumbers? with (?:access|a licen[cs]e|log-?ins?)|how many (?:people|staff) are on\b"
    r"|\busers?\b.{0,30}\bhow many\b|\blicen[cs]es held\b|\bnumbers of users"
    r"|how many (?!(?:\w+ )?(?:years|months|schools|teams|departments|services|sites|councils|authorities"
    r"|requests|cases|records|documents|files|letters|calls|tickets|orders|items|forms|fields"
    r"|organisations|residents"
    r"|customers|tenants|citizens|households|systems|libraries)\b)(?:\w+ ){1,5}(?:use|carry|hold|log in|log on|access"
    r"|work in|sign in|are on|have (?:a "
    r"|an )?(?:licen[cs]es?|access|log-?ins?|it|them|accounts?))\b"
    r"|^\W*(?:number of )?(?:staff|people|officers|employees) (?:who|able to|with|that) (?:can |could )?(?:use|see|log"
    r"|access|catalogue|edit)\w*"
)
"""An expression for questions and labels about users."""
