MODEL (
  name staging.seed_authority_name,
  kind SEED (path '$root/seeds/authority_name.csv', csv_settings (keep_default_na = false, na_values = (''))),
  columns (name TEXT, authority_id TEXT, kind TEXT),
  grain (name, authority_id),
  description 'Words that name an authority. They are compared by @authority_key, so case, accents, "&" and words such as Council or London Borough of need no rows of their own.',
  column_descriptions (
    name = 'The words. Those of several authorities name the one that existed on the day of the source, or, where that leaves several, none.',
    authority_id = 'Authority they name.',
    kind = 'official, short, alias (former names and abbreviations too), welsh, or joint: a body of several authorities, one row for each, all of them named.'
  ),
  audits (
    unique_combination_of_columns(columns := (name, authority_id)),
    not_null(columns := (name, authority_id, kind)),
    accepted_values(column := kind, is_in := ('official', 'short', 'alias', 'welsh', 'joint'))
  )
);
