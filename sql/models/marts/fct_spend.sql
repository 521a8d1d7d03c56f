MODEL (
  name marts.fct_spend,
  kind FULL,
  depends_on (marts.dim_product),
  grain (statement_id),
  description 'Money, one row per current statement in pounds. A figure keeps its basis, scope, period and VAT: figures that differ in one of them are never added or averaged. A joint response is one row.',
  column_descriptions (
    statement_id = 'Statement.',
    document_id = 'Document.',
    authority_id = 'Authority; null where several answer together.',
    authority_name = 'Its name.',
    service_area = 'Service area.',
    product_id = 'Product; null where the money is for none in particular.',
    product_name = 'Name of the product.',
    supplier_name = 'Supplier as the source names it: whom published payments went to.',
    basis = 'annual, term (the whole of a contract), one_off, or payments (the sum of published payments).',
    figure_kind = 'stated_cost, contract_value (what a notice, register or contract puts it at), payments, or budget_or_estimate (a budget, estimate, ceiling, quote or plan: nobody has paid it). Never mix kinds.',
    scope = 'system, service or authority; unstated where the source leaves it open.',
    period = 'The year or interval that it is for.',
    amount_gbp = 'Pounds.',
    is_approximate = 'Whether the source qualifies it.',
    vat = 'included, excluded or unstated.',
    claim = 'stated or inferred.',
    caveat_text = 'The source''s own qualification: verbatim from a letter, in our words where coded.',
    stated_on = 'Day on which it was said.', stated_precision = 'How exactly that day is known: day, month or year; null where undated.'
  ),
  audits (
    not_null(columns := (statement_id, basis, figure_kind, scope, amount_gbp, vat)),
    unique_values(columns := (statement_id)),
    accepted_values(column := basis, is_in := ('annual', 'term', 'one_off', 'payments')),
    accepted_values(column := figure_kind, is_in := ('stated_cost', 'contract_value', 'payments', 'budget_or_estimate')),
    accepted_values(column := scope, is_in := ('system', 'service', 'authority', 'unstated')),
    accepted_values(column := vat, is_in := ('included', 'excluded', 'unstated')),
    relationship(column := product_id, parent := marts.dim_product, key := product_id)
  )
);

SELECT
  s.statement_id, s.document_id, d.authority_id, d.authority_name, s.service_area, s.product_id, s.product_name, s.supplier AS supplier_name,
  CASE s.attribute WHEN 'annual_cost' THEN 'annual' WHEN 'total_cost' THEN 'term' WHEN 'one_off_cost' THEN 'one_off' ELSE 'payments' END AS basis,
  CASE
    WHEN s.attribute = 'payments' THEN 'payments'
    -- What follows a semicolon qualifies something else, as a first estimate that was passed.
    WHEN s.status = 'planned' OR REGEXP_MATCHES(LOWER(SPLIT_PART(COALESCE(s.caveat, ''), ';', 1)), @budget_words()) THEN 'budget_or_estimate'
    WHEN s.method IN ('coded.award_notice', 'coded.contracts_register') OR (s.attribute = 'total_cost' AND REGEXP_MATCHES(LOWER(s.caveat), '\b(contract|years?|months?|term)\b')) THEN 'contract_value'
    ELSE 'stated_cost'
  END AS figure_kind,
  COALESCE(s.scope, CASE WHEN NOT s.product_id IS NULL THEN 'system' END, 'unstated') AS scope,
  s.period,
  s.value_number::DECIMAL(18, 2) AS amount_gbp,
  s.is_approximate,
  COALESCE(s.vat, 'unstated') AS vat,
  s.claim,
  s.caveat AS caveat_text,
  s.stated_on, s.stated_precision
FROM staging.stg_statement AS s
INNER JOIN staging.stg_document AS d ON s.document_id = d.document_id
WHERE
  s.attribute IN ('annual_cost', 'total_cost', 'one_off_cost', 'payments') AND s.is_current
  AND NOT s.value_number IS NULL AND COALESCE(s.unit, 'GBP') = 'GBP'
