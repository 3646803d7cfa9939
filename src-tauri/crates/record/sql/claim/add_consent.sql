INSERT INTO consent (claim, vendor_number, purpose, basis, site) VALUES (?1, ?2, ?3, ?4, ?5);
