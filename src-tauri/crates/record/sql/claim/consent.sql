SELECT c.vendor_number, p.value, c.basis, s.value
  FROM consent c JOIN text p ON p.id = c.purpose LEFT JOIN text s ON s.id = c.site
 WHERE c.claim = ?1;
