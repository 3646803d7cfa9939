SELECT platform, native_id, name FROM account WHERE id = ?1;
