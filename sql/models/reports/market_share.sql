MODEL (
  name reports.@table_name,
  blueprints (
    (table_name := market_share, counted_claims := 'stated'),
    (table_name := market_share_with_inferred, counted_claims := 'with_inferred')
  ),
  kind FULL,
  grain (service_area, level, holder_id),
  description 'Shares of main live systems, latest known, one row per service area, level and holder. Bounds come first: what silence leaves open; the interval is what holds only if the known authorities were a random sample, which they are not. In market_share only what sources state counts; market_share_with_inferred adds authorities whose main system is only inferred (from a web address, from payments) because no source states it. Never mix rows of the two.',
  column_descriptions (
    service_area = 'Market: the main systems of this service area, one per authority.',
    level = 'product, seller, or group that the product belonged to on as_of_on.',
    holder_id = 'Product, seller or group; not-established where no source names it for that day.', holder_name = 'Its name.',
    as_of_on = 'Newest day on which a source behind the market spoke; null where all are undated.', as_of_precision = 'day, month or year: how exactly that day is known.',
    authority_count = 'Authorities that the holder serves.', inferred_count = 'Those of them whose main system is only inferred; 0 in market_share.', authority_names = 'Their names.',
    known_count = 'Authorities whose main system is known.', denominator_count = 'Authorities that run the service on as_of_on; null where nobody counted them.',
    never_asked_count = 'Unknown: no document speaks of the service area.',
    refused_count = 'Unknown: something about the service area was withheld.', no_answer_count = 'Unknown: the service area is spoken of, its main system is not.',
    known_share = 'authority_count / known_count.',
    lowest_share = 'Share of the denominator if every unknown authority uses something else.', highest_share = 'Share of the denominator if every unknown authority uses this.',
    interval_low_share = 'Low end of the 95 % Wilson interval with finite-population correction, within the bounds; null where all are known or no denominator is.', interval_high_share = 'High end of that interval.',
    resident_count = 'Residents of the authorities that the holder serves; null as below.', known_resident_count = 'Residents of the known authorities; null where residents are not counted, or the market has both counties and their districts.',
    denominator_resident_count = 'Residents of all authorities that run the service; null as above.', resident_year = 'Year in which residents were counted, which is not that of as_of_on.',
    population_known_share = 'resident_count / known_resident_count.',
    population_lowest_share = 'Share of all residents if every unknown authority uses something else.', population_highest_share = 'Share of all residents if every unknown authority uses this.',
    is_stated_only = 'Whether only what sources state counts: true in market_share, false in market_share_with_inferred.',
    n = 'known_count.', caveats = 'What a reader must know.',
    statement_ids = 'Statements behind the row.'
  ),
  audits (
    not_null(columns := (service_area, level, holder_id, n, caveats, statement_ids)),
    unique_combination_of_columns(columns := (service_area, level, holder_id)),
    forall(criteria := (known_share BETWEEN 0 AND 1, lowest_share <= highest_share, interval_low_share BETWEEN lowest_share AND interval_high_share, interval_high_share <= highest_share, population_lowest_share <= population_highest_share, resident_count <= known_resident_count))
  )
);

SELECT
  service_area, level, holder_id, holder_name, as_of_on, as_of_precision, authority_count, inferred_count, authority_names, known_count, denominator_count,
  never_asked_count, refused_count, no_answer_count, known_share, lowest_share, highest_share, interval_low_share, interval_high_share,
  resident_count, known_resident_count, denominator_resident_count, resident_year, population_known_share, population_lowest_share, population_highest_share,
  claims = 'stated' AS is_stated_only, known_count AS n, caveats, statement_ids
FROM staging.stg_market_share
WHERE claims = @counted_claims
