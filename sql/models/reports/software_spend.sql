MODEL (
  name reports.software_spend,
  kind FULL,
  grain (statement_id),
  description 'Money as stated, one row per current statement: nominal, in prices of one year, per resident and per user. Compare only rows of one figure_kind, basis and scope, and with VAT in mind.',
  column_descriptions (
    statement_id = 'Statement.', authority_id = 'Authority; null where several answer together.', authority_name = 'Its name.',
    service_area = 'Service area; corporate for a whole authority.', product_name = 'Product; null where the money is for none in particular.', supplier_name = 'Supplier as the source names it: whom published payments went to.',
    scope = 'system, service, authority or unstated.', basis = 'annual, term, one_off or payments.',
    figure_kind = 'stated_cost, contract_value, payments or budget_or_estimate (nobody has paid it).',
    period = 'The year or interval that it is for.', amount_gbp = 'Pounds of the day, as stated.', vat = 'included, excluded or unstated.', claim = 'stated, or inferred (from who was paid, say).', caveat_text = 'The source''s own qualification: verbatim from a letter, in our words where coded.',
    price_period = 'Year whose prices amount_gbp is taken to be in: that of the money, else the one in which it was said; null over several years.',
    real_gbp = 'amount_gbp in prices of real_base_period; null over several years or where the year''s prices are not in the table.', real_base_period = 'Financial year of those prices.',
    population = 'Residents: as the same response states, else after the authority table.', population_year = 'Year of that number.', population_source = 'same_response or authority_table.',
    gbp_per_resident = 'amount_gbp of one year per resident.', real_gbp_per_resident = 'real_gbp of one year per resident.',
    user_count = 'The authority''s own people who use the product, newest count that a source states; customers are none.', gbp_per_user = 'amount_gbp per user, on the row''s own basis: compare within one figure_kind, basis and scope only.',
    stated_on = 'Day on which it was said.', stated_precision = 'How exactly that day is known: day, month or year; null where undated.', n = 'Rows of the same figure_kind, scope and basis.', caveats = 'What a reader must know.', statement_ids = 'Statements it rests on.'
  ),
  audits (not_null(columns := (statement_id, scope, basis, figure_kind, amount_gbp, vat, claim, n, caveats, statement_ids)), unique_values(columns := (statement_id)))
);

WITH resident AS (
  SELECT document_id, statement_id, value_number::BIGINT AS population, TRY_CAST(LEFT(period, 4) AS INT) AS population_year
  FROM staging.stg_statement
  WHERE attribute = 'population' AND is_current AND value_number > 0
  QUALIFY ROW_NUMBER() OVER (PARTITION BY document_id ORDER BY period DESC NULLS LAST, statement_id) = 1
), priced AS (
  SELECT *, basis IN ('annual', 'payments') AND (period IS NULL OR NOT period LIKE '%/%') AS is_yearly,
    CASE WHEN basis = 'term' OR period LIKE '%/%' THEN NULL WHEN REGEXP_MATCHES(period, '^[0-9]') THEN period ELSE YEAR(stated_on)::TEXT END AS price_period
  FROM marts.fct_spend
), joined AS (
  SELECT s.*, year.base_period, (s.amount_gbp * year.to_base)::DECIMAL(18, 2) AS real_gbp, r.statement_id AS resident_statement_id,
    COALESCE(r.population, a.population) AS population, CASE WHEN NOT r.population IS NULL THEN r.population_year ELSE a.population_year END AS population_year,
    CASE WHEN NOT r.population IS NULL THEN 'same_response' WHEN NOT a.population IS NULL THEN 'authority_table' END AS population_source,
    users.user_count, users.statement_id AS users_statement_id, CASE WHEN users.document_id <> s.document_id THEN COALESCE(users.counted_text, 'no known day') END AS counted_elsewhere_text,
    (SELECT MIN(base_period) FROM staging.stg_price_year) AS last_price_period
  FROM priced AS s
  LEFT JOIN staging.stg_price_year AS year ON s.price_period = year.period
  LEFT JOIN resident AS r ON s.document_id = r.document_id
  LEFT JOIN marts.dim_authority AS a ON s.authority_id = a.authority_id
  LEFT JOIN staging.stg_user_count AS users ON s.authority_id = users.authority_id AND s.service_area = users.service_area AND s.product_id = users.product_id
)
SELECT
  statement_id, authority_id, authority_name, service_area, product_name, supplier_name, scope, basis, figure_kind, period, amount_gbp, vat, claim, caveat_text, price_period, real_gbp,
  CASE WHEN NOT real_gbp IS NULL THEN base_period END AS real_base_period, population, population_year, population_source,
  CASE WHEN is_yearly THEN (amount_gbp / population)::DECIMAL(18, 2) END AS gbp_per_resident, CASE WHEN is_yearly THEN (real_gbp / population)::DECIMAL(18, 2) END AS real_gbp_per_resident,
  user_count, (amount_gbp / user_count)::DECIMAL(18, 2) AS gbp_per_user, stated_on, stated_precision, COUNT(*) OVER (PARTITION BY figure_kind, scope, basis) AS n,
  @caveats(
    NOT caveat_text IS NULL, 'The source qualifies the figure: ' || caveat_text,
    figure_kind = 'budget_or_estimate', 'A budget, estimate, ceiling, quote or plan: nobody has paid it.', vat = 'unstated', 'The source does not say whether VAT is in it.',
    claim = 'inferred', 'Inferred, not stated.', basis = 'payments', 'A sum of published payments, services among them.',
    real_gbp IS NULL AND NOT price_period IS NULL, PRINTF('Prices of %s are not in the table of prices, whose newest whole year is %s: the sum stands in pounds of its own year only.', price_period, last_price_period),
    user_count > 0 AND NOT is_yearly, 'A sum for a whole term, project or several years: for each user it is that too, not a year.',
    NOT counted_elsewhere_text IS NULL, PRINTF('The users are counted by another source, of %s.', counted_elsewhere_text),
    is_yearly AND COALESCE(LEFT(price_period, 4), '') <> population_year::TEXT, PRINTF('The population is that of %d, not of the year of the money.', population_year)
  ) AS caveats,
  LIST_FILTER([statement_id, resident_statement_id, CASE WHEN user_count > 0 THEN users_statement_id END], id -> NOT id IS NULL) AS statement_ids
FROM joined
