INSERT OR IGNORE INTO brand_tag (brand, tag) VALUES (?1, ?2);
