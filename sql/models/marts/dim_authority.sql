MODEL (
  name marts.dim_authority,
  kind FULL,
  grain (authority_id),
  description 'Authorities, one row each: those of the reference table, and a stand-in for every name that it does not hold.',
  column_descriptions (
    authority_id = 'Slug of the authority; unmatched-… or not-stated-… for a stand-in.',
    authority_name = 'Official name; as written for a stand-in.',
    ons_code = 'Code of the Office for National Statistics.',
    authority_type = 'county, unitary, metropolitan, london_borough or district; null for a stand-in.',
    nation = 'England, Wales, Scotland or Northern Ireland; null for a stand-in.',
    region = 'English region.',
    has_social_care = 'Whether it has social services duties; null for a stand-in.',
    is_matched = 'Whether the reference table holds it.',
    document_count = 'Documents that speak for it.'
  ),
  audits (not_null(columns := (authority_id, authority_name, is_matched, document_count)), unique_values(columns := (authority_id)))
);

WITH spoken_for AS (
  SELECT authority_id, COUNT(*) AS document_count FROM staging.stg_authority_match GROUP BY authority_id
), known AS (
  SELECT authority_id, authority_name, ons_code, authority_type, nation, region, has_social_care, TRUE AS is_matched
  FROM staging.seed_authority
  UNION ALL
  SELECT authority_id, COALESCE(name_as_written, 'Authority not stated'), NULL, NULL, NULL, NULL, NULL, FALSE
  FROM staging.stg_unmatched_authority
)
SELECT known.*, COALESCE(spoken_for.document_count, 0) AS document_count
FROM known
LEFT JOIN spoken_for ON known.authority_id = spoken_for.authority_id
