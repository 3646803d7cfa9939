SELECT id, key, name, look_alike_of FROM brand;
