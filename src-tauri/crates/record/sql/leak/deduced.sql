SELECT claim, state = 'made' FROM deduced;
