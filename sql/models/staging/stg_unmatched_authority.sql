MODEL (
  name staging.stg_unmatched_authority,
  kind FULL,
  grain (authority_id),
  description 'Names of authorities that staging.seed_authority_name does not know, or knows for several that existed on the day of the source, one row each: what a data steward should add to the seed. Their documents are built like any other, but count in no denominator.',
  column_descriptions (
    authority_id = 'Stand-in key, made of the name (or of the document, where none is stated).',
    name_as_written = 'Name in the documents; null where they name none.',
    candidate_ids = 'Authorities that bear the name, where it is shared; else empty.',
    document_ids = 'Documents that carry it.'
  ),
  audits (not_null(columns := (authority_id, document_ids)), unique_values(columns := (authority_id)))
);

WITH unmatched AS (
  SELECT authority_id, MIN(name_as_written) AS name_as_written, LIST(document_id ORDER BY document_id) AS document_ids
  FROM staging.stg_authority_match
  WHERE NOT is_matched
  GROUP BY authority_id
), bearer AS (
  SELECT name_key, LIST(authority_id ORDER BY authority_id) AS authority_ids FROM staging.stg_authority_name GROUP BY name_key
)
SELECT u.authority_id, u.name_as_written, COALESCE(bearer.authority_ids, []) AS candidate_ids, u.document_ids
FROM unmatched AS u
LEFT JOIN bearer ON @authority_key(u.name_as_written) = bearer.name_key
