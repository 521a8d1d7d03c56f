MODEL (
  name staging.stg_document,
  kind FULL,
  grain (document_id),
  description 'Documents with whom they speak for and when they spoke, one row each; their text stays in raw.',
  column_descriptions (
    document_id = 'SHA-256 of the file.',
    path = 'File, relative to the project''s folder.',
    media_type = 'Type that the content has.',
    size_bytes = 'Size of the file.',
    text_kind = 'original, paraphrase where the words are our summary of a response, or coded where no text is held.',
    authority_id = 'Authority that it speaks for; null where several.',
    authority_ids = 'Every authority that it speaks for.',
    authority_name = 'Their names, joined by "and"; as written where not known; null where none is stated.',
    has_known_authority = 'Whether every authority is known.',
    publisher = 'Who published it.',
    reference = 'Reference of the request, as the authority gives it.',
    title = 'Title.',
    received_on = 'Day on which the request was received.',
    responded_on = 'Day of the response.',
    published_on = 'Day of publication.',
    spoke_on = 'Newest day on which the source spoke: the response, else the publication, or a later message of the authority.',
    spoke_precision = 'How exactly that day is known: day, month or year (then it is the first day that this can mean); null where undated.',
    source_url = 'Where the original stands; null where it has no address.',
    reuse_terms = 'Terms of re-use that the source states.',
    regime = 'FOIA, EIR, FOISA or EISR.',
    correction_text = 'What reviewers decided of the file or its authority''s name; null where nothing.'
  ),
  audits (
    not_null(columns := (document_id, path, text_kind, authority_ids)),
    unique_values(columns := (document_id)),
    unique_values(columns := (path)),
    accepted_values(column := text_kind, is_in := ('original', 'paraphrase', 'coded')),
    accepted_values(column := regime, is_in := ('FOIA', 'EIR', 'FOISA', 'EISR'))
  )
);

WITH spoken_for AS (
  SELECT
    m.document_id,
    CASE COUNT(*) WHEN 1 THEN MIN(m.authority_id) END AS authority_id,
    LIST(m.authority_id ORDER BY m.authority_id) AS authority_ids,
    STRING_AGG(COALESCE(a.authority_name, m.name_as_written), ' and ' ORDER BY m.authority_id) AS authority_name,
    BOOL_AND(m.is_matched) AS has_known_authority
  FROM staging.stg_authority_match AS m LEFT JOIN staging.seed_authority AS a ON m.authority_id = a.authority_id
  GROUP BY m.document_id
), last_message AS (
  SELECT document_id, MAX(sent_on) AS sent_on FROM raw.message WHERE role = 'authority' GROUP BY document_id
)
SELECT
  d.document_id, d.path, d.media_type, d.size_bytes, d.text_kind, s.authority_id, s.authority_ids, s.authority_name,
  s.has_known_authority, d.publisher, d.reference, d.title, d.received_on, d.responded_on, d.published_on,
  -- What a file says of itself may be older than its last message: nothing in it is dated after the day on which it spoke.
  GREATEST(d.spoke_on, l.sent_on) AS spoke_on,
  CASE WHEN l.sent_on >= COALESCE(d.spoke_on, l.sent_on) THEN 'day' ELSE d.spoke_precision END AS spoke_precision,
  d.source_url, d.reuse_terms, d.regime, d.correction_text
FROM staging.stg_correction_document AS d
INNER JOIN spoken_for AS s ON d.document_id = s.document_id
LEFT JOIN last_message AS l ON d.document_id = l.document_id
