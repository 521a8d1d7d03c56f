MODEL (
  name reports.contract_pipeline,
  kind FULL,
  grain (authority_id, product_id, service_area),
  description 'Contracts by the day on which they end, one row per authority, product and service area; ended ones stay, with months_left below zero.',
  column_descriptions (
    authority_id = 'Authority.',
    authority_name = 'Its name.',
    product_id = 'Product; not-named where the source names none.',
    product_name = 'Name of the product.',
    service_area = 'Service area.',
    contract_start_text = 'First day, at the precision given.',
    contract_end_text = 'Last day, at the precision given.',
    contract_end_on = 'Last day that this can mean.',
    end_precision = 'day, month or year.',
    ends_in_year = 'Year in which it ends.',
    ends_in_quarter = 'Quarter in which it ends, as 2027-Q1; null where only the year is given.',
    extension_text = 'Options to extend, in the source''s words.',
    as_of_on = 'The day that "now" means: the variable as_of_on, else the newest day on which a source spoke.',
    months_left = 'Whole months from as_of_on to contract_end_on.',
    n = 'Rows of the table.',
    caveats = 'What a reader must know.',
    statement_ids = 'Statements it rests on.'
  ),
  audits (
    not_null(columns := (authority_id, product_id, service_area, n, caveats, statement_ids)),
    unique_combination_of_columns(columns := (authority_id, product_id, service_area))
  )
);

SELECT
  c.authority_id, a.authority_name, c.product_id, p.product_name, c.service_area, c.contract_start_text, c.contract_end_text,
  c.contract_end_on, c.end_precision, YEAR(c.contract_end_on) AS ends_in_year,
  CASE WHEN c.end_precision <> 'year' THEN PRINTF('%d-Q%d', YEAR(c.contract_end_on), QUARTER(c.contract_end_on)) END AS ends_in_quarter, c.extension_text, now.as_of_on,
  DATESUB('month', now.as_of_on, c.contract_end_on) AS months_left,
  COUNT(*) OVER () AS n,
  @caveats(
    c.contract_end_on IS NULL, 'The source gives no last day that can be read as a date.',
    c.end_precision IN ('month', 'year'), PRINTF('The source gives the %s only; the last day of it is taken.', c.end_precision),
    NOT c.extension_text IS NULL, 'The contract may be extended.',
    c.claim = 'inferred', 'A date is inferred, not stated.',
    c.has_dates_out_of_order, 'A source gives a start that is not before the end; that start is left out.',
    c.contract_end_on < now.as_of_on, 'The stated last day has passed; what followed is not known.'
  ) AS caveats,
  c.statement_ids
FROM marts.fct_contract AS c
INNER JOIN marts.dim_authority AS a ON c.authority_id = a.authority_id
INNER JOIN marts.dim_product AS p ON c.product_id = p.product_id
CROSS JOIN staging.stg_as_of AS now
