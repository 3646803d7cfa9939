SELECT id FROM place WHERE form = ?1;
