SELECT id, kind, a, b, claims FROM facet WHERE claims > 0 ORDER BY kind, a, b;
