DELETE FROM brand_tag WHERE brand = ?1;
