INSERT INTO personalisation (claim, subject, place, reason_set) VALUES (?1, ?2, ?3, ?4);
