SELECT o.source, o.n, o.further, p.form, o.start, o.length, o.pointer, o.digest, o.block, o.at_byte, o.size
  FROM observation o JOIN place p ON p.id = o.place
 WHERE o.claim = ?1;
