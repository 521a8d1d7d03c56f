MODEL (
  name reports.market_share,
  kind FULL,
  grain (service_area, level, holder_id),
  description 'Shares of main live systems, latest known, one row per service area, level and holder. Bounds come first: what silence leaves open; the interval is what holds only if the known authorities were a random sample, which they are not.',
  column_descriptions (
    service_area = 'Market: the main systems of this service area, one per authority.',
    level = 'product, seller, or group that the seller belonged to on as_of_on.',
    holder_id = 'Product, seller or group; not-established where no source names it for that day.', holder_name = 'Its name.',
    as_of_on = 'Newest day on which a source behind the market spoke; null where all are undated.',
    authority_count = 'Authorities that the holder serves.', authority_names = 'Their names.',
    known_count = 'Authorities whose main system is known.', denominator_count = 'Authorities that run the service on as_of_on; null where nobody counted them.',
    never_asked_count = 'Unknown: no document speaks of the service area.',
    refused_count = 'Unknown: something about the service area was withheld.', no_answer_count = 'Unknown: the service area is spoken of, its main system is not.',
    known_share = 'authority_count / known_count.',
    lowest_share = 'Share of the denominator if every unknown authority uses something else.', highest_share = 'Share of the denominator if every unknown authority uses this.',
    interval_low_share = 'Low end of the 95 % Wilson interval with finite-population correction, within the bounds; null where all are known or no denominator is.', interval_high_share = 'High end of that interval.',
    n = 'known_count.', caveats = 'What a reader must know.',
    statement_ids = 'Statements behind the row.'
  ),
  audits (
    not_null(columns := (service_area, level, holder_id, n, caveats, statement_ids)),
    unique_combination_of_columns(columns := (service_area, level, holder_id)),
    forall(criteria := (known_share BETWEEN 0 AND 1, lowest_share <= highest_share, interval_low_share BETWEEN lowest_share AND interval_high_share, interval_high_share <= highest_share))
  )
);

WITH holder AS (
  SELECT
    h.service_area, h.level, h.holder_id, MIN(h.holder_name) AS holder_name, COUNT(*) AS authority_count,
    LIST(a.authority_name ORDER BY a.authority_name) AS authority_names, COUNT(*) FILTER (WHERE h.has_rivals) AS rival_count,
    LIST_SORT(LIST_DISTINCT(FLATTEN(LIST(h.statement_ids)))) AS statement_ids
  FROM staging.stg_market_holder AS h
  INNER JOIN marts.dim_authority AS a ON h.authority_id = a.authority_id
  GROUP BY h.service_area, h.level, h.holder_id
), bounded AS (
  SELECT
    holder.*, m.* EXCLUDE (service_area),
    authority_count / known_count AS known_share,
    authority_count / denominator_count AS lowest_share,
    (authority_count + denominator_count - known_count) / denominator_count AS highest_share
  FROM holder INNER JOIN staging.stg_market AS m ON holder.service_area = m.service_area
)
SELECT
  service_area, level, holder_id, holder_name, as_of_on, authority_count, authority_names, known_count, denominator_count,
  never_asked_count, refused_count, no_answer_count, known_share, lowest_share, highest_share,
  @wilson_bound('low', authority_count, known_count, denominator_count) AS interval_low_share,
  @wilson_bound('high', authority_count, known_count, denominator_count) AS interval_high_share,
  known_count AS n,
  @caveats(
    denominator_count IS NULL, PRINTF('Nobody counted the authorities that run this service, so this is a share of the %d known only.', known_count),
    known_count < denominator_count, PRINTF('%d of %d authorities are known: the lowest and highest share say what the unknown ones could change.', known_count, denominator_count),
    rival_count > 0, PRINTF('Sources disagree about %d of these authorities; the evidence keeps the losing ones.', rival_count),
    undated_count > 0, PRINTF('%d of the known authorities rest on undated sources alone.', undated_count),
    holder_id = 'not-established', PRINTF('No source names the %s for this day.', level)
  ) AS caveats,
  statement_ids
FROM bounded
