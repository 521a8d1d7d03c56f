MODEL (
  name staging.seed_authority,
  kind SEED (path '$root/seeds/authority.csv', csv_settings (keep_default_na = false, na_values = (''))),
  columns (authority_id TEXT, authority_name TEXT, ons_code TEXT, authority_type TEXT, nation TEXT, region TEXT, has_social_care BOOLEAN, source_url TEXT),
  grain (authority_id),
  description 'Authorities, one row each.',
  column_descriptions (
    authority_id = 'Slug of the authority.',
    authority_name = 'Official name.',
    ons_code = 'Code of the Office for National Statistics.',
    authority_type = 'county, unitary, metropolitan, london_borough or district.',
    nation = 'England, Wales, Scotland or Northern Ireland.',
    region = 'English region; null elsewhere.',
    has_social_care = 'Whether it has social services duties.',
    source_url = 'Source.'
  ),
  audits (
    unique_values(columns := (authority_id)),
    not_null(columns := (authority_id, authority_name, nation, has_social_care)),
    accepted_values(column := nation, is_in := ('England', 'Wales', 'Scotland', 'Northern Ireland'))
  )
);
