SELECT p.brand FROM alias a JOIN party p ON p.key = a.party WHERE a.key = ?1 AND p.brand IS NOT NULL;
