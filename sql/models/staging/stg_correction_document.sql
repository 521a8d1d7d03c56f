MODEL (
  name staging.stg_correction_document,
  kind FULL,
  grain (document_id),
  description 'Documents as read with what reviewers said of their files, one row each, in the columns of raw.document but for the text. All later models read documents from here.',
  column_descriptions (
    document_id = 'Document.', parent_id = 'E-mail that it was attached to.', path = 'File.', media_type = 'Type of the content.', size_bytes = 'Size.', body_start = 'Where the letter begins.',
    text_kind = 'original, paraphrase or coded.', authority = 'Whom it speaks for, as written.', publisher = 'Who published it.', reference = 'Reference of the request.', title = 'Title.',
    received_on = 'Day of the request.', responded_on = 'Day of the response.', published_on = 'Day of publication.',
    spoke_on = 'Newest day on which the source spoke.', spoke_precision = 'day, month or year.', source_url = 'Where the original stands.', reuse_terms = 'Terms of re-use.', regime = 'FOIA, EIR, FOISA or EISR.',
    correction_text = 'What reviewers decided of the file and of the authority''s name, in sentences; null where they decided nothing.'
  ),
  audits (not_null(columns := (document_id, path)), unique_values(columns := (document_id)))
);

WITH decided AS (
  SELECT
    d.document_id, MAP(LIST(c.attribute) FILTER (WHERE c.kind = 'metadata'), LIST(c.to_text) FILTER (WHERE c.kind = 'metadata')) AS said,
    STRING_AGG(@correction_sentence(c), ' ' ORDER BY c.correction_id) AS correction_text
  FROM raw.correction AS c
  INNER JOIN staging.stg_correction AS found ON c.correction_id = found.correction_id AND found.state = 'applied'
  INNER JOIN raw.document AS d
    ON (c.kind = 'metadata' AND c.subject = d.path) OR (c.kind = 'authority' AND @authority_key(c.subject) = @authority_key(COALESCE(d.authority, d.publisher)))
  GROUP BY d.document_id
), said_of AS (
  SELECT
    d.* EXCLUDE (text, authority, publisher, reference, title, received_on, responded_on, published_on, source_url, reuse_terms, regime),
    COALESCE(x.said['authority'], d.authority)::TEXT AS authority, COALESCE(x.said['publisher'], d.publisher)::TEXT AS publisher,
    COALESCE(x.said['reference'], d.reference)::TEXT AS reference, COALESCE(x.said['title'], d.title)::TEXT AS title,
    COALESCE(TRY_CAST(x.said['received_on'] AS DATE), d.received_on)::DATE AS received_on,
    COALESCE(TRY_CAST(x.said['responded_on'] AS DATE), d.responded_on)::DATE AS responded_on,
    COALESCE(TRY_CAST(x.said['published_on'] AS DATE), d.published_on)::DATE AS published_on,
    COALESCE(x.said['source_url'], d.source_url)::TEXT AS source_url, COALESCE(x.said['reuse_terms'], d.reuse_terms)::TEXT AS reuse_terms,
    COALESCE(x.said['regime'], d.regime)::TEXT AS regime,
    x.correction_text::TEXT AS correction_text,
    COALESCE(MAP_CONTAINS(x.said, 'responded_on') OR MAP_CONTAINS(x.said, 'published_on'), FALSE) AS is_dated
  FROM raw.document AS d
  LEFT JOIN decided AS x ON d.document_id = x.document_id
)
SELECT
  * EXCLUDE (is_dated, spoke_on, spoke_precision),
  (CASE WHEN is_dated THEN COALESCE(responded_on, published_on) ELSE spoke_on END)::DATE AS spoke_on,
  (CASE WHEN is_dated THEN 'day' ELSE spoke_precision END)::TEXT AS spoke_precision
FROM said_of
