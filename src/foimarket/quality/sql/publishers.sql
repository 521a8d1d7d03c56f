-- Publishers, one row each, with their documents and the newest day on which one spoke.
SELECT coalesce(publisher, 'No publisher named') AS publisher, count(*) AS documents, max(spoke_on) AS newest_spoke_on
FROM marts.fct_document
GROUP BY ALL
ORDER BY ALL
