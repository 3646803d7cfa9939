SELECT c.at_us, c.hash, f.kind FROM claim c JOIN facet f ON f.id = c.facet WHERE c.id = ?1;
