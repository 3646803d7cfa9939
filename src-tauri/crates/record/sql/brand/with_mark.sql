SELECT brand FROM party WHERE normalised = ?1 AND brand IS NOT NULL;
