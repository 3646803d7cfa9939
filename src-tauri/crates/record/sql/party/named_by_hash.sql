SELECT n.id, m.party FROM named n JOIN named_mark m ON m.named = n.id AND m.n = 0 WHERE n.hash = ?1;
