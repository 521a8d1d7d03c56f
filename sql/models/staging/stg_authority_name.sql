MODEL (
  name staging.stg_authority_name,
  kind FULL,
  grain (name_key, authority_id),
  description 'What each name of an authority is compared by, one row per key and authority.',
  column_descriptions (
    name_key = 'The name as @authority_key sees it.',
    authority_id = 'Authority.',
    is_joint = 'Whether the name is that of a joint body, so that all its authorities are named.',
    is_shared = 'Whether several authorities bear the name: the day of the source decides which is meant.',
    valid_from = 'First day of the authority; null: before the table begins.',
    valid_to = 'Day on which it was over; null: it goes on.'
  ),
  audits (
    not_null(columns := (name_key, authority_id, is_joint, is_shared)),
    unique_combination_of_columns(columns := (name_key, authority_id)),
    forall(criteria := (name_key <> ''))
  )
);

WITH decided AS (
  SELECT @authority_key(subject) AS name_key, to_text AS authority_id FROM staging.stg_correction WHERE kind = 'authority' AND state = 'applied'
), named AS (
  SELECT @authority_key(name) AS name_key, authority_id, BOOL_AND(kind = 'joint') AS is_joint
  FROM staging.seed_authority_name
  WHERE NOT @authority_key(name) IN (SELECT name_key FROM decided)
  GROUP BY ALL
  UNION
  SELECT name_key, authority_id, FALSE FROM decided
)
SELECT
  named.name_key,
  named.authority_id,
  named.is_joint,
  NOT named.is_joint AND COUNT(*) OVER (PARTITION BY named.name_key) > 1 AS is_shared,
  authority.valid_from::DATE AS valid_from,
  authority.valid_to::DATE AS valid_to
FROM named
LEFT JOIN staging.seed_authority AS authority ON named.authority_id = authority.authority_id
