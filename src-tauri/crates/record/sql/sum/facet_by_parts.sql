SELECT id FROM facet WHERE kind = ?1 AND a = ?2 AND b = ?3;
