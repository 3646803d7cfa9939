UPDATE operation SET undone = 1, inverse = NULL WHERE id = ?1;
