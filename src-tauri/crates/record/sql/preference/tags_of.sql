SELECT tag FROM brand_tag WHERE brand = ?1 ORDER BY tag;
