SELECT name FROM brand_name WHERE party = ?1;
