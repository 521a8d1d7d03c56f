MODEL (
  name staging.seed_authority,
  kind SEED (path '$root/seeds/authority.csv', csv_settings (keep_default_na = false, na_values = (''))),
  columns (authority_id TEXT, authority_name TEXT, short_name TEXT, ons_code TEXT, authority_type TEXT, nation TEXT, region TEXT, valid_from TEXT, valid_to TEXT, source_url TEXT),
  grain (authority_id),
  description 'Principal councils of the United Kingdom, one row each, those that have ended or are still to come among them. Combined authorities, the Greater London Authority and parishes are none.',
  column_descriptions (
    authority_id = 'Slug of the authority; a county whose name lives on in its successor ends in -county.',
    authority_name = 'Official name.',
    short_name = 'Name without the words that say what kind of body it is.',
    ons_code = 'Code of the Office for National Statistics; null where our source gives none (Northern Ireland before 2015, councils still to come).',
    authority_type = 'county, unitary (the Isles of Scilly too), metropolitan, london_borough (the City of London too), district, welsh, scottish or northern_ireland.',
    nation = 'England, Wales, Scotland or Northern Ireland.',
    region = 'English region; null elsewhere.',
    valid_from = 'First day; null: before staging.seed_authority_service begins to count.',
    valid_to = 'Day on which it was over, so the day after its last; null: it goes on.',
    source_url = 'Source.'
  ),
  audits (
    unique_values(columns := (authority_id)),
    unique_values(columns := (authority_name)),
    unique_values(columns := (ons_code), condition := NOT ons_code IS NULL),
    not_null(columns := (authority_id, authority_name, short_name, authority_type, nation, source_url)),
    accepted_values(column := authority_type, is_in := ('county', 'unitary', 'metropolitan', 'london_borough', 'district', 'welsh', 'scottish', 'northern_ireland')),
    accepted_values(column := nation, is_in := ('England', 'Wales', 'Scotland', 'Northern Ireland')),
    forall(criteria := (valid_from < valid_to, (nation = 'England') = (NOT region IS NULL)))
  )
);
