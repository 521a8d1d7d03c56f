MODEL (
  name staging.stg_as_of,
  kind FULL,
  grain (as_of_on),
  description 'The day that "now" means in this warehouse, one row: the variable as_of_on, or else the newest day on which a source spoke. Never today.',
  column_descriptions (as_of_on = 'The day; null only while no source is dated.'),
  audits (number_of_rows(threshold := 0))
);

SELECT COALESCE(TRY_CAST(@VAR('as_of_on', '') AS DATE), MAX(document.spoke_on)) AS as_of_on
FROM staging.stg_document AS document
