MODEL (
  name staging.stg_unmatched_authority,
  kind FULL,
  grain (authority_id),
  description 'Names of authorities that no row of staging.seed_authority_name knows, one row each: what a data steward should add to the seed. Their documents are built like any other, but count in no denominator.',
  column_descriptions (
    authority_id = 'Stand-in key, made of the name (or of the document, where none is stated).',
    name_as_written = 'Name in the documents; null where they name none.',
    document_ids = 'Documents that carry it.'
  ),
  audits (not_null(columns := (authority_id, document_ids)), unique_values(columns := (authority_id)))
);

SELECT authority_id, MIN(name_as_written) AS name_as_written, LIST(document_id ORDER BY document_id) AS document_ids
FROM staging.stg_authority_match
WHERE NOT is_matched
GROUP BY authority_id
