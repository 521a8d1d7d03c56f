MODEL (
  name staging.seed_service_population,
  kind SEED (path '$root/seeds/service_population.csv', csv_settings (keep_default_na = false, na_values = (''))),
  columns (service_area TEXT, nation TEXT, authority_count INT, valid_from TEXT, valid_to TEXT, source_url TEXT, note TEXT),
  grain (service_area, nation, valid_from),
  description 'How many authorities run a service, one row per service area, nation and period.',
  column_descriptions (
    service_area = 'Service area.',
    nation = 'Nation.',
    authority_count = 'Authorities that run the service.',
    valid_from = 'First day of the period.',
    valid_to = 'Day on which the period was over; null: it goes on.',
    source_url = 'Source of the count.',
    note = 'How it was counted.'
  ),
  audits (
    unique_combination_of_columns(columns := (service_area, nation, valid_from)),
    not_null(columns := (service_area, nation, authority_count, valid_from))
  )
);
