SELECT a, b, same FROM decision ORDER BY a, b;
