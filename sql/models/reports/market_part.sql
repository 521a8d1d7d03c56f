MODEL (
  name reports.market_part,
  kind FULL,
  grain (service_area, level, part_kind, part, holder_id),
  description 'Shares of main live systems within each region and each type of authority, one row per service area, level, part and holder that serves anyone there; stated systems only, on the day of reports.market_share.',
  column_descriptions (
    service_area = 'Market: the main systems of this service area, one per authority.',
    level = 'product, seller, or group that the product belonged to on as_of_on.',
    part_kind = 'region or authority_type.',
    part = 'Region of England, or type of authority.',
    holder_id = 'Product, seller or group; not-established where no source names it for that day.', holder_name = 'Its name.',
    as_of_on = 'Newest day on which a source behind the whole market spoke.', as_of_precision = 'How exactly that day is known: day, month or year.',
    authority_count = 'Authorities of the part that the holder serves.', authority_names = 'Their names.',
    known_count = 'Authorities of the part whose main system is known.', denominator_count = 'Authorities of the part that run the service; null where nobody counted them.',
    known_share = 'authority_count / known_count.',
    lowest_share = 'Share of the denominator if every unknown authority uses something else.', highest_share = 'Share of the denominator if every unknown authority uses this.',
    n = 'known_count.', caveats = 'What a reader must know.', statement_ids = 'Statements behind the row.'
  ),
  audits (
    not_null(columns := (service_area, level, part_kind, part, holder_id, n, caveats, statement_ids)),
    unique_combination_of_columns(columns := (service_area, level, part_kind, part, holder_id)),
    forall(criteria := (known_share BETWEEN 0 AND 1, lowest_share <= highest_share, known_count <= denominator_count))
  )
);

WITH held AS (
  SELECT h.*, a.authority_name, 'region' AS part_kind, a.region AS part
  FROM staging.stg_market_holder AS h INNER JOIN marts.dim_authority AS a ON h.authority_id = a.authority_id
  WHERE h.claims = 'stated' AND NOT a.region IS NULL
  UNION ALL
  SELECT h.*, a.authority_name, 'authority_type', a.authority_type
  FROM staging.stg_market_holder AS h INNER JOIN marts.dim_authority AS a ON h.authority_id = a.authority_id
  WHERE h.claims = 'stated' AND NOT a.authority_type IS NULL
), holder AS (
  SELECT
    service_area, level, part_kind, part, holder_id, MIN(holder_name) AS holder_name, COUNT(*) AS authority_count,
    LIST(authority_name ORDER BY authority_name) AS authority_names,
    SUM(COUNT(*)) OVER (PARTITION BY service_area, level, part_kind, part)::BIGINT AS known_count,
    LIST_SORT(LIST_DISTINCT(FLATTEN(LIST(statement_ids)))) AS statement_ids
  FROM held
  GROUP BY service_area, level, part_kind, part, holder_id
)
SELECT
  h.service_area, h.level, h.part_kind, h.part, h.holder_id, h.holder_name, m.as_of_on, m.as_of_precision, h.authority_count, h.authority_names, h.known_count, d.denominator_count,
  h.authority_count / h.known_count AS known_share,
  h.authority_count / d.denominator_count AS lowest_share,
  (h.authority_count + d.denominator_count - h.known_count) / d.denominator_count AS highest_share,
  h.known_count AS n,
  @caveats(
    d.denominator_count IS NULL, 'Nobody counted the authorities of this part, so this is a share of the known only.',
    h.known_count < d.denominator_count, PRINTF('%d of %d authorities are known: the lowest and highest share say what the unknown ones could change.', h.known_count, d.denominator_count),
    h.holder_id = 'not-established', PRINTF('No source names the %s for this day.', h.level)
  ) AS caveats,
  h.statement_ids
FROM holder AS h
INNER JOIN staging.stg_market AS m ON m.claims = 'stated' AND h.service_area = m.service_area
LEFT JOIN staging.stg_area_denominator AS d
  ON h.service_area = d.service_area AND h.part_kind = d.part_kind AND h.part = d.part AND m.as_of_on = d.as_of_on
