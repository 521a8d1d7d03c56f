MODEL (
  name staging.stg_authority,
  kind FULL,
  grain (authority_id),
  description 'Authorities of the reference table with what other seeds say of them, one row each.',
  column_descriptions (
    authority_id = 'Authority.',
    authority_name = 'Official name.',
    short_name = 'Name without the words that say what kind of body it is.',
    ons_code = 'Code of the Office for National Statistics.',
    authority_type = 'Type.',
    nation = 'Nation.',
    region = 'English region.',
    valid_from_on = 'First day; null: before the table begins.',
    valid_to_on = 'Day on which it was over; null: it goes on.',
    successor_ids = 'Authorities that took over.',
    service_areas = 'Services that it runs, or ran while it lasted.',
    population = 'Residents in the newest year counted; null where none is.',
    population_year = 'That year.'
  ),
  audits (
    not_null(columns := (authority_id, authority_name, successor_ids, service_areas)),
    unique_values(columns := (authority_id)),
    forall(criteria := ((valid_to_on IS NULL) = (LEN(successor_ids) = 0)))
  )
);

WITH run AS (
  SELECT authority_id, LIST(DISTINCT service_area ORDER BY service_area) AS service_areas FROM staging.stg_authority_service GROUP BY authority_id
), successor AS (
  SELECT authority_id, LIST(successor_id ORDER BY successor_id) AS successor_ids FROM staging.seed_authority_succession GROUP BY authority_id
), resident AS (
  SELECT authority_id, MAX(year) AS population_year, MAX_BY(population, year) AS population FROM staging.seed_population GROUP BY authority_id
)
SELECT
  a.authority_id, a.authority_name, a.short_name, a.ons_code, a.authority_type, a.nation, a.region,
  a.valid_from::DATE AS valid_from_on,
  a.valid_to::DATE AS valid_to_on,
  COALESCE(successor.successor_ids, []) AS successor_ids,
  COALESCE(run.service_areas, []) AS service_areas,
  resident.population,
  resident.population_year
FROM staging.seed_authority AS a
LEFT JOIN run ON a.authority_id = run.authority_id
LEFT JOIN successor ON a.authority_id = successor.authority_id
LEFT JOIN resident ON a.authority_id = resident.authority_id
