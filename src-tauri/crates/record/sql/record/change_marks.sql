-- What was done to claims, brands, requests and the person; what was done to tags. Wishes change neither.
SELECT coalesce(max(id) FILTER (WHERE name NOT IN ('preferences', 'tags')), 0),
       coalesce(sum(undone) FILTER (WHERE name NOT IN ('preferences', 'tags')), 0),
       coalesce(max(id) FILTER (WHERE name = 'tags'), 0),
       coalesce(sum(undone) FILTER (WHERE name = 'tags'), 0)
  FROM operation;
