SELECT coalesce(max(id), 0) FROM reason_set;
