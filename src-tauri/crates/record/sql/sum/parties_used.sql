SELECT id, brand FROM party WHERE brand IS NOT NULL;
