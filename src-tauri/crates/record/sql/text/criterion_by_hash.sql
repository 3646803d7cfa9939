SELECT id FROM criterion WHERE hash = ?1;
