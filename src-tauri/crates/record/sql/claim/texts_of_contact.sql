SELECT NULL, address, via, subject FROM contact WHERE claim = ?1;
