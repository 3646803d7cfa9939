DELETE FROM criterion_use WHERE criterion = ?1 AND reason_set = ?2;
