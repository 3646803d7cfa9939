DELETE FROM contact WHERE claim = ?1;
