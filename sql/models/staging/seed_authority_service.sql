MODEL (
  name staging.seed_authority_service,
  kind SEED (path '$root/seeds/authority_service.csv', csv_settings (keep_default_na = false, na_values = (''))),
  columns (service_area TEXT, nation TEXT, authority_type TEXT, valid_from TEXT, valid_to TEXT, source_url TEXT, note TEXT),
  grain (service_area, nation, authority_type, valid_from),
  description 'Which types of authority run which service, one row per service area, type and period. A type without a row does not run it.',
  column_descriptions (
    service_area = 'Service area, or waste_collection, of which no market is made.',
    nation = 'Nation.',
    authority_type = 'Type.',
    valid_from = 'First day on which the type runs it and the table holds every authority of the type: authorities cannot be counted before.',
    valid_to = 'Day on which it was over; null: it goes on.',
    source_url = 'Source.',
    note = 'What the source leaves open.'
  ),
  audits (
    unique_combination_of_columns(columns := (service_area, nation, authority_type, valid_from)),
    not_null(columns := (service_area, nation, authority_type, valid_from, source_url))
  )
);
