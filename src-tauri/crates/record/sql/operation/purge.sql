DELETE FROM dump;
UPDATE operation SET inverse = NULL;
-- Words of removed texts stay in old parts of the index until these are merged.
INSERT INTO text_found (text_found) VALUES ('optimize');
INSERT INTO brand_found (brand_found) VALUES ('optimize');
