MODEL (
  name staging.stg_authority_match,
  kind FULL,
  grain (document_id, authority_id),
  description 'Whom each document speaks for, one row per document and authority: several where it answers for several (names joined by a semicolon, or a joint body), and a row of its own where the name is not known or not stated, so that nothing is dropped.',
  column_descriptions (
    document_id = 'Document.',
    authority_id = 'Authority; unmatched-… where its name finds none or cannot choose between several, not-stated-… where the document names none.',
    name_as_written = 'Name in the document; null where it names none.',
    is_matched = 'Whether the name is known and means one authority (or one joint body).'
  ),
  audits (
    not_null(columns := (document_id, authority_id, is_matched)),
    unique_combination_of_columns(columns := (document_id, authority_id)),
    relationship(column := document_id, parent := raw.document, key := document_id)
  )
);

WITH spoken AS (
  SELECT
    document_id,
    authority,
    publisher,
    -- A source dated by its year alone is taken at the year's end; an undated one speaks of authorities that have not ended.
    COALESCE(CASE spoke_precision WHEN 'year' THEN MAKE_DATE(YEAR(spoke_on), 12, 31) WHEN 'month' THEN LAST_DAY(spoke_on) ELSE spoke_on END, DATE '9999-12-31') AS spoke_on
  FROM staging.stg_correction_document
), named AS (
  SELECT DISTINCT document_id, TRIM(UNNEST(STRING_SPLIT(authority, ';'))) AS name_as_written, spoke_on
  FROM spoken
  UNION ALL
  -- A publisher speaks for itself only where it is an authority: a request site is not.
  SELECT document_id, publisher, spoke_on
  FROM spoken
  WHERE authority IS NULL AND @authority_key(publisher) IN (SELECT name_key FROM staging.stg_authority_name)
), meant AS (
  SELECT named.document_id, named.name_as_written, known.authority_id
  FROM named
  INNER JOIN staging.stg_authority_name AS known ON @authority_key(named.name_as_written) = known.name_key
  WHERE
    NOT known.is_shared
    OR named.spoke_on >= COALESCE(known.valid_from, named.spoke_on) AND (known.valid_to IS NULL OR named.spoke_on < known.valid_to)
  QUALIFY known.is_joint OR COUNT(*) OVER (PARTITION BY named.document_id, named.name_as_written) = 1
), matched AS (
  SELECT
    named.document_id,
    named.name_as_written,
    COALESCE(meant.authority_id, 'unmatched-' || REPLACE(@name_key(named.name_as_written), ' ', '-')) AS authority_id,
    meant.authority_id IS NOT NULL AS is_matched
  FROM named
  LEFT JOIN meant ON named.document_id = meant.document_id AND named.name_as_written = meant.name_as_written
  WHERE @name_key(named.name_as_written) <> ''
)
SELECT document_id, authority_id, MIN(name_as_written) AS name_as_written, BOOL_OR(is_matched) AS is_matched
FROM matched
GROUP BY document_id, authority_id
UNION ALL
SELECT document_id, 'not-stated-' || LEFT(document_id, 8), NULL, FALSE
FROM staging.stg_correction_document
WHERE document_id NOT IN (SELECT document_id FROM matched)
