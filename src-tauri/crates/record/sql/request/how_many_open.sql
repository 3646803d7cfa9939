SELECT count(*) FROM request WHERE is_open = 1;
