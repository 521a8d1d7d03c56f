MODEL (
  name staging.stg_authority_match,
  kind FULL,
  grain (document_id, authority_id),
  description 'Whom each document speaks for, one row per document and authority: several where it answers for several (names joined by a semicolon, or a joint body), and a row of its own where the name is not known or not stated, so that nothing is dropped.',
  column_descriptions (
    document_id = 'Document.',
    authority_id = 'Authority; unmatched-… where its name is in no row of staging.seed_authority_name, not-stated-… where the document names none.',
    name_as_written = 'Name in the document; null where it names none.',
    is_matched = 'Whether the name is known.'
  ),
  audits (
    not_null(columns := (document_id, authority_id, is_matched)),
    unique_combination_of_columns(columns := (document_id, authority_id)),
    relationship(column := document_id, parent := raw.document, key := document_id)
  )
);

WITH known AS (
  SELECT DISTINCT @name_key(name) AS name_key, authority_id FROM staging.seed_authority_name
), named AS (
  SELECT document_id, TRIM(UNNEST(STRING_SPLIT(authority, ';'))) AS name_as_written
  FROM raw.document
  UNION ALL
  -- A publisher speaks for itself only where it is an authority: a request site is not.
  SELECT document_id, publisher
  FROM raw.document
  WHERE authority IS NULL AND @name_key(publisher) IN (SELECT name_key FROM known)
), matched AS (
  SELECT
    named.document_id,
    named.name_as_written,
    COALESCE(known.authority_id, 'unmatched-' || REPLACE(@name_key(named.name_as_written), ' ', '-')) AS authority_id,
    known.authority_id IS NOT NULL AS is_matched
  FROM named
  LEFT JOIN known ON @name_key(named.name_as_written) = known.name_key
  WHERE @name_key(named.name_as_written) <> ''
)
SELECT document_id, authority_id, MIN(name_as_written) AS name_as_written, BOOL_OR(is_matched) AS is_matched
FROM matched
GROUP BY document_id, authority_id
UNION ALL
SELECT document_id, 'not-stated-' || LEFT(document_id, 8), NULL, FALSE
FROM raw.document
WHERE document_id NOT IN (SELECT document_id FROM matched)
