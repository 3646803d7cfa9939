SELECT b.key, b.name FROM party p JOIN brand b ON b.id = p.brand WHERE p.id = ?1;
