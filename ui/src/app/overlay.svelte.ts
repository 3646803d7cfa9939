// What may lie over the page: the palette and the list of keys.
export const overlay = $state({ palette: false, keys: false });
