UPDATE facet SET claims = claims + ?2 WHERE id = ?1;
