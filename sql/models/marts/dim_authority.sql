MODEL (
  name marts.dim_authority,
  kind FULL,
  grain (authority_id),
  description 'Authorities, one row each: the principal councils of the United Kingdom, also ended ones and those to come, and a stand-in for every name that is none of theirs.',
  column_descriptions (
    authority_id = 'Slug of the authority; unmatched-… or not-stated-… for a stand-in.',
    authority_name = 'Official name; as written for a stand-in.',
    short_name = 'Name without the words that say what kind of body it is; null for a stand-in.',
    ons_code = 'Code of the Office for National Statistics.',
    authority_type = 'county, unitary (the Isles of Scilly too), metropolitan, london_borough (the City of London too), district, welsh, scottish or northern_ireland; null for a stand-in.',
    nation = 'England, Wales, Scotland or Northern Ireland; null for a stand-in.',
    region = 'English region.',
    valid_from_on = 'First day; null: before the table begins, which is 2009 in England.',
    valid_to_on = 'Day on which it was over; null: it goes on.',
    successor_ids = 'Authorities that took over.',
    service_areas = 'Services that it runs, or ran while it lasted.',
    has_social_care = 'Whether social services duties are among them; null for a stand-in.',
    population = 'Residents in the newest year counted; null where none is. A county''s are those of its districts too: never add both.',
    population_year = 'That year.',
    is_matched = 'Whether the reference table holds it.',
    document_count = 'Documents that speak for it.'
  ),
  audits (
    not_null(columns := (authority_id, authority_name, service_areas, is_matched, document_count)),
    unique_values(columns := (authority_id))
  )
);

WITH spoken_for AS (
  SELECT authority_id, COUNT(*) AS document_count FROM staging.stg_authority_match GROUP BY authority_id
), named AS (
  SELECT *, LIST_CONTAINS(service_areas, 'adult_social_care') AS has_social_care, TRUE AS is_matched
  FROM staging.stg_authority
  UNION ALL BY NAME
  SELECT
    authority_id, COALESCE(name_as_written, 'Authority not stated') AS authority_name, []::TEXT[] AS successor_ids, []::TEXT[] AS service_areas, FALSE AS is_matched
  FROM staging.stg_unmatched_authority
)
SELECT named.*, COALESCE(spoken_for.document_count, 0) AS document_count
FROM named
LEFT JOIN spoken_for ON named.authority_id = spoken_for.authority_id
