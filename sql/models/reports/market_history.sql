MODEL (
  name reports.market_history,
  kind FULL,
  grain (service_area, level, holder_id, as_of_on),
  description 'Shares of main systems at the end of each year since 2009, one row per service area, level, holder and day. A system counts from the first day on which a source states it until another main system is stated; undated and inferred use never counts.',
  column_descriptions (
    service_area = 'Market: the main systems of this service area, one per authority.',
    level = 'product, seller, or group that the product belonged to on as_of_on.',
    holder_id = 'Product, seller or group; not-established where no source names it for that day.', holder_name = 'Its name.',
    as_of_on = 'Last day of a year.',
    authority_count = 'Authorities that the holder served.',
    stale_count = 'Those of them whose system was last stated more than five years before.',
    known_count = 'Authorities whose main system on that day is known.', denominator_count = 'Authorities that ran the service on that day.',
    known_share = 'authority_count / known_count.',
    lowest_share = 'Share of the denominator if every unknown authority used something else.', highest_share = 'Share of the denominator if every unknown authority used this.',
    n = 'known_count.', caveats = 'What a reader must know.', statement_ids = 'Statements behind the row.'
  ),
  audits (
    not_null(columns := (service_area, level, holder_id, as_of_on, n, caveats, statement_ids)),
    unique_combination_of_columns(columns := (service_area, level, holder_id, as_of_on)),
    forall(criteria := (known_share BETWEEN 0 AND 1, lowest_share <= highest_share, known_count <= denominator_count))
  )
);

WITH holder AS (
  SELECT
    service_area, level, holder_id, as_of_on, MIN(holder_name) AS holder_name, COUNT(*) AS authority_count,
    COUNT(*) FILTER (WHERE last_stated_on < as_of_on - INTERVAL 5 YEAR) AS stale_count,
    SUM(COUNT(*)) OVER (PARTITION BY service_area, level, as_of_on)::BIGINT AS known_count,
    LIST_SORT(LIST_DISTINCT(FLATTEN(LIST(statement_ids)))) AS statement_ids
  FROM staging.stg_market_past
  GROUP BY service_area, level, holder_id, as_of_on
)
SELECT
  h.service_area, h.level, h.holder_id, h.holder_name, h.as_of_on, h.authority_count, h.stale_count, h.known_count, d.denominator_count,
  h.authority_count / h.known_count AS known_share,
  h.authority_count / d.denominator_count AS lowest_share,
  (h.authority_count + d.denominator_count - h.known_count) / d.denominator_count AS highest_share,
  h.known_count AS n,
  @caveats(
    h.known_count < d.denominator_count, PRINTF('%d of %d authorities are known: the lowest and highest share say what the unknown ones could change.', h.known_count, d.denominator_count),
    h.stale_count > 0, PRINTF('%d of these authorities were last heard of more than five years before; nothing says that they changed.', h.stale_count),
    h.holder_id = 'not-established', PRINTF('No source names the %s for this day.', h.level)
  ) AS caveats,
  h.statement_ids
FROM holder AS h
INNER JOIN staging.stg_area_denominator AS d ON h.service_area = d.service_area AND d.part_kind = 'all' AND h.as_of_on = d.as_of_on
