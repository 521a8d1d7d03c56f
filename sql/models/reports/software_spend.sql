MODEL (
  name reports.software_spend,
  kind FULL,
  grain (statement_id),
  description 'Money as stated, one row per current statement, with pounds per resident where the same response states the population of the whole authority.',
  column_descriptions (
    statement_id = 'Statement.',
    authority_id = 'Authority; null where several answer together.',
    authority_name = 'Its name.',
    product_name = 'Product; null where the money is for none in particular.',
    scope = 'system, service, authority or unstated.',
    basis = 'annual, term, one_off or payments.',
    period = 'The year or interval that it is for.',
    amount_gbp = 'Pounds.',
    vat = 'included, excluded or unstated.',
    caveat_text = 'The source''s own qualification, verbatim.',
    population = 'Residents, as the same response states; null where it does not.',
    population_year = 'Year of that number.',
    gbp_per_resident = 'Pounds a year per resident; only for annual spend of a whole authority.',
    stated_on = 'Day on which it was said.',
    n = 'Rows of the same scope and basis.',
    caveats = 'What a reader must know.',
    statement_ids = 'Statements it rests on.'
  ),
  audits (not_null(columns := (statement_id, scope, basis, amount_gbp, vat, n, caveats, statement_ids)), unique_values(columns := (statement_id)))
);

WITH residents AS (
  SELECT document_id, statement_id, value_number::BIGINT AS population, TRY_CAST(LEFT(period, 4) AS INT) AS population_year
  FROM staging.stg_statement
  WHERE attribute = 'population' AND is_current AND value_number > 0
  QUALIFY ROW_NUMBER() OVER (PARTITION BY document_id ORDER BY period DESC NULLS LAST, statement_id) = 1
)
SELECT
  s.statement_id, s.authority_id, s.authority_name, s.product_name, s.scope, s.basis, s.period, s.amount_gbp, s.vat, s.caveat_text,
  r.population, r.population_year,
  CASE WHEN s.basis = 'annual' THEN (s.amount_gbp / r.population)::DECIMAL(18, 2) END AS gbp_per_resident,
  s.stated_on,
  COUNT(*) OVER (PARTITION BY s.scope, s.basis) AS n,
  @caveats(
    NOT s.caveat_text IS NULL, 'The source qualifies the figure: ' || s.caveat_text,
    s.vat = 'unstated', 'The source does not say whether VAT is in it.',
    s.claim = 'inferred', 'Inferred, not stated.',
    s.basis = 'payments', 'A sum of published payments, services among them.',
    LEFT(s.period, 4) <> r.population_year::TEXT, PRINTF('The population is that of %d, not of the year of the money.', r.population_year)
  ) AS caveats,
  LIST_FILTER([s.statement_id, r.statement_id], id -> NOT id IS NULL) AS statement_ids
FROM marts.fct_spend AS s
LEFT JOIN residents AS r ON s.document_id = r.document_id AND s.scope = 'authority'
