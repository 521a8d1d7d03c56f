MODEL (
  name staging.stg_market_share,
  kind FULL,
  grain (claims, service_area, level, holder_id),
  description 'Shares of main live systems, latest known, one row per service area, level and holder, once with what sources state and once with what is only inferred added. reports.market_share and reports.market_share_with_inferred describe the columns in full.',
  column_descriptions (
    claims = 'stated or with_inferred.', service_area = 'Market.', level = 'product, seller or group.', holder_id = 'Product, seller or group.',
    holder_name = 'Its name.', as_of_on = 'Newest day behind the market.', as_of_precision = 'How exactly it is known.', authority_count = 'Authorities that the holder serves.',
    inferred_count = 'Those of them whose main system is only inferred.', authority_names = 'Their names.',
    known_count = 'Authorities whose main system is known.', denominator_count = 'Authorities that run the service.',
    never_asked_count = 'Unknown, never asked.', refused_count = 'Unknown, refused.', no_answer_count = 'Unknown, no answer.',
    known_share = 'Of the known.', lowest_share = 'Lowest.', highest_share = 'Highest.',
    interval_low_share = 'Low end of the interval.', interval_high_share = 'High end of the interval.',
    resident_count = 'Residents of them.', known_resident_count = 'Residents of the known.', denominator_resident_count = 'Residents of all.', resident_year = 'Year of these counts.', population_known_share = 'Of the residents of the known.', population_lowest_share = 'Lowest, of residents.', population_highest_share = 'Highest, of residents.',
    caveats = 'What a reader must know.', statement_ids = 'Statements behind the row.'
  ),
  audits (unique_combination_of_columns(columns := (claims, service_area, level, holder_id)))
);

WITH holder AS (
  SELECT
    h.claims, h.service_area, h.level, h.holder_id, MIN(h.holder_name) AS holder_name, COUNT(*) AS authority_count,
    COUNT(*) FILTER (WHERE h.claim = 'inferred') AS inferred_count, LIST(a.authority_name ORDER BY a.authority_name) AS authority_names,
    COUNT(*) FILTER (WHERE h.has_rivals) AS rival_count, SUM(a.population)::BIGINT AS all_resident_count, MAX(a.population_year) AS known_in_year,
    LIST_SORT(LIST_DISTINCT(FLATTEN(LIST(h.statement_ids)))) AS statement_ids
  FROM staging.stg_market_holder AS h
  INNER JOIN marts.dim_authority AS a ON h.authority_id = a.authority_id
  GROUP BY h.claims, h.service_area, h.level, h.holder_id
), counted AS (
  SELECT holder.*, m.* EXCLUDE (claims, service_area), CASE WHEN m.known_resident_count > 0 THEN holder.all_resident_count END AS resident_count, CASE WHEN m.known_resident_count > 0 THEN holder.known_in_year END AS resident_year
  FROM holder INNER JOIN staging.stg_market AS m ON holder.claims = m.claims AND holder.service_area = m.service_area
)
SELECT
  claims, service_area, level, holder_id, holder_name, as_of_on, as_of_precision, authority_count, inferred_count, authority_names, known_count, denominator_count,
  never_asked_count, refused_count, no_answer_count, authority_count / known_count AS known_share, authority_count / denominator_count AS lowest_share,
  (authority_count + denominator_count - known_count) / denominator_count AS highest_share,
  @wilson_bound('low', authority_count, known_count, denominator_count) AS interval_low_share,
  @wilson_bound('high', authority_count, known_count, denominator_count) AS interval_high_share,
  resident_count, known_resident_count, denominator_resident_count, resident_year, resident_count / known_resident_count AS population_known_share, resident_count / denominator_resident_count AS population_lowest_share,
  (resident_count + denominator_resident_count - known_resident_count) / denominator_resident_count AS population_highest_share,
  @caveats(
    denominator_count IS NULL, PRINTF('Nobody counted the authorities that run this service, so this is a share of the %d known only.', known_count),
    known_count < denominator_count, PRINTF('%d of %d authorities are known: the lowest and highest share say what the unknown ones could change.', known_count, denominator_count),
    rival_count > 0, PRINTF('Sources disagree about %d of these authorities; the evidence keeps the losing ones.', rival_count),
    undated_count > 0, PRINTF('%d of the known authorities rest on undated sources alone.', undated_count),
    stale_count > 0, PRINTF('The evidence is not of one day: of the known authorities, %d were last heard of more than five years before the newest source, of %s.', stale_count, @date_words(as_of_on, as_of_precision)),
    outside_count > 0, PRINTF('A system is known at %d more authorities that ended before this day or lie outside England; shares do not count them.', outside_count),
    service_area = 'housing', 'Every housing authority of England is counted, by type. Those that gave their homes to a housing association still let and advise, but may need no system for homes; no list of them is held here.',
    inferred_count > 0, PRINTF('%d of these authorities are inferred, from web addresses or payments, not stated.', inferred_count),
    holder_id = 'not-established', PRINTF('No source names the %s for this day.', level)
  ) AS caveats,
  statement_ids
FROM counted
