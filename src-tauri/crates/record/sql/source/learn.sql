UPDATE source
   SET account = ?2, exported_at = ?3, holding = ?4, transfer = ?5, personalisation = ?6, consent = ?7, contact = ?8,
       outcome = ?9
 WHERE id = ?1;
