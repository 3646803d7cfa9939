DELETE FROM dump;
UPDATE operation SET inverse = NULL;
