SELECT id FROM text WHERE value = ?1 AND instr(value, '@') > 1 AND instr(value, ' ') = 0;
