# Wörter, die mehrere Räume gemeinsam haben.
count-brands = { $count ->
    [one] { $count } Marke
   *[other] { $count } Marken
}
