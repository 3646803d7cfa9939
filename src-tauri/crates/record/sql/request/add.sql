INSERT INTO request (key, reference, brand, brand_name, "right", row, law, citation, language, recipient, learns, drafted_on,
                     subject, body, exhibits, extra, is_open)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17);
