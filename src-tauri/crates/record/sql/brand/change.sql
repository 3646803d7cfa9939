UPDATE brand SET name = ?2, folded = ?3, look_alike_of = ?4 WHERE id = ?1;
