# brands
