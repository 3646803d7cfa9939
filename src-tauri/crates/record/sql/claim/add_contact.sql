INSERT INTO contact (claim, address, via, subject, unsubscribe, caveat) VALUES (?1, ?2, ?3, ?4, ?5, ?6);
