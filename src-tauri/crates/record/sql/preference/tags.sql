SELECT brand, tag FROM brand_tag ORDER BY brand, tag;
