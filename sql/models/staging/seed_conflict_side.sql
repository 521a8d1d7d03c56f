MODEL (
  name staging.seed_conflict_side,
  kind SEED (path '$root/seeds/conflict_side.csv', csv_settings (keep_default_na = false, na_values = (''))),
  columns (conflict_id TEXT, authority_id TEXT, subject TEXT, side_number INT, service_area TEXT, attributes TEXT, name_words TEXT, value_words TEXT, is_standing BOOLEAN, rule TEXT, unshipped_text TEXT, unshipped_source TEXT),
  grain (conflict_id, side_number),
  description 'Contradictions that a person found and no rule of a model can find, one row per side. A side is every current statement of the authority that fits; the contradiction is reported where each of its sides has one. A side whose source may not be republished is told in our own words, without what it says.',
  column_descriptions (
    conflict_id = 'Slug of the contradiction.',
    authority_id = 'Authority.',
    subject = 'What it is about.',
    side_number = 'Side, from 1.',
    service_area = 'Only statements of this service area; null: any.',
    attributes = 'Attributes, | between; null for a side that is not shipped.',
    name_words = 'Words of product or supplier, in lower case, | between: one must occur; null as above.',
    value_words = 'Words of value or period, | between: one must occur; null: any.',
    is_standing = 'Whether the side stands.',
    rule = 'What settles it for this side.',
    unshipped_text = 'Our words on a side whose source''s terms are not open; null: its statements are shipped.',
    unshipped_source = 'Which source that is.'
  ),
  audits (
    unique_combination_of_columns(columns := (conflict_id, side_number)),
    not_null(columns := (conflict_id, authority_id, subject, side_number, is_standing, rule)),
    forall(criteria := ((unshipped_text IS NULL) = (NOT attributes IS NULL AND NOT name_words IS NULL), (unshipped_text IS NULL) = (unshipped_source IS NULL)))
  )
);
