SELECT id FROM clock WHERE form = ?1;
