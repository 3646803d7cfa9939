SELECT w.party, p.brand FROM written_to w JOIN party p ON p.id = w.party WHERE w.address = ?1 AND p.brand IS NOT NULL;
