-- What readers of the history ask, made anew whenever rows are added, so that it follows the code.

-- grain: run. A check of the edition on show says nothing about a newer build that was rejected: such runs are not about the newest data.
CREATE OR REPLACE VIEW quality.run_overview AS
WITH tallied AS (
  SELECT
    run_id, count(*) AS check_count,
    count(*) FILTER (state = 'failed' AND allowed_until IS NULL AND severity = 'critical') AS critical_count,
    count(*) FILTER (state = 'failed' AND allowed_until IS NULL AND severity = 'warning') AS warning_count,
    count(*) FILTER (state = 'failed' AND allowed_until IS NULL AND severity = 'info') AS info_count,
    count(*) FILTER (state = 'failed' AND allowed_until IS NOT NULL) AS allowed_count
  FROM quality.result
  GROUP BY run_id
), sequenced AS (
  SELECT
    *, last_value(CASE WHEN database_kind = 'candidate' THEN {'run_id': run_id, 'published': published} END IGNORE NULLS)
      OVER (ORDER BY started_at, run_id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS newest_candidate
  FROM quality.run
)
SELECT
  s.* EXCLUDE (newest_candidate),
  coalesce(t.check_count, 0) AS check_count, coalesce(t.critical_count, 0) AS critical_count, coalesce(t.warning_count, 0) AS warning_count,
  coalesce(t.info_count, 0) AS info_count, coalesce(t.allowed_count, 0) AS allowed_count,
  s.database_kind = 'candidate' OR coalesce(s.newest_candidate.published, TRUE) OR s.edition_run_id > s.newest_candidate.run_id AS is_about_newest
FROM sequenced AS s
LEFT JOIN tallied AS t ON s.run_id = t.run_id;

-- grain: check_id, first_seen_at: one row for each time that a check began to fail.
CREATE OR REPLACE VIEW quality.failure_spell AS
WITH run AS (
  SELECT run_id, started_at FROM quality.run_overview WHERE is_about_newest
), ever_failed AS (
  SELECT DISTINCT check_id FROM quality.result WHERE state = 'failed'
), observed AS (
  -- Checks that no suite file holds are on record only where they fail: a run without one is a pass.
  SELECT e.check_id, run.run_id, run.started_at, coalesce(x.state, 'passed') = 'failed' AS is_failing, x.table_name, x.description, x.severity,
    x.evidence, x.failing_count, x.allowed_until
  FROM ever_failed AS e
  CROSS JOIN run
  LEFT JOIN quality.result AS x ON e.check_id = x.check_id AND run.run_id = x.run_id
  WHERE x.state IN ('passed', 'failed') OR (x.state IS NULL AND regexp_matches(e.check_id, '[.](exists|has_suite|\w+_against_last_edition|completes)$'))
), numbered AS (
  SELECT
    *, row_number() OVER (PARTITION BY check_id ORDER BY started_at, run_id)
      - row_number() OVER (PARTITION BY check_id, is_failing ORDER BY started_at, run_id) AS spell
  FROM observed
), spell AS (
  SELECT
    check_id, min(started_at) AS first_seen_at, max(started_at) AS last_seen_at, count(*) AS run_count,
    arg_max(table_name, started_at) AS table_name, arg_max(description, started_at) AS description, arg_max(severity, started_at) AS severity,
    arg_max(evidence, started_at) AS evidence, arg_max(failing_count, started_at) AS failing_count,
    max(allowed_until) FILTER (allowed_until IS NOT NULL) AS allowed_until
  FROM numbered
  WHERE is_failing
  GROUP BY check_id, spell
), repair AS (
  SELECT s.check_id, s.first_seen_at, min(o.started_at) AS repaired_at
  FROM spell AS s
  INNER JOIN observed AS o ON s.check_id = o.check_id AND NOT o.is_failing AND o.started_at > s.last_seen_at
  GROUP BY s.check_id, s.first_seen_at
)
SELECT
  s.*, r.repaired_at, date_diff('minute', s.first_seen_at, r.repaired_at) / 60.0 AS hours_to_repair,
  CASE
    WHEN r.repaired_at IS NOT NULL THEN 'repaired'
    WHEN s.last_seen_at = (SELECT max(started_at) FROM run) THEN 'open'
    ELSE 'no longer checked'
  END AS outcome
FROM spell AS s
LEFT JOIN repair AS r ON s.check_id = r.check_id AND s.first_seen_at = r.first_seen_at
ORDER BY r.repaired_at IS NOT NULL, s.last_seen_at DESC, s.first_seen_at, s.check_id;

-- grain: one row. The newest edition that was published, and the one before it that differs.
CREATE OR REPLACE VIEW quality.newest_editions AS
WITH newest AS (
  SELECT run_id, edition_run_id, content_hash, started_at FROM quality.run WHERE published ORDER BY started_at DESC, run_id DESC LIMIT 1
), before AS (
  SELECT r.run_id, r.edition_run_id
  FROM quality.run AS r, newest AS n
  WHERE r.published AND r.content_hash <> n.content_hash AND r.started_at < n.started_at
  ORDER BY r.started_at DESC, r.run_id DESC
  LIMIT 1
)
SELECT n.run_id, n.edition_run_id, b.run_id AS previous_run_id, b.edition_run_id AS previous_edition_run_id
FROM newest AS n
LEFT JOIN before AS b ON TRUE;

-- grain: figure_id. Headline figures of the newest edition against the one before, those that are gone last.
CREATE OR REPLACE VIEW quality.figure_change AS
WITH newest AS (
  SELECT h.* FROM quality.headline AS h INNER JOIN quality.newest_editions AS e ON h.run_id = e.edition_run_id
), previous AS (
  SELECT h.* FROM quality.headline AS h INNER JOIN quality.newest_editions AS e ON h.run_id = e.previous_edition_run_id
), change AS (
  SELECT c.* FROM quality.headline_change AS c INNER JOIN quality.newest_editions AS e ON c.run_id = e.edition_run_id
), evidence AS (
  SELECT s.figure_id, list(s.statement_id ORDER BY s.statement_id) AS statement_ids
  FROM quality.headline_source AS s
  INNER JOIN quality.newest_editions AS e ON s.run_id = e.edition_run_id
  GROUP BY s.figure_id
)
SELECT
  figure_id, coalesce(n.family, p.family) AS family, coalesce(n.label, p.label) AS label, p.text AS before_text, n.text AS after_text,
  c.figure_id IS NOT NULL AS has_changed, coalesce(c.causes, []) AS causes, c.why_text,
  -- What explains a change stands first; an unchanged figure shows what it rests on.
  CASE WHEN len(coalesce(c.statement_ids, [])) > 0 THEN c.statement_ids ELSE coalesce(e.statement_ids, []) END AS statement_ids,
  coalesce(c.gone_statement_ids, []) AS gone_statement_ids
FROM newest AS n
FULL JOIN previous AS p USING (figure_id)
LEFT JOIN change AS c USING (figure_id)
LEFT JOIN evidence AS e USING (figure_id)
ORDER BY n.position NULLS LAST, p.position;

-- grain: table_name. Rows of each table in the newest edition and the one before, and how long its suite took.
CREATE OR REPLACE VIEW quality.table_volume AS
SELECT n.table_name, n.row_count, p.row_count AS before_count, n.check_seconds
FROM quality.newest_editions AS e
INNER JOIN quality.volume AS n ON n.run_id = e.run_id
LEFT JOIN quality.volume AS p ON p.run_id = e.previous_run_id AND p.table_name = n.table_name
ORDER BY n.table_name;

-- grain: publisher. Documents of each publisher in the newest edition and the one before; none now where it is gone.
CREATE OR REPLACE VIEW quality.publisher_freshness AS
WITH newest AS (
  SELECT f.* FROM quality.freshness AS f INNER JOIN quality.newest_editions AS e ON f.run_id = e.run_id
), previous AS (
  SELECT f.* FROM quality.freshness AS f INNER JOIN quality.newest_editions AS e ON f.run_id = e.previous_run_id
)
SELECT
  publisher, coalesce(n.documents, 0) AS documents, n.newest_spoke_on, p.documents AS before_documents,
  (SELECT previous_run_id IS NOT NULL FROM quality.newest_editions) AS has_before
FROM newest AS n
FULL JOIN previous AS p USING (publisher)
ORDER BY n.newest_spoke_on DESC NULLS LAST, documents DESC, publisher;
