UPDATE source
   SET holding = holding + ?2, transfer = transfer + ?3, personalisation = personalisation + ?4,
       consent = consent + ?5, contact = contact + ?6
 WHERE id = ?1;
