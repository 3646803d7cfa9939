SELECT form FROM clock WHERE id = ?1;
