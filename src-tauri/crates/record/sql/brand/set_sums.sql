UPDATE brand
   SET claims = ?2, holding = ?3, transfer = ?4, personalisation = ?5, consent = ?6, contact = ?7, sensitivity = ?8,
       first_seen = ?9, last_seen = ?10, categories = ?11, domains = ?12, handles = ?13
 WHERE id = ?1;
