SELECT claim FROM deduced;
