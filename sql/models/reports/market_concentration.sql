MODEL (
  name reports.market_concentration,
  kind FULL,
  grain (service_area, level),
  description 'How concentrated each market for main systems is, one row per service area and level: the Herfindahl-Hirschman index (squares of shares in per cent, 10,000 is a monopoly) and the share of the four largest, among the known and as low and as high as the unknown allow. An unknown authority adds least where it has a holder that nobody else has, and most where it belongs to the largest one, because squares grow faster than shares. Authorities whose holder is not established are unknown here; those without a system are outside the market.',
  column_descriptions (
    service_area = 'Market: the main systems of this service area, one per authority.',
    level = 'product, seller or group.',
    as_of_on = 'Newest day on which a source behind the market spoke.', as_of_precision = 'How exactly that day is known: day, month or year.',
    holder_count = 'Known holders.',
    known_count = 'Authorities whose holder is known.',
    unknown_count = 'Authorities that run the service and whose holder is not known; null where nobody counted them.',
    denominator_count = 'known_count + unknown_count.',
    known_hhi = 'Index among the known, 0 to 10,000.', lowest_hhi = 'Lowest index: every unknown authority has a holder of its own.', highest_hhi = 'Highest index: every unknown authority belongs to the largest holder.',
    known_cr4_share = 'Share of the four largest among the known.', lowest_cr4_share = 'Lowest share: every unknown authority has a holder of its own.', highest_cr4_share = 'Highest share: every unknown authority belongs to the four largest.',
    n = 'known_count.', caveats = 'What a reader must know.', statement_ids = 'Statements behind the row.'
  ),
  audits (
    not_null(columns := (service_area, level, n, caveats, statement_ids)),
    unique_combination_of_columns(columns := (service_area, level)),
    forall(criteria := (lowest_hhi <= highest_hhi, lowest_cr4_share <= highest_cr4_share, known_hhi BETWEEN 0 AND 10000, known_cr4_share BETWEEN 0 AND 1, unknown_count >= 0))
  )
);

WITH held AS (
  SELECT service_area, level, holder_id, as_of_on, as_of_precision, authority_count, denominator_count, statement_ids, ROW_NUMBER() OVER (PARTITION BY service_area, level ORDER BY authority_count DESC, holder_id) AS place
  FROM staging.stg_market_share
  WHERE claims = 'stated' AND NOT holder_id IN ('not-established', 'no-system')
), outside AS (
  SELECT service_area, level, SUM(authority_count) AS authority_count FROM staging.stg_market_share WHERE claims = 'stated' AND holder_id = 'no-system' GROUP BY service_area, level
), summed AS (
  SELECT
    held.service_area, held.level, MIN(held.as_of_on) AS as_of_on, MIN(held.as_of_precision) AS as_of_precision, COUNT(*) AS holder_count, SUM(held.authority_count)::BIGINT AS known_count,
    (MIN(held.denominator_count) - COALESCE(MIN(outside.authority_count), 0))::BIGINT AS denominator_count,
    SUM(held.authority_count * held.authority_count)::BIGINT AS square_sum, MAX(held.authority_count) AS largest_count,
    SUM(held.authority_count) FILTER (WHERE held.place <= 4)::BIGINT AS four_count,
    LIST_SORT(LIST_DISTINCT(FLATTEN(LIST(held.statement_ids)))) AS statement_ids
  FROM held LEFT JOIN outside ON held.service_area = outside.service_area AND held.level = outside.level
  GROUP BY held.service_area, held.level
), bounded AS (
  SELECT *, denominator_count - known_count AS unknown_count FROM summed
)
SELECT
  service_area, level, as_of_on, as_of_precision, holder_count, known_count, unknown_count, denominator_count,
  10000.0 * square_sum / (known_count * known_count) AS known_hhi,
  10000.0 * (square_sum + unknown_count) / (denominator_count * denominator_count) AS lowest_hhi,
  10000.0 * (square_sum + 2 * largest_count * unknown_count + unknown_count * unknown_count) / (denominator_count * denominator_count) AS highest_hhi,
  four_count / known_count AS known_cr4_share,
  (four_count + LEAST(GREATEST(4 - holder_count, 0), unknown_count)) / denominator_count AS lowest_cr4_share,
  (four_count + unknown_count) / denominator_count AS highest_cr4_share,
  known_count AS n,
  @caveats(
    denominator_count IS NULL, 'Nobody counted the authorities that run this service, so only the known ones are measured.',
    unknown_count > 0, PRINTF('The %s of %d of %d authorities is not known: the lowest and highest value say what they could change.', level, unknown_count, denominator_count)
  ) AS caveats,
  statement_ids
FROM bounded
