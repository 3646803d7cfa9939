# Words that several rooms share.
count-brands = { $count ->
    [one] { $count } brand
   *[other] { $count } brands
}
